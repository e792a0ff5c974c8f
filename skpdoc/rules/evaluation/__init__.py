"""Rules look on at an evaluation book and what follows from it, and report."""

from skpdoc.rules.evaluation.registry import EVALUATION_RULES, look_on_evaluation

__all__ = ["EVALUATION_RULES", "look_on_evaluation"]
