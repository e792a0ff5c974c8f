"""``make refresh``: writes every file of this repository that is made from another one."""

from __future__ import annotations

from pathlib import Path

from skpdoc.pipeline.folder.files import write_whole
from skpdoc.pipeline.new import SAMPLE_YEAR, SAMPLES, sample_workbook
from tools.click_words import compiled
from tools.commands_page import commands_page
from tools.evaluated.samples import write_evaluation_samples
from tools.faulty.written import pages, said_of, write_samples
from tools.kamus_words import kamus
from tools.workbook_page import evaluation_page, workbook_page

ROOT = Path(__file__).parents[1]
KAMUS = ROOT / "skpdoc" / "wording" / "kamus" / "id_ID.txt"
CATALOGUE = ROOT / "skpdoc" / "cli" / "locale" / "id" / "LC_MESSAGES" / "messages.po"


def refresh() -> None:
    """The dictionary and the sample workbooks first: the pages quote what is said of them."""
    write_whole(KAMUS, kamus(ROOT / "tools" / "kamus"))
    samples = ROOT / "sample_workbooks"
    for name in SAMPLES:
        write_whole(samples / f"{name}.xlsx", sample_workbook(name, SAMPLE_YEAR))
    write_evaluation_samples(samples / "evaluasi")
    write_samples(samples)
    write_whole(CATALOGUE.with_suffix(".mo"), compiled(CATALOGUE))
    for name, page in generated_pages().items():
        write_whole(ROOT / "docs" / name, page.encode("utf-8"))


def generated_pages() -> dict[str, str]:
    """File name in ``docs`` → page, as it is to be."""
    return {
        "buku_kerja.md": workbook_page(),
        "buku_evaluasi.md": evaluation_page(),
        "perintah.md": commands_page(),
        **pages(said_of(ROOT / "sample_workbooks")),
    }


if __name__ == "__main__":
    refresh()
