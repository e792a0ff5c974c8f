"""``skpdoc.toml``: what an office decides outside its workbook; here findings that it lowers, and anchors."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from skpdoc import codes
from skpdoc.errors import SkpdocError
from skpdoc.findings import Finding, FindingKind, Severity
from skpdoc.pipeline.folder.access import Access
from skpdoc.records.text import shorten

FILE = "skpdoc.toml"
_TABLE = "kelonggaran"
_SIGNING = "tanda_tangan"
_OUTPUT = "folder_hasil"
_ISSUERS = "penerbit"
_ANCHOR = re.compile(r"[!-~]{1,20}")
_KEYS = ("kode", "menjadi", "alasan", "oleh")
_KINDS = [kind for kind in vars(codes).values() if isinstance(kind, FindingKind)]
_PRINTABLE = {kind.code for kind in _KINDS if kind.is_printable}


@dataclass(frozen=True, slots=True)
class Kelonggaran:
    """One waiver: findings of ``kode`` count at most as ``menjadi``."""

    kode: str
    menjadi: Severity
    alasan: str
    oleh: str

    def applies(self, finding: Finding) -> bool:
        """Whether it lowers this finding."""
        is_waivable = finding.severity is not Severity.GALAT or finding.code in _PRINTABLE
        return finding.code == self.kode and is_waivable and finding.severity.rank < self.menjadi.rank


def read_waivers(folders: Iterable[Path]) -> tuple[Kelonggaran, ...]:
    """The waivers of every ``skpdoc.toml`` in these folders; none where there is no file.

    Raises SkpdocError for a file that cannot be read or says something unknown.
    """
    found: list[Kelonggaran] = []
    for folder in dict.fromkeys(folders):
        path = folder / FILE
        if path.is_file():
            found += [_waiver(path, number, entry) for number, entry in enumerate(_entries(path), start=1)]
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Jangkar:
    """Texts printed where the two sign, at which a signing tool finds the place; '' for none."""

    pegawai: str = ""
    penilai: str = ""


def read_anchors(folders: Iterable[Path]) -> Jangkar:
    """``[tanda_tangan]`` of the first ``skpdoc.toml`` that has one.

    Raises SkpdocError for a file that cannot be read or says something unknown.
    """
    for folder in dict.fromkeys(folders):
        path = folder / FILE
        table = read_settings(path).get(_SIGNING) if path.is_file() else None
        if table is not None:
            return _anchors(path, table)
    return Jangkar()


def trusted_issuers(path: Path) -> Path | None:
    """The file or folder of certificates that an office trusts, ``penerbit`` of ``[tanda_tangan]``; None without.

    It is meant from the folder of the settings. Raises SkpdocError where it is not there.
    """
    table = read_settings(path).get(_SIGNING) if path.is_file() else None
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


def _anchors(path: Path, table: object) -> Jangkar:
    known = [f"jangkar_{field.name}" for field in fields(Jangkar)]
    if not isinstance(table, Mapping) or not set(table) <= {*known, _ISSUERS}:
        raise SkpdocError(f"{path}: isi [{_SIGNING}] hanya {', '.join(known)} dan {_ISSUERS}.")
    for key in known:
        text = table.get(key, "#")
        if not isinstance(text, str) or not _ANCHOR.fullmatch(text):
            raise SkpdocError(
                f'{path}: {key} diisi tanda yang dicari alat tanda tangan, misalnya "#": 1 sampai 20 huruf, angka '
                "atau tanda baca, tanpa spasi."
            )
    return Jangkar(*(str(table.get(key, "")) for key in known))


def read_access(folders: Iterable[Path]) -> Access:
    """``akses`` in ``[folder_hasil]`` of the first ``skpdoc.toml`` that has one: who may read what is made.

    Raises SkpdocError for a file that cannot be read or says something unknown.
    """
    for folder in dict.fromkeys(folders):
        path = folder / FILE
        table = read_settings(path).get(_OUTPUT) if path.is_file() else None
        if table is None:
            continue
        words = [one.value for one in Access]
        if not isinstance(table, Mapping) or set(table) != {"akses"} or table["akses"] not in words:
            raise SkpdocError(f'{path}: isi [{_OUTPUT}] hanya akses = "{words[0]}" atau "{words[1]}".')
        return Access(table["akses"])
    return Access.OWNER


def waive(findings: Sequence[Finding], waivers: Sequence[Kelonggaran]) -> tuple[Finding, ...]:
    """The findings with the severities that the waivers leave them."""
    by_code = {waiver.kode: waiver for waiver in waivers}
    return tuple(
        replace(finding, severity=waiver.menjadi)
        if (waiver := by_code.get(finding.code)) and waiver.applies(finding)
        else finding
        for finding in findings
    )


def read_settings(path: Path) -> dict[str, Any]:
    """Everything in one ``skpdoc.toml``. Raises SkpdocError where it cannot be read as TOML."""
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SkpdocError(
            f"{path}: tidak dapat dibaca sebagai TOML ({error}). Periksa tanda kutipnya."
        ) from error


def _entries(path: Path) -> list[Any]:
    entries = read_settings(path).get(_TABLE, [])
    if not isinstance(entries, list):
        raise SkpdocError(f"{path}: tulis setiap kelonggaran di bawah judul [[{_TABLE}]].")
    return entries


def _waiver(path: Path, number: int, entry: object) -> Kelonggaran:
    place = f"{path}: [[{_TABLE}]] ke-{number}"
    if not isinstance(entry, Mapping) or set(entry) != set(_KEYS):
        raise SkpdocError(f"{place}: isinya tepat {', '.join(_KEYS)}.")
    texts = {key: str(entry[key]).strip() for key in _KEYS}
    if not all(texts.values()):
        raise SkpdocError(f"{place}: alasan dan nama yang bertanggung jawab wajib diisi.")
    kinds = [kind for kind in _KINDS if kind.code == texts["kode"]]
    if not kinds:
        raise SkpdocError(f'{place}: kode "{texts["kode"]}" tidak dikenal.')
    if texts["menjadi"] not in (Severity.PERINGATAN, Severity.SARAN):
        raise SkpdocError(f'{place}: "menjadi" diisi peringatan atau saran.')
    if all(kind.severity is Severity.GALAT for kind in kinds) and texts["kode"] not in _PRINTABLE:
        raise SkpdocError(
            f"{place}: {texts['kode']} tidak dapat diturunkan, karena tanpa perbaikannya dokumen tidak dapat dicetak "
            "dengan benar."
        )
    return Kelonggaran(texts["kode"], Severity(texts["menjadi"]), texts["alasan"], texts["oleh"])
