"""The documentation page of the standard workbook, generated from the contract (docs/buku_kerja.md)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from skpdoc.contract import IGNORED_SHEETS, PLANNING, SHEETS, UNIT_SETTINGS, UNIT_SHEET
from skpdoc.contract.columns import Kind, Required, SheetColumn
from skpdoc.contract.guide import (
    ISI,
    LANGKAH,
    PEMBUKA,
    RUJUKAN,
    SALAH,
    TARGET_TURUN,
    WAJIB,
    GuideStep,
    GuideTable,
    bawaan,
    columns_of,
)
from tools.generated import generated
from tools.markdown import markdown_table, markdown_text

_PENUTUP = (
    f"Lembar {', '.join(IGNORED_SHEETS)} dan lembar lain yang tidak dikenal tidak dibaca. Huruf besar-kecil, "
    "spasi, titik, dan bintang pada nama lembar dan judul kolom tidak dibedakan; ejaan lain yang juga "
    "dikenali tercantum di kolom terakhir. Kolom bertanda ↓ boleh kosong atau digabung: isinya sama "
    "dengan baris di atasnya."
)


def workbook_page() -> str:
    """The whole page as Markdown, Indonesian, with a line break at its end."""
    parts = [
        "# Buku kerja standar",
        generated("skpdoc/contract"),
        PEMBUKA,
        "`skpdoc new dishub.xlsx --year 2026` membuat buku kerja kosong; `--sample` mengisinya dengan "
        "contoh.",
        "## Urutan mengisi",
        "\n".join(f"{number}. {_step(one)}" for number, one in enumerate(LANGKAH, start=1)),
        *_guide_tables(),
        "## Lembar dan kolom",
        _PENUTUP,
        *_sheets(),
    ]
    return "\n\n".join(parts) + "\n"


def _step(step: GuideStep) -> str:
    command = f" `{step.perintah}`" if step.perintah else ""
    return f"**{step.judul}.** {step.uraian}{command}"


def _guide_tables() -> list[str]:
    blank = GuideTable("Bila dikosongkan", "", ("Kolom", "Arti sel kosong", "Lembar"), bawaan(PLANNING))
    return [_guide_table(table) for table in (blank, TARGET_TURUN, RUJUKAN, SALAH)]


def _guide_table(table: GuideTable) -> str:
    parts = (f"## {table.judul}", table.pengantar, _table(table.kepala, table.baris), table.penutup)
    return "\n\n".join(part for part in parts if part)


def _sheets() -> list[str]:
    parts = [f"### {UNIT_SHEET}", "Keterangan unit, satu baris satu isian.", _columns(UNIT_SETTINGS)]
    for spec in SHEETS:
        names = f" Nama lain: {', '.join(spec.aliases)}." if spec.aliases else ""
        needed = "" if spec.needed else " Lembar ini boleh tidak ada."
        parts += [f"### {spec.name}", spec.purpose + needed + names, _columns(columns_of(spec))]
    return parts


def _columns(columns: Sequence[SheetColumn]) -> str:
    head = ("Kolom", "Wajib", "Isi", "Arti", "Contoh", "Bila kosong", "Ejaan lain")
    return _table(head, map(_row, columns))


def _row(column: SheetColumn) -> tuple[str, ...]:
    required = "" if column.required is Required.NEVER else WAJIB[column.required]
    down = " ↓" if column.fill_down else ""
    return (
        f"{column.header}{down}",
        required,
        _content(column),
        column.note,
        column.example,
        column.default,
        ", ".join(column.aliases),
    )


def _content(column: SheetColumn) -> str:
    if not column.choices or column.kind is Kind.TEXT:
        return ISI[column.kind]
    return f"{ISI[column.kind]}: {' / '.join(column.choices)}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return markdown_table(head, ([markdown_text(cell) for cell in row] for row in rows))
