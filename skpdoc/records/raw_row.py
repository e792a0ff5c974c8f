"""A record of a table as it stands there, before anything in it is understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from skpdoc.model.source import Source
from skpdoc.records.cells import Cell


@dataclass(frozen=True, slots=True)
class RawRow:
    """One record's cells by field; ``merged`` names the fields taken from a merged area above, ``hidden``
    those that a merged area covers where it must not (reported).

    ``nomor`` is its typed number in Urutan, which is no content; ``whole`` its cells by column, those that are not read
    too; ``is_below_gap`` says that nothing stands in the row above.
    """

    source: Source
    cells: Mapping[str, Cell]
    merged: frozenset[str]
    hidden: frozenset[str] = frozenset()
    nomor: int | None = None
    whole: Mapping[int, Cell] = field(default_factory=dict)
    is_below_gap: bool = False
