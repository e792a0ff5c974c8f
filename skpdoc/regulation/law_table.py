"""A file of the law as it must be: which tables and keys, and what each value is; all that differs is refused."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from skpdoc.errors import SkpdocError
from skpdoc.text.nearest import NEAR_NAME, meant, nearest

Rule = Callable[[object], str]
"""What a value must be, as the end of a sentence; '' where it is that."""


@dataclass(frozen=True, slots=True)
class LawTable:
    """A table of the file: keys that must be there, keys that may be, and what all others are (None: refused)."""

    needed: Mapping[str, Rule | LawTable]
    allowed: Mapping[str, Rule | LawTable]
    others: Rule | None = None


def one_text(value: object) -> str:
    """A value is one line of text."""
    is_text = isinstance(value, str) and value == value.strip() != "" and value.isprintable()
    return "" if is_text else "harus satu baris teks di antara tanda kutip"


def different_texts(value: object) -> str:
    """A value is a list of texts, each once."""
    is_list = (
        isinstance(value, list) and value and not any(map(one_text, value)) and len(set(value)) == len(value)
    )
    return "" if is_list else 'harus daftar teks yang berbeda-beda, misalnya ["I", "II"]'


def whole_number(value: object) -> str:
    """A value is a whole number, 0 or more."""
    return "" if type(value) is int and value >= 0 else "harus bilangan bulat, 0 atau lebih"


def one_of(names: Iterable[str]) -> Rule:
    """A value is one of these texts."""
    listed = tuple(map(str, names))
    return lambda value: "" if value in listed else f"harus salah satu dari: {'; '.join(listed)}"


def read_law(text: str, place: str, table: LawTable) -> dict[str, Any]:
    """What ``text`` (TOML) says, of the shape of ``table``; numbers with a point are decimal.

    Raises SkpdocError with every fault of it; ``place`` names the file.
    """
    try:
        data = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        where = f"baris {line[1]} " if line else ""
        raise SkpdocError(f"{place}: {where}bukan TOML yang benar.") from error
    faults = list(_faults(data, table, ""))
    if faults:
        raise SkpdocError("\n".join(f"{place}: {fault}" for fault in faults))
    return data


def _faults(data: Mapping[str, object], table: LawTable, above: str) -> Iterator[str]:
    known = {**table.needed, **table.allowed}
    for name in table.needed:
        if name not in data:
            yield f"{above}{name} belum ada."
    if table.others and not data:
        yield f"{above.rstrip('.')} masih kosong."
    for name, value in data.items():
        shape = known.get(name, table.others)
        if shape is None:
            yield f"{above}{name} tidak dikenal.{_hint(name, known)}"
        elif isinstance(shape, LawTable):
            if isinstance(value, dict):
                yield from _faults(value, shape, f"{above}{name}.")
            else:
                yield f"{above}{name} harus tabel."
        elif shape(value):
            yield f"{above}{name} {shape(value)}."


def _hint(name: str, known: Mapping[str, object]) -> str:
    near = nearest(name, known, NEAR_NAME)
    return f" {meant(near, mark='')}" if near else " Hapus baris itu."
