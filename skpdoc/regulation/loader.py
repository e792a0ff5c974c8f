"""Reads a regulation's ``peraturan.toml``: strictly, for a word too few or too many is printed on every document."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from skpdoc.errors import SkpdocError
from skpdoc.findings import Subject
from skpdoc.model.choices import JenisJabatan
from skpdoc.model.dialog import Perihal
from skpdoc.regulation.regulasi import Penetapan, Regulasi
from skpdoc.text.nearest import NEAR_NAME, meant, nearest

Rule = Callable[[object], str]
"""What a value must be, as the end of a sentence; '' where it is that."""


@dataclass(frozen=True, slots=True)
class LawTable:
    """A table of the file: keys that must be there, keys that may be, and what all others are (None: refused)."""

    needed: Mapping[str, Rule | LawTable]
    allowed: Mapping[str, Rule | LawTable]
    others: Rule | None = None


def _text(value: object) -> str:
    is_text = isinstance(value, str) and value == value.strip() != "" and value.isprintable()
    return "" if is_text else "harus satu baris teks di antara tanda kutip"


def _texts(value: object) -> str:
    is_list = (
        isinstance(value, list) and value and not any(map(_text, value)) and len(set(value)) == len(value)
    )
    return "" if is_list else 'harus daftar teks yang berbeda-beda, misalnya ["I", "II"]'


def _three_texts(value: object) -> str:
    is_three = not _texts(value) and isinstance(value, list) and len(value) == 3
    return "" if is_three else "harus daftar tiga teks"


def _days(value: object) -> str:
    is_days = type(value) is int and 0 <= value <= 366
    return "" if is_days else "harus banyaknya hari, 0 sampai 366"


def _folder(value: object) -> str:
    is_name = isinstance(value, str) and re.fullmatch(r"[a-z0-9_]+", value)
    return "" if is_name else "harus nama folder: huruf kecil, angka, dan garis bawah"


def _posts(value: object) -> str:
    is_posts = not _texts(value) and isinstance(value, list) and set(value) <= set(JenisJabatan)
    return "" if is_posts else f"harus daftar Jenis Jabatan: {'; '.join(JenisJabatan)}"


def _of_texts(*names: str) -> dict[str, Rule | LawTable]:
    return dict.fromkeys(names, _text)


_SUBJECTS = tuple(dict.fromkeys([*map(str, Perihal), *map(str, Subject)]))
_FILE = LawTable(
    {
        "nama": _text,
        "templat": _folder,
        "nilai_dasar": _text,
        "pimpinan": _posts,
        "perspektif": _texts,
        "golongan_pppk": _texts,
        "judul": LawTable(
            _of_texts(
                "skp",
                "lampiran",
                "manual_iku",
                "mph",
                "dialog",
                "kuantitatif",
                "kualitatif",
                "jpt",
                "ja_jf",
                "diintervensi",
            ),
            {},
        ),
        "mph": LawTable({"kepala": _three_texts}, {}),
        "catatan": LawTable(_of_texts("diintervensi", "perilaku"), {}),
        "penetapan": LawTable({"hari_sebelum": _days, "hari_sesudah": _days, "aturan": _text}, {}),
        "panduan_perilaku": LawTable({}, {}, _texts),
        "pangkat": LawTable({}, {}, _text),
    },
    {"dasar": LawTable({}, _of_texts(*_SUBJECTS))},
)


def read_regulasi(text: str, place: str) -> Regulasi:
    """The regulation that ``text`` (TOML) says. Raises SkpdocError with every fault of it; ``place`` names the file."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        where = f"baris {line[1]} " if line else ""
        raise SkpdocError(f"{place}: {where}bukan TOML yang benar.") from error
    faults = list(_faults(data, _FILE, ""))
    if faults:
        raise SkpdocError("\n".join(f"{place}: {fault}" for fault in faults))
    return _regulasi(data)


def _faults(data: Mapping[str, object], table: LawTable, above: str) -> Iterator[str]:
    known = {**table.needed, **table.allowed}
    for name in table.needed:
        if name not in data:
            yield f"{above}{name} belum ada."
    if table.others and not data:
        yield f"{above.rstrip('.')} masih kosong."
    for name, value in data.items():
        shape = known.get(name, table.others)
        if shape is None:
            yield f"{above}{name} tidak dikenal.{_hint(name, known)}"
        elif isinstance(shape, LawTable):
            if isinstance(value, dict):
                yield from _faults(value, shape, f"{above}{name}.")
            else:
                yield f"{above}{name} harus tabel."
        elif shape(value):
            yield f"{above}{name} {shape(value)}."


def _hint(name: str, known: Mapping[str, object]) -> str:
    near = nearest(name, known, NEAR_NAME)
    return f" {meant(near, mark='')}" if near else " Hapus baris itu."


def _regulasi(data: Mapping[str, Any]) -> Regulasi:
    return Regulasi(
        nama=data["nama"],
        templat=data["templat"],
        judul=data["judul"],
        kepala_mph=tuple(data["mph"]["kepala"]),
        catatan=data["catatan"],
        dasar=data.get("dasar", {}),
        pimpinan=frozenset(data["pimpinan"]),
        perspektif=tuple(data["perspektif"]),
        nilai_dasar=data["nilai_dasar"],
        panduan_perilaku={nilai: tuple(panduan) for nilai, panduan in data["panduan_perilaku"].items()},
        penetapan=Penetapan(**data["penetapan"]),
        pangkat=data["pangkat"],
        golongan_pppk=tuple(data["golongan_pppk"]),
    )
