"""What is said while results are linked and targets come down. Codes ``K``."""

from skpdoc.findings import FindingKind, Pelaku, Severity, Subject

_GALAT, _PERINGATAN, _SARAN = Severity.GALAT, Severity.PERINGATAN, Severity.SARAN

K01_CARA = FindingKind(
    "K01",
    _GALAT,
    "Cara Pembagian belum jelas",
    "praktik: dari PermenPANRB 8/2021 halaman 26–31, yang sudah dicabut",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("cascade.carriers:Carriers._plan_carrier", "cascade.division:Division._report_mixed"),
)
K02_SATUAN = FindingKind(
    "K02",
    _GALAT,
    "Satuan berbeda dari target induk",
    "praktik: dari PermenPANRB 8/2021 halaman 28, yang sudah dicabut",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("cascade.division:Division._same_satuan",),
)
K03_TIDAK_DIJUMLAH = FindingKind(
    "K03",
    _GALAT,
    "Target induk tidak dapat dibagi",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("cascade.division:Division._report_not_additive",),
)
K04_BARIS_ASPEK = FindingKind(
    "K04",
    _GALAT,
    "Baris aspek pemikul target tidak jelas",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("cascade.carriers:Carriers._node_of",),
)
K05_NOL = FindingKind(
    "K05",
    _GALAT,
    "Hasil pembagian nol",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("cascade.targets:_TargetWalk._joined",),
)
K06_BEDA_INDUK = FindingKind(
    "K06",
    _GALAT,
    "Target beberapa induk tidak sama",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("cascade.targets:_TargetWalk._joined",),
)
K07_TANPA_INDUK = FindingKind(
    "K07",
    _GALAT,
    "Target induk belum ada",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("cascade.carriers:Carriers._plan_carrier", "rules.completeness:carried_targets_exist"),
)
K08_BAGIAN = FindingKind(
    "K08",
    _GALAT,
    "Banyaknya Bagian tidak sama dengan banyaknya induk",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("cascade.carriers:Carriers._bagian_per_parent", "cascade.targets:_TargetWalk._ask_bagian"),
)
K09_LINGKARAN = FindingKind(
    "K09", _GALAT, "Target saling menunggu", raised_in=("cascade.targets:_TargetWalk._report_cycle",)
)
K10_CARA_DIABAIKAN = FindingKind(
    "K10",
    _PERINGATAN,
    "Cara Pembagian tanpa Metode Langsung",
    raised_in=("cascade.carriers:Carriers._report_unused_cara",),
)
K11_RENSTRA = FindingKind(
    "K11",
    _PERINGATAN,
    "Target berbeda dari Renstra",
    "praktik: PK selaras Renstra",
    pelaku=Pelaku.PERENCANA,
    raised_in=("rules.plan:targets_agree_with_renstra",),
)
K13_SATUAN_KOSONG = FindingKind(
    "K13", _PERINGATAN, "Satuan diambil dari target induk", raised_in=("rules.completeness:satuan_is_given",)
)
K14_PERSPEKTIF = FindingKind(
    "K14",
    _GALAT,
    "Perspektif belum diisi",
    subject=Subject.FORM_JPT,
    raised_in=("rules.completeness:perspektif_is_given",),
)
K15_DIKETIK_LAIN = FindingKind(
    "K15",
    _PERINGATAN,
    "Target berbeda dari hasil pembagian",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("cascade.targets:_TargetWalk._check_typed",),
)
K16_BOBOT = FindingKind(
    "K16",
    _PERINGATAN,
    "Bagian tanpa satuan dibaca sebagai bobot",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("cascade.division:Division._check_weights",),
)
K20_KOSONG = FindingKind(
    "K20",
    _GALAT,
    "Buku kerja belum berisi pegawai atau hasil kerja",
    raised_in=("rules.office:office_is_not_empty",),
)
K20_SEBAGIAN_KOSONG = FindingKind(
    "K20",
    _PERINGATAN,
    "Perjanjian Kinerja atau Peran belum berisi",
    raised_in=("rules.office:office_is_not_empty",),
)
K21_SASARAN = FindingKind(
    "K21",
    _PERINGATAN,
    "Sasaran Renstra tanpa Perjanjian Kinerja",
    "praktik: PK selaras Renstra",
    pelaku=Pelaku.PERENCANA,
    raised_in=("rules.office:every_sasaran_is_taken_up",),
)
K22_INDIKATOR = FindingKind(
    "K22",
    _SARAN,
    "Indikator Perjanjian Kinerja berbeda dari induknya",
    "praktik: PK selaras Renstra",
    pelaku=Pelaku.PERENCANA,
    raised_in=("rules.plan:indicators_agree_with_renstra",),
)
K17_KETUA_BERSAMA = FindingKind(
    "K17",
    _GALAT,
    "Ketua tim lebih dari satu orang",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("cascade.results:_owners",),
)
K18_TIM = FindingKind(
    "K18",
    _PERINGATAN,
    "Tim tanpa ketua, mirip dengan tim lain",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("rules.matrix:teams_have_a_ketua",),
)
