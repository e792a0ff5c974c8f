"""MPH: the Matriks Peran Hasil of a head or team leader, and the workbook of all matrices of a unit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from skpdoc.pipeline.kinds.jenis import DocumentKind, DocumentOwner, GalatTrail, KindBook

if TYPE_CHECKING:
    from skpdoc.cascade.office import Kantor
    from skpdoc.documents.engine import Context
    from skpdoc.documents.layout import FormLayout
    from skpdoc.model.celah import Celah
    from skpdoc.model.office import Periode
    from skpdoc.model.skp import Identitas, MatriksPeranHasil
    from skpdoc.regulation import Regulasi

_KELOMPOK = "daftar_kelompok[]"


def _owner(matriks: MatriksPeranHasil) -> tuple[str, Identitas, Periode]:
    return matriks.nama_unit, matriks.pimpinan, matriks.periode


def _context(regulasi: Regulasi, tata_letak: FormLayout, matriks: MatriksPeranHasil) -> Context:
    from skpdoc.documents.contexts.mph import mph_context

    return mph_context(regulasi, tata_letak, matriks)


def _samples(_: str, __: Regulasi) -> tuple[MatriksPeranHasil, MatriksPeranHasil]:
    from dataclasses import replace

    from skpdoc.documents.checking.contoh import CONTOH_MPH

    return CONTOH_MPH, replace(CONTOH_MPH, kolom=CONTOH_MPH.kolom[:1], baris=())


def _printed(matriks: MatriksPeranHasil) -> MatriksPeranHasil:
    from dataclasses import replace

    return replace(matriks, file="")


def _gaps(kantor: Kantor) -> Celah:
    from skpdoc.cascade.matrix import find_gaps

    return find_gaps(kantor)


def _book(regulasi: Regulasi, shown: Sequence[MatriksPeranHasil], celah: Celah) -> bytes:
    from skpdoc.workbook.writing.matrix_book import write_matrix_book

    return write_matrix_book(regulasi, shown, celah)


JENIS_MPH = DocumentKind(
    nama="MPH",
    pilihan="mph",
    milik=DocumentOwner.PIMPINAN,
    forms=("mph",),
    needed=(
        "periode",
        "pimpinan.nama",
        f"{_KELOMPOK}.kolom[].rencana_hasil_kerja",
        f"{_KELOMPOK}.daftar_pegawai[].nama",
        f"{_KELOMPOK}.daftar_pegawai[].pertama[]",
        f"{_KELOMPOK}.daftar_pegawai[].lainnya[][]",
    ),
    nouns=lambda office: office.matriks,
    owner=_owner,
    context=_context,
    samples=_samples,
    printed=_printed,
    rests_on=lambda rows, _, matriks: rows.mph(matriks),
    jejak=GalatTrail.MATRIKS,
    buku=KindBook(_gaps, _book),
)
