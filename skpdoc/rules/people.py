"""What a person's row says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.findings import Finding
from skpdoc.model.choices import StatusPegawai
from skpdoc.regulation import catalogue

_GOLONGAN = re.compile(r"\b(IV|III|II|I)\s*/\s*([a-e])\b", re.IGNORECASE)


def pangkat_fits_golongan(kantor: Kantor) -> Iterator[Finding]:
    """The pangkat of a PNS is the one of his golongan; where only one of the two is given, nothing is said."""
    ranks = catalogue()[kantor.buku.unit.regulasi].pangkat
    for row in kantor.buku.pegawai:
        match = _GOLONGAN.search(row.pangkat_golongan)
        if row.status is not StatusPegawai.PNS or match is None:
            continue
        golongan = f"{match[1].upper()}/{match[2].lower()}"
        name = _words(_GOLONGAN.sub("", row.pangkat_golongan))
        expected = ranks.get(golongan, "")
        if name and name != _words(expected):
            yield codes.B27_PANGKAT(
                row.source.cell("pangkat_golongan"),
                row.pangkat_golongan,
                f"Golongan {golongan} berpangkat {expected or '(tidak ada)'}, di sini tertulis "
                f'"{row.pangkat_golongan}".',
                f'Tulis "{expected}, {golongan}", atau perbaiki golongannya.'
                if expected
                else "Perbaiki golongannya.",
            )


def _words(pangkat: str) -> str:
    """``Pembina Tk. I`` and ``Pembina Tingkat I`` are one; what is no word does not count."""
    words = re.sub(r"[^a-z]+", " ", pangkat.casefold()).split()
    return " ".join("tingkat" if word in ("tk", "tkt") else word for word in words)
