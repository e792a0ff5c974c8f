"""One fault of a form, as the office reads it."""

from __future__ import annotations

from dataclasses import dataclass

from skpdoc.errors import SkpdocError

CHECK_HINT = "Periksa dengan: skpdoc templates check FOLDER."
MEND = "Perbaiki tag itu di Word, lalu periksa lagi."
RENEW = "Buat ulang formulir dari: skpdoc templates export FOLDER."


@dataclass(frozen=True, slots=True)
class Fault:
    """Where it stands, what it is and how to mend it, in Indonesian."""

    paragraf: str
    """the text of the paragraph or the tag, '' when the fault is about the whole file"""
    sebab: str
    perbaikan: str

    def __str__(self) -> str:
        place = f"“{shorten(self.paragraf)}” — " if self.paragraf else ""
        return f"{place}{self.sebab} {self.perbaikan}".rstrip()


class FormError(SkpdocError):
    """A form that cannot be used: its file and its fault, in one line."""

    def __init__(self, file: str, fault: Fault, hint: str = "") -> None:
        super().__init__(f"Formulir {file}: {fault} {hint}".rstrip())
        self.fault = fault


def shorten(text: str, limit: int = 120) -> str:
    """A text as messages quote it: one line, nothing invisible, not long."""
    line = " ".join(text.split())
    visible = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in line)
    return visible if len(visible) <= limit else visible[: limit - 1] + "…"
