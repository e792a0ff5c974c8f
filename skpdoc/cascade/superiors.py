"""Whose superior is whom: the column Atasan resolved, loops, and the heads of the office."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from skpdoc import codes
from skpdoc.cascade.people import Orang
from skpdoc.cascade.references import Names, Several
from skpdoc.findings import Finding


def superiors(orang: Sequence[Orang], names: Names[str], findings: list[Finding]) -> dict[str, str]:
    """Key → key of the superior; a bare NIP of two periods is the one in force on the subordinate's first day."""
    by_kunci = {o.kunci: o for o in orang}
    found: dict[str, str] = {}
    for o in orang:
        row = o.pegawai
        if row is None or not row.atasan:
            continue
        contradiction = names.contradiction(row.source.cell("atasan"), row.atasan, "Atasan")
        if contradiction is not None:
            findings.append(contradiction)
            continue
        match = names.find(row.atasan)
        if isinstance(match, Several):
            match = _in_force(match.fits, by_kunci, row.periode.mulai) or match
        if isinstance(match, str) and match == o.kunci:
            findings.append(
                codes.R22_HIERARKI(
                    row.source.cell("atasan"),
                    row.atasan,
                    f"{row.nama} tercatat sebagai atasannya sendiri.",
                    "Isi NIP atasan langsungnya, atau Kode Pejabat Lain.",
                )
            )
        elif isinstance(match, str):
            found[o.kunci] = match
        else:
            findings.append(names.problem(row.source.cell("atasan"), row.atasan, match, "Atasan"))
    return found


def _in_force(fits: Sequence[str], by_kunci: Mapping[str, Orang], day: date) -> str | None:
    """Of one person's periods the one that holds ``day``; None when the fits are different people."""
    rows = [(kunci, by_kunci[kunci].pegawai) for kunci in fits]
    if len({row.nip if row else kunci for kunci, row in rows}) != 1:
        return None
    periods = [(kunci, row.periode) for kunci, row in rows if row is not None]
    return next((kunci for kunci, period in periods if period.mulai <= day <= period.selesai), None)


def loops(orang: Sequence[Orang], atasan: Mapping[str, str]) -> Iterator[Finding]:
    """Loops in the line: each reported once, every member named and withheld."""
    by_kunci = {o.kunci: o for o in orang}
    done: set[str] = set()
    for o in orang:
        path: list[str] = []
        index: dict[str, int] = {}
        current: str | None = o.kunci
        while current is not None and current not in done and current not in index:
            index[current] = len(path)
            path.append(current)
            current = atasan.get(current)
        if current is not None and current in index:
            yield _loop_finding([by_kunci[kunci] for kunci in path[index[current] :]])
        done.update(path)


def _loop_finding(loop: Sequence[Orang]) -> Finding:
    rows = [o.pegawai for o in loop if o.pegawai is not None]
    named = " → ".join(f"{row.nama} ({row.source.cell('atasan').address})" for row in rows)
    first = rows[0]
    return codes.R22_HIERARKI(
        first.source.cell("atasan"),
        first.atasan,
        f"Atasan melingkar di antara {len(rows)} pegawai: {named} → {first.nama.rstrip('.')}.",
        "Perbaiki kolom Atasan salah satunya.",
        withholds=tuple(row.source.key for row in rows),
    )


def roots(
    orang: Sequence[Orang], by_kunci: Mapping[str, Orang], atasan: Mapping[str, str]
) -> Iterator[Finding]:
    """Somebody's Atasan must be a Pejabat Lain; several such heads are only remarked on."""
    nips = {o.nip for o in orang if o.pegawai is not None}
    heads = [
        o.pegawai
        for o in orang
        if o.pegawai is not None
        and o.kunci in atasan
        and (above := by_kunci[atasan[o.kunci]]).pejabat is not None
        and (not above.nip or above.nip not in nips)  # a Plt. post is held by someone of the office
    ]
    people = [o.pegawai for o in orang if o.pegawai is not None]
    if people and not heads:
        yield codes.R22_HIERARKI(
            people[0].source.cell("atasan"),
            people[0].atasan,
            "Tidak ada pimpinan puncak: tidak seorang pun beratasan Pejabat Lain.",
            "Isi Atasan pimpinan unit dengan Kode pejabat penilainya di lembar Pejabat Lain, misalnya BUPATI.",
            withholds=(),
        )
    distinct = {row.nip: row for row in heads}
    if len(distinct) > 1:
        shown = ", ".join(row.nama for row in list(distinct.values())[:5])
        yield codes.R22_BANYAK_PUNCAK(
            heads[1].source.cell("atasan"),
            heads[1].atasan,
            f"{len(distinct)} pegawai beratasan Pejabat Lain: {shown.rstrip('.')}.",
            "Tidak perlu diubah bila memang demikian.",
        )
