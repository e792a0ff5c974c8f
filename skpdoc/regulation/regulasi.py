"""The noun of the room: what one regulation prescribes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from skpdoc.regulation.angka_kredit import AturanAngkaKredit
from skpdoc.regulation.evaluasi import AturanEvaluasi


@dataclass(frozen=True, slots=True)
class Penetapan:
    """When an SKP is signed: so many days before its period begins at the earliest, so many after it at the latest.

    ``aturan`` is the sentence that says so.
    """

    hari_sebelum: int
    hari_sesudah: int
    aturan: str


@dataclass(frozen=True, slots=True)
class Regulasi:
    """What a regulation prescribes, as its ``peraturan.toml`` says it.

    ``templat`` is the folder of its forms below ``templates/``. ``pimpinan`` are the kinds of post (``JenisJabatan``)
    whose SKP is form 1, and whose IKI head a matrix and stand in column 2 of those who support them; ``kepala_mph``
    the three heads of a matrix. ``nilai_dasar`` is what its core values are called together, ``panduan_perilaku`` maps
    each to its guidelines, in the form's order; ``perspektif`` are those of an IKI. ``dasar`` maps subjects of findings
    and of the dialog kinerja to the pasal that speaks of them; what is not there has no ground. ``pangkat`` maps a
    PNS's golongan to his pangkat. ``evaluasi`` and ``angka_kredit`` are None where it says nothing of these.
    """

    nama: str
    templat: str
    judul: Mapping[str, str]
    kepala_mph: tuple[str, ...]
    catatan: Mapping[str, str]
    dasar: Mapping[str, str]
    pimpinan: frozenset[str]
    perspektif: tuple[str, ...]
    nilai_dasar: str
    panduan_perilaku: Mapping[str, tuple[str, ...]]
    penetapan: Penetapan
    pangkat: Mapping[str, str]
    golongan_pppk: tuple[str, ...]
    evaluasi: AturanEvaluasi | None = None
    angka_kredit: AturanAngkaKredit | None = None
