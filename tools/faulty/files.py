"""Files that are refused at the door, in one line."""

from __future__ import annotations

from tools.faulty.fault import Fault, Group
from tools.faulty.patch import part_added

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_HTML = (
    "<html><head><title>Daftar Pegawai</title></head><body><table><tr><th>NIP</th><th>Nama</th></tr>"
    "<tr><td>'199009172015031004</td><td>Frans Rumkorem, S.A.P.</td></tr></table></body></html>"
)
_CSV = "NIP;Nama;Jabatan\n199009172015031004;Frans Rumkorem, S.A.P.;Arsiparis Ahli Pertama\n"


def _stream(name: str) -> bytes:
    """The beginning of an old Office file, with the name of one stream in its directory."""
    return _OLE + name.encode("utf-16-le").ljust(512, b"\0")


FILES = Group(
    "Berkas yang ditolak",
    "Berkas diperiksa sebelum dibuka. Yang ditolak disebut dalam satu baris; tidak ada dokumen yang dibuat darinya.",
    (
        Fault(
            "berkas_kata_sandi",
            "Berkas diberi kata sandi",
            "Buku kerja disimpan dengan kata sandi pembuka. (Tiruan: hanya kepala berkasnya.)",
            refused="diberi kata sandi",
            patch=lambda _: _stream("EncryptedPackage"),
        ),
        Fault(
            "berkas_xls_lama",
            "Berkas Excel lama dinamai .xlsx",
            "Berkas .xls diganti namanya menjadi .xlsx, tidak disimpan ulang. (Tiruan: hanya kepala berkasnya.)",
            refused="berformat .xls lama",
            patch=lambda _: _stream("Workbook"),
        ),
        Fault(
            "berkas_html",
            "Unduhan aplikasi web dinamai .xlsx",
            "Aplikasi kepegawaian mengunduhkan halaman HTML dengan nama .xlsx.",
            refused="halaman HTML",
            patch=lambda _: _HTML.encode(),
        ),
        Fault(
            "berkas_csv",
            "CSV dinamai .xlsx",
            "Daftar pegawai dari aplikasi lain diganti namanya menjadi .xlsx.",
            refused="melainkan CSV",
            patch=lambda _: _CSV.encode(),
        ),
        Fault(
            "berkas_makro",
            "Buku kerja bermakro",
            "Seseorang menambahkan makro, lalu menamai berkasnya .xlsx.",
            refused="memuat makro",
            patch=part_added("xl/vbaProject.bin", b"\0" * 64),
        ),
        Fault(
            "berkas_terpotong",
            "Salinan terputus di tengah",
            "Separuh akhir berkas hilang, seperti bila USB dicabut terlalu cepat.",
            refused="rusak atau tidak utuh",
            patch=lambda content: content[: len(content) // 2],
        ),
    ),
)
