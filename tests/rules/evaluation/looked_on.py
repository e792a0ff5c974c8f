"""What one rule says of a small evaluation book."""

from __future__ import annotations

from collections.abc import Sequence

from skpdoc.evaluation.derived import derive_evaluation
from skpdoc.findings import Finding
from skpdoc.model.evaluasi import BukuEvaluasi
from skpdoc.rules.evaluation.registry import EvaluationRule


def findings(rule: EvaluationRule, book: BukuEvaluasi) -> Sequence[Finding]:
    """All of it."""
    return list(rule(derive_evaluation(book)))


def said(rule: EvaluationRule, book: BukuEvaluasi) -> list[tuple[str, str]]:
    """Code and place."""
    return [(one.code, one.cell.place) for one in findings(rule, book)]
