"""What a sentence should be: an RHK a result, an indicator measurable. Codes ``R`` of ``rules/wording.py``."""

from skpdoc.findings import FindingKind, Pelaku, Severity

_PERINGATAN, _SARAN = Severity.PERINGATAN, Severity.SARAN

R02_AKTIVITAS = FindingKind(
    "R02",
    _PERINGATAN,
    "RHK menyebut kegiatan, bukan hasil",
    "praktik: sosialisasi MPPH 2023",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R02_PEKERJAAN = FindingKind(
    "R02",
    _SARAN,
    "RHK menyebut pekerjaan yang bertambah",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R03_KATEGORI = FindingKind(
    "R03",
    _PERINGATAN,
    "RHK hanya menyebut bidang kerja",
    "praktik: sosialisasi MPPH 2023",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R03_NAMA = FindingKind(
    "R03",
    _SARAN,
    "RHK belum menyebut keadaan yang dikenali",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R15_SAMAR = FindingKind(
    "R15",
    _PERINGATAN,
    "Kata samar",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R15_MUTU = FindingKind(
    "R15",
    _SARAN,
    "Mutu tanpa ukuran dalam RHK",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R15_UKURAN = FindingKind(
    "R15", _PERINGATAN, "Indikator tanpa ukuran", pelaku=Pelaku.DIALOG, raised_in=("rules.wording:_KIND",)
)
R15_AWAL = FindingKind(
    "R15",
    _SARAN,
    "Ukuran tidak di awal indikator",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R15_SATUAN = FindingKind(
    "R15",
    _SARAN,
    "Ukuran hanya terlihat dari satuan",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R15_KEGIATAN = FindingKind(
    "R15",
    _SARAN,
    "Indikator mengukur pekerjaan, bukan hasilnya",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R15_GANDA = FindingKind(
    "R15",
    _PERINGATAN,
    "Beberapa indikator dalam satu sel",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R15_HASIL = FindingKind(
    "R15",
    _SARAN,
    "Beberapa hasil dalam satu RHK",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R15_TARGET = FindingKind(
    "R15",
    _PERINGATAN,
    "Target di dalam teks indikator",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R15_ANGKA = FindingKind(
    "R15",
    _SARAN,
    "Target di dalam teks RHK",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R15_EJAAN = FindingKind("R15", _PERINGATAN, "Salah eja", raised_in=("rules.wording:_KIND",))
R15_EJAAN_LAIN = FindingKind("R15", _SARAN, "Ejaan yang tidak baku", raised_in=("rules.wording:_KIND",))
R16_MUTLAK = FindingKind(
    "R16",
    _PERINGATAN,
    "Kata mutlak",
    "praktik: dari PermenPANRB 8/2021 halaman 36, yang sudah dicabut",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R17_SATUAN = FindingKind(
    "R17",
    _PERINGATAN,
    "Satuan tidak cocok dengan indikator",
    "praktik: panduan SKP JPT",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R17_BENDA = FindingKind(
    "R17", _SARAN, "Satuan menghitung benda lain", pelaku=Pelaku.DIALOG, raised_in=("rules.wording:_KIND",)
)
