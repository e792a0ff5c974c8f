"""A workbook as a package of parts: which sheets there are, and where the parts are that their cells need.

Only what decides a value is opened. Themes, drawings, comments and properties never are, so that nothing
wrong in them can stop the reading.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from skpdoc.errors import SkpdocError
from skpdoc.packages import Relation, relation_of, relations_file
from skpdoc.text.lines import printable
from skpdoc.workbook.reading.refusals import RESAVE, damaged
from skpdoc.workbook.reading.xml_part import Attributes, XmlPart

_MAIN_PART = "xl/workbook.xml"
_LONGEST_TITLE = 60
"""Excel allows 31 characters, other programs some more."""
_TRUE = ("1", "true")


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A worksheet as the workbook lists it; ``part`` is the path of its XML; ``fault`` says why
    there is none.
    """

    title: str
    part: str
    is_hidden: bool
    fault: str = ""


class WorkbookPackage:
    """The inspected archive of one workbook; part names fit in any case, as in Excel.

    Raises SkpdocError, without the file's name, where a part that is needed is missing or damaged.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {name.casefold(): name for name in archive.namelist()}
        root = self._relations("").values()
        mains = [relation.part for relation in root if relation.kind == "officeDocument"]
        self._main = self._names.get(mains[0].casefold() if mains else _MAIN_PART, "")
        if not self._main:
            raise damaged()
        self._book = _BookPart(self._main)
        self._book.read(self.open(self._main))
        self._by_id = self._relations(self._main)

    @property
    def is_1904(self) -> bool:
        """Whether days are counted from 1904, as old Macs did."""
        return self._book.is_1904

    def open(self, part: str) -> IO[bytes]:
        """The part, inflated while it is read."""
        return self._archive.open(self._names[part.casefold()])

    def worksheets(self) -> Iterator[SheetEntry]:
        """The sheets that hold cells, in workbook order; charts and the like are left out."""
        for title, key, state in self._book.sheets:
            relation = self._by_id.get(key)
            path = relation.part if relation else ""
            if relation is not None and relation.kind != "worksheet":
                continue
            is_hidden = state in ("hidden", "veryHidden")
            if path.casefold() in self._names:
                yield SheetEntry(title, path, is_hidden)
            else:
                yield SheetEntry(
                    title, "", is_hidden, f'isi lembar "{title}" tidak ada di dalam berkas. {RESAVE}'
                )

    def part(self, kind: str) -> str | None:
        """The path of the workbook's part of a kind (``styles``, ``sharedStrings``); None if there is none."""
        paths = [one.part for one in self._by_id.values() if one.kind == kind]
        return next((path for path in paths if path.casefold() in self._names), None)

    def linked_files(self) -> tuple[str, ...]:
        """Names of other files that the workbook takes values from, '' where a name cannot be read."""
        parts = [name for key, name in self._names.items() if posixpath.dirname(key) == "xl/externallinks"]
        return tuple(self._linked_file(part) for part in parts)

    def _linked_file(self, part: str) -> str:
        try:
            targets = [relation.target for relation in self._relations(part).values()]
        except SkpdocError:
            return ""
        return posixpath.basename(targets[0].replace("\\", "/")) if targets else ""

    def _relations(self, part: str) -> dict[str, Relation]:
        """Id → relation of a part, of the package itself for ''; empty where it has none."""
        relations = _BookRelations(part)
        path = relations_file(part)
        if path.casefold() in self._names:
            relations.read(self.open(path))
        return relations.by_id


class _BookRelations(XmlPart):
    def __init__(self, part: str) -> None:
        super().__init__(relations_file(part))
        self._part = part
        self.by_id: dict[str, Relation] = {}

    def start_Relationship(self, attributes: Attributes) -> None:  # noqa: N802
        one = relation_of(self._part, attributes.get)
        self.by_id[one.id] = one


class _BookPart(XmlPart):
    """``workbook.xml``: title, relation and state of each sheet."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.is_1904 = False
        self.sheets: list[tuple[str, str, str]] = []

    def start_workbookPr(self, attributes: Attributes) -> None:  # noqa: N802
        self.is_1904 = attributes.get("date1904") in _TRUE

    def start_sheet(self, attributes: Attributes) -> None:
        key = next((value for name, value in attributes.items() if name.endswith(" id")), "")
        title = printable(attributes.get("name", ""))[:_LONGEST_TITLE]
        self.sheets.append((title, key, attributes.get("state", "")))
