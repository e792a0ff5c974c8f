"""A faulty sample: the small office of the samples, with one thing wrong."""

from __future__ import annotations

from dataclasses import dataclass

from skpdoc.pipeline.new import SAMPLE_YEAR, sample_tables
from skpdoc.workbook.writing.blank import write_workbook
from tools.faulty.changes import Edit
from tools.faulty.patch import Patch

BASE = "dinas_perpustakaan"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. ``name`` is its file's (without ``.xlsx``), ``judul`` its title, ``ulah`` what was done (Indonesian).

    Made by ``edit``, to the tables, or ``patch``, to the finished file. ``expected`` is everything that is found,
    ``R28 Pegawai!A10`` each; of a file that is not opened ``refused`` are words of the refusal.
    """

    name: str
    judul: str
    ulah: str
    expected: tuple[str, ...] = ()
    refused: str = ""
    edit: Edit | None = None
    patch: Patch | None = None

    def workbook(self) -> bytes:
        """The file; the same each time."""
        tables = sample_tables(BASE, SAMPLE_YEAR)
        if self.edit is not None:
            self.edit(tables)
        content = write_workbook(SAMPLE_YEAR, tables, lists_follow=False)
        return content if self.patch is None else self.patch(content)


@dataclass(frozen=True, slots=True)
class Group:
    """Faults of one kind, with a heading and a sentence before them (Indonesian)."""

    judul: str
    pengantar: str
    faults: tuple[Fault, ...]
