"""One fault of a form, as the office reads it."""

from __future__ import annotations

from dataclasses import dataclass

from skpdoc.errors import SkpdocError
from skpdoc.text.lines import shorten

CHECK_HINT = "Periksa dengan: skpdoc templates check FOLDER."
MEND = "Perbaiki tag itu di Word, lalu periksa lagi."
LONGEST = 120
"""letters of a form's text that a message quotes"""
RENEW = "Buat ulang formulir dari: skpdoc templates export FOLDER."


@dataclass(frozen=True, slots=True)
class Fault:
    """Where it stands, what it is and how to mend it, in Indonesian."""

    paragraf: str
    """the text of the paragraph or the tag, '' when the fault is about the whole file"""
    sebab: str
    perbaikan: str

    def __str__(self) -> str:
        place = f"“{shorten(self.paragraf, LONGEST)}” — " if self.paragraf else ""
        return f"{place}{self.sebab} {self.perbaikan}".rstrip()


class FormError(SkpdocError):
    """A form that cannot be used: its file and its fault, in one line."""

    def __init__(self, file: str, fault: Fault, hint: str = "") -> None:
        super().__init__(f"Formulir {file}: {fault} {hint}".rstrip())
        self.fault = fault
