"""What in a workbook would act when Excel opens it: formulas that fetch or start something, links to other files."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

_FORMULA = re.compile(rb"<(?:\w+:)?(?:f|definedName)\b[^>]*>([^<]+)<")
_ACTS = re.compile(
    rb"\b(?:WEBSERVICE|HYPERLINK|RTD|DDE|IMAGE|CALL|REGISTER\.ID)\s*\(|\||\[\d+\]", re.IGNORECASE
)
"""functions that fetch or start; ``program|topic!item`` (DDE); ``[1]Sheet!A1`` of another file"""
_LINKS = ("xl/externallinks/", "xl/connections", "xl/querytables/")


def is_live(book: bytes) -> bool:
    """Whether a workbook that we wrote holds such a formula or link."""
    with zipfile.ZipFile(BytesIO(book)) as archive:
        names = [name for name in archive.namelist() if name.lower().startswith("xl/")]
        if any(name.lower().startswith(_LINKS) for name in names):
            return True
        parts = (name for name in names if name.lower().startswith(("xl/worksheets/", "xl/workbook.xml")))
        return any(
            _ACTS.search(formula) for name in parts for formula in _FORMULA.findall(archive.read(name))
        )
