"""The sample office, and evaluation books made from it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from skpdoc.pipeline.evaluation.source import EvaluatedOffice, evaluated_office

BOOK = Path(__file__).parents[2] / "sample_workbooks" / "dinas_perhubungan.xlsx"


@cache
def office() -> EvaluatedOffice:
    return evaluated_office([BOOK], Path("nowhere"))
