"""What a run of ``generate`` leaves behind, person by person."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WrittenDocument:
    """One file written: its kind, its path relative to the unit's year folder (``/`` between), its id."""

    jenis: str
    path: str
    id_dokumen: str


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One person and period of the index.

    ``keadaan`` is ``lengkap``, ``ditahan`` or ``belum dibuat``; ``sebab`` holds one line a reason, each with its cell.
    """

    nomor: str
    nama: str
    jabatan: str
    unit_kerja: str
    periode: str
    penilai: str
    dokumen: tuple[WrittenDocument, ...]
    keadaan: str
    sebab: tuple[str, ...]
    kunci: str = ""
    """under which he is known; '' of the unit"""
