"""What the cells of all sheets refer to: the table of shared texts, and the number formats of styles."""

from __future__ import annotations

import re
from dataclasses import dataclass

from skpdoc.errors import SkpdocError
from skpdoc.records.cells import UNKNOWN_FORMAT
from skpdoc.workbook.excel import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from skpdoc.workbook.reading.package import WorkbookPackage
from skpdoc.workbook.reading.plain import MOST_PLAIN, plain_strings
from skpdoc.workbook.reading.refusals import MOST_CELLS, TEXT_LIMIT, too_large, too_long
from skpdoc.workbook.reading.xml_part import Attributes, Chained, XmlPart, unescape

_DAYS, _THAI_PERCENT = "yyyy-mm-dd", {67: "0%", 68: "0.00%"}
_OTHER_LANGUAGES = dict.fromkeys([*range(27, 37), *range(50, 59), *range(71, 82)], _DAYS) | _THAI_PERCENT
"""Numbers of formats that mean days and times, or per cent, where Chinese, Japanese, Korean or Thai is the language
(ECMA-376 part 1, 18.8.30); WPS writes them."""
_NUMBER = re.compile(r"[0-9]{1,9}")


class RichText(XmlPart):
    """A part with texts that may be made of runs; phonetic readings are no part of a text."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.text = ""
        self._is_phonetic = False

    def start_rPh(self, _attributes: Attributes) -> None:  # noqa: N802
        """A phonetic reading begins."""
        self._is_phonetic = True

    def end_rPh(self) -> None:  # noqa: N802
        """It ends."""
        self._is_phonetic = False

    start_t = XmlPart.collect

    def end_t(self) -> None:
        """A run's text ends, and is added to :attr:`text`."""
        piece = self.collected()
        if self._is_phonetic:
            return
        self.text += unescape(piece)
        if len(self.text) > TEXT_LIMIT:
            raise too_long(self.place())


class SharedStrings(RichText):
    """``sharedStrings.xml``; ``texts`` by their index."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.texts: list[str] = []

    def start_si(self, _attributes: Attributes) -> None:
        """A text begins."""
        self.text = ""

    def end_si(self) -> None:
        """It ends."""
        self.texts.append(self.text)
        if len(self.texts) > MOST_CELLS:
            raise too_large()


def read_shared_strings(package: WorkbookPackage) -> list[str]:
    """The workbook's shared texts, empty where it has none. Raises SkpdocError when they are damaged."""
    part = package.part("sharedStrings")
    if part is None:
        return []
    source = package.open(part)
    content = source.read(MOST_PLAIN + 1)
    plain = plain_strings(content) if len(content) <= MOST_PLAIN else None
    if plain is not None:
        return plain
    strings = SharedStrings(part)
    strings.read(Chained(content, source))
    return strings.texts


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """Excel's code of a format, and whether its numbers are days or durations."""

    code: str
    is_date: bool
    is_duration: bool


def _format(code: str) -> NumberFormat:
    return NumberFormat(code, is_date_format(code), is_timedelta_format(code))


_GENERAL, _UNKNOWN = _format("General"), _format(UNKNOWN_FORMAT)


class NumberFormats:
    """The number format of a cell's style."""

    def __init__(self, styles: list[NumberFormat]) -> None:
        self._by_style = {str(number): style for number, style in enumerate(styles)}
        self._by_style.setdefault("0", _GENERAL)
        self._by_style[""] = self._by_style["0"]

    def of(self, style: str) -> NumberFormat:
        """By the attribute ``s``; style 0 is the ordinary one even where no styles can be read."""
        return self._by_style.get(style, _UNKNOWN)


class _StylesPart(XmlPart):
    """``styles.xml``, of which only number formats count; ``formats`` of the cell styles by index."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._custom: dict[str, str] = {}
        self._ids: list[str] = []
        self._is_custom = self._is_cell = False

    def start_numFmts(self, _attributes: Attributes) -> None:  # noqa: N802
        self._is_custom = True

    def end_numFmts(self) -> None:  # noqa: N802
        self._is_custom = False

    def start_numFmt(self, attributes: Attributes) -> None:  # noqa: N802
        if self._is_custom:  # not those of conditional formats
            # ClosedXML writes General as an empty code
            self._custom[attributes.get("numFmtId", "")] = attributes.get("formatCode") or "General"

    def start_cellXfs(self, _attributes: Attributes) -> None:  # noqa: N802
        self._is_cell = True

    def end_cellXfs(self) -> None:  # noqa: N802
        self._is_cell = False

    def start_xf(self, attributes: Attributes) -> None:
        if self._is_cell:
            self._ids.append(attributes.get("numFmtId", "0"))

    def formats(self) -> NumberFormats:
        known = {key: _format(code) for key, code in self._custom.items()}
        return NumberFormats([known.get(key) or _builtin(key) for key in self._ids])


def _builtin(key: str) -> NumberFormat:
    """Excel's own formats; a number that names none shows as General, as it does in Excel."""
    number = int(key) if _NUMBER.fullmatch(key) else 0
    return _format(BUILTIN_FORMATS.get(number) or _OTHER_LANGUAGES.get(number, "General"))


def read_formats(package: WorkbookPackage) -> NumberFormats:
    """The number formats of the workbook's styles; unknown ones where the styles are damaged."""
    part = package.part("styles")
    if part is None:
        return NumberFormats([])
    styles = _StylesPart(part)
    try:
        styles.read(package.open(part))
    except SkpdocError:  # looks only: a cell whose number needs its format is asked about
        return NumberFormats([])
    return styles.formats()
