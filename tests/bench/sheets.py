"""The results of an invented unit as rows of Renstra, Perjanjian Kinerja, Peran and Manual IKU."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from .people import Person
from .results import Measure, Plan, Result

_PERSPEKTIF = ("Penerima Layanan", "Proses Bisnis", "Penguatan Internal", "Anggaran")
_MANUALS = 0.86
"""share of people below the pimpinan with a Manual IKU"""
Rows = list[list[str]]


def renstra_rows(plan: Plan) -> Rows:
    """One row for each indicator of the head of the unit."""
    rows = [
        [
            "Kode",
            "Tujuan",
            "Sasaran Strategis",
            "Indikator",
            "Satuan",
            "Target 2025",
            "Target 2026",
            "Target 2027",
        ]
    ]
    for one in plan.of[0]:
        measure = one.measures[0]
        tujuan = f"Terwujudnya kesejahteraan warga melalui {one.benda}"
        targets = [measure.target] * 3
        rows.append([f"RS.{one.kode}", tujuan, one.teks, measure.indikator, measure.satuan, *targets])
    return rows


def pk_rows(random: Random, plan: Plan, staff: Sequence[Person]) -> Rows:
    """What pimpinan and administrators carry."""
    head = ["Kode", "Pemilik", "Induk", "Sasaran", "Aspek", "Indikator", "Target", "Satuan", "Perspektif"]
    rows = [[*head, "Metode Cascading", "Cara Pembagian", "Bagian", "TW I", "TW II", "TW III", "TW IV"]]
    for owner, person in enumerate(staff):
        for number, one in enumerate(_of_pk(plan, owner, person)):
            induk = "; ".join(parent.kode for parent in one.parents) or f"RS.{one.kode}"
            perspektif = _PERSPEKTIF[number % 4] if person.is_pimpinan else ""
            for at, measure in enumerate(one.measures):
                front = ["" if at else one.kode, person.nip, induk, one.teks]
                aspek = "" if person.is_pimpinan else measure.aspek
                way = _way(one, is_first=not at) if one.parents else ["", "", ""]
                figures = [measure.indikator, measure.target, measure.satuan, perspektif]
                rows.append([*front, aspek, *figures, *way, *_quarters(random, measure)])
    return rows


def _is_pk(person: Person) -> bool:
    return person.is_pimpinan or person.jenis == "Administrator"


def _of_pk(plan: Plan, owner: int, person: Person) -> list[Result]:
    return [one for one in plan.of[owner] if not one.is_tambahan] if _is_pk(person) else []


def peran_rows(random: Random, plan: Plan, staff: Sequence[Person]) -> Rows:
    """What everybody else carries, and who helps elsewhere."""
    head = [
        "Kode",
        "NIP",
        "Mendukung",
        "Rencana Hasil Kerja",
        "Bentuk",
        "Jenis",
        "Klasifikasi",
        "Penugasan Dari",
    ]
    head += ["Metode Cascading", "Cara Pembagian", "Bagian", "Aspek", "Indikator", "Target", "Satuan"]
    rows = [[*head, "TW I", "TW II", "TW III", "TW IV"]]
    for owner, person in enumerate(staff):
        for one in plan.of[owner]:
            if not _is_pk(person) or one.is_tambahan:
                rows += _role(random, one, person)
    return rows


def _role(random: Random, one: Result, person: Person) -> Rows:
    mendukung = "; ".join(parent.kode for parent in one.parents)
    extra = ["Tambahan", "Individu", "Sekretaris Daerah"] if one.is_tambahan else ["", "", ""]
    front = [one.kode, person.nip, mendukung, one.teks, random.choice(("Output", "Layanan")), *extra]
    rows = []
    for at, measure in enumerate(one.measures):
        role = [""] * 11 if at else [*front, *(_way(one) if one.parents else ["", "", ""])]
        figures = [measure.aspek, measure.indikator, measure.target, measure.satuan]
        rows.append([*role, *figures, *_quarters(random, measure)])
    return rows


def _way(one: Result, *, is_first: bool = True) -> list[str]:
    return ["Langsung", one.langsung, one.bagian] if one.langsung and is_first else ["Tidak Langsung", "", ""]


def _quarters(random: Random, measure: Measure) -> list[str]:
    """Of some typed counts the four quarters."""
    number = measure.target.replace(".", "")
    if measure.satuan in ("Persen", "Hari Kerja") or not number or random.random() < 0.5:
        return [""] * 4
    quarter = int(number) // 4
    last = int(number) - 3 * quarter
    return [f"{one:,}".replace(",", ".") for one in (quarter, quarter, quarter, last)]


def manual_rows(random: Random, plan: Plan, staff: Sequence[Person]) -> Rows:
    """A manual for every indicator of a pimpinan, and for one or two of most others."""
    head = ["Kode", "Tujuan", "Definisi", "Formula", "Kualitas dan Tingkat Kendali", "Sumber Data"]
    rows = [[*head, "Periode Pelaporan"]]
    for owner, person in enumerate(staff):
        if person.is_pimpinan:
            chosen = [(one, one.measures[0], one.kode) for one in plan.of[owner]]
        else:
            count = random.choice((1, 1, 1, 2)) if random.random() < _MANUALS else 0
            chosen = [
                (one, one.measures[0], one.kode if _is_pk(person) else f"{one.kode}/Kuantitas")
                for one in plan.of[owner][:count]
            ]
        rows += [_manual(random, one, measure, kode) for one, measure, kode in chosen]
    return rows


def _manual(random: Random, one: Result, measure: Measure, kode: str) -> list[str]:
    satuan = measure.satuan.lower()
    is_share = measure.satuan == "Persen"
    return [
        kode,
        f"Mengetahui hasil {one.benda} sebagai bahan perbaikan layanan pada tahun berikutnya",
        f"{measure.indikator} selama satu tahun menurut catatan yang disahkan. Yang belum diverifikasi atau tercatat "
        f"dua kali tidak dihitung; koreksi dilakukan pada triwulan berikutnya.",
        "(jumlah yang memenuhi / jumlah seluruhnya) × 100%"
        if is_share
        else f"Σ {satuan} yang tercatat selama setahun",
        random.choice(("Outcome Antara", "Output Kendali Rendah")),
        f"Laporan bulanan {one.benda}; sistem informasi kabupaten",
        random.choice(("Bulanan", "Triwulanan", "Semesteran", "Tahunan")),
    ]
