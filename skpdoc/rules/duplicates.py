"""No two persons do the same for one result, and nobody the same twice (R12)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skpdoc import codes
from skpdoc.cascade.matrix import Matrices, RolesAlike, similar_roles
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.results import Hasil
from skpdoc.cascade.similar import similar
from skpdoc.findings import Finding

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
            first.teks[:60],
            f"Peran {people[first.pemilik].nama} sama atau hampir sama dengan peran {_shown(others)}, yang mendukung "
            f"hasil {pairs[0].pimpinan.nama} yang sama.",
            "Bedakan hasil masing-masing, atau bagi targetnya: Metode Cascading Langsung dengan Cara Pembagian Wilayah "
            "atau Beban Target.",
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
                results[number].teks[:60],
                f"RHK ini sama atau hampir sama dengan RHK lain dari orang yang sama: {_shown(places)}.",
                "Gabungkan menjadi satu RHK (Mendukung boleh menyebut beberapa hasil, dipisah titik koma), atau "
                "bedakan hasilnya.",
            )


def _shown(places: Sequence[str]) -> str:
    more = f" dan {len(places) - _SHOWN} lainnya" if len(places) > _SHOWN else ""
    return ", ".join(places[:_SHOWN]) + more
