"""Which rows of Peran are one role: by what they say wherever they stand, else by the row above.

Rows of one NIP and Rencana Hasil Kerja whose filled role columns do not differ are one role. A row that says less is of
the role that it can only be of; where it may be of several, or names nobody, it continues the row above.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from skpdoc import codes
from skpdoc.contract import PERAN, ROLE_FIELDS
from skpdoc.model.source import RowKey
from skpdoc.records.filling import Filled
from skpdoc.records.row import Row

Said = tuple[str, ...]
"""The role columns of a row, folded, '' where blank."""

_NIP, _RHK = (ROLE_FIELDS.index(field) for field in PERAN.anchors)


@dataclass(frozen=True, slots=True)
class Roles:
    """The rows of each role, in their order, the first with what the others say of the role.

    ``continuing`` are the rows that only their place joins to a role.
    """

    groups: tuple[tuple[Row, ...], ...]
    continuing: frozenset[RowKey]


def group_roles(rows: Sequence[Row], filled: Filled) -> Roles:
    """The roles in the order of their first rows; a row that may be of several and follows none is asked about."""
    homes = _homes([_said(row) for row in rows])
    groups: dict[Said, list[Row]] = {}
    continuing = set()
    above: Said | None = None
    for row in rows:
        own = _said(row)
        role = homes.get(own)
        if role is None:
            continuing.add(row.source.key)
            role = above if above is not None and _covers(above, own) else None
        if role in groups:
            groups[role].append(row)
        else:
            if own not in homes and own[_NIP] and own[_RHK]:
                _say_ambiguous(row)
            begun = _fill_role(row, groups[above][0] if above is not None else None, filled)
            role = role or _said(begun)
            groups.setdefault(role, []).append(begun)
        above = role
    return Roles(tuple(map(_whole, groups.values())), frozenset(continuing))


def _said(row: Row) -> Said:
    return tuple(row.folded(field) for field in ROLE_FIELDS)


def _covers(role: Said, own: Said) -> bool:
    """Whether ``own`` says nothing but what ``role`` says."""
    return all(not mine or mine == other for mine, other in zip(own, role, strict=True))


def _homes(said: Sequence[Said]) -> dict[Said, Said]:
    """What a row says → all that is said of its role; nothing for what only its place tells."""
    by_text: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for own in dict.fromkeys(said):
        if own[_NIP]:
            by_text[own[_NIP], own[_RHK]].append(own)
    roles: dict[str, list[Said]] = defaultdict(list)
    found: dict[Said, Said] = {}
    for (nip, text), alike in by_text.items():
        if text:
            own_roles = _roles(alike)
            roles[nip] += own_roles
            found |= _only(alike, own_roles)
    for (nip, text), less in by_text.items():
        if not text:
            found |= _only(less, roles[nip])
    return found


def _roles(alike: Sequence[Said]) -> list[Said]:
    """The roles under one NIP and text, each with all that is said of it: as many as its fullest rows differ."""
    values = [dict.fromkeys(filter(None, column)) for column in zip(*alike, strict=True)]
    differs = [len(column) > 1 for column in values]
    common = ["" if many else next(iter(column), "") for many, column in zip(differs, values, strict=True)]
    every = [tuple(mine or one for mine, one in zip(own, common, strict=True)) for own in alike]
    every = list(dict.fromkeys(every))
    return [own for own in every if not any(own != other and _covers(other, own) for other in every)]


def _only(rows: Iterable[Said], roles: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Each row that can only be of one of the roles, with it."""
    for own in rows:
        fits = [role for role in roles if _covers(role, own)]
        if len(fits) == 1:
            yield own, fits[0]


def written_out(group: Sequence[Row]) -> list[Row]:
    """The rows of a role, each with all its role columns."""
    head = group[0]
    filled = [field for field in ROLE_FIELDS if not head.is_blank(field)]
    return [row.filled(head, [field for field in filled if row.is_blank(field)]) for row in group]


def _whole(group: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of a role, the first with the role columns that it leaves to others."""
    first, *rest = group
    for row in rest:
        lacking = [field for field in ROLE_FIELDS if first.is_blank(field) and not row.is_blank(field)]
        if lacking:
            first = first.filled(row, lacking)
    return (first, *rest)


def _fill_role(row: Row, above: Row | None, filled: Filled) -> Row:
    """A new role that leaves its NIP blank is of the person above; nothing else of that role is taken."""
    row = filled.down(row, above, "nip")
    return filled.down(row, None, *(field for field in ROLE_FIELDS if field != "nip"))


def _say_ambiguous(row: Row) -> None:
    row.say(
        codes.B41_TANPA_NOMOR,
        "kode",
        "",
        "Baris ini cocok dengan lebih dari satu peran pegawai itu yang berbunyi sama, sehingga tidak jelas peran mana "
        "yang dilanjutkannya.",
        "Isi kolom peran yang membedakannya, misalnya Kode.",
    )
