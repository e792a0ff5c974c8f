"""Who had two periods in the old year: one row in the new one, the latest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from skpdoc.records.row import Row
from skpdoc.text.references import fold_reference

_PERIOD = re.compile(r"(?P<nip>\d{18})(?:/(?P<number>\d+))?")


@dataclass(frozen=True, slots=True)
class TwoPeriods:
    """NIP → that person's rows of the old sheet Pegawai, in the order of their periods; only who has several."""

    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)

    def earlier(self, row: Row) -> tuple[Row, ...]:
        """The rows before this one of the same person, where this is his latest; else nothing."""
        key = row.source.key
        return next((rows[:-1] for rows in self.rows.values() if rows[-1].source.key == key), ())

    def is_earlier(self, row: Row) -> bool:
        """Whether a later row of the same person stands for this one."""
        key = row.source.key
        return any(key == before.source.key for rows in self.rows.values() for before in rows[:-1])

    def named(self, text: str) -> tuple[str, bool]:
        """(the NIP of one of them that a reference names, whether by an earlier period); '' if none."""
        match = _PERIOD.fullmatch(fold_reference(text.partition("·")[0]))
        if match is None or match["nip"] not in self.rows:
            return "", False
        number = int(match["number"] or 0)
        return match["nip"], 0 < number < len(self.rows[match["nip"]])


def two_periods(rows: Sequence[Row]) -> TwoPeriods:
    """Whoever has several rows under one NIP and one Nama. A blank Periode Mulai is the year's first day."""
    by_nip: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_nip[row.folded("nip")].append(row)
    return TwoPeriods(
        {
            nip: tuple(sorted(group, key=lambda row: row.day("periode_mulai") or date.min))
            for nip, group in by_nip.items()
            if nip and len(group) > 1 and len({row.folded("nama") for row in group}) == 1
        }
    )
