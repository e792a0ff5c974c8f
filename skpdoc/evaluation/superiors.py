"""The atasan pejabat penilai whom an evaluation book names, since the SKP knows of none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from skpdoc.model.evaluasi import BukuEvaluasi
from skpdoc.model.skp import Identitas
from skpdoc.text.references import fold_reference


def named(orang: Mapping[str, Identitas], text: str) -> Mapping[str, Identitas]:
    """Of everybody in Pegawai and Pejabat Lain whom ``text`` names, by key: a NIP or Kode, else a number or a name.

    Those of whom the same would be printed are one.
    """
    wanted = fold_reference(text)
    fits = {kunci: one for kunci, one in orang.items() if wanted in _spelt(kunci, one)}
    fits = fits or {
        kunci: one
        for kunci, one in orang.items()
        if wanted in _spelt(one.nomor, one) or wanted == fold_reference(one.nama)
    }
    first: dict[Identitas, str] = {}
    for kunci, one in fits.items():
        first.setdefault(one, kunci)
    return {kunci: one for one, kunci in first.items()}


def _spelt(number: str, one: Identitas) -> set[str]:
    """As the dropdowns of the workbook show him, and his number alone."""
    return {fold_reference(number), fold_reference(f"{number} · {one.nama}")} if number else set()


def with_superiors(buku: BukuEvaluasi) -> BukuEvaluasi:
    """With everybody who was typed: as the workbook knows him, a name that it does not know alone.

    Where several fit, or a number names nobody, there is none (both reported).
    """
    typed = {row.kunci: row.atasan_penilai for row in reversed(buku.penilaian) if row.atasan_penilai}
    found = {
        kunci: replace(one, atasan_penilai=_superior(buku.orang, typed[kunci])) if kunci in typed else one
        for kunci, one in buku.dasar.items()
    }
    return replace(buku, dasar=found)


def _superior(orang: Mapping[str, Identitas], text: str) -> Identitas | None:
    fits = tuple(named(orang, text).values())
    if fits or is_number(text):
        return fits[0] if len(fits) == 1 else None
    return Identitas(text, "", "", "", "", "")


def is_number(text: str) -> bool:
    """Whether it can be nobody's name."""
    return any(letter.isdigit() for letter in text)
