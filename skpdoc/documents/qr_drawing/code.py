"""QR codes by addition: segno's code of an empty text, and what each bit of a text changes in it.

With version, error level and mask fixed, a code is linear over the field of two elements: a set bit turns over its own
module and those of the error correction that follow from it, whatever else the text says. That is worked out once; a
code is then an XOR of numbers, a hundred times faster than making it. The tests compare with segno.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import segno

QUIET = 2
"""modules of white around a code; the paper around the picture gives the other two that the standard asks for"""
_LEVEL, _MASK = "m", 2
"""15 % of a code may be dirty; one fixed mask, so that none need be sought"""
_HEAD = 12
"""bits before the text: its mode and its length"""


@dataclass(frozen=True, slots=True, eq=False)  # one of each: hashing fields took a third of a code
class Version:
    """A size of code at that level: so many blocks of data bytes, each followed by bytes of error correction."""

    number: int
    blocks: int
    data: int
    correction: int
    squares: tuple[int, ...]
    """the middle rows of its aligning patterns, but the first"""

    @property
    def size(self) -> int:
        """Modules a side, without the border."""
        return 4 * self.number + 17

    @property
    def side(self) -> int:
        """Modules a side, with the border."""
        return self.size + 2 * QUIET

    @property
    def room(self) -> int:
        """Bytes of text."""
        return self.blocks * self.data - 2


_VERSIONS = (Version(5, 2, 43, 24, (30,)), Version(7, 4, 31, 18, (22, 38)))


def version_for(length: int) -> Version:
    """The smaller code that has room for so many bytes, at most 122."""
    return next(one for one in _VERSIONS if length <= one.room)


@cache
def empty(version: Version, length: int) -> int:
    """segno's code of so many zero bytes with its white border: a bit a module, row by row, 1 for black."""
    code = segno.make(
        bytes(length), mode="byte", version=version.number, error=_LEVEL, mask=_MASK, boost_error=False
    )
    return int("".join(str(bit) for row in code.matrix_iter(border=QUIET) for bit in row), 2)


@cache
def change(version: Version, place: int, byte: int) -> int:
    """The modules that ``byte`` at that place turns over in the code of zeros."""
    changes, changed = _changes(version), 0
    for bit in range(8):
        if byte & (0x80 >> bit):
            changed ^= changes[_HEAD + 8 * place + bit]
    return changed


@cache
def _changes(version: Version) -> tuple[int, ...]:
    """By the number of a data bit: the modules that it turns over."""
    modules = [1 << place for place in _places(version)]
    found = []
    for number in range(8 * version.blocks * version.data):
        (block, index), bit = divmod(number // 8, version.data), number % 8
        changed = modules[8 * (index * version.blocks + block) + bit]
        correction = _remainder(version, index, 0x80 >> bit)
        for at, byte in enumerate(correction):
            first = 8 * ((version.data + at) * version.blocks + block)
            changed ^= sum(modules[first + one] for one in range(8) if byte & (0x80 >> one))
        found.append(changed)
    return tuple(found)


@cache
def _remainder(version: Version, index: int, byte: int) -> tuple[int, ...]:
    """Reed-Solomon: the error correction of a block that is zero but for ``byte`` at ``index``."""
    if index == version.data:
        return (0,) * version.correction
    if index == version.data - 1:
        return tuple(_product(byte, factor) for factor in _generator(version.correction))
    first, *rest = _remainder(version, index + 1, byte)
    carried = (_product(first, factor) for factor in _generator(version.correction))
    return tuple(one ^ two for one, two in zip((*rest, 0), carried, strict=True))


@cache
def _generator(degree: int) -> tuple[int, ...]:
    """The product of (x - 2^n) for n below ``degree``, without its leading 1."""
    found = [1]
    for n in range(degree):
        root = _power(n)
        found = [one ^ _product(two, root) for one, two in zip((*found, 0), (0, *found), strict=True)]
    return tuple(found[1:])


def _power(n: int) -> int:
    return 1 if n == 0 else _product(_power(n - 1), 2)


@cache
def _product(one: int, two: int) -> int:
    """In the field of 256 elements that QR codes use."""
    if not two:
        return 0
    doubled = one << 1 ^ (0x11D if one & 0x80 else 0)
    return (one if two & 1 else 0) ^ _product(doubled, two >> 1)


def _places(version: Version) -> Iterator[int]:
    """Where the bits of the message stand, in order: in pairs of columns from the right, up and down in turn."""
    size, side = version.size, version.side
    for turn, right in enumerate((*range(size - 1, 6, -2), 5, 3, 1)):
        for row in range(size - 1, -1, -1) if turn % 2 == 0 else range(size):
            for column in (right, right - 1):
                if not _is_pattern(version, row, column):
                    yield side * side - 1 - ((row + QUIET) * side + column + QUIET)


def _is_pattern(version: Version, row: int, column: int) -> bool:
    """A module that looks the same in every code of that size, but for its format."""
    end = version.size - 8
    is_corner = (row < 9 and (column < 9 or column >= end)) or (row >= end and column < 9)
    is_number = version.number >= 7 and ((row < 6 and column >= end - 3) or (column < 6 and row >= end - 3))
    return is_corner or is_number or 6 in (row, column) or _is_aligning(version, row, column)


def _is_aligning(version: Version, row: int, column: int) -> bool:
    """One of the small squares of five modules."""
    centres = ((one, two) for one in (6, *version.squares) for two in (6, *version.squares))
    return any(
        abs(row - one) <= 2 and abs(column - two) <= 2
        for one, two in centres
        if (one, two) not in ((6, 6), (6, version.squares[-1]), (version.squares[-1], 6))
    )
