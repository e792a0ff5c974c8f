"""Rules look on at a derived office and report; each is one function with a code and a ground."""

from skpdoc.rules.registry import RULES, look_on

__all__ = ["RULES", "look_on"]
