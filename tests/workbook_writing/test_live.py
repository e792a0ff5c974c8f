"""Whether a workbook holds what would act when Excel opens it."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from skpdoc.workbook.editing.live import is_live

pytestmark = pytest.mark.quick

SAMPLE = Path(__file__).parents[2] / "sample_workbooks" / "puskesmas_harapan.xlsx"


def _book(part: str, content: str) -> bytes:
    book = BytesIO()
    with zipfile.ZipFile(book, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", "<worksheet/>")
        archive.writestr(part, content)
    return book.getvalue()


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
def test_formulas_that_act(formula: str) -> None:
    assert is_live(_book("xl/worksheets/sheet2.xml", f'<c><f t="shared">{formula}</f><v>1</v></c>'))
    assert is_live(_book("xl/workbook.xml", f'<definedName name="x">{formula}</definedName>'))


def test_links_to_other_files() -> None:
    assert is_live(_book("xl/externalLinks/externalLink1.xml", "<x/>"))
    assert is_live(_book("xl/connections.xml", "<x/>"))


def test_plain_ones() -> None:
    assert not is_live(SAMPLE.read_bytes())
    assert not is_live(_book("xl/worksheets/sheet2.xml", "<c><f>SUM(A1:A9)&amp;B1</f><v>|[1]</v></c>"))
