"""A Matriks Peran Hasil as plain values for its form (formats.md 4.2), wide ones in groups of columns."""

from __future__ import annotations

from itertools import pairwise

from skpdoc.documents.contexts.wording import KOSONG, identitas, periode_text
from skpdoc.documents.engine import Context, Value
from skpdoc.documents.fitting import has_room
from skpdoc.documents.layout import FormLayout
from skpdoc.documents.lettering import Lettering
from skpdoc.model.choices import UkuranKertas
from skpdoc.model.skp import BarisMatriks, MatriksPeranHasil
from skpdoc.regulation import Regulasi


def mph_context(regulasi: Regulasi, tata_letak: FormLayout, matriks: MatriksPeranHasil) -> Context:
    """Everything the form may ask for: one entry of ``daftar_kelompok`` a table."""
    groups = _groups(matriks, tata_letak.mph_kolom_per_tabel)
    return {
        **head_of(matriks, regulasi.judul["mph"], tata_letak),
        "is_tim": matriks.is_tim,
        "daftar_kelompok": [_kelompok(matriks, group, len(groups) > 1) for group in groups],
    }


def head_of(matriks: MatriksPeranHasil, judul: str, tata_letak: FormLayout) -> Context:
    """What stands above everything made from a matrix."""
    return {
        "judul": {"dokumen": judul},
        "nama_instansi": matriks.nama_instansi,
        "nama_unit": matriks.nama_unit.upper(),
        "tahun": matriks.tahun,
        "periode": periode_text(matriks.periode, tata_letak),
        "ukuran_kertas": matriks.ukuran_kertas.value,
        "pimpinan": identitas(matriks.pimpinan),
    }


_PEOPLE, _MARGINS, _SIZE = 4_250, 140, 18
"""twips of the columns Pegawai and Jabatan, and beside the text of a cell; half points: of the shipped form"""
_WIDTH = {UkuranKertas.A4: 15_138, UkuranKertas.F4: 17_009}
"""twips of its tables"""
_FEWEST = 3
"""columns below which a table would be split only for the sake of a word; that gets a hyphen"""


def _groups(matriks: MatriksPeranHasil, most: int) -> list[range]:
    """As wide as allowed, and narrower where that lets every word stand in one line of its column."""
    count = len(matriks.kolom)
    groups = column_groups(count, most)
    bold = [kolom.rencana_hasil_kerja for kolom in matriks.kolom]
    plain = [teks for kolom in matriks.kolom for teks in kolom.indikator]
    plain += [teks for baris in matriks.baris for cell in baris.peran for teks in cell]
    width = _WIDTH[matriks.ukuran_kertas]
    for fewer in range(most, min(most, _FEWEST) - 1, -1):
        some = column_groups(count, fewer)
        columns = max(map(len, some)) or 1
        free = (width - _PEOPLE * width // _WIDTH[UkuranKertas.A4]) // columns
        room = Lettering(_SIZE, beside=_MARGINS).room(free)
        if all(
            has_room(text, room, is_bold)
            for texts, is_bold in ((bold, True), (plain, False))
            for text in texts
        ):
            return some
    return groups


def column_groups(count: int, most: int) -> list[range]:
    """Balanced runs of columns, none wider than ``most``: 12 by 5 → 4 + 4 + 4."""
    tables = max(1, -(-count // most))
    edges = [count * place // tables for place in range(tables + 1)]
    return [range(left, right) for left, right in pairwise(edges)]


def _kelompok(matriks: MatriksPeranHasil, group: range, is_one_of_many: bool) -> Context:
    heads: list[Value] = [
        {
            "rencana_hasil_kerja": matriks.kolom[place].rencana_hasil_kerja,
            "indikator": list(matriks.kolom[place].indikator),
        }
        for place in group
    ]
    span = f"{group.start + 1}–{group.stop}" if len(group) > 1 else str(group.stop)
    return {
        "judul": f"Kolom {span} dari {len(matriks.kolom)}" if is_one_of_many else "",
        "jumlah": max(1, len(heads)),
        "kolom": heads or [{"rencana_hasil_kerja": KOSONG, "indikator": []}],
        "daftar_pegawai": [_pegawai(baris, group) for baris in matriks.baris],
    }


def _pegawai(baris: BarisMatriks, group: range) -> Context:
    """A person's block: as many sub-rows as his fullest column of this group, at least one."""
    cells = [baris.peran[place] for place in group] or [()]
    rows: list[Value] = [
        [cell[line] if line < len(cell) else "" for cell in cells]
        for line in range(max(1, *(len(cell) for cell in cells)) if cells else 1)
    ]
    return {
        "nama": baris.nama,
        "jabatan": baris.jabatan,
        "pertama": rows[0],
        "lainnya": rows[1:],
    }
