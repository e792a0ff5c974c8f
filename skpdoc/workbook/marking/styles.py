"""The styles of a workbook, widened: a coloured twin of a cell's style, and the styles of a new sheet.

A coloured style belongs to a named cell style that says what the fill was before (``skpdoc galat
FFFFF2CC``). Excel and LibreOffice keep such names when they save, so a later check can restore the fill.
"""

from __future__ import annotations

import re
from copy import deepcopy

from lxml import etree

from skpdoc.findings import Severity
from skpdoc.workbook.editing.package import MAIN_NS, parse_xml, q, xml_bytes
from skpdoc.workbook.writing.styles import SEVERITY_FILL

_ORDER = (
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "cellStyles",
    "dxfs",
    "tableStyles",
    "colors",
    "extLst",
)
_EMPTY = (
    f'<styleSheet xmlns="{MAIN_NS}"><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts><fills><fill>'
    '<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders>'
    '<border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf xfId="0"/></cellXfs></styleSheet>'
).encode()
_OWN = re.compile(r"skpdoc \w+ (.+)")
_PLAIN = "polos"
_FIRST_OWN_FORMAT = 164
_PARTS_OF_XF = (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders"))


class Stylesheet:
    """``xl/styles.xml``; numbers of styles given out earlier stay valid."""

    def __init__(self, data: bytes = _EMPTY) -> None:
        self._root = parse_xml(data)
        self._twins: dict[tuple[int, Severity], int] = {}
        self._names: dict[str, int] = {}
        self._fills: dict[tuple[tuple[str, str], ...], int] = {}

    def to_bytes(self) -> bytes:
        """The part, its counts set right."""
        for section in self._root:
            if section.get("count") is not None:
                section.set("count", str(len(section)))
        return xml_bytes(self._root)

    def restore(self) -> None:
        """Give every style that an earlier check coloured its former fill back."""
        was = {}
        for named in list(self._section("cellStyles")):
            match = _OWN.fullmatch(named.get("name", ""))
            if match:
                was[named.get("xfId")] = match[1]
                self._section("cellStyles").remove(named)
        for xf in self._section("cellXfs"):
            if xf.get("xfId") in was:
                xf.set("fillId", str(self._fill(was[xf.get("xfId")])))
                xf.set("xfId", "0")
        formats = self._section("cellStyleXfs")
        while str(len(formats) - 1) in was:
            formats.remove(formats[-1])

    def coloured(self, base: int, severity: Severity) -> int:
        """The number of the style like ``base`` but for its fill."""
        if (base, severity) not in self._twins:
            styles = self._section("cellXfs")
            xf = deepcopy(styles[base if base < len(styles) else 0])
            fill = self._solid({"rgb": f"FF{SEVERITY_FILL[severity].removeprefix('#')}"})
            name = f"skpdoc {severity.value} {self._description(int(xf.get('fillId', '0')))}"
            xf.attrib.update({"fillId": str(fill), "applyFill": "1", "xfId": str(self._named(name, fill))})
            self._twins[base, severity] = self._append("cellXfs", xf)
        return self._twins[base, severity]

    def adopt(self, other: bytes) -> int:
        """Take over the styles of another workbook; its style 0 gets the number returned, the others follow."""
        guest = Stylesheet(other)
        shift = {name: len(self._section(name)) for _, name in _PARTS_OF_XF}
        for _, name in _PARTS_OF_XF:
            self._section(name).extend(deepcopy(list(guest._section(name))))
        formats = self._adopt_formats(guest)
        first = len(self._section("cellXfs"))
        for xf in deepcopy(list(guest._section("cellXfs"))):
            for attribute, name in _PARTS_OF_XF:
                xf.set(attribute, str(int(xf.get(attribute, "0")) + shift[name]))
            number = xf.get("numFmtId", "0")
            xf.attrib.update({"numFmtId": formats.get(number, number), "xfId": "0"})
            self._append("cellXfs", xf)
        return first

    def _adopt_formats(self, guest: Stylesheet) -> dict[str, str]:
        """Number of each own number format of ``guest`` → its number here."""
        own = self._section("numFmts")
        numbers = [int(one.get("numFmtId", "0")) for one in own]
        renumbered = {}
        for number, one in enumerate(guest._section("numFmts"), max([_FIRST_OWN_FORMAT - 1, *numbers]) + 1):
            renumbered[one.get("numFmtId", "")] = str(number)
            taken = deepcopy(one)
            taken.set("numFmtId", str(number))
            own.append(taken)
        return renumbered

    def _named(self, name: str, fill: int) -> int:
        """The number of the named style's own format; made on first use."""
        if name not in self._names:
            values = {"numFmtId": "0", "fontId": "0", "fillId": str(fill), "borderId": "0"}
            values |= {
                f"apply{part}": "0" for part in ("NumberFormat", "Font", "Border", "Alignment", "Protection")
            }
            xf = self._append("cellStyleXfs", etree.Element(q("xf"), values))
            self._append("cellStyles", etree.Element(q("cellStyle"), name=name, xfId=str(xf)))
            self._names[name] = xf
        return self._names[name]

    def _description(self, fill: int) -> str:
        """``FFFFF2CC``, ``theme 4 tint 0.6``; a pattern or gradient is not kept."""
        colour = self._section("fills")[fill].find(f"{q('patternFill')}[@patternType='solid']/{q('fgColor')}")
        if colour is None:
            return _PLAIN
        words = " ".join(str(word) for pair in colour.items() for word in pair)
        return words.removeprefix("rgb ") or _PLAIN

    def _fill(self, description: str) -> int:
        if description == _PLAIN:
            return 0
        words = description.split()
        words = ["rgb", *words] if len(words) == 1 else words
        return self._solid(dict(zip(words[::2], words[1::2], strict=True)))

    def _solid(self, colour: dict[str, str]) -> int:
        key = tuple(colour.items())
        if key not in self._fills:
            fill = etree.Element(q("fill"))
            pattern = etree.SubElement(fill, q("patternFill"), patternType="solid")
            etree.SubElement(pattern, q("fgColor"), colour)
            etree.SubElement(pattern, q("bgColor"), indexed="64")
            self._fills[key] = self._append("fills", fill)
        return self._fills[key]

    def _append(self, section: str, element: etree._Element) -> int:
        """The number of ``element`` in its section."""
        own = self._section(section)
        own.append(element)
        return len(own) - 1

    def _section(self, name: str) -> etree._Element:
        """The section ``name``, made at its place where there is none."""
        found = self._root.find(q(name))
        if found is None:
            found = etree.Element(q(name))
            followers = set(map(q, _ORDER[_ORDER.index(name) + 1 :]))
            at = next((i for i, one in enumerate(self._root) if one.tag in followers), len(self._root))
            self._root.insert(at, found)
        return found
