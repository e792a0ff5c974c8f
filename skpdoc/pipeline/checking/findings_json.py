"""The findings of a run as JSON, for other programs; ``temuan.schema.json`` beside this file says what is in it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import skpdoc
from skpdoc.errors import SkpdocError
from skpdoc.findings import Finding, Severity, count_by_severity, gravest_first
from skpdoc.model.office import Kelonggaran
from skpdoc.pipeline.reading.load import Loaded

SCHEMA_VERSION = 1
"""Raised when a field goes or changes its meaning; a new field does not raise it."""


def findings_json(units: Sequence[Mapping[str, Any]], refused: Sequence[SkpdocError] = ()) -> str:
    """Every unit's :func:`unit_json`, and why a workbook was ``refused``. No clock: the same input, the same text."""
    data = {
        "versi_skema": SCHEMA_VERSION,
        "skpdoc": skpdoc.__version__,
        "jumlah": {one.value: sum(unit["jumlah"][one.value] for unit in units) for one in Severity},
        "ditolak": [line for error in refused for line in error.lines],
        "unit": units,
    }
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    return text.encode("utf-8", "replace").decode("utf-8")  # half a character pair cannot be written


def unit_json(loaded: Loaded) -> dict[str, Any]:
    """Every finding of one unit, gravest first, with what it keeps back; fields as in ``temuan.schema.json``."""
    unit = loaded.kantor.buku.unit if loaded.kantor else None
    named = (unit.nama_unit_kerja, unit.tahun, "") if unit else ("", None, "")
    return found_json(loaded.books, named, loaded.findings, loaded.kelonggaran, _withheld(loaded))


def found_json(
    books: Iterable[str],
    named: tuple[str, int | None, str],
    findings: Sequence[Finding],
    kelonggaran: Mapping[Kelonggaran, int],
    withheld: Mapping[Finding, Sequence[Mapping[str, str]]],
) -> dict[str, Any]:
    """What was found in ``books`` of the unit, year and period ``named``; ``withheld`` maps a galat to documents."""
    return {
        "berkas": list(books),
        "unit_kerja": named[0],
        "tahun": named[1],
        "periode": named[2],
        "jumlah": _counts(findings),
        "temuan": [_finding(one, withheld.get(one, ())) for one in gravest_first(findings)],
        "kelonggaran": [_waiver(waiver, count) for waiver, count in kelonggaran.items()],
    }


def _waiver(waiver: Kelonggaran, count: int) -> dict[str, Any]:
    cell = waiver.source.cell("kode")
    return {
        "kode": waiver.kode,
        "menjadi": waiver.menjadi.value.casefold(),
        "alasan": waiver.alasan,
        "oleh": waiver.oleh,
        "untuk": waiver.untuk,
        "tanggal": waiver.tanggal.isoformat() if waiver.tanggal else "",
        "berkas": cell.file,
        "sel": cell.place,
        "jumlah": count,
    }


def _counts(findings: Sequence[Finding]) -> dict[str, int]:
    return {severity.value: count for severity, count in count_by_severity(findings).items()}


def _finding(finding: Finding, withheld: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    cell = finding.cell
    return {
        "kode": finding.code,
        "tingkat": finding.severity.value,
        "judul": finding.title,
        "berkas": cell.file,
        "lembar": cell.sheet,
        "sel": cell.address,
        "kolom": cell.header,
        "nilai": finding.value,
        "sebab": finding.cause,
        "perbaikan": finding.remedy,
        "usulan": finding.usulan,
        "dasar": finding.basis,
        "pelaku": finding.pelaku.value,
        "menahan": list(withheld),
    }


def _withheld(loaded: Loaded) -> dict[Finding, list[dict[str, str]]]:
    """Each galat → the documents that it keeps back; only those that the person would get."""
    documents: dict[Finding, list[dict[str, str]]] = defaultdict(list)
    for jenis, where in loaded.held().items():
        for kunci, findings in where.items():
            nama = loaded.turunan.nama(kunci)
            for finding in findings:
                documents[finding].append({"jenis": jenis.nama, "kunci": kunci, "nama": nama})
    return documents
