"""The documentation pages of both kinds of workbook, generated from the contract."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from skpdoc.contract import BookSpec
from skpdoc.contract.columns import Kind, Required, SheetColumn
from skpdoc.contract.evaluation_guide import EVALUATION_GUIDE
from skpdoc.contract.guide import (
    ISI,
    PLANNING_GUIDE,
    TERISI,
    WAJIB,
    Guide,
    GuideStep,
    GuideTable,
    bawaan,
    columns_of,
)
from tools.generated import generated
from tools.markdown import markdown_table, markdown_text

_NEW = {
    PLANNING_GUIDE.judul: (
        "`skpdoc new dishub.xlsx --year 2026` membuat buku kerja kosong; `--sample` mengisinya dengan contoh."
    ),
    EVALUATION_GUIDE.judul: (
        '`skpdoc evaluate new dishub.xlsx -o evaluasi_tw1.xlsx --period "Triwulan I"` membuat buku evaluasi, terisi '
        "dengan semua yang sudah diketahui dari SKP yang terbit. Contohnya, dua dinas sepanjang tahun, ada di folder "
        "`sample_workbooks/evaluasi`; yang keliru, dan apa kata skpdoc tentangnya, di [contoh kekeliruan buku "
        "evaluasi](salah_evaluasi.md)."
    ),
}


def _penutup(book: BookSpec) -> str:
    fills = any(column.fill_down for spec in book.sheets for column in spec.columns)
    return (
        f"Lembar {', '.join(book.others)} dan lembar lain yang tidak dikenal tidak dibaca. Huruf besar-kecil, "
        "spasi, titik, dan bintang pada nama lembar dan judul kolom tidak dibedakan; ejaan lain yang juga "
        "dikenali tercantum di kolom terakhir."
        + (
            " Kolom bertanda ↓ boleh kosong atau digabung: isinya sama dengan baris di atasnya."
            if fills
            else " Setiap baris ditulis lengkap; tidak ada yang diisi dari baris di atasnya."
        )
    )


def workbook_page() -> str:
    """The page of the planning workbook as Markdown, Indonesian, with a line break at its end."""
    return _page("# Buku kerja standar", PLANNING_GUIDE)


def evaluation_page() -> str:
    """The same of the evaluation book."""
    return _page("# Buku evaluasi", EVALUATION_GUIDE)


def _page(title: str, guide: Guide) -> str:
    parts = [
        title,
        generated("skpdoc/contract"),
        guide.pembuka,
        _NEW[guide.judul],
        "## Urutan mengisi",
        "\n".join(f"{number}. {_step(one)}" for number, one in enumerate(guide.langkah, start=1)),
        *_guide_tables(guide),
        "## Lembar dan kolom",
        _penutup(guide.book),
        *_sheets(guide.book),
    ]
    return "\n\n".join(parts) + "\n"


def _step(step: GuideStep) -> str:
    command = f" `{step.perintah}`" if step.perintah else ""
    return f"**{step.judul}.** {step.uraian}{command}"


def _guide_tables(guide: Guide) -> list[str]:
    blank = GuideTable("Bila dikosongkan", "", ("Kolom", "Arti sel kosong", "Lembar"), bawaan(guide.book))
    return [_guide_table(table) for table in (blank, *(table for table, _ in guide.tabel))]


def _guide_table(table: GuideTable) -> str:
    parts = (f"## {table.judul}", table.pengantar, _table(table.kepala, table.baris), table.penutup)
    return "\n\n".join(part for part in parts if part)


def _sheets(book: BookSpec) -> list[str]:
    title = book.settings_sheet
    parts = [f"### {title}", "Keterangan unit, satu baris satu isian.", _columns(book.settings)]
    for spec in book.sheets:
        names = f" Nama lain: {', '.join(spec.aliases)}." if spec.aliases else ""
        needed = "" if spec.needed else " Lembar ini boleh tidak ada."
        parts += [f"### {spec.name}", spec.purpose + needed + names, _columns(columns_of(spec))]
    return parts


def _columns(columns: Sequence[SheetColumn]) -> str:
    head = ("Kolom", "Wajib", "Isi", "Arti", "Contoh", "Bila kosong", "Ejaan lain")
    return _table(head, map(_row, columns))


def _row(column: SheetColumn) -> tuple[str, ...]:
    required = "" if column.required is Required.NEVER else WAJIB[column.required]
    required = TERISI if column.is_given else required
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
