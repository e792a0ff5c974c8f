"""The sheet Unit: one setting a row, ``Isian | Nilai | Keterangan``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from skpdoc import codes
from skpdoc.contract import (
    FORMAT_VERSION,
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
from skpdoc.records.cells import Grid
from skpdoc.records.row import Repairs, Row, fold_choice
from skpdoc.records.table import RawRow, Table, column_letter, nearest
from skpdoc.regulation import catalogue

_SPEC = SheetSpec(UNIT_SHEET, "", UNIT_SETTINGS)


@dataclass(frozen=True, slots=True)
class Settings:
    """The rows of the sheet by field; a missing setting reads as a blank at the sheet's first row.

    ``unknown`` maps what stands in the column ``Isian`` and is no setting to its cell.
    """

    rows: dict[str, Row]
    sources: dict[str, Source]
    unknown: dict[str, CellRef]


def read_unit(file: str, grid: Grid, findings: list[Finding]) -> Unit | None:
    """The unit's settings; None when one that every document needs is missing (reported)."""
    settings = read_settings(file, grid, findings)
    row = settings.rows
    _check_version(row["versi"], row["tahun"], findings)
    tahun = _year(row["tahun"])
    mulai = row["periode_mulai"].day("periode_mulai")
    selesai = row["periode_selesai"].day("periode_selesai")
    instansi = row["nama_instansi"].text("nama_instansi")
    nama = row["nama_unit_kerja"].text("nama_unit_kerja")
    regulasi = _regulasi(row["regulasi"])
    pendekatan = row["pendekatan"].choice("pendekatan", Pendekatan)
    tempat = row["tempat"].text("tempat")
    tanggal = row["tanggal"].day("tanggal")
    baris_atas = row["baris_atas_mph"].choice("baris_atas_mph", BarisAtasMPH)
    kertas = row["ukuran_kertas"].choice("ukuran_kertas", UkuranKertas)
    if mulai and selesai and (mulai > selesai or (tahun and tahun not in (mulai.year, selesai.year))):
        findings.append(
            codes.B26_PERIODE(
                row["periode_mulai"].source.cell("periode_mulai"),
                f"{mulai} – {selesai}",
                "Periode berakhir sebelum dimulai, atau di luar Tahun.",
                "Contoh: 1 Januari 2026 dan 31 Desember 2026.",
            )
        )
    if not (tahun and mulai and selesai and regulasi and pendekatan):
        return None
    return Unit(
        nama_instansi=instansi,
        nama_unit_kerja=nama,
        tahun=tahun,
        periode=Periode(mulai, selesai),
        regulasi=regulasi,
        pendekatan=pendekatan,
        tempat=tempat,
        tanggal=tanggal,
        baris_atas_mph=baris_atas or BarisAtasMPH.INDIKATOR,
        ukuran_kertas=kertas or UkuranKertas.A4,
        tak_terbaca=frozenset(),
        sources=settings.sources,
    )


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
            _report_missing(file, grid, setting, unknown, findings)
    return Settings(found, sources, unknown)


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
    file: str, grid: Grid, setting: SheetColumn, unknown: dict[str, CellRef], findings: list[Finding]
) -> None:
    if setting.required is not Required.ALWAYS:
        return
    near = nearest(setting.header, [label for label in unknown if label])
    findings.append(
        codes.B06_KOSONG(
            CellRef(file, grid.title, unknown[near].address if near else "", setting.header),
            near,
            f'Isian "{setting.header}" tidak ada.',
            f'Maksud Anda "{near}"? Ganti menjadi "{setting.header}".'
            if near
            else f'Tambahkan baris "{setting.header}" dengan nilainya. Contoh: "{setting.example}".',
        )
    )


def _check_version(row: Row, tahun: Row, findings: list[Finding]) -> None:
    text = row.text("versi")
    if text and text.removesuffix(",0") != FORMAT_VERSION:
        year = tahun.folded("tahun") or "TAHUN"
        findings.append(
            codes.B24_VERSI(
                row.source.cell("versi"),
                text,
                f'Versi format "{text}" tidak dikenal; skpdoc ini membaca versi {FORMAT_VERSION}.',
                "Pindahkan isinya ke buku kerja versi ini: "
                f'`skpdoc new BARU.xlsx --year {year} --from "{row.source.file}"`. Bila versinya lebih baru, perbarui '
                "skpdoc.",
            )
        )


def _year(row: Row) -> int | None:
    text = row.text("tahun")
    match = re.fullmatch(r"(20\d\d)(?:[.,]0)?", text)
    if text and match is None:
        row.report(
            codes.B16_TANGGAL(
                row.source.cell("tahun"), text, f'"{text}" bukan tahun.', "Ketik empat angka, misalnya 2026."
            )
        )
    return int(match[1]) if match else None


def _regulasi(row: Row) -> str:
    text = row.text("regulasi")
    for name in catalogue():
        if fold_choice(name) == fold_choice(text):
            return name
    if text:
        row.report(
            codes.B13_PILIHAN(
                row.source.cell("regulasi"),
                text,
                f'Regulasi "{text}" tidak dikenal.',
                f"Pilihan: {'; '.join(catalogue())}.",
            )
        )
    return ""
