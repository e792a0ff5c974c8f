"""The styles of a document: what they and a paragraph or run themselves say together of how it looks and stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from skpdoc.documents.readback.arrangement import Setting, read_setting, table_look
from skpdoc.documents.readback.colours import PATTERN, fill_of
from skpdoc.documents.readback.letters import Look, letters_look, read_letters
from skpdoc.documents.readback.numbering import WordNumbering
from skpdoc.documents.readback.paragraph import Appearance
from skpdoc.documents.readback.theme import WordTheme
from skpdoc.documents.wordml import w
from skpdoc.model.kembali import RemarkKind

Element = etree._Element

_PARAGRAPH, _TABLE, _CHARACTER = "paragraph", "table", "character"
_BY_STYLE = Appearance(RemarkKind.PERIKSA, "gaya tabelnya dapat menyembunyikan atau mencoret tulisan")
_DEEPEST = 20
_MOST = 5_000
"""Word itself knows no more"""


@dataclass(slots=True)
class WordStyles:
    """The styles of a document, its lists and its theme; each style is worked out once."""

    _elements: Mapping[str, Element] = field(default_factory=dict)
    _base: Look = field(default_factory=dict)
    _setting: Setting = field(default_factory=dict)
    _defaults: Mapping[str, str] = field(default_factory=dict)
    _theme: WordTheme = field(default_factory=WordTheme)
    numbering: WordNumbering = field(default_factory=WordNumbering)
    _looks: dict[str, Look] = field(default_factory=dict)
    _settings: dict[str, Setting] = field(default_factory=dict)
    _grounds: dict[str, str] = field(default_factory=dict)
    _plain: dict[tuple[str, str, int], frozenset[Appearance]] = field(default_factory=dict)

    def letters(
        self, run: Element | None, paragraph: str, ground: str, line: int = 0
    ) -> frozenset[Appearance]:
        """What is to be told of letters with the properties ``run`` in a paragraph of that style, on that ground."""
        if run is None and (paragraph, ground, line) in self._plain:
            return self._plain[paragraph, ground, line]
        named = run.find(w("rStyle")) if run is not None else None
        character = named.get(w("val"), "") if named is not None else ""
        look = {**self._base, **self._look(self._default(paragraph, _PARAGRAPH))}
        look |= self._look(self._default(character, _CHARACTER))
        look |= dict(read_letters(run, self._theme)) if run is not None else {}
        found = frozenset(letters_look(look, ground, line))
        if run is None:
            self._plain[paragraph, ground, line] = found
        return found

    def setting(self, paragraph: Element | None, style: str) -> Setting:
        """Where a paragraph with those properties and that style stands; its list indents it too."""
        named = self._named_setting(self._default(style, _PARAGRAPH))
        own = dict(read_setting(paragraph)) if paragraph is not None else {}
        merged = {**self._setting, **named, **own}
        level = self.numbering.properties(merged.get("num", ""), merged.get("level", ""))
        listed = dict(read_setting(level)) if level is not None else {}
        return {**self._setting, **named, **listed, **own}

    def ground(self, style: str) -> str:
        """What a paragraph of that style stands on: RRGGBB, '' where it does not say."""
        if style not in self._grounds:
            chain = self._chain(self._default(style, _PARAGRAPH))
            shades = (self.shade(one.find(w("pPr"))) for one in chain)
            self._grounds[style] = next(filter(None, shades), "")
        return self._grounds[style]

    def table_ground(self, style: str) -> str:
        """What the cells of a table of that style stand on: '' where it does not say, else nobody knows."""
        chain = self._chain(self._default(style, _TABLE))
        return PATTERN if any(next(one.iter(w("shd")), None) is not None for one in chain) else ""

    def shade(self, properties: Element | None) -> str:
        """The ground that the properties of a paragraph, a cell or a table give; '' where they do not."""
        shade = properties.find(w("shd")) if properties is not None else None
        return fill_of(shade, self._theme) if shade is not None else ""

    def table(self, style: str) -> Iterator[Appearance]:
        """What is to be told of a table of that style: Word alone knows which of its letters the style reaches."""
        for one in self._chain(self._default(style, _TABLE)):
            yield from table_look(one.find(w("tblPr")))
            for part in (one, *one.iterchildren(w("tblStylePr"))):
                properties = part.find(w("rPr"))
                look = dict(read_letters(properties, self._theme)) if properties is not None else {}
                ground = self.shade(part.find(w("tcPr"))) or self.shade(one.find(w("tcPr")))
                if look and any(
                    found.jenis is not RemarkKind.SOROTAN for found in letters_look(look, ground, 0)
                ):
                    yield _BY_STYLE

    def _default(self, style: str, kind: str) -> str:
        return style or self._defaults.get(kind, "")

    def _look(self, style: str) -> Look:
        if style not in self._looks:
            parts = (one.find(w("rPr")) for one in reversed(self._chain(style)))
            found = [dict(read_letters(one, self._theme)) for one in parts if one is not None]
            self._looks[style] = {name: value for one in found for name, value in one.items()}
        return self._looks[style]

    def _named_setting(self, style: str) -> Setting:
        if style not in self._settings:
            parts = (one.find(w("pPr")) for one in reversed(self._chain(style)))
            found = [dict(read_setting(one)) for one in parts if one is not None]
            self._settings[style] = {name: value for one in found for name, value in one.items()}
        return self._settings[style]

    def _chain(self, style: str) -> list[Element]:
        """The style and those that it is based on, its own first."""
        chain: list[Element] = []
        while style in self._elements and len(chain) < _DEEPEST:
            chain.append(self._elements[style])
            based = self._elements[style].find(w("basedOn"))
            style = based.get(w("val"), "") if based is not None else ""
        return chain


def read_styles(
    root: Element | None, numbering: WordNumbering | None = None, theme: WordTheme | None = None
) -> WordStyles:
    """Of ``word/styles.xml``; without it nothing but what paragraphs and runs say themselves."""
    numbering, theme = numbering or WordNumbering(), theme or WordTheme()
    if root is None:
        return WordStyles(_theme=theme, numbering=numbering)
    elements = {one.get(w("styleId"), ""): one for one in islice(root.iterchildren(w("style")), _MOST)}
    defaults = {
        one.get(w("type"), ""): name
        for name, one in elements.items()
        if one.get(w("default")) in ("1", "true", "on")
    }
    letters = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    paragraphs = root.find(f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}")
    return WordStyles(
        elements,
        dict(read_letters(letters, theme)) if letters is not None else {},
        dict(read_setting(paragraphs)) if paragraphs is not None else {},
        defaults,
        theme,
        numbering,
    )
