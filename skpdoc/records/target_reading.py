"""What a target cell says: a target, or a question to the office."""

from __future__ import annotations

from dataclasses import dataclass

from skpdoc.model.target import Satuan, Target


@dataclass(frozen=True, slots=True)
class TargetReading:
    """What a target cell says.

    ``target`` is None when the cell is blank or asks a question; ``question`` and ``remedy`` are that
    question, ``note`` a remark on a reading that was taken (with a remedy too). ``satuan`` is the satuan
    column's, else the one inside the target cell.
    """

    target: Target | None
    satuan: Satuan | None
    question: str = ""
    remedy: str = ""
    note: str = ""


def ask(satuan: Satuan | None, question: str, remedy: str) -> TargetReading:
    """A reading that is none: the question, and how to answer it."""
    return TargetReading(None, satuan, question, remedy)
