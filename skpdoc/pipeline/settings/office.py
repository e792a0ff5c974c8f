"""``skpdoc.toml``: what an office decides outside its workbook: anchors, access, deadline; and waivers that moved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from skpdoc import codes
from skpdoc.errors import SkpdocError
from skpdoc.findings import CellRef, Finding
from skpdoc.pipeline.folder.access import Access
from skpdoc.pipeline.settings.toml_file import read_toml
from skpdoc.text import indonesian
from skpdoc.text.lines import shorten

FILE = "skpdoc.toml"
MAIL = "surel"
_DEADLINE = "tenggat"
_SIGNING = "tanda_tangan"
_OUTPUT = "folder_hasil"
_ISSUERS = "penerbit"
_ANCHOR = re.compile(r"[!-~]{1,20}")
_OLD_WAIVER = re.compile("longgar|waiver", re.IGNORECASE)


def old_waivers(folders: Iterable[Path]) -> Iterator[Finding]:
    """One peringatan a ``skpdoc.toml`` that still holds waivers: they count no longer.

    Raises SkpdocError for a file that cannot be read.
    """
    for folder in dict.fromkeys(folders):
        path = folder / FILE
        if path.is_file() and any(_OLD_WAIVER.search(key) for key in _keys(read_toml(path))):
            yield codes.B63_TOML(
                CellRef(f"{folder.absolute().name}/{FILE}"),
                "",
                "Kelonggaran di berkas ini tidak dipakai lagi, sehingga temuannya tidak diturunkan.",
                "Pindahkan ke lembar Kelonggaran buku kerja, satu baris satu kode (Kode Temuan, Menjadi, Alasan, "
                "Oleh), lalu hapus bagiannya dari skpdoc.toml.",
            )


def _keys(value: object) -> Iterator[str]:
    """Every key of nested tables."""
    stack = [value]
    while stack:
        one = stack.pop()
        if isinstance(one, Mapping):
            yield from map(str, one)
            stack += one.values()
        elif isinstance(one, list):
            stack += one


@dataclass(frozen=True, slots=True)
class SignatureAnchors:
    """Texts printed where the two sign, at which a signing tool finds the place; '' for none."""

    pegawai: str = ""
    penilai: str = ""


def read_anchors(folders: Iterable[Path]) -> SignatureAnchors:
    """``[tanda_tangan]`` of the first ``skpdoc.toml`` that has one.

    Raises SkpdocError for a file that cannot be read or says something unknown.
    """
    path, table = _first_table(folders, _SIGNING)
    return SignatureAnchors() if table is None else _anchors(path, table)


def trusted_issuers(path: Path) -> Path | None:
    """The file or folder of certificates that an office trusts, ``penerbit`` of ``[tanda_tangan]``; None without.

    It is meant from the folder of the settings. Raises SkpdocError where it is not there.
    """
    table = read_toml(path).get(_SIGNING) if path.is_file() else None
    told = table.get(_ISSUERS) if isinstance(table, Mapping) else None
    if told is None:
        return None
    issuers = path.parent / str(told)
    if not isinstance(told, str) or not issuers.exists():
        raise SkpdocError(
            f"{path}: {_ISSUERS} menyebut berkas atau folder sertifikat penerbit yang dipercaya, misalnya "
            f'"sertifikat"; {shorten(str(told), 80)} tidak ada.'
        )
    return issuers


def _anchors(path: Path, table: object) -> SignatureAnchors:
    known = [f"jangkar_{field.name}" for field in fields(SignatureAnchors)]
    if not isinstance(table, Mapping) or not set(table) <= {*known, _ISSUERS}:
        raise SkpdocError(f"{path}: isi [{_SIGNING}] hanya {', '.join(known)} dan {_ISSUERS}.")
    for key in known:
        text = table.get(key, "#")
        if not isinstance(text, str) or not _ANCHOR.fullmatch(text):
            raise SkpdocError(
                f'{path}: {key} diisi tanda yang dicari alat tanda tangan, misalnya "#": 1 sampai 20 huruf, angka '
                "atau tanda baca, tanpa spasi."
            )
    return SignatureAnchors(*(str(table.get(key, "")) for key in known))


def read_access(folders: Iterable[Path]) -> Access:
    """``akses`` in ``[folder_hasil]`` of the first ``skpdoc.toml`` that has one: who may read what is made.

    Raises SkpdocError for a file that cannot be read or says something unknown.
    """
    path, table = _first_table(folders, _OUTPUT)
    if table is None:
        return Access.OWNER
    words = [one.value for one in Access]
    if not isinstance(table, Mapping) or set(table) != {"akses"} or table["akses"] not in words:
        raise SkpdocError(f'{path}: isi [{_OUTPUT}] hanya akses = "{words[0]}" atau "{words[1]}".')
    return Access(table["akses"])


def read_mail_table(path: Path) -> dict[str, Any]:
    """``[surel]`` of one ``skpdoc.toml``; empty without file or table. Raises SkpdocError where it is no table."""
    table = read_toml(path).get(MAIL, {}) if path.exists() else {}
    if not isinstance(table, dict):
        raise SkpdocError(f"{path}: tulis setelan surel di bawah judul [{MAIL}].")
    return table


def read_deadline(path: Path = Path(FILE)) -> date | None:
    """``tenggat`` of ``[surel]``, the day by which both should have signed: a date of TOML, or one in words.

    None where none is set. Raises SkpdocError for anything else.
    """
    value = read_mail_table(path).get(_DEADLINE)
    if value is None or type(value) is date:
        return value
    found = indonesian.read_tanggal(value) if isinstance(value, str) else None
    if found is None:
        raise SkpdocError(
            f'{path}: [{MAIL}] {_DEADLINE}: diisi tanggal, misalnya 2026-01-23 atau "23 Januari 2026".'
        )
    return found


def _first_table(folders: Iterable[Path], name: str) -> tuple[Path, object]:
    """The first ``skpdoc.toml`` of ``folders`` that has the table ``name``, and the table; None where none has."""
    paths = (folder / FILE for folder in dict.fromkeys(folders))
    tables = ((path, read_toml(path).get(name)) for path in paths if path.is_file())
    return next(((path, table) for path, table in tables if table is not None), (Path(FILE), None))
