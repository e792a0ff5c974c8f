"""Every file of ``cases`` is one case: a workbook's tables in; targets, matrices and findings out.

Below the workbook's sheets stand the expectations, each a table ``## Harapan: …``. Findings are compared
whole: a finding that a case does not name makes it fail. Left out are only the remark that a JPT has no
manual, where the case has no sheet Manual IKU, and those codes of good practice that the case does not name.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tables import Office, office, without_practice

from skpdoc.cascade.results import Link, Node
from skpdoc.cascade.targets import TargetOrigin
from skpdoc.codes import R19_TANPA_MANUAL
from skpdoc.findings import Finding
from skpdoc.model.skp import Diintervensi, HasilKerja, KolomMatriks
from skpdoc.pipeline.kinds.manual_iku import JENIS_MANUAL_IKU
from skpdoc.pipeline.kinds.mph import JENIS_MPH
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.text import indonesian
from skpdoc.workbook.markdown import read_markdown

pytestmark = pytest.mark.quick

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))
_EXPECTED = "Harapan: "
_ASAL = {
    TargetOrigin.DIKETIK: "diketik",
    TargetOrigin.DITURUNKAN: "diturunkan",
    TargetOrigin.TIDAK_ADA: "tidak ada",
    TargetOrigin.TERTAHAN: "tertahan",
}

Table = list[list[str]]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    tables = read_markdown(path.read_text("utf-8"))
    sheets = {name: table for name, table in tables.items() if not name.startswith(_EXPECTED)}
    expected = {
        name.removeprefix(_EXPECTED): table for name, table in tables.items() if name.startswith(_EXPECTED)
    }
    assert expected, "a case expects something"
    has_manual = "Manual IKU" in sheets
    kantor = office(sheets)
    table = expected.pop("Temuan", [])
    findings = [f for f in kantor.findings if has_manual or f.code != R19_TANPA_MANUAL.code]
    _check_findings(without_practice(findings, [row[0] for row in table[1:]]), table)
    for name, table in expected.items():
        kind, _, whom = name.partition(" ")
        assert table, f"{name}: no table"
        header, *rows = table
        assert rows, f"{name}: nothing expected"
        _CHECKS[kind](kantor, whom, header, rows)


def _check_findings(findings: list[Finding], table: Table) -> None:
    rows = table[1:]
    found = sorted((f.code, f.severity.value, _place(f)) for f in findings)
    assert found == sorted((code, severity, cell) for code, severity, cell, *_ in rows), "\n".join(
        f"{f.severity.value} {f}" for f in findings
    )
    for code, _, cell, *message in rows:
        said = [f"{f.cause} {f.remedy}" for f in findings if (f.code, _place(f)) == (code, cell)]
        for text in filter(None, message):
            assert any(text in one for one in said), f"{text!r} is not in {said}"


def _place(finding: Finding) -> str:
    return f"{finding.cell.sheet}!{finding.cell.address}" if finding.cell.address else finding.cell.sheet


def _node(kantor: Office, name: str) -> Node:
    """``PK1``, ``R07``, ``R07/Kualitas``, or a row: ``Peran!5``."""
    sheet, mark, row = name.partition("!")
    if mark:
        return next(
            (hasil.nomor, number)
            for hasil in kantor.kantor.daftar.hasil
            for number, baris in enumerate(hasil.baris)
            if (baris.indikator.source.sheet, baris.indikator.source.row) == (sheet, int(row))
        )
    one = kantor.kantor.daftar.names.find(name)
    assert isinstance(one, Link), name
    assert one.hasil is not None
    hasil = kantor.kantor.daftar.hasil[one.hasil]
    if one.baris is None:
        assert len(hasil.baris) == 1, f"{name} has several rows"
    return (hasil.nomor, one.baris or 0)


def _target(kantor: Office, whom: str, header: list[str], rows: Table) -> None:
    """Baris | Target | Asal | Uraian (part of the arithmetic that explains a derived one)."""
    nilai = {row[0]: kantor.kantor.targets.nilai[_node(kantor, row[0])] for row in rows}
    found = [
        [name, one.target.tertulis() if one.target else "", _ASAL[one.asal]] for name, one in nilai.items()
    ]
    assert found == [row[:3] for row in rows]
    for name, _, _, *words in rows:
        for text in filter(None, words):
            assert text in nilai[name].uraian


def _matriks(kantor: Office, whom: str, header: list[str], rows: Table) -> None:
    """Pegawai | a column an item, headed ``RHK › IKI``; several roles in one cell stand one below the other."""
    by_label = {kantor.label(kunci): one for kunci, one in kantor.matriks.items()}
    if not whom:
        assert list(by_label) == [row[0] for row in rows]
        return
    matriks = by_label[whom]
    assert ["Pegawai", *map(_head, matriks.kolom)] == header
    found = [[kantor.label(row.kunci), *("\n".join(sel) for sel in row.peran)] for row in matriks.baris]
    assert found == rows


def _head(kolom: KolomMatriks | Diintervensi) -> str:
    return " › ".join((kolom.rencana_hasil_kerja, *kolom.indikator))


def _results(kantor: Office, whom: str) -> list[tuple[str, HasilKerja]]:
    skp = {kantor.label(kunci): one for kunci, one in kantor.skp.items()}[whom]
    return [
        (band, hasil) for band, group in (("Utama", skp.utama), ("Tambahan", skp.tambahan)) for hasil in group
    ]


def _skp(kantor: Office, whom: str, header: list[str], rows: Table) -> None:
    """No | Jenis | RHK | Kolom 2 | Aspek | Indikator | Target | Perspektif, a row an indicator."""
    every = [
        {
            "No": str(hasil.nomor),
            "Jenis": band,
            "RHK": hasil.rencana_hasil_kerja,
            "Penugasan": hasil.penugasan_dari,
            "Kolom 2": "\n".join(map(_head, hasil.diintervensi)) or "-",
            "Aspek": one.aspek.value if one.aspek else "",
            "Indikator": one.teks,
            "Target": one.target.tertulis() if one.target else "",
            "Perspektif": "; ".join(one.perspektif),
        }
        for band, hasil in _results(kantor, whom)
        for one in hasil.indikator
    ]
    assert [[one[name] for name in header] for one in every] == rows


def _kolom_2(kantor: Office, whom: str, header: list[str], rows: Table) -> None:
    """Pegawai | RHK | Kolom 2: each item supported on its line, ``-`` where there is none."""
    for person, rhk, text in rows:
        found = [hasil for _, hasil in _results(kantor, person) if hasil.rencana_hasil_kerja == rhk]
        assert len(found) == 1, f"{person}: {rhk}"
        assert ("\n".join(map(_head, found[0].diintervensi)) or "-") == text


def _ditahan(kantor: Office, whom: str, header: list[str], rows: Table) -> None:
    """Dokumen | Pegawai: everything that a galat withholds; ``-`` for nothing."""
    where = (
        ("SKP", kantor.ditahan[JENIS_SKP]),
        ("Manual IKU", kantor.ditahan[JENIS_MANUAL_IKU]),
        ("MPH", kantor.ditahan[JENIS_MPH]),
    )
    found = {
        (kind, kantor.label(kunci))
        for kind, people in where
        for kunci, reasons in people.items()
        if reasons and _exists(kantor, kind, kunci)
    }
    assert found == {(kind, name) for kind, name in rows if kind != "-"}


def _exists(kantor: Office, kind: str, kunci: str) -> bool:
    if kind == "MPH":
        return kunci in kantor.matriks
    return kind == "SKP" or (kunci in kantor.skp and bool(kantor.skp[kunci].manual))


def _penilai(kantor: Office, whom: str, header: list[str], rows: Table) -> None:
    """Pegawai | Penilai | Jabatan | Jabatan Penilai, of everyone who has an SKP."""
    found = [
        {
            "Pegawai": kantor.label(kunci),
            "Jabatan": skp.dinilai.jabatan,
            "Penilai": skp.penilai.nama,
            "Jabatan Penilai": skp.penilai.jabatan,
            "Nomor Penilai": f"{skp.penilai.jenis_nomor} {skp.penilai.nomor}".strip() or "-",
            "Periode": f"{indonesian.tanggal(skp.periode.mulai)} – {indonesian.tanggal(skp.periode.selesai)}",
        }
        for kunci, skp in kantor.skp.items()
    ]
    assert [[one[name] for name in header] for one in found] == rows


def _perilaku(kantor: Office, whom: str, header: list[str], rows: Table) -> None:
    """Pegawai | Nilai | Ekspektasi, one below the other."""
    skp = {kantor.label(kunci): one for kunci, one in kantor.skp.items()}
    for person, nilai, texts in rows:
        found = next(one for one in skp[person].perilaku if one.nilai == nilai)
        assert "\n".join(found.ekspektasi) == texts
    assert all(len(one.perilaku) == 7 for one in skp.values())


def _lampiran(kantor: Office, whom: str, header: list[str], rows: Table) -> None:
    """Pegawai | Bagian | Uraian, one below the other."""
    skp = {kantor.label(kunci): one for kunci, one in kantor.skp.items()}
    for person, bagian, texts in rows:
        found = next(value for key, value in skp[person].lampiran.items() if key.value == bagian)
        assert "\n".join(found) == texts


def _manual(kantor: Office, whom: str, header: list[str], rows: Table) -> None:
    """Pegawai | Indikator | Target | Satuan: every page of every Manual IKU."""
    found = [
        [
            kantor.label(kunci),
            page.indikator,
            page.target.tertulis() if page.target else "",
            page.satuan.teks if page.satuan else "",
        ]
        for kunci, skp in kantor.skp.items()
        for page in skp.manual
    ]
    assert found == rows


_CHECKS: dict[str, Callable[[Office, str, list[str], Table], None]] = {
    "Target": _target,
    "Matriks": _matriks,
    "SKP": _skp,
    "Kolom": _kolom_2,
    "Ditahan": _ditahan,
    "Penilai": _penilai,
    "Perilaku": _perilaku,
    "Lampiran": _lampiran,
    "Manual": _manual,
}
