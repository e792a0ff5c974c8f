"""The sheet Unit: one setting a row, ``Isian | Nilai | Keterangan``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from skpdoc import codes, indonesian
from skpdoc.contract import (
    FORMAT_VERSION,
    READ_VERSIONS,
    UNIT_SETTINGS,
    UNIT_SHEET,
    Required,
    SheetColumn,
    SheetSpec,
    fold_header,
)
from skpdoc.findings import CellRef, Finding
from skpdoc.model.choices import BarisAtasMPH, Pendekatan, UkuranKertas
from skpdoc.model.office import Periode, Unit
from skpdoc.model.source import Column, Source
from skpdoc.records.cells import Cell, Grid
from skpdoc.records.raw_row import RawRow
from skpdoc.records.resemblance import resembled
from skpdoc.records.row import Row, fold_choice
from skpdoc.records.row_cells import Repairs
from skpdoc.records.table import Table
from skpdoc.records.unread import REMEDY_FOREIGN, alike, differs, rival
from skpdoc.regulation import DEFAULT_REGULASI, catalogue
from skpdoc.text.lines import column_letter, shorten
from skpdoc.text.nearest import meant, nearest

_SPEC = SheetSpec(UNIT_SHEET, "", UNIT_SETTINGS)
_LONGEST = 366
"""days of a period: SKP are made for a year"""


@dataclass(frozen=True, slots=True)
class Settings:
    """The rows of the sheet by field; a missing setting reads as a blank at the sheet's first row.

    ``unknown`` maps what stands in the column ``Isian`` and is no setting to its cell.
    """

    rows: dict[str, Row]
    sources: dict[str, Source]
    unknown: dict[str, CellRef]
    repairs: Repairs


def read_unit(file: str, grid: Grid, findings: list[Finding]) -> Unit:
    """The unit's settings; where one that every document needs cannot be read (reported), something stands in."""
    settings = read_settings(file, grid, findings)
    row = settings.rows
    _check_version(row["versi"], row["tahun"])
    tahun = _year(row["tahun"])
    periode = _periode(row, tahun)
    year = tahun or (periode.mulai.year if periode else _likely_year(row))
    regulasi = _regulasi(row["regulasi"])
    pendekatan = row["pendekatan"].choice("pendekatan", Pendekatan)
    read = {"tahun": tahun, "periode": periode, "regulasi": regulasi, "pendekatan": pendekatan}
    unit = Unit(
        nama_instansi=row["nama_instansi"].text("nama_instansi"),
        nama_unit_kerja=row["nama_unit_kerja"].text("nama_unit_kerja"),
        tahun=year,
        periode=periode or Periode(date(year, 1, 1), date(year, 12, 31)),
        regulasi=regulasi or DEFAULT_REGULASI,
        pendekatan=pendekatan or Pendekatan.KUANTITATIF,
        tempat=row["tempat"].text("tempat"),
        tanggal=row["tanggal"].day("tanggal"),
        baris_atas_mph=row["baris_atas_mph"].choice("baris_atas_mph", BarisAtasMPH) or BarisAtasMPH.INDIKATOR,
        ukuran_kertas=row["ukuran_kertas"].choice("ukuran_kertas", UkuranKertas) or UkuranKertas.A4,
        tak_terbaca=frozenset(name for name, value in read.items() if not value),
        sources=settings.sources,
    )
    findings.extend(settings.repairs.findings(file, grid.title))
    return unit


def _periode(row: Mapping[str, Row], tahun: int | None) -> Periode | None:
    """The unit's period; None (reported) where a day is unreadable or the two make no period of the year."""
    mulai = row["periode_mulai"].day("periode_mulai")
    selesai = row["periode_selesai"].day("periode_selesai")
    if not mulai or not selesai:
        return None
    is_of_year = not tahun or tahun == mulai.year == selesai.year
    if mulai <= selesai and is_of_year and (selesai - mulai).days < _LONGEST:
        return Periode(mulai, selesai)
    is_other_year = not is_of_year and mulai.year == selesai.year
    odd = "periode_selesai" if mulai.year == tahun else "periode_mulai"
    row[odd].say(
        codes.B26_PERIODE,
        odd,
        f"{mulai:%d/%m/%Y} – {selesai:%d/%m/%Y}",
        f"Periode {indonesian.tanggal(mulai)} – {indonesian.tanggal(selesai)} "
        + _why_odd(mulai, selesai, is_of_year=is_of_year),
        (f"Bila periodenya benar, ganti Tahun menjadi {mulai.year}. " if is_other_year else "")
        + f"Contoh: 1 Januari {tahun or mulai.year} dan 31 Desember {tahun or mulai.year}.",
    )
    return None


def _why_odd(mulai: date, selesai: date, *, is_of_year: bool) -> str:
    if selesai < mulai:
        return "berakhir sebelum dimulai."
    if is_of_year:
        return "lebih dari setahun."
    return "di luar Tahun." if mulai.year == selesai.year else "sebagian di luar Tahun."


def _likely_year(row: Mapping[str, Row]) -> int:
    """A year that the sheet names somewhere, where Tahun is none; else any, for nothing is printed from it."""
    texts = (row[name].folded(name) for name in ("tahun", "periode_mulai", "periode_selesai", "tanggal"))
    return next((int(match[0]) for match in (re.search(r"20\d\d", text) for text in texts) if match), 2000)


def read_settings(file: str, grid: Grid, findings: list[Finding]) -> Settings:
    """Every setting as a row of one cell; missing and double ones are reported."""
    by_label = {fold_header(alias): s for s in UNIT_SETTINGS for alias in (s.header, *s.aliases)}
    label_column, value_column = _positions(grid)
    found: dict[str, Row] = {}
    sources: dict[str, Source] = {}
    unknown: dict[str, CellRef] = {}
    repairs = Repairs()
    for number in sorted(grid.rows):
        cells = grid.rows[number]
        label = str(cells[label_column].value) if label_column in cells else ""
        setting = by_label.get(fold_header(label))
        if setting is None:
            address = f"{column_letter(label_column)}{number}"
            unknown[label] = CellRef(file, grid.title, address, label, number)
        elif setting.field in found:
            findings.append(_twice(file, grid, setting, number, value_column))
        else:
            source = _source(file, grid, setting, number, value_column)
            value = {setting.field: cells[value_column]} if value_column in cells else {}
            table = Table(_SPEC, grid.title, source.columns, ())
            found[setting.field] = Row(RawRow(source, value, frozenset()), table, findings, repairs)
            sources[setting.field] = source
    for setting in UNIT_SETTINGS:
        if setting.field not in found:
            source = _source(file, grid, setting, 1, value_column)
            table = Table(_SPEC, grid.title, source.columns, ())
            found[setting.field] = Row(RawRow(source, {}, frozenset()), table, [], repairs)
            sources[setting.field] = source
            findings.extend(_report_missing(file, grid, setting, unknown))
    findings += _unread(
        found, {label: grid.rows[ref.row].get(value_column) for label, ref in unknown.items()}, unknown
    )
    return Settings(found, sources, unknown, repairs)


def _positions(grid: Grid) -> tuple[int, int]:
    """Columns of ``Isian`` and ``Nilai``: A and B where they are not named."""
    for number in sorted(grid.rows)[:20]:
        texts = {fold_header(str(cell.value)): column for column, cell in grid.rows[number].items()}
        if "isian" in texts and "nilai" in texts:
            return texts["isian"], texts["nilai"]
    return 1, 2


def _source(file: str, grid: Grid, setting: SheetColumn, row: int, column: int) -> Source:
    return Source(file, grid.title, row, {setting.field: Column(column_letter(column), setting.header)})


def _twice(file: str, grid: Grid, setting: SheetColumn, row: int, column: int) -> Finding:
    return codes.B05_KOLOM_GANDA(
        _source(file, grid, setting, row, column).cell(setting.field),
        setting.header,
        f'Isian "{setting.header}" ada dua kali.',
        "Hapus salah satunya.",
    )


def _report_missing(
    file: str, grid: Grid, setting: SheetColumn, unknown: dict[str, CellRef]
) -> Iterator[Finding]:
    if setting.required is not Required.ALWAYS:
        return
    near = nearest(setting.header, [label for label in unknown if label]) or next(
        (label for label in unknown if (like := resembled(label, UNIT_SETTINGS)) and like.column is setting),
        "",
    )
    yield codes.B06_KOSONG(
        CellRef(file, grid.title, unknown[near].address if near else "", setting.header),
        near,
        f'Isian "{setting.header}" tidak ada.',
        f'{meant(near)} Ganti menjadi "{setting.header}".'
        if near
        else f'Tambahkan baris "{setting.header}" dengan nilainya. Contoh: "{setting.example}".',
    )


def _unread(
    found: Mapping[str, Row], values: Mapping[str, Cell | None], unknown: Mapping[str, CellRef]
) -> Iterator[Finding]:
    """What is said of labels that are no settings and have a value; a required setting that is missing was said."""
    for label, value in values.items():
        if value is None or fold_header(label) in ("", "isian"):
            continue
        like = resembled(label, UNIT_SETTINGS)
        own = found[like.column.field].cell(like.column.field) if like else None
        if like is None or not differs(value, own):
            cause = "Isian ini tidak dikenal dan tidak dibaca."
            yield codes.B04_KOLOM_LAIN(unknown[label], shorten(label), cause, REMEDY_FOREIGN)
        elif own is not None:
            say = rival if like.is_rival else alike
            yield say(unknown[label], label, like.column)
        elif like.column.required is not Required.ALWAYS:
            yield codes.B51_JUDUL(
                unknown[label],
                shorten(label),
                f'Isian ini tidak dikenal, sedangkan "{like.column.header}" kosong.',
                f"{meant(like.column.header)} Pindahkan nilainya ke sana.",
            )


def _check_version(row: Row, tahun: Row) -> None:
    """The version is one that is read; of a newer one nobody knows what its new columns change."""
    text = row.text("versi")
    version = re.sub(r"[.,]0$", "", text)
    if not text or version in READ_VERSIONS:
        return
    if version.isdecimal() and int(version) > int(FORMAT_VERSION):
        cause = f'Buku kerja ini berversi "{text}", lebih baru daripada skpdoc ini (versi {FORMAT_VERSION}).'
        remedy = "Perbarui skpdoc, lalu ulangi; jangan ubah angkanya."
    else:
        year = tahun.folded("tahun") or "TAHUN"
        cause = (
            f'Versi format "{text}" tidak dikenal; skpdoc ini membaca versi {" dan ".join(READ_VERSIONS)}.'
        )
        remedy = (
            "Pindahkan isinya ke buku kerja versi ini: "
            f'`skpdoc new BARU.xlsx --year {year} --from "{row.source.file}"`.'
        )
    row.say(codes.B24_VERSI, "versi", text, cause, remedy)


def _year(row: Row) -> int | None:
    text = row.text("tahun")
    match = re.fullmatch(r"(20\d\d)(?:[.,]0)?", text)
    if text and match is None:
        row.say(
            codes.B16_TANGGAL, "tahun", text, f'"{text}" bukan tahun.', "Ketik empat angka, misalnya 2026."
        )
    return int(match[1]) if match else None


def _regulasi(row: Row) -> str:
    text = row.text("regulasi")
    for name in catalogue():
        if fold_choice(name) == fold_choice(text):
            return name
    if text:
        remedy = f"Pilihan: {'; '.join(catalogue())}."
        row.say(codes.B13_PILIHAN, "regulasi", text, f'Regulasi "{text}" tidak dikenal.', remedy)
    return ""
