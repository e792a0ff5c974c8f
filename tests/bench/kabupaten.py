"""An invented kabupaten as workbooks: ``python -m tests.bench.kabupaten FOLDER --people 5000``.

The same arguments give the same bytes; of two kabupaten the smaller one's units are the first of the larger.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from random import Random

from skpdoc.workbook.markdown import Tables
from skpdoc.workbook.writing.blank import write_workbook

from .people import UNIT, Person, people
from .results import Plan
from .sheets import manual_rows, peran_rows, pk_rows, renstra_rows
from .words import PLACES, SECTORS

YEAR = 2026
_SEED = 622


def unit_tables(number: int, size: int) -> Tables:
    """The tables of the unit with this number, from 0; ``size`` people."""
    random = Random(f"{_SEED}/{number}/{size}")
    sector = SECTORS[number % len(SECTORS)]
    kind = number // len(SECTORS) % 2
    head = "Pimpinan Unit Kerja Mandiri" if kind else "JPT Pratama"
    turn = f" {number // len(PLACES) + 1}" if number >= len(PLACES) else ""
    name = f"{sector.units[kind]} {PLACES[number % len(PLACES)]}{turn}"
    staff = people(random, number * size, size, head)
    plan = Plan(random, staff, sector)
    return {
        "Unit": _unit_rows(name),
        "Renstra": renstra_rows(plan),
        "Perjanjian Kinerja": pk_rows(random, plan, staff),
        "Pegawai": _pegawai_rows(staff, name),
        "Pejabat Lain": [
            ["Kode", "Nama", "Jenis Nomor", "Jabatan", "Unit Kerja/Instansi"],
            [
                "BUPATI",
                "H. Surya Wiraguna, S.E.",
                "-",
                "Bupati Tirta Kencana",
                "Pemerintah Kabupaten Tirta Kencana",
            ],
        ],
        "Peran": peran_rows(random, plan, staff),
        "Manual IKU": manual_rows(random, plan, staff),
        "Perilaku": _perilaku_rows(),
        "Lampiran": _lampiran_rows(),
    }


def write_kabupaten(folder: Path, employees: int, size: int = UNIT) -> list[Path]:
    """The workbooks of ``employees`` people in units of ``size``; what stands there already is kept."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"unit_{number:04}.xlsx" for number in range(max(1, round(employees / size)))]
    for number, path in enumerate(paths):
        if not path.exists():
            path.write_bytes(write_workbook(YEAR, unit_tables(number, size), lists_follow=False))
    return paths


def _unit_rows(name: str) -> list[list[str]]:
    return [
        ["Isian", "Nilai", "Keterangan"],
        ["Versi Format", "2", ""],
        ["Nama Instansi", "Pemerintah Kabupaten Tirta Kencana", ""],
        ["Nama Unit Kerja", name, ""],
        ["Tahun", str(YEAR), ""],
        ["Periode Mulai", f"1 Januari {YEAR}", ""],
        ["Periode Selesai", f"31 Desember {YEAR}", ""],
        ["Regulasi", "PermenPANRB 6/2022", ""],
        ["Pendekatan Hasil Kerja", "Kuantitatif", ""],
        ["Tempat Penandatanganan", "Tirta Kencana", ""],
        ["Tanggal Penandatanganan", f"5 Januari {YEAR}", ""],
        ["Baris Atas MPH", "Indikator", ""],
        ["Ukuran Kertas", "A4", ""],
    ]


_JABATAN = {
    "JPT Madya": "Pimpinan",
    "JPT Pratama": "Kepala",
    "Pimpinan Unit Kerja Mandiri": "Kepala",
    "Administrator": "Kepala Bidang",
    "Pengawas": "Kepala Seksi",
    "Fungsional": "Analis Kebijakan Ahli Muda",
    "Pelaksana": "Penelaah Teknis Kebijakan",
}


def _pegawai_rows(staff: Sequence[Person], name: str) -> list[list[str]]:
    rows = [
        [
            "NIP",
            "Nama",
            "Status",
            "Pangkat/Golongan",
            "Jabatan",
            "Jenis Jabatan",
            "Unit Kerja",
            "Atasan",
            "Surel",
        ]
    ]
    for at, one in enumerate(staff):
        jabatan = _JABATAN[one.jenis]
        if jabatan == "Kepala":
            jabatan = f"Kepala {name}"
        elif jabatan.startswith(("Kepala", "Pimpinan")):
            jabatan = f"{jabatan} Urusan {PLACES[-1 - at % len(PLACES)]}"
        atasan = staff[one.atasan].nip if one.atasan >= 0 else "BUPATI"
        surel = (
            f"{one.nama.split(',')[0].casefold().replace(' ', '.').replace(chr(39), '')}.{at}@contoh.go.id"
        )
        rows.append([one.nip, one.nama, "PNS", one.pangkat, jabatan, one.jenis, name, atasan, surel])
    return rows


def _perilaku_rows() -> list[list[str]]:
    return [
        ["Untuk", "Nilai", "Ekspektasi Khusus"],
        [
            "SEMUA",
            "Berorientasi Pelayanan",
            "Mendahulukan warga yang menunggu dan memberi kabar bila layanan tertunda",
        ],
        ["SEMUA", "Akuntabel", "Mencatat hasil kerja apa adanya dan menyimpan buktinya pada hari yang sama"],
        ["SEMUA", "Kompeten", "Membagikan ilmu dari pelatihan kepada rekan paling lambat sebulan sesudahnya"],
        ["SEMUA", "Harmonis", "Menegur rekan dengan santun dan membantu rekan yang bebannya sedang tinggi"],
        ["SEMUA", "Loyal", "Menjaga nama baik instansi di lapangan dan di media sosial"],
        ["SEMUA", "Adaptif", "Mengusulkan sedikitnya satu perbaikan cara kerja dalam setahun"],
        ["SEMUA", "Kolaboratif", "Melibatkan kecamatan, desa, dan warga sebelum kegiatan lapangan dimulai"],
        [
            "JPT Pratama",
            "Akuntabel",
            "Menjadi panutan dalam pengelolaan anggaran yang terbuka dan bebas pungutan liar",
        ],
        ["Pengawas", "Kolaboratif", "Mempertemukan pelaksana antarseksi sekurangnya sebulan sekali"],
        ["Fungsional", "Kompeten", "Menulis sedikitnya satu telaahan atau panduan kerja setiap semester"],
    ]


def _lampiran_rows() -> list[list[str]]:
    return [
        ["Untuk", "Bagian", "Uraian"],
        ["SEMUA", "Dukungan Sumber Daya", "Komputer, jaringan internet, dan akun e-Kinerja yang aktif"],
        [
            "SEMUA",
            "Dukungan Sumber Daya",
            "Anggaran sesuai DPA dan arahan pimpinan saat dialog kinerja bulanan",
        ],
        [
            "SEMUA",
            "Skema Pertanggungjawaban",
            "Hasil kerja dilaporkan setiap bulan paling lambat tanggal 5 bulan berikutnya melalui e-Kinerja, disertai "
            "bukti dukung tiap indikator",
        ],
        ["SEMUA", "Konsekuensi", "Hasil di atas ekspektasi: diusulkan untuk penghargaan pegawai teladan"],
        [
            "SEMUA",
            "Konsekuensi",
            "Hasil di bawah ekspektasi: bimbingan kinerja selama satu triwulan, lalu teguran",
        ],
        [
            "JPT Pratama",
            "Skema Pertanggungjawaban",
            "Capaian Perjanjian Kinerja dilaporkan kepada Bupati tiap triwulan",
        ],
        ["Administrator", "Dukungan Sumber Daya", "Kewenangan penuh atas pembagian tugas di bidangnya"],
        ["Pengawas", "Dukungan Sumber Daya", "Kendaraan operasional untuk kunjungan lapangan ke desa-desa"],
    ]


def main() -> None:
    """Write a kabupaten into a folder."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.kabupaten", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--people", type=int, default=5000)
    parser.add_argument("--size", type=int, default=UNIT, help="people in a unit (default %(default)s)")
    options = parser.parse_args()
    paths = write_kabupaten(options.folder, options.people, options.size)
    print(f"{len(paths)} workbooks of {options.size} people in {options.folder}")


if __name__ == "__main__":
    main()
