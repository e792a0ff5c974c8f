"""Part *pdf*: one call of LibreOffice with many files against ``skpdoc generate --pdf``."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from pypdfium2 import PdfDocument

from .kabupaten import write_kabupaten
from .measure import Run, in_turn, middle, run
from .report import Section, Settings, figure, table
from .runs import documents, generate

_PEOPLE = 40


def pdf(settings: Settings) -> Section:
    """Both on the documents of a small unit, in turn."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        return _skipped("LibreOffice (soffice) tidak terpasang")
    if "--pdf" not in run([sys.executable, "-m", "skpdoc", "generate", "--help"]).output:
        return _skipped("`skpdoc generate` belum mempunyai pilihan --pdf")
    folder = settings.folder / "pdf"
    source = folder / "books"
    write_kabupaten(source, _PEOPLE, _PEOPLE)
    generate(source, folder / "docx")
    words = documents(folder / "docx")

    def one_call() -> Run:
        shutil.rmtree(folder / "call", ignore_errors=True)
        profile = f"-env:UserInstallation={(folder / 'call' / 'profile').as_uri()}"
        options = ["--headless", "--convert-to", "pdf", "--outdir", str(folder / "call" / "out")]
        return run([office, profile, *options, *map(str, words)])

    found = in_turn(
        {
            "call": one_call,
            "whole": lambda: generate(source, folder / "whole", "--pdf"),
            "word": lambda: generate(source, folder / "word"),
        },
        min(2, settings.rounds),
    )
    call, whole = (_texts(folder / way) for way in ("call", "whole"))
    if call != whole or len(call) != len(words):
        different = [name for name in call.keys() | whole.keys() if call.get(name) != whole.get(name)]
        raise RuntimeError(
            f"of {len(words)} PDF {len(call)} and {len(whole)} were made; not the same: {different[:3]}"
        )
    return Section("pdf", _lines(found, len(words), sum(map(len, call.values()))))


def _lines(found: dict[str, list[Run]], count: int, pages: int) -> list[str]:
    seconds = {way: middle([one.seconds for one in runs]) for way, runs in found.items()}
    peaks = {way: max(one.peak for one in runs) for way, runs in found.items()}
    alone = seconds["whole"] - seconds["word"]
    rows = [
        [
            "one call of LibreOffice with all files",
            figure(seconds["call"]),
            figure(count / seconds["call"]),
            "1.0",
        ],
        [
            "**skpdoc** `generate --pdf`, without what the Word files take",
            figure(alone),
            figure(count / alone),
            f"{seconds['call'] / alone:.2f}",
        ],
        [
            "**skpdoc** `generate --pdf`, workbook to PDF",
            figure(seconds["whole"]),
            figure(count / seconds["whole"]),
            f"{seconds['call'] / seconds['whole']:.2f}",
        ],
    ]
    memory = [peaks["call"], peaks["whole"], peaks["whole"]]
    rows = [[*row, f"{peak:.0f}"] for row, peak in zip(rows, memory, strict=True)]
    head = [f"{count} documents, {pages} pages", "s", "PDF/s", "× one call", "peak MB"]
    note = (
        f"A unit of {_PEOPLE} people, medians of {len(found['call'])} runs in turn, each with a fresh profile of "
        "LibreOffice. Checked: a PDF for every document, and every page says the same in both."
    )
    return [*table(head, rows), "", note]


def _texts(out: Path) -> dict[str, list[str]]:
    """Name of a PDF → what its pages say. Raises PdfiumError for a file that is none."""
    found = {}
    for path in out.rglob("*.pdf"):
        document = PdfDocument(path)
        found[path.name] = [page.get_textpage().get_text_range() for page in document]
        document.close()
    return found


def _skipped(why: str) -> Section:
    return Section("pdf", [f"tidak diukur: {why}."])
