"""A small invented office, written as the samples are."""

import pytest

from skpdoc.workbook.markdown import for_year, read_markdown

TEKS = r"""
Kantor rekaan untuk uji: satu kepala, satu kepala bidang, dua staf.

## Unit
| Isian                   | Nilai                             |
|-------------------------|-----------------------------------|
| Nama Instansi           | Pemerintah Kabupaten Tirta Kencana |
| Nama Unit Kerja         | Dinas Perhubungan                 |
| Tempat Penandatanganan  | Tirta Kencana                     |
| Tanggal Penandatanganan | 5 Januari {tahun}                 |

## Renstra
| Kode | Sasaran Strategis | Indikator | Satuan | Kondisi Awal | Target {tahun-1} | Target {tahun} | Target {tahun+1} | Target {tahun+2} | Target {tahun+3} |
|---|---|---|---|---|---|---|---|---|---|
| S1.1 | Meningkatnya keselamatan lalu lintas | Persentase pemenuhan fasilitas keselamatan jalan | % | 72,5 | 80% | 85% | 87,5% | 90% | 92% |

## Perjanjian Kinerja
| Kode | Pemilik | Induk | Sasaran | Indikator | Target | Satuan | Perspektif | TW I | TW II | TW III | TW IV |
|---|---|---|---|---|---|---|---|---|---|---|---|
| PK1 | 197203151998031004 | S1.1 | Meningkatnya keselamatan lalu lintas | Persentase pemenuhan fasilitas keselamatan jalan | 85% | % | Penerima Layanan; Proses Bisnis | | | | |
| PK2 | 197203151998031004 | | Meningkatnya pelayanan angkutan | Jumlah penumpang angkutan umum | 1.250 | Orang | Penerima Layanan | 300 | 300 | 300 | 350 |

## Pegawai
| NIP | Nama | Status | Pangkat/Golongan | Jabatan | Jenis Jabatan | Unit Kerja | Atasan | Periode Mulai | Periode Selesai |
|---|---|---|---|---|---|---|---|---|---|
| 197203151998031004 | Drs. Bambang Prakoso, M.Si. | PNS | Pembina Utama Muda, IV/c | Kepala Dinas Perhubungan | JPT Pratama | Dinas Perhubungan | BUPATI | | |
| 198609262015051001 | Dra. Ratna Wulandari, M.Si. | PNS | Pembina, IV/a | Kepala Bidang Lalu Lintas | Administrator | Bidang Lalu Lintas | 197203151998031004 · Drs. Bambang Prakoso, M.Si. | | |
| 199001012019031002 | Andi \| Saputra, S.T. | PNS | Penata, III/c | Penguji Kendaraan | Fungsional | Bidang Lalu Lintas | 198609262015051001 | | |
| 199505052025212003 | Sri Hartati | PPPK | V | Operator Layanan | Pelaksana | Bidang Lalu Lintas | 198609262015051001 | 1 Juni {tahun} | 31 Desember {tahun} |

## Pejabat Lain
| Kode | Nama | Jenis Nomor | Jabatan | Unit Kerja/Instansi |
|---|---|---|---|---|
| BUPATI | H. Surya Atmaja | - | Bupati Tirta Kencana | Pemerintah Kabupaten Tirta Kencana |

## Peran
| Kode | NIP | Mendukung | Rencana Hasil Kerja | Aspek | Indikator | Target | Satuan | Metode Cascading | Cara Pembagian | Bagian |
|---|---|---|---|---|---|---|---|---|---|---|
| R01 | 198609262015051001 | PK1 | Terpenuhinya fasilitas keselamatan jalan di ruas rawan kecelakaan | Kuantitas | Jumlah rambu terpasang | 120 | Unit | | | |
| | | | | Kualitas | Persentase rambu sesuai standar | 97,5% | % | | | |
| R02 | 199001012019031002 | R01 | =Tersedianya rambu lalu lintas<br>- ruas barat<br>- ruas timur | Kuantitas | Jumlah rambu | | Unit | Langsung | Beban Target | 40% |
| | 199505052025212003 | R01 | Terdatanya kebutuhan rambu | Kuantitas | Jumlah rambu | | Unit | Langsung | Beban Target | |

## Perilaku
| Untuk | Nilai | Ekspektasi Khusus |
|---|---|---|
| SEMUA | Akuntabel | Menjadi teladan dalam menjaga integritas di lingkungan kerjanya |
| Pelaksana | Kompeten | Menguasai aplikasi inventarisasi perlengkapan jalan |

## Lampiran
| Untuk | Bagian | Uraian |
|---|---|---|
| SEMUA | Dukungan Sumber Daya | Komputer & jaringan internet untuk pengolahan data |
"""  # noqa: E501 - tables are wide


@pytest.fixture
def kantor() -> dict[str, list[list[str]]]:
    """The office of 2026 as tables."""
    return read_markdown(for_year(TEKS, 2026))
