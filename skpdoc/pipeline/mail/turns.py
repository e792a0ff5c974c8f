"""Of a person who is late in several units, or halves of the year: which of them reminds him, as he gets one letter a
day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from skpdoc.delivery.ledger import Ledger
from skpdoc.delivery.nouns import MailingKind
from skpdoc.pipeline.folder.manifest import Manifest
from skpdoc.pipeline.mail.plan import UnitMailPlan

Whom = Mapping[str, str]
"""a person → the unit that reminds him, '' where one did so already"""


def reminded_on(day: str, manifest: Manifest, book: Ledger | None) -> frozenset[str]:
    """Whom this unit reminded that day, or may have."""
    people = {orang.kunci: orang.diri for orang in manifest.orang}
    return frozenset(
        people.get(one.penerima, one.penerima)
        for one in (book.mailings() if book else ())
        if one.macam is MailingKind.PENGINGAT and one.keadaan.may_have_arrived and one.waktu[:10] == day
    )


def elsewhere(plans: Sequence[UnitMailPlan], books: Sequence[Ledger | None]) -> list[Whom]:
    """Of each plan those whom another one reminds: whose turn it is longest ago, or never was; of equals the first."""
    due: dict[str, list[int]] = defaultdict(list)
    for at, plan in enumerate(plans):
        people = {orang.kunci: orang.diri for orang in plan.manifest.orang}
        for person in dict.fromkeys(people[surat.penerima] for surat in plan.surat):
            due[person].append(at)
    found: list[dict[str, str]] = [{} for _ in plans]
    lasts = [_lasts(plan.manifest, book) for plan, book in zip(plans, books, strict=True)]
    for person, some in due.items():
        turn = min(some, key=lambda at: lasts[at].get(person, ""))
        for at in some:
            if at != turn:
                found[at][person] = plans[turn].judul
    return list(found)


def _lasts(manifest: Manifest, book: Ledger | None) -> Mapping[str, str]:
    """A person → the day on which this unit last meant to remind him."""
    people = {orang.kunci: orang.diri for orang in manifest.orang}
    found: dict[str, str] = {}
    for one in book.mailings() if book else ():
        if one.macam is MailingKind.PENGINGAT:
            person = people.get(one.penerima, one.penerima)
            found[person] = max(found.get(person, ""), one.waktu[:10])
    return found
