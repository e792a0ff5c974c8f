"""``skpdoc evaluate check``: what was found in one unit and period, as it is kept for the files written at the end."""

from __future__ import annotations

from collections import defaultdict

from skpdoc.findings import Finding
from skpdoc.pipeline.checking.check import CheckedUnit
from skpdoc.pipeline.checking.findings_json import found_json
from skpdoc.pipeline.evaluation.load import Evaluated
from skpdoc.pipeline.kinds.jenis import skp_owner


def checked_evaluation(evaluated: Evaluated) -> CheckedUnit:
    """The unit and period, once they were checked."""
    setting = evaluated.buku.pengaturan if evaluated.buku else None
    named: tuple[str, int | None, str] = ("", None, "")
    if setting:
        named = (setting.nama_unit_kerja, setting.tahun, setting.periode.nama)
    json = found_json(evaluated.books, named, evaluated.findings, evaluated.kelonggaran, _withheld(evaluated))
    return CheckedUnit(evaluated.books, evaluated.findings, json)


def _withheld(evaluated: Evaluated) -> dict[Finding, list[dict[str, str]]]:
    """Each galat → what it keeps back of that which the person would get."""
    found: dict[Finding, list[dict[str, str]]] = defaultdict(list)
    if evaluated.buku is None:
        return found
    dasar = evaluated.buku.dasar
    kinds = (
        ("Evaluasi", evaluated.ditahan, dasar.keys()),
        ("Angka Kredit", evaluated.angka_kredit_ditahan, dasar.keys() & evaluated.buku.credited),
    )
    for what, held, whose in kinds:
        for kunci, findings in held.items():
            if kunci in whose:
                nama = skp_owner(kunci, dasar[kunci].skp)
                for finding in findings:
                    found[finding].append({"jenis": what, "kunci": kunci, "nama": nama})
    return found
