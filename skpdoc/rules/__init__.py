"""Rules look on at a derived office and report; each is one function with a code and a ground.

``waivers`` lowers what they have found where the office has asked for it.
"""

from skpdoc.rules.registry import RULES, look_on

__all__ = ["RULES", "look_on"]
