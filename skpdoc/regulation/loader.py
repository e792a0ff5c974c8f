"""Reads a regulation's ``peraturan.toml``: strictly, for a word too few or too many is printed on every document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from skpdoc.findings import Subject
from skpdoc.model.choices import JenisJabatan
from skpdoc.model.dialog import Perihal
from skpdoc.regulation.law_table import LawTable, Rule, different_texts, one_text, read_law
from skpdoc.regulation.regulasi import Penetapan, Regulasi


def _three_texts(value: object) -> str:
    is_three = not different_texts(value) and isinstance(value, list) and len(value) == 3
    return "" if is_three else "harus daftar tiga teks"


def _days(value: object) -> str:
    is_days = type(value) is int and 0 <= value <= 366
    return "" if is_days else "harus banyaknya hari, 0 sampai 366"


def _folder(value: object) -> str:
    is_name = isinstance(value, str) and re.fullmatch(r"[a-z0-9_]+", value)
    return "" if is_name else "harus nama folder: huruf kecil, angka, dan garis bawah"


def _posts(value: object) -> str:
    is_posts = not different_texts(value) and isinstance(value, list) and set(value) <= set(JenisJabatan)
    return "" if is_posts else f"harus daftar Jenis Jabatan: {'; '.join(JenisJabatan)}"


def _of_texts(*names: str) -> dict[str, Rule | LawTable]:
    return dict.fromkeys(names, one_text)


_SUBJECTS = tuple(dict.fromkeys([*map(str, Perihal), *map(str, Subject)]))
_FILE = LawTable(
    {
        "nama": one_text,
        "templat": _folder,
        "nilai_dasar": one_text,
        "pimpinan": _posts,
        "perspektif": different_texts,
        "golongan_pppk": different_texts,
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
        "penetapan": LawTable({"hari_sebelum": _days, "hari_sesudah": _days, "aturan": one_text}, {}),
        "panduan_perilaku": LawTable({}, {}, different_texts),
        "pangkat": LawTable({}, {}, one_text),
    },
    {"dasar": LawTable({}, _of_texts(*_SUBJECTS))},
)


def read_regulasi(text: str, place: str) -> Regulasi:
    """The regulation that ``text`` (TOML) says. Raises SkpdocError with every fault of it; ``place`` names the file."""
    return _regulasi(read_law(text, place, _FILE))


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
