"""The hidden sheet Data SKP: every SKP that a book evaluates, as it was issued, each with a digest of its text.

A row a record: its key, the person's name, the SHA-256 of its text, and the text (JSON) in as many cells as it takes.
The first record (:data:`_OFFICE`) is of the office.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from skpdoc import codes
from skpdoc.contract import DATA_SKP_SHEET, fold_header
from skpdoc.findings import CellRef, Finding
from skpdoc.model.evaluasi import DasarEvaluasi, ReachedBefore, TargetTurun
from skpdoc.model.skp import Identitas
from skpdoc.records.cells import CellKind, Grid
from skpdoc.records.evaluation.codec import noun, plain
from skpdoc.regulation import DEFAULT_REGULASI, catalogue

HEADERS = ("Kunci", "Nama", "Sidik", "Isi")
_OFFICE = "-"
_CHUNK = 30_000
"""letters a cell; Excel takes 32,767"""
_REMEDY = (
    "Buat buku evaluasi sekali lagi dengan `skpdoc evaluate new`, lalu salin isian Anda ke sana; lembar Data SKP "
    "jangan diubah."
)


@dataclass(frozen=True, slots=True)
class SkpData:
    """What a book carries: key → SKP, the regulation they were issued under, where targets came down directly, and
    ``orang``, everybody in Pegawai and Pejabat Lain by key or Kode (books of before this hold nobody).

    ``seunit`` are the keys of every SKP that is evaluated in the unit and period, whichever book has it (books of
    before this hold none).
    """

    regulasi: str = DEFAULT_REGULASI
    dasar: Mapping[str, DasarEvaluasi] = field(default_factory=dict)
    target_turun: tuple[TargetTurun, ...] = ()
    orang: Mapping[str, Identitas] = field(default_factory=dict)
    seunit: tuple[str, ...] = ()
    luar_masa: tuple[str, ...] = ()
    untuk: str = ""
    tercapai: tuple[ReachedBefore, ...] = ()
    tak_terbaca: frozenset[str] = frozenset()
    """keys whose record was changed"""


def data_rows(data: SkpData) -> list[tuple[str, ...]]:
    """The rows of the sheet below its headers."""
    office = [
        data.regulasi,
        plain(data.target_turun),
        plain(data.orang),
        plain(data.seunit),
        plain(data.luar_masa),
        data.untuk,
        plain(data.tercapai),
    ]
    rows = [_row(_OFFICE, "", office)]
    rows += (_row(kunci, one.skp.dinilai.nama, plain(one)) for kunci, one in data.dasar.items())
    return rows


def _row(kunci: str, nama: str, record: object) -> tuple[str, ...]:
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    chunks = (text[at : at + _CHUNK] for at in range(0, len(text), _CHUNK))
    return (kunci, nama, _digest(kunci, text), *chunks)


def _digest(kunci: str, text: str) -> str:
    return hashlib.sha256(f"{kunci}\n{text}".encode()).hexdigest()


def read_data_skp(file: str, grids: Sequence[Grid], findings: list[Finding]) -> SkpData:
    """What the sheet of a book holds; without it nothing, and a record that was changed is left out (both reported)."""
    grid = next((one for one in grids if fold_header(one.title) == fold_header(DATA_SKP_SHEET)), None)
    if grid is None or grid.fault or not grid.rows:
        cause = f'Lembar tersembunyi "{DATA_SKP_SHEET}" tidak ada atau rusak; tanpanya tidak diketahui SKP mana yang '
        findings.append(codes.E80_DATA_SKP(CellRef(file, DATA_SKP_SHEET), "", f"{cause}dinilai.", _REMEDY))
        return SkpData()
    office: SkpData | None = None
    dasar: dict[str, DasarEvaluasi] = {}
    changed: set[str] = set()
    for number, cells in sorted(grid.rows.items())[1:]:
        texts = [str(cell.value) for _, cell in sorted(cells.items()) if cell.kind is CellKind.TEXT]
        try:
            kunci, record = _record(texts)
            if kunci == _OFFICE:
                office = _office(record)
            else:
                dasar[kunci] = _dasar(kunci, record, office.regulasi if office else DEFAULT_REGULASI)
        except (ValueError, RecursionError):
            changed.update(texts[:1])
            cause = (
                f"Catatan SKP {texts[0] if texts else ''} di lembar tersembunyi ini berubah sejak dibuat, "
            )
            cause += "sehingga tidak dapat dinilai."
            findings.append(codes.E80_DATA_SKP(_cell(file, grid, number), "", cause, _REMEDY))
    if office is None:
        cause = "Catatan unit di lembar tersembunyi ini hilang."
        findings.append(codes.E80_DATA_SKP(CellRef(file, grid.title), "", cause, _REMEDY))
    return replace(office or SkpData(), dasar=dasar, tak_terbaca=frozenset(changed))


def _cell(file: str, grid: Grid, number: int) -> CellRef:
    return CellRef(file, grid.title, f"A{number}", HEADERS[0], number)


def _record(texts: Sequence[str]) -> tuple[str, object]:
    """Key and content of a row whose digest is right. Raises ValueError for any other."""
    at = next((at for at, text in enumerate(texts) if len(text) == 64), 0)
    text = "".join(texts[at + 1 :])
    if not at or _digest(texts[0], text) != texts[at]:
        raise ValueError("not as it was written")
    return texts[0], json.loads(text)


def _dasar(kunci: str, record: object, regulasi: str) -> DasarEvaluasi:
    """An SKP under its own key, with the core values of its regulation. Raises ValueError."""
    one = noun(DasarEvaluasi, record)
    values = [perilaku.nilai for perilaku in one.skp.perilaku]
    if one.kunci != kunci or values != list(catalogue()[regulasi].panduan_perilaku):
        raise ValueError("none that was issued")
    return one


def _office(record: object) -> SkpData:
    if not isinstance(record, list) or len(record) not in range(2, 8) or record[0] not in catalogue():
        raise ValueError("no office")
    regulasi, turun, *later = record
    blank: list[object] = [[], [], [], "", []]
    whole = later + blank[len(later) :]
    people, keys, absent, made_for, before = whole
    return SkpData(
        regulasi,
        target_turun=noun(tuple[TargetTurun, ...], turun),
        orang=dict(noun(tuple[tuple[str, Identitas], ...], people)),
        seunit=noun(tuple[str, ...], keys),
        luar_masa=noun(tuple[str, ...], absent),
        untuk=noun(str, made_for),
        tercapai=noun(tuple[ReachedBefore, ...], before),
    )
