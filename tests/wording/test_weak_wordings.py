"""Indicators that measure nothing, and targets at the end of a text; and their like that are let pass (R15).

Events, states and units by which an RHK says that something was done are here, too (R02, R03).
"""

from __future__ import annotations

import pytest
from evaluate import judge

from skpdoc.wording import Flaw, judge_indikator, judge_rhk
from tests.wording.readers import as_typed


def _flaws(text: str, target: str, satuan: str) -> set[Flaw]:
    row = {
        "bidang": "iki",
        "teks": text,
        "target": target,
        "satuan": satuan,
        "jabatan": "PELAKSANA",
        "temuan": "",
    }
    return {one.flaw for one in judge(row).judged}


@pytest.mark.parametrize(
    ("text", "target", "satuan"),
    [
        ("Persentase", "90", "%"),
        ("Nilai", "90", "Nilai"),
        ("Laporan", "12", "Laporan"),
        ("Jumlah kegiatan", "12", "Kegiatan"),
        ("Jumlah rapat yang diikuti", "12", "Rapat"),
        ("Ketepatan waktu", "100", "%"),
        ("Guru bersertifikat", "80", "%"),
        ("Kepuasan orang tua murid", "85", "%"),
        ("Penguatan jejaring kerja", "4", "Kegiatan"),
        ("Laporan pengelolaan arsip", "12", "Laporan"),
        ("Titik yang diberi rambu", "12", "Titik"),
        ("Ketepatan penyajian menu", "95", ""),
    ],
)
def test_an_indicator_measures_something(text: str, target: str, satuan: str) -> None:
    assert Flaw.NO_MEASURE in _flaws(text, target, satuan)


@pytest.mark.parametrize(
    ("text", "target", "satuan"),
    [
        ("Jumlah laporan", "12", "Laporan"),
        ("Jumlah rapat koordinasi lintas sektor yang diikuti", "12", "Rapat"),
        ("Persentase guru bersertifikat", "80", "%"),
        ("Indeks kepuasan orang tua murid", "85", "Indeks"),
        ("Peningkatan pendapatan asli daerah", "5", "%"),
        ("Akreditasi", "A", "Predikat"),
        ("Status akreditasi laboratorium", "", ""),
        ("Buku tamu yang direkap", "12", "Buku"),
        ("Prevalensi gizi buruk usia 0-59 bulan per 1.000 balita", "", "Balita"),
        ("Persentase laporan kejadian yang ditanggapi dalam 1x24 jam", "", "%"),
        ("Persentase perawat dengan kehadiran 95%", "", "%"),
    ],
)
def test_what_measures_is_let_pass(text: str, target: str, satuan: str) -> None:
    assert not {Flaw.NO_MEASURE, Flaw.TARGET_INSIDE} & _flaws(text, target, satuan)


@pytest.mark.parametrize(
    ("text", "target", "satuan"),
    [
        ("Tingkat kehadiran siswa 90%", "", "%"),
        ("Laju pertumbuhan ekonomi, 6,25%", "", "%"),
        ("Sertifikat pelatihan minimal 2", "2", "Sertifikat"),
        ("Lama pengurusan izin 3 hari", "", ""),
        ("Jumlah naskah akademik 4 dokumen", "", ""),
        ("Akreditasi unggul", "", ""),
        ("Indeks literasi desa 6,25", "6,25", ""),
        ("Angka putus sekolah, 1,75", "", ""),
        ("Opini BPK WDP", "", ""),
        ("Menjadi puskesmas dengan rujukan ulang 0% pada akhir tahun", "", ""),
        ("Terwujudnya layanan dengan indeks kepuasan mencapai nilai 88 melalui survei", "", ""),
    ],
)
def test_a_target_in_the_text_is_found(text: str, target: str, satuan: str) -> None:
    assert Flaw.TARGET_INSIDE in _flaws(text, target, satuan)


@pytest.mark.parametrize(
    "text",
    [
        "Penguatan jejaring pasar tani",
        "Pemberdayaan kelompok perempuan nelayan",
        "Pencegahan perkawinan anak",
        "Penerbitan surat keterangan pindah",
        "Dukungan manajemen sekretariat",
        "Sekretariat",
        "Tugas tambahan",
        "Terlaksananya kegiatan sosialisasi",
        "Terselenggaranya rapat mingguan bersama mitra",
        "Update profil desa",
        "Pelayanan perizinan sesuai tugas dan fungsi",
        "Terlaksananya penyusunan laporan triwulan",
        "Terselenggaranya pendidikan dan pelatihan petugas",
        "Terlaksananya penguatan kader posyandu sesuai SOP",
        "Kegiatan melakukan pengecekan stok",
        "Pengelolaan arsip secara optimal",
    ],
)
def test_what_is_done_or_named_is_no_result(text: str) -> None:
    assert {Flaw.ACTIVITY, Flaw.CATEGORY} & {one.flaw for one in judge_rhk(text, is_ja_jf=True)}


@pytest.mark.parametrize(
    "text",
    [
        "Pencegahan kebakaran lahan berhasil di tiga desa rawan",
        "Penyaluran benih yang tepat sasaran",
        "Penerbitan akta kelahiran selesai dalam tiga hari",
        "Terlaksananya rapat mingguan tepat waktu",
        "Bidang tanah aset daerah tersertifikasi",
        "Terlaksananya pembayaran honor tepat waktu",
        "Terlaksananya pendataan keluarga yang lengkap",
        "Gerakan Menanam Cabai berjalan di setiap desa",
    ],
)
def test_how_a_doing_ends_is_a_result(text: str) -> None:
    assert not {Flaw.ACTIVITY, Flaw.CATEGORY} & {one.flaw for one in judge_rhk(text, is_ja_jf=True)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Laporan SPJ tersusun dengan baik dan maksimal", "dengan baik"),
        ("Terlayaninya pemohon secara optimal", "secara optimal"),
        ("Sarana kantor tersedia secara memadai", "secara memadai"),
    ],
)
def test_praise_says_nothing_of_a_result(text: str, words: str) -> None:
    assert [(one.flaw, one.words) for one in judge_rhk(text, is_ja_jf=True)] == [(Flaw.VAGUE, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Terwujudnya tata kelola pemerintahan yang baik",
        "Laporan tersusun dengan baik sesuai standar akuntansi",
    ],
)
def test_a_name_or_a_standard_is_no_praise(text: str) -> None:
    assert judge_rhk(text, is_ja_jf=True) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Terselesaikannya seluruh pengaduan warga", "seluruh"),
        ("Warga terlayani, dan petugas menyelesaikan setiap keluhan", "setiap"),
    ],
)
def test_absolute_words_of_a_result(text: str, words: str) -> None:
    assert [(one.flaw, one.words) for one in judge_rhk(text, is_ja_jf=True)] == [(Flaw.ABSOLUTE, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Gaji terbayar setiap bulan",
        "Layanan tersedia di setiap kecamatan",
        "APBDes seluruh desa ditetapkan tepat waktu",
    ],
)
def test_scope_and_frequency_are_not_absolute(text: str) -> None:
    assert judge_rhk(text, is_ja_jf=True) == ()


@pytest.mark.parametrize(
    ("text", "is_work"),
    [
        ("Persentase fasilitasi penyusunan profil desa", True),
        ("Cakupan koordinasi lintas sektor", True),
        ("Persentase terlaksananya pengawasan pasar", True),
        ("Persentase pelaksanaan anggaran sesuai rencana penarikan", False),
        ("Persentase rekomendasi evaluasi yang ditindaklanjuti", False),
        ("Persentase penyediaan obat esensial", False),
        ("Cakupan imunisasi dasar lengkap", False),
    ],
)
def test_a_degree_of_work_says_nothing_of_its_result(text: str, is_work: bool) -> None:
    assert (Flaw.WORK in _flaws(text, "90", "%")) is is_work


@pytest.mark.parametrize(
    ("text", "words", "better"),
    [
        ("Jumlah pelatihan minimal 20 JP", "minimal 20", ""),
        ("Angka kesalahan maksimal 1 % per bulan", "maksimal 1 %", ""),
        ("Persentase realisasi anggaran minimal 95%", "minimal 95%", "Persentase realisasi anggaran"),
        ("Persentase realisasi anggaran di atas 95%", "95%", "Persentase realisasi anggaran"),
        ("Nilai AKIP perangkat daerah minimal BB", "minimal BB", "Nilai AKIP perangkat daerah"),
    ],
)
def test_a_bound_at_the_end_is_the_target(text: str, words: str, better: str) -> None:
    (one,) = judge_indikator(text, None, None, is_ja_jf=True, is_kuantitatif=True)
    assert (one.flaw, one.words, one.better) == (Flaw.TARGET_INSIDE, words, better)


@pytest.mark.parametrize(
    "text",
    [
        "Persentase pegawai yang mengikuti pelatihan minimal 20 JP",
        "Persentase aduan yang ditindaklanjuti maksimal 3 hari",
        "Persentase pegawai dengan nilai minimal Baik",
        "Prevalensi stunting balita di bawah 5 tahun",
    ],
)
def test_a_bound_may_tell_what_is_counted(text: str) -> None:
    assert judge_indikator(text, None, None, is_ja_jf=True, is_kuantitatif=True) == ()


@pytest.mark.parametrize(
    ("text", "target", "satuan", "is_inside"),
    [
        ("Jumlah konsep kebijakan yang disusun (12 Dokumen)", "", "", True),
        ("Jumlah SDM yang bersertifikat di bidang TIK (50 orang)", "", "", True),
        ("Jumlah penduduk yang terdata (5 tahun)", "", "", False),
        ("Persentase aduan yang ditangani (24 jam)", "", "", False),
        ("Jumlah dokumen (RKA) yang disusun", "", "", False),
    ],
)
def test_a_target_in_brackets(text: str, target: str, satuan: str, is_inside: bool) -> None:
    assert (Flaw.TARGET_INSIDE in _flaws(text, target, satuan)) is is_inside


@pytest.mark.parametrize(
    ("text", "is_several"),
    [
        ("Jumlah Dokumen RKA-SKPD dan Laporan Hasil Koordinasi Penyusunan RKA-SKPD", True),
        ("Jumlah dokumen perencanaan dan evaluasi yang disusun", False),
        ("Jumlah laporan keuangan dan laporan kinerja yang disusun", False),
    ],
)
def test_two_papers_are_two_indicators(text: str, is_several: bool) -> None:
    assert (Flaw.SEVERAL in _flaws(text, "12", "Dokumen")) is is_several


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("Meningkatnya pelaksanaan operasi penertiban", Flaw.MORE_WORK),
        ("Terwujudnya perencanaan, penganggaran, dan evaluasi kinerja", Flaw.MORE_WORK),
        ("Terlaksananya rencana aksi pencapaian target kinerja", Flaw.ACTIVITY),
        ("Terlaksananya pelayanan kesehatan ibu dan anak", Flaw.ACTIVITY),
        ("Terlaksananya kerja sama pemanfaatan data kependudukan", Flaw.ACTIVITY),
        ("Presentase pengaduan masyarakat yang tertangani", Flaw.CATEGORY),
        ("Laporan evaluasi hasil pelaksanaan kegiatan pembelajaran tengah semester kelas", Flaw.CATEGORY),
        ("Tata kelola sekolah yang berkualitas", Flaw.QUALITY),
    ],
)
def test_a_result_is_more_than_work_a_measure_or_a_paper(text: str, flaw: Flaw) -> None:
    assert flaw in {one.flaw for one in judge_rhk(text, is_ja_jf=True)}


@pytest.mark.parametrize(
    "text",
    [
        "Terwujudnya perencanaan yang selaras dengan RPJMD",
        "Meningkatnya pembinaan UMKM yang mandiri",
        "Persentase aduan meningkat",
        "Tingkat kepatuhan wajib pajak tinggi",
        "Laporan keuangan tersusun sesuai SAP",
        "Tersedianya data statistik yang berkualitas",
    ],
)
def test_and_is_let_pass_where_something_is_said(text: str) -> None:
    assert judge_rhk(text, is_ja_jf=True) == ()


@pytest.mark.parametrize(
    ("text", "target", "is_measured"),
    [
        ("Menurunnya angka kecelakaan kerja menjadi 3", "", True),
        ("Menurunnya kecelakaan kerja", "3", False),
        ("Jalur penerimaan mahasiswa", "", False),
        ("Ketepatan penyerahan berkas", "", False),
        ("Ketepatan penyerahan berkas", "90", True),
        ("Kecepatan penyerahan berkas", "", True),
        ("Mengikuti pelatihan minimal 20 jam", "", False),
        ("Jenis layanan daring", "7", True),
        ("NPL bank desa", "", True),
        ("UPT yang menerapkan presensi daring", "", False),
    ],
)
def test_without_a_target_beside_it_the_text_is_all_that_measures(
    text: str, target: str, is_measured: bool
) -> None:
    assert (Flaw.NO_MEASURE not in _flaws(text, target, "Kasus" if target else "")) is is_measured


@pytest.mark.parametrize(
    ("text", "offer"),
    [
        ("Peningkatan kapasitas kader posyandu", "Meningkatnya kapasitas kader posyandu"),
        ("Pengurangan timbulan sampah pasar", "Berkurangnya timbulan sampah pasar"),
        ("Peningkatan kapasitas dan pengawasan kader", ""),
    ],
)
def test_an_effort_is_no_result(text: str, offer: str) -> None:
    assert [(one.flaw, one.better) for one in judge_rhk(text, is_ja_jf=True)] == [(Flaw.CATEGORY, offer)]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Terlaksananya pilkada yang jujur dan damai", True),
        ("Terselenggaranya layanan gawat darurat yang cepat", True),
        ("Terlaksananya pengelolaan arsip yang tertata", False),
        ("Terlaksananya rapat yang aman", False),
    ],
)
def test_how_it_was_makes_a_result_of_what_was_held_unless_it_is_work(text: str, is_told: bool) -> None:
    assert (Flaw.ACTIVITY not in {one.flaw for one in judge_rhk(text, is_ja_jf=True)}) is is_told


@pytest.mark.parametrize(
    ("text", "is_absolute"),
    [
        ("Tersedianya air minum bagi seluruh warga dusun", True),
        ("Tersedianya air minum di seluruh dusun", False),
        ("Evaluasi jabatan rampung untuk seluruh perangkat daerah", False),
    ],
)
def test_whom_it_reaches_can_be_absolute(text: str, is_absolute: bool) -> None:
    assert (Flaw.ABSOLUTE in {one.flaw for one in judge_rhk(text, is_ja_jf=True)}) is is_absolute


@pytest.mark.parametrize(
    ("text", "are_several"),
    [
        ("Nilai kehadiran, kedisiplinan, dan kerja sama", True),
        ("Jumlah penyusunan, pencetakan, dan pembagian modul", True),
        ("Jumlah meja, kursi, dan lemari", False),
        ("Jumlah kegiatan pendampingan dan laporan pendampingan", True),
        ("Audit layanan per tahun & % temuan yang selesai", False),
        ("Jumlah audit layanan & % temuan yang selesai", True),
    ],
)
def test_works_and_grades_are_counted_each_by_itself(text: str, are_several: bool) -> None:
    assert (Flaw.SEVERAL in _flaws(text, "", "")) is are_several


@pytest.mark.parametrize(
    ("text", "flaws"),
    [
        ("05-Meningkatnya pemantauan lapangan", {Flaw.MORE_WORK}),
        ("Meningkatnya intensitas kegiatan penyuluhan", {Flaw.MORE_WORK}),
        ("Meningkatnya pelaksanaan operasi pasar", {Flaw.MORE_WORK}),
        ("Meningkatnya pelaksanaan meritokrasi", set()),
        ("2.Memilah-milah berkas", {Flaw.ACTIVITY}),
        ("Terkelolanya laman dinas", set()),
        ("Terlaksananya kegiatan statistik harga sesuai SOP dan tepat waktu", {Flaw.ACTIVITY}),
        ("Terlaksananya kegiatan penyuluhan yang meningkatkan panen", set()),
        ("Terlaksananya pemilihan ketua RT tepat waktu", set()),
    ],
)
def test_more_of_a_work_is_no_result(text: str, flaws: set[Flaw]) -> None:
    assert {one.flaw for one in judge_rhk(text, is_ja_jf=True)} == flaws


@pytest.mark.parametrize(
    ("text", "flaws"),
    [
        ("Tingkat ketaatan wajib retribusi", {Flaw.CATEGORY}),
        ("Tingkat ketaatan wajib retribusi yang meningkat", set()),
        ("Distribusi vaksin ke puskesmas pembantu", {Flaw.CATEGORY}),
        ("Terwujudnya tata kelola koperasi desa yang baik", set()),
        ("Terwujudnya pengelolaan koperasi desa yang baik", {Flaw.QUALITY}),
        ("Mewarnai sediaan darah", {Flaw.ACTIVITY}),
        ("Pengelolaan arsip yang optimal", {Flaw.QUALITY}),
        ("Layanan Prima", {Flaw.QUALITY}),
        ("Monev terlaksananya pendataan", {Flaw.CATEGORY}),
    ],
)
def test_a_measure_as_a_result_and_a_name_that_holds_praise(text: str, flaws: set[Flaw]) -> None:
    assert {one.flaw for one in judge_rhk(text, is_ja_jf=True)} == flaws


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Terpeliharanya taman kota serta bertambahnya jalur pejalan kaki", "bertambahnya"),
        ("Meningkatnya mutu dan jangkauan layanan perpustakaan", "jangkauan"),
        ("Jangkauan serta mutu layanan perpustakaan meningkat", "mutu"),
        ("Terwujudnya kelestarian hutan adat & kesejahteraan petani hutan", "kesejahteraan"),
        ("Menurunnya pencurian, perkelahian, dan penipuan di pasar", "penipuan"),
        ("Meningkatnya kenyamanan serta ketertiban pasar tradisional", "ketertiban"),
        ("Meningkatnya gotong royong, kerukunan, kesadaran pajak dan kebersihan desa", "kebersihan"),
        ("Memperkuat ketaatan, kedisiplinan dan karakter siswa", "kedisiplinan"),
        ("Terwujudnya keselamatan dan kesehatan kerja bengkel", ""),
        ("Meningkatnya mutu perencanaan, pengukuran, dan pelaporan kinerja", ""),
        ("Meningkatnya penyelenggaraan keamanan, kebersihan dan kesehatan terminal", ""),
        ("Tersusun dan terlaporkannya neraca aset", ""),
        ("Meningkatnya transparansi dan akuntabilitas keuangan desa", ""),
        ("Meningkatnya kualitas pendidikan dan kesehatan", ""),
        ("Tersedianya meja, kursi, dan lemari arsip", ""),
        ("Terwujudnya pasar yang bersih, aman, dan nyaman", ""),
        ("Meningkatnya kepatuhan wajib pajak dan wajib retribusi", ""),
    ],
)
def test_two_results_are_asked_about(text: str, second: str) -> None:
    found = [one.words for one in judge_rhk(text, is_ja_jf=True) if one.flaw is Flaw.SEVERAL_RESULTS]
    assert [one.rpartition(" … ")[2] for one in found] == ([second] if second else [])


@pytest.mark.parametrize(
    ("text", "offer"),
    [
        ("Berkurangnya jumlah aduan warga", "Jumlah aduan warga"),
        ("Meningkatnya persentase arsip tertata", "Persentase arsip tertata"),
    ],
)
def test_a_measure_that_comes_late_is_brought_to_the_head(text: str, offer: str) -> None:
    found = judge_indikator(text, None, None, is_ja_jf=True, is_kuantitatif=True)
    assert [(one.flaw, one.better) for one in found] == [(Flaw.LATE_MEASURE, offer)]


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("Merancang soal, memeriksa jawaban, serta menilai hasil ujian", Flaw.SEVERAL_RESULTS),
        ("Merancang soal serta memeriksanya", None),
        ("Terwujudnya loket yang ramah dan jadwal yang tertib", Flaw.SEVERAL_RESULTS),
        ("Kecocokan rencana pelatihan daerah", Flaw.NAME),
        ("Kecocokan rencana pelatihan daerah meningkat", None),
        ("Penguatan perpustakaan desa yang mandiri", Flaw.CATEGORY),
        ("Terjaganya mutu setiap buku terbitan", Flaw.ABSOLUTE),
        ("Surat masuk teragendakan 100%", Flaw.FIGURE),
        ("Terbentuk dan ditetapkannya 40 unit bank sampah", Flaw.FIGURE),
        ("Menurunnya luas lahan kritis menjadi 4.000 hektare", Flaw.FIGURE),
        ("Aduan pasar ditindaklanjuti maksimal 2 hari kerja", None),
        ("Terlaksananya sensus penduduk tahun 2030 secara lengkap", None),
        ("Terjaganya mutu buku setiap semester", None),
    ],
)
def test_of_a_result(text: str, flaw: Flaw | None) -> None:
    of_form = {Flaw.SEVERAL_RESULTS, Flaw.NAME, Flaw.CATEGORY, Flaw.ABSOLUTE, Flaw.FIGURE}
    assert {one.flaw for one in judge_rhk(text, is_ja_jf=True)} & of_form == ({flaw} if flaw else set())


@pytest.mark.parametrize(
    ("text", "target", "satuan", "flaw"),
    [
        ("Ketaatan memakai alat pelindung", "95", "%", Flaw.BY_SATUAN),
        ("Rumah tangga yang disurvei", "400", "Rumah tangga", Flaw.BY_SATUAN),
        ("Infeksi luka jahitan", "2", "%", Flaw.BY_SATUAN),
        ("Kemiskinan ekstrem", "2", "%", None),
        ("Jumlah kegiatan penyegaran kader", "4", "Kegiatan", Flaw.WORK),
        ("Jumlah kegiatan yang menghasilkan usulan", "4", "Kegiatan", None),
        ("Persentase kegiatan penghijauan yang terlaksana", "90", "%", Flaw.WORK),
        ("Tersalurnya bibit kepada 12.500 pekebun", "", "", Flaw.TARGET_INSIDE),
        ("Menurunnya kasus per 100.000 penduduk", "", "", None),
    ],
)
def test_of_an_indicator(text: str, target: str, satuan: str, flaw: Flaw | None) -> None:
    of_form = {Flaw.BY_SATUAN, Flaw.WORK, Flaw.TARGET_INSIDE}
    assert set(_flaws(text, target, satuan)) & of_form == ({flaw} if flaw else set())


@pytest.mark.parametrize(
    ("text", "target", "satuan", "offer"),
    [
        ("Rumah Tangga yang disurvei", "400", "RT", "Jumlah Rumah Tangga yang disurvei"),
        ("Rumah tangga yang disurvei", "40%", "RT", ""),
        ("Rumah tangga yang disurvei", "400", "RT", "Jumlah rumah tangga yang disurvei"),
    ],
)
def test_a_thing_that_is_counted_is_offered_with_its_measure(
    text: str, target: str, satuan: str, offer: str
) -> None:
    (found,) = judge_indikator(text, *as_typed(target, satuan), is_ja_jf=True, is_kuantitatif=True)
    assert found.better == offer


def test_a_blank_indicator_measures_nothing() -> None:
    assert Flaw.NO_MEASURE in _flaws("", "", "")
