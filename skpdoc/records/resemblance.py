"""Which column of ours a header that is none of ours resembles, judged by its words.

Grounds: head rows of staff exports and plans in public repositories (``Gol Akhir Nama``, ``Nama dan Gelar``, ``Jabatan
Baru``, ``Target Tahunan``, ``Jabatan ID``, ``TMT Golongan``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from skpdoc.contract import Kind, SheetColumn
from skpdoc.text.nearest import nearest


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NEAR = 85
_SHORT = {
    "gol": "golongan",
    "golru": "golongan",
    "tk": "tingkat",
    "th": "tahun",
    "thn": "tahun",
    "jab": "jabatan",
    "nm": "nama",
    "tgl": "tanggal",
    "sat": "satuan",
    "triwulan": "tw",
    "ttd": "penandatanganan",
    "tangan": "penandatanganan",
}
_UNPRINTED = frozenset({"kode", "nip", "bentuk", "surel", "versi", "urutan"})
"""fields of which a second column changes nothing that is printed"""
_FOREIGN = _set(
    "lahir ttl agama kawin perkawinan pernikahan nikah kelamin gender sekolah pendidikan jurusan ijazah diklat"
    " ibu ayah istri suami pasangan anak keluarga bank rekening gaji tunjangan npwp bpjs nik kk hp telepon telp wa"
    " alamat domisili pelatihan darah foto pensiun sk tmt id masa umur usia kelas realisasi capaian lulus"
    " catatan paraf"
)
"""words of columns about something else, whatever stands beside them"""
_RIVAL = _set(
    "baru terbaru sekarang saat ini kini terakhir akhir terkini berlaku aktif revisi perubahan final benar usulan tahun"
    " tahunan setahun lengkap dan gelar skp pk definitif cetak"
)
"""words of a column that may be meant instead of ours"""
_OF_SUPERIOR = frozenset({"atasan", "pimpinan", "penilai"})
_PARTS = re.compile(r"[/,&(\n]|\bdan\b", re.IGNORECASE)
_PLAIN = _set("no nomor kode jenis nama nilai keterangan ket catatan hasil cara")
"""words of our headers that alone mean nothing of ours"""
_KNOWN = {
    "gelar": ("nama",),
    "title": ("nama",),
    "eselon": ("jenis_jabatan",),
    "esl": ("jenis_jabatan",),
    "jenjang": ("jabatan",),
    "pangkat": ("pangkat",),
    "golongan": ("golongan",),
    "opd": ("unit_kerja", "nama_unit_kerja"),
    "skpd": ("unit_kerja", "nama_unit_kerja"),
    "unor": ("unit_kerja", "nama_unit_kerja"),
    "satker": ("unit_kerja", "nama_unit_kerja"),
    "organisasi": ("unit_kerja", "nama_unit_kerja"),
    "pemda": ("nama_instansi",),
    "kementerian": ("nama_instansi",),
    "kota": ("tempat",),
    "penilai": ("atasan",),
    "pimpinan": ("atasan", "mendukung"),
    "atasan": ("atasan", "mendukung"),
    "plt": ("keterangan_jabatan",),
    "plh": ("keterangan_jabatan",),
    "pppk": ("status",),
    "pegawai": ("status",),
    "asn": ("status",),
    "satuan": ("unit_kerja",),
    "induk": ("induk", "mendukung"),
    "cascading": ("metode",),
    "bobot": ("bagian",),
    "porsi": ("bagian",),
    "volume": ("target",),
    "iku": ("indikator",),
    "ukuran": ("indikator",),
}
"""words of exports and plans → the fields that they may belong to"""


@dataclass(frozen=True, slots=True)
class Resemblance:
    """``column`` is ours; ``is_rival``: the header may be meant instead of it."""

    column: SheetColumn
    is_rival: bool


def resembled(header: str, columns: Sequence[SheetColumn]) -> Resemblance | None:
    """The column of ``columns`` that ``header`` resembles; None for one that is plainly about something else."""
    words = words_of(header)
    if words & _FOREIGN:
        first, *others = _PARTS.split(header)
        like = resembled(first, columns) if others else None  # Pangkat/Gol/TMT
        return Resemblance(like.column, False) if like else None
    is_export = header.casefold().rstrip(" .:*").endswith("nama") and len(words) > 1  # JENIS PEGAWAI NAMA
    words -= {"nama"} if is_export else set()
    held = _held(words, columns)
    printed = [one for one in held if one[1].field not in _UNPRINTED]
    if len(printed) > 1 and any(column.kind is Kind.REFERENCE for _, column in printed):
        return None  # about the person referred to: Nama Atasan, Jabatan Penilai
    if words & _OF_SUPERIOR and printed and printed[0][1].kind is not Kind.REFERENCE:
        return _first(("mendukung",), columns)  # RHK Atasan
    if printed:
        name, column = printed[0]
        is_rival = not is_export and all(word in _RIVAL or word.isdigit() for word in words - name)
        return Resemblance(column, is_rival)
    if held:
        return None
    near = next((one for one in columns if _is_near(header, one)), None)
    return Resemblance(near, True) if near else _loosely(words, columns)


def words_of(header: str) -> frozenset[str]:
    """The words and numbers of a header, abbreviations written out; ``jabatan_nama`` has two."""
    return frozenset(_SHORT.get(word, word) for word in re.findall(r"[a-z]+|\d+", header.casefold()))


def _held(words: frozenset[str], columns: Sequence[SheetColumn]) -> list[tuple[frozenset[str], SheetColumn]]:
    """(the words of the name, column) of each column whose name ``words`` hold whole, the longest first."""
    found = [(_longest_name(column, words), column) for column in columns]
    return sorted(
        (one for one in found if one[0]), key=lambda one: (one[1].field in _UNPRINTED, -len(one[0]))
    )


def _longest_name(column: SheetColumn, words: frozenset[str]) -> frozenset[str]:
    names = (words_of(name) for name in (column.header, *column.aliases))
    return max((name for name in names if name <= words), key=len, default=frozenset())


def _is_near(header: str, column: SheetColumn) -> bool:
    names = () if column.field in _UNPRINTED or column.folded else (column.header, *column.aliases)
    return bool(nearest(header, names, _NEAR))


def _loosely(words: frozenset[str], columns: Sequence[SheetColumn]) -> Resemblance | None:
    """A part of a header of ours (``Tanggal``), or a word that exports use for it (``Eselon``)."""
    fields = dict.fromkeys(field for word in sorted(words) for field in _KNOWN.get(word, ()))
    said = words - _RIVAL
    named = [] if said <= _PLAIN else [one.field for one in columns if said < words_of(one.header)]
    return _first((*named, *fields), columns)


def _first(fields: Sequence[str], columns: Sequence[SheetColumn]) -> Resemblance | None:
    by_field = {column.field: column for column in columns if column.field not in _UNPRINTED}
    found = next((by_field[field] for field in fields if field in by_field), None)
    return Resemblance(found, False) if found else None
