"""A workbook damaged anywhere reads as before or is refused in one line; nothing else ever happens."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Iterable

import pytest
from office import BOOK, STRINGS, STYLES, good, packed, parts_of, read, sheet
from search import times

from skpdoc.errors import SkpdocError
from skpdoc.records.cells import Grid

STEP = 3 * 131 // times(1)
PLACES = times(35)
DAMAGES = times(40)
pytestmark = pytest.mark.searched

XML = {"lembar": sheet("Peran"), "teks": STRINGS, "gaya": STYLES, "buku": BOOK, "relasi": "_rels/.rels"}


def _outcome(content: bytes) -> tuple[Grid, ...] | str:
    try:
        return read(content)
    except SkpdocError as error:
        return str(error)


def _refusals(contents: Iterable[bytes]) -> list[str]:
    """What was said of those refused; the others read as the good workbook."""
    whole = read(good())
    outcomes = [_outcome(content) for content in contents]
    assert all(outcome == whole for outcome in outcomes if not isinstance(outcome, str))
    refused = [outcome for outcome in outcomes if isinstance(outcome, str)]
    assert not any("\n" in line for line in refused)
    return refused


def _flipped(content: bytes, position: int) -> bytes:
    spoilt = bytearray(content)
    spoilt[position] ^= 0xFF
    return bytes(spoilt)


def test_a_byte_flipped_anywhere() -> None:
    positions = range(0, len(good()), STEP)
    refused = _refusals(_flipped(good(), position) for position in positions)
    assert len(refused) > len(positions) * 0.9


def test_cut_off_anywhere() -> None:
    cuts = range(1, len(good()), len(good()) // PLACES)
    assert len(_refusals(good()[:cut] for cut in cuts)) == len(cuts)


def test_a_piece_in_the_middle_lost() -> None:
    cuts = range(1, len(good()) - 50, len(good()) // PLACES)
    assert len(_refusals(good()[:cut] + good()[cut + 40 :] for cut in cuts)) == len(cuts)


@pytest.mark.parametrize("part", XML.values(), ids=XML)
def test_xml_damaged_under_a_right_checksum(part: str) -> None:
    """Whoever writes the checksum can write anything below it: a cell may change, the reader may not break."""
    chance = random.Random(part)
    parts = parts_of(good())
    refused = 0
    for _ in range(DAMAGES):
        content = bytearray(parts[part])
        for _ in range(chance.choice((1, 1, 3, 20))):
            content[chance.randrange(len(content))] = chance.choice(b"<>/\"'&;= 0159-ra\x00\xff")
        outcome = _outcome(packed({**parts, part: bytes(content)}, zipfile.ZIP_STORED))
        refused += isinstance(outcome, str)
        assert isinstance(outcome, tuple) or "\n" not in outcome
    assert (refused == 0) if part == STYLES else (refused > DAMAGES / 4)
