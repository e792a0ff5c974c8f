"""Where else in a workbook a NIP stands whole of which a cell holds only a part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz.distance import Indel

from skpdoc.records.cells import Cell, CellKind, Grid
from skpdoc.records.nip import SURVIVING, is_nip, is_ruined
from skpdoc.text.lines import column_letter, fold

_MOST = 3
"""so many that begin alike are named"""
_HEADS = frozenset({"nip", "nama"})
"""headers, folded"""
_LONGEST = 60
"""letters of ``NIP · Nama``; what is longer is a text that happens to begin with digits"""


@dataclass(slots=True)
class _PersonPlaces:
    place: str
    beside: set[str] = field(default_factory=set)
    """the names with which it stands, folded"""
    owner: str = ""
    """that of the row in whose column NIP it stands, folded"""


class WholeNumbers:
    """The NIP with which texts of the sheets that can be seen begin; ``people``: those of the SKP that a book carries,
    NIP → nama.
    """

    def __init__(self, grids: Sequence[Grid] = (), people: Mapping[str, str] | None = None) -> None:
        self._grids = grids
        self._people = people or {}

    def meant_by(self, digits: str, nama: str = "") -> tuple[str, ...]:
        """Every NIP that ``digits`` can be, in order: what Excel left of it, or one digit too few or too many.

        Where ``nama`` stands beside some of them, these alone; where no digits fit, those of that name.
        """
        named = {one for one, found in self._found.items() if nama and fold(nama) in found.beside}
        if is_ruined(digits):
            found = {one for one in self._found if one.startswith(digits[:SURVIVING])}
        elif digits.isdigit() and len(digits) in (17, 19):
            found = {one for one in self._found if Indel.distance(digits, one) == 1}
        else:
            found = set()
        return tuple(sorted(found & named or found or named))

    def hint(self, digits: str, nama: str = "") -> str:
        """``Mungkin 1986… (ada di Peran!B2); pastikan dahulu.``: all there are, with their places; '' if none is.

        Who has a row of his own, under another name than ``nama``, is not meant; nor is anybody of many.
        """
        places = ((one, self._found[one]) for one in self.meant_by(digits, nama))
        found = [
            f"{one} (ada di {stands.place})"
            for one, stands in places
            if not (nama and stands.owner and stands.owner != fold(nama))
        ]
        return f"Mungkin {' atau '.join(found)}; pastikan dahulu." if 0 < len(found) <= _MOST else ""

    @cached_property
    def _found(self) -> Mapping[str, _PersonPlaces]:
        found: dict[str, _PersonPlaces] = {}
        for nip, place, beside, owner in self._named():
            stands = found.setdefault(nip, _PersonPlaces(place))
            stands.beside.update(beside)
            stands.owner = stands.owner or owner
        for nip, nama in self._people.items():
            found.setdefault(nip, _PersonPlaces(f"SKP {nama}")).beside.add(fold(nama))
        return found

    def _named(self) -> Iterator[tuple[str, str, set[str], str]]:
        """Each NIP with its place and the names there: behind it, or (its owner) below Nama where it is below NIP."""
        for grid in (one for one in self._grids if not one.is_hidden):
            below: dict[int, str] = {}
            for number, cells in sorted(grid.rows.items()):
                texts = {column: text for column, cell in cells.items() if (text := _text(cell))}
                below |= {column: fold(text) for column, text in texts.items() if fold(text) in _HEADS}
                own = {
                    fold(texts[column])
                    for column, head in below.items()
                    if head == "nama" and column in texts
                }
                for column, text in texts.items():
                    if nip := _leading_nip(text):
                        behind = fold(text.partition("·")[2])
                        names = {behind} if behind else own if below.get(column) == "nip" else set()
                        place = f"{grid.title}!{column_letter(column)}{number}"
                        yield nip, place, names, "" if behind else next(iter(names), "")


def _text(cell: Cell) -> str:
    is_short = cell.kind is CellKind.TEXT and len(str(cell.value)) <= _LONGEST
    return str(cell.value) if is_short else ""


def _leading_nip(text: str) -> str:
    """The 18 digits, which may stand in groups, with which a text begins; '' where it does with none."""
    nip = "".join(text.split())[:18]
    return nip if is_nip(nip) and not is_ruined(nip) else ""
