"""Nouns as JSON and back, by the types of their fields: dataclasses, closed lists, days, numbers, tuples, mappings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from skpdoc.text.cleaning import clean

Noun = TypeVar("Noun")


def plain(value: Any) -> Any:
    """``value`` in what JSON has: a mapping becomes a list of pairs, a day and a decimal their text."""
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Mapping):
        return [[plain(key), plain(one)] for key, one in value.items()]
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value


def noun(kind: type[Noun], data: object) -> Noun:
    """What :func:`plain` made of a ``kind``. Raises ValueError for anything else, and for a text that no document can
    print.
    """
    read: Noun = _read(kind, data)
    return read


def _read(kind: Any, data: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _optional(kind, data)
    if origin is tuple:
        return _tuple(get_args(kind), _checked(list, data))
    if origin is Mapping:
        key, value = get_args(kind)
        return {_read(key, one): _read(value, other) for one, other in map(_pair, _checked(list, data))}
    if is_dataclass(kind):
        return _dataclass(kind, _checked(dict, data))
    if kind in (Decimal, date):
        return _text(kind, _checked(str, data))
    if issubclass(kind, StrEnum):
        return kind(data)
    return _checked(kind, data)


def _optional(kind: Any, data: Any) -> Any:
    (own,) = (one for one in get_args(kind) if one is not type(None))
    return None if data is None else _read(own, data)


def _tuple(kinds: tuple[Any, ...], data: list[Any]) -> tuple[Any, ...]:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_read(kinds[0], one) for one in data)
    return tuple(_read(one, value) for one, value in zip(kinds, data, strict=True))


def _pair(data: Any) -> Any:
    if not isinstance(data, list) or len(data) != 2:
        raise ValueError("no pair")
    return data


def _dataclass(kind: Any, data: dict[str, Any]) -> Any:
    hints = _hints(kind)
    if hints.keys() != data.keys():
        raise ValueError(f"{kind.__name__}: other fields")
    return kind(**{name: _read(hint, data[name]) for name, hint in hints.items()})


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {one.name: hints[one.name] for one in fields(kind)}


def _text(kind: Any, text: str) -> Any:
    if kind is date:
        return date.fromisoformat(text)
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not number.is_finite():
        raise ValueError(text)
    return number


def _checked(kind: type, data: Any) -> Any:
    if type(data) is not kind or (isinstance(data, str) and clean(data).forbidden):
        raise ValueError(f"no {kind.__name__}")
    return data
