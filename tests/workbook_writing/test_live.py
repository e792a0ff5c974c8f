"""Whether a workbook holds what would act when Excel opens it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from skpdoc.workbook.editing.live import is_live

SAMPLE = Path(__file__).parents[2] / "sample_workbooks" / "puskesmas_harapan.xlsx"


def _book(folder: Path, part: str, content: str) -> Path:
    path = folder / "buku.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", "<worksheet/>")
        archive.writestr(part, content)
    return path


@pytest.mark.parametrize(
    "formula",
    [
        "WEBSERVICE(&quot;http://x&quot;)",
        "hyperlink (A1)",
        "_xlfn.WEBSERVICE(A1)",
        "cmd|'/c calc'!A1",
        "[1]Sheet1!A1",
        "IMAGE(A1)",
        "IF(A1,RTD(A1,,B1))",
    ],
)
def test_formulas_that_act(formula: str, tmp_path: Path) -> None:
    assert is_live(_book(tmp_path, "xl/worksheets/sheet2.xml", f'<c><f t="shared">{formula}</f><v>1</v></c>'))
    assert is_live(_book(tmp_path, "xl/workbook.xml", f'<definedName name="x">{formula}</definedName>'))


def test_links_to_other_files(tmp_path: Path) -> None:
    assert is_live(_book(tmp_path, "xl/externalLinks/externalLink1.xml", "<x/>"))
    assert is_live(_book(tmp_path, "xl/connections.xml", "<x/>"))


def test_plain_ones(tmp_path: Path) -> None:
    assert not is_live(SAMPLE)
    assert not is_live(
        _book(tmp_path, "xl/worksheets/sheet2.xml", "<c><f>SUM(A1:A9)&amp;B1</f><v>|[1]</v></c>")
    )
