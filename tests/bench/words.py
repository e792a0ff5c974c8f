"""What the invented kabupaten is made of: names of people and places, fields of work, turns of phrase."""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


GIVEN = _words(
    "Agus Andi Anita Arif Asep Ayu Bagus Bambang Bayu Citra Cokorda Daniel Darmawan Desi Dewi Dian Dimas Dwi Eka Eko "
    "Elisabet Endang Fajar Farida Fitri Gede Gunawan Hadi Hana Hasan Hendra Ida Imam Indah Irwan Joko Kadek Kartika "
    "Komang Kristina Laila Lestari Lukman Made Maria Marlina Martha Mega Muhammad Nanda Ni'mah Novita Nur Nyoman "
    "Paulus Putri Rahmat Ratna Rini Rizky Rosa Sari Siti Slamet Sri Sulastri Teguh Theresia Tri Umar Wahyu Wayan Wulan "
    "Yanti Yohanis Yusuf Zainal"
)
FAMILY = _words(
    "Abdullah Adiputra Ambarita Anggraini Ardiansyah Batubara Cahyadi Damanik Darmadi Effendi Fernandes Ginting "
    "Gultom Halim Handoko Harahap Hidayat Iskandar Kaligis Kambuaya Kurniawan Kusuma Latuconsina Lestaluhu Lubis "
    "Mahendra Manafe Maulana Mokoginta Nainggolan Nasution Nugroho Palit Pangestu Permana Pratama Purnomo Rahayu "
    "Ramadhani Rumbiak Sahetapy Santoso Saputra Saragih Setiawan Siahaan Simanjuntak Sinaga Siregar Soplanit Subekti "
    "Sudirman Suharto Sukmawati Supriyadi Suryani Susanto Sutrisno Tambunan Tampubolon Utami Wibowo Widodo Wijaya"
)
TITLES = ("S.E.", "S.Sos.", "S.Kom.", "S.H.", "A.Md.", "S.T., M.T.", "S.AP.", "S.Pd.", "", "")

_PLACE_HEADS = (
    "Suka",
    "Marga",
    "Karang",
    "Tanjung",
    "Muara",
    "Giri",
    "Tirta",
    "Wana",
    "Lubuk",
    "Banjar",
    "Padang",
)
_PLACE_HEADS += ("Sumber", "Kerta", "Cipta", "Bumi", "Sido", "Harja", "Mekar", "Talang", "Purwa")
_PLACE_TAILS = (
    "mulya",
    "jaya",
    "sari",
    "maju",
    "asri",
    "rejo",
    "makmur",
    "indah",
    "agung",
    "bakti",
    "harapan",
)
_PLACE_TAILS += ("baru", "raya", "lestari", "utama", "tengah", "kencana", "permai", "mukti", "sentosa")
PLACES = tuple(f"{head}{tail}" for tail in _PLACE_TAILS for head in _PLACE_HEADS)

STATES = (
    *(
        "Terverifikasinya",
        "Tercatatnya",
        "Terpenuhinya",
        "Tersedianya",
        "Terselesaikannya",
        "Tertibnya",
        "Terlayaninya",
    ),
    *(
        "Terpetakannya",
        "Tersusunnya",
        "Termutakhirkannya",
        "Terjaganya",
        "Terdokumentasinya",
        "Terjaganya mutu",
    ),
    *("Tuntasnya", "Terlaporkannya", "Terjaminnya ketersediaan"),
)
ENDS = (
    "sebelum batas waktu yang ditetapkan dalam rencana aksi",
    "sesuai standar pelayanan minimal",
    "menurut rencana kerja perangkat daerah",
    "bagi warga yang tinggal jauh dari ibu kota kecamatan",
    "bersama pemerintah desa dan kelompok masyarakat",
    "dengan data yang sudah diverifikasi lintas bidang",
    "pada semester pertama dan kedua tahun berjalan",
    "bagi keluarga berpenghasilan rendah dan penyandang disabilitas",
    "untuk mendukung program prioritas kepala daerah",
    "",
    "",
)
"""how an RHK may end; empty: it stays short"""
REACHED = (
    "yang terbit sebelum batas waktu",
    "yang terverifikasi lengkap",
    "yang selesai menurut rencana aksi triwulanan",
    "yang diterima tanpa pengembalian oleh pejabat penilai",
    "yang ditindaklanjuti bersama perangkat daerah terkait",
    "yang tercatat dalam sistem informasi kabupaten",
    "yang selesai pada tahun berjalan",
    "yang tercatat lengkap",
)
SHARES = (
    "yang memenuhi standar teknis",
    "yang lolos pemeriksaan pertama",
    "yang diselesaikan tanpa catatan pemeriksa",
    "dengan bukti dukung lengkap pada akhir triwulan",
    "yang dinilai memuaskan oleh penerima layanan dalam survei tahunan",
    "yang datanya sama dengan hasil verifikasi lapangan",
    "tanpa kesalahan",
    "yang tepat waktu",
)


@dataclass(frozen=True, slots=True)
class Sector:
    """A field of work: what its units are called, and what they do, with the satuan it is counted in."""

    name: str
    units: tuple[str, ...]
    objects: tuple[tuple[str, str], ...]


SECTORS = (
    Sector(
        "perhubungan",
        ("Dinas Perhubungan", "UPTD Pengujian Kendaraan"),
        (
            ("pelayanan angkutan umum dalam trayek", "Penumpang"),
            ("pengujian berkala kendaraan bermotor", "Kendaraan"),
            ("rambu dan marka jalan kabupaten", "Unit"),
            ("rekomendasi analisis dampak lalu lintas", "Rekomendasi"),
            ("pengaturan lalu lintas di titik rawan macet", "Titik"),
            ("pengelolaan parkir tepi jalan umum", "Lokasi"),
            ("keselamatan pelajar dalam perjalanan ke sekolah", "Sekolah"),
        ),
    ),
    Sector(
        "kesehatan",
        ("Dinas Kesehatan", "UPTD Puskesmas"),
        (
            ("pemeriksaan kehamilan ibu hamil berisiko tinggi", "Ibu Hamil"),
            ("imunisasi dasar lengkap bagi bayi", "Bayi"),
            ("penimbangan dan pemantauan gizi balita", "Balita"),
            ("penemuan dan pengobatan pasien tuberkulosis", "Pasien"),
            ("pelayanan kesehatan usia lanjut di posyandu", "Posyandu"),
            ("pengawasan kualitas air minum rumah tangga", "Sampel"),
            ("kunjungan rumah bagi penderita gangguan jiwa", "Kunjungan"),
        ),
    ),
    Sector(
        "pendidikan",
        ("Dinas Pendidikan", "Koordinator Wilayah Pendidikan"),
        (
            ("layanan pendidikan anak usia dini", "Siswa"),
            ("pemenuhan sarana belajar sekolah dasar", "Sekolah"),
            ("sertifikasi guru dan tenaga kependidikan", "Guru"),
            ("bantuan operasional satuan pendidikan", "Sekolah"),
            ("perangkat ajar kurikulum satuan pendidikan", "Modul"),
            ("pendataan anak putus sekolah", "Siswa"),
            ("pendampingan akreditasi satuan pendidikan", "Sekolah"),
        ),
    ),
    Sector(
        "pertanian",
        ("Dinas Pertanian", "Balai Penyuluhan Pertanian"),
        (
            ("penyuluhan budi daya padi sawah", "Kelompok"),
            ("vaksinasi ternak sapi dan kerbau", "Ekor"),
            ("penyaluran benih padi unggul bersertifikat", "Kilogram"),
            ("rehabilitasi jaringan irigasi tersier", "Meter"),
            ("pencatatan lahan pertanian pangan berkelanjutan", "Hektar"),
            ("pemeriksaan hewan kurban dan rumah potong", "Ekor"),
            ("pengendalian hama tikus dan wereng", "Hektar"),
        ),
    ),
    Sector(
        "kependudukan",
        ("Dinas Kependudukan dan Pencatatan Sipil", "Kecamatan"),
        (
            ("perekaman dan penerbitan kartu tanda penduduk elektronik", "Orang"),
            ("penerbitan akta kelahiran anak", "Akta"),
            ("pemutakhiran kartu keluarga", "Keluarga"),
            ("layanan jemput bola administrasi kependudukan", "Desa"),
            ("penyelesaian aduan warga", "Aduan"),
            ("penyajian data kependudukan bagi perangkat daerah", "Data"),
            ("penataan arsip dokumen kependudukan", "Berkas"),
        ),
    ),
    Sector(
        "sosial",
        ("Dinas Sosial", "Badan Penanggulangan Bencana Daerah"),
        (
            ("penyaluran bantuan sosial pangan", "Keluarga"),
            ("pendampingan penyandang disabilitas", "Orang"),
            ("kesiapsiagaan warga di daerah rawan bencana", "Desa"),
            ("pemutakhiran data terpadu kesejahteraan sosial", "Rumah Tangga"),
            ("pelatihan relawan tanggap darurat", "Peserta"),
            ("penanganan anak terlantar dan korban kekerasan", "Kasus"),
            ("pemenuhan logistik tanggap darurat", "Paket"),
        ),
    ),
    Sector(
        "pekerjaan umum",
        ("Dinas Pekerjaan Umum dan Penataan Ruang", "UPTD Pemeliharaan Jalan"),
        (
            ("pemeliharaan berkala jalan kabupaten", "Meter"),
            ("sambungan rumah air minum perpipaan", "Rumah"),
            ("normalisasi saluran drainase permukiman", "Meter"),
            ("pemeriksaan jembatan dan bangunan pelengkap", "Unit"),
            ("penerbitan persetujuan bangunan gedung", "Permohonan"),
            ("pengendalian pemanfaatan ruang", "Rekomendasi"),
            ("pengujian mutu bahan konstruksi", "Sampel"),
        ),
    ),
    Sector(
        "kepegawaian dan perizinan",
        ("Badan Kepegawaian Daerah", "Dinas Penanaman Modal dan Perizinan"),
        (
            ("penyelesaian usul kenaikan pangkat pegawai", "Berkas"),
            ("pengembangan kompetensi aparatur", "Pegawai"),
            ("penerbitan perizinan berusaha", "Izin"),
            ("pendampingan pelaku usaha mikro", "Usaha"),
            ("pembahasan laporan kegiatan penanaman modal", "Laporan"),
            ("pelayanan konsultasi di mal pelayanan publik", "Permohonan"),
            ("verifikasi data riwayat jabatan pegawai", "Data"),
        ),
    ),
)
