"""No two persons do the same for one result, and nobody the same twice (R12)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skpdoc import codes
from skpdoc.cascade.matrix import Matrices, RolesAlike, are_two_persons, is_share, similar_roles
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.results import Hasil
from skpdoc.cascade.similar import similar, words_of
from skpdoc.findings import Finding
from skpdoc.text.lines import shorten

_SHOWN = 4


def roles_do_not_overlap(kantor: Kantor) -> Iterator[Finding]:
    """Within a column no two persons have the same role, unless a target is shared out among them (R12).

    One finding for all who say the same as the first.
    """
    people = kantor.hierarki.by_kunci
    groups: dict[int, dict[int, RolesAlike]] = {}
    for pair in similar_roles(kantor, Matrices(kantor)):
        groups.setdefault(pair.pertama.nomor, {})[pair.kedua.nomor] = pair
    for group in groups.values():
        pairs = tuple(group.values())
        first = pairs[0].pertama
        cell = first.text_cell()
        others = [
            f"{people[pair.kedua.pemilik].nama} ({pair.kedua.text_cell().place_from(cell)})" for pair in pairs
        ]
        yield codes.R12_PERAN_SAMA(
            cell,
            shorten(first.teks, 60),
            f"Peran {people[first.pemilik].nama} sama atau hampir sama dengan peran {_shown(others)}, yang mendukung "
            f"hasil {pairs[0].pimpinan.nama} yang sama.",
            "Bedakan hasil masing-masing, atau bagi targetnya: Metode Cascading Langsung dengan Cara Pembagian Wilayah "
            "atau Beban Target.",
        )


def roles_differ_between_heads(kantor: Kantor) -> Iterator[Finding]:
    """People of different superiors have roles of their own, unless they share out a target (R12).

    One finding for all who say the very same as the first; under one superior the column tells it already.
    """
    atasan, people = kantor.hierarki.atasan, kantor.hierarki.by_kunci
    told = {
        frozenset((pair.pertama.nomor, pair.kedua.nomor)) for pair in similar_roles(kantor, Matrices(kantor))
    }
    groups: dict[tuple[str, ...], list[Hasil]] = {}
    for hasil in kantor.daftar.hasil:
        if hasil.is_peran and words_of(hasil.teks) and people[hasil.pemilik].pegawai is not None:
            groups.setdefault(words_of(hasil.teks), []).append(hasil)
    for first, *others in groups.values():
        elsewhere = [
            other
            for other in others
            if atasan.get(other.pemilik) != atasan.get(first.pemilik)
            and are_two_persons(kantor, first, other)
            and not (is_share(first) and is_share(other))
            and frozenset((first.nomor, other.nomor)) not in told
        ]
        if elsewhere:
            cell = first.text_cell()
            names = [
                f"{people[other.pemilik].nama} ({other.text_cell().place_from(cell)})" for other in elsewhere
            ]
            yield codes.R12_DI_ATASAN_LAIN(
                cell,
                shorten(first.teks, 60),
                f"Peran {people[first.pemilik].nama} sama dengan peran {_shown(names)}, yang beratasan lain.",
                "Sebutkan bagiannya masing-masing (bidang, wilayah, atau jenisnya), atau biarkan satu orang saja yang "
                "memikulnya.",
            )


def results_are_distinct(kantor: Kantor) -> Iterator[Finding]:
    """Nobody has the same RHK twice (R12)."""
    for kunci, results in kantor.daftar.by_pemilik.items():
        if kantor.hierarki.by_kunci[kunci].pegawai is None:
            continue
        twins: dict[int, list[Hasil]] = {}
        for first, second, _ in similar([hasil.teks for hasil in results]):
            twins.setdefault(first, []).append(results[second])
        for number, others in twins.items():
            cell = results[number].text_cell()
            places = [other.text_cell().place_from(cell) for other in others]
            yield codes.R12_RHK_SAMA(
                cell,
                shorten(results[number].teks, 60),
                f"RHK ini sama atau hampir sama dengan RHK lain dari orang yang sama: {_shown(places)}.",
                "Gabungkan menjadi satu RHK (Mendukung boleh menyebut beberapa hasil, dipisah titik koma), atau "
                "bedakan hasilnya.",
            )


def _shown(places: Sequence[str]) -> str:
    more = f" dan {len(places) - _SHOWN} lainnya" if len(places) > _SHOWN else ""
    return ", ".join(places[:_SHOWN]) + more
