"""Commands about documents that come back: ``verify``, ``collect``, ``status``, ``signed``."""

from __future__ import annotations

import getpass
from datetime import date, datetime
from pathlib import Path

import click

from skpdoc.cli.asking import DayParam
from skpdoc.cli.guard import GALAT, WORLD, say

_METAVAR = "[PILIHAN]"
_ISSUED = click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    default=Path("output"),
    show_default=True,
    help="Folder hasil `skpdoc generate`, untuk membandingkan.",
)


def now() -> datetime:
    """The clock of what is noted."""
    return datetime.now().astimezone()


def user() -> str:
    """Who types, as this computer knows him; '' where it does not."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


@click.command(options_metavar=_METAVAR)
@click.argument(
    "berkas", type=click.Path(path_type=Path, readable=False), nargs=-1, required=True, metavar="BERKAS…"
)
@_ISSUED
@click.option(
    "--trust",
    type=click.Path(path_type=Path, readable=False),
    metavar="BERKAS",
    help="Sertifikat penerbit tanda tangan elektronik yang dipercaya, misalnya BSrE: berkas .pem atau .cer, atau "
    "folder. Tanpa ini `penerbit` di [tanda_tangan] skpdoc.toml.",
)
def verify(berkas: tuple[Path, ...], output: Path, trust: Path | None) -> int:
    """Memeriksa dokumen yang kembali: dokumen siapa, versi berapa, dan apakah isinya masih seperti yang diterbitkan.

    Berkas Word: yang diubah tanpa lacak perubahan disebut satu per satu; komentar dan perubahan terlacak disebut
    tersendiri, begitu pula yang dicoret, disorot atau disembunyikan. PDF: kata-kata dan tampilan halamannya
    dibandingkan, dan setiap tanda tangan digital diperiksa: siapa, utuh atau tidak, apa yang ditambahkan sesudahnya,
    dan apakah sertifikatnya dikenal. Hasil pindai hanya dikenali dari kode QR-nya. Buku kerja MPH_<unit>.xlsx
    dibandingkan sel demi sel. Berkasnya sendiri tidak diubah.
    """
    from skpdoc.cli.verify_report import show_verified
    from skpdoc.errors import SkpdocError
    from skpdoc.pipeline.returned.issued import issued_in
    from skpdoc.pipeline.returned.verify import trusted_roots
    from skpdoc.pipeline.returned.verify import verify as verified

    terbitan, roots, code = issued_in(output), trusted_roots(trust), 0
    for path in berkas:
        try:
            found = verified(path, terbitan, roots)
        except SkpdocError as error:
            code = max(code, say(error, WORLD))
            continue
        show_verified(found)
        code = max(code, 0 if found.is_as_issued else GALAT)
    return code


@click.command(options_metavar=_METAVAR)
@click.argument("output", type=click.Path(path_type=Path, file_okay=False), metavar="OUTPUT")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER")
def collect(output: Path, folder: Path) -> int:
    """Mengumpulkan berkas yang kembali dari FOLDER ke OUTPUT, menurut nomor dokumen di dalamnya.

    Berkas Word, PDF, hasil pindai dan foto (.jpg, .png) disalin (FOLDER tidak diubah) ke
    OUTPUT/<unit>/<tahun>/Kembali, dan semua komentar serta perubahan di dalamnya dihimpun dalam Rekap Masukan.xlsx.
    Setumpuk SKP yang dipindai sekaligus dipisahkan menurut kode QR-nya, orang demi orang. Yang tidak jelas milik siapa
    disebut untuk diputuskan orang. Tanda tangan digital dihitung hanya bila dari pegawai dan pejabat penilainya, dengan
    sertifikat dari penerbit yang dipercaya (`penerbit` di [tanda_tangan] skpdoc.toml).
    """
    from skpdoc.cli.collect_report import show_collected
    from skpdoc.pipeline.returned.collect import collect as collected
    from skpdoc.pipeline.returned.verify import trusted_roots

    result = collected(output, folder, now, roots=trusted_roots())
    show_collected(result)
    refused = [say(error, WORLD) for error in result.ditolak]
    return max([0, *refused, *([GALAT] if result.perlu_keputusan else [])])


@click.command(options_metavar=_METAVAR)
@click.argument("output", type=click.Path(path_type=Path, file_okay=False), metavar="OUTPUT")
@click.option(
    "--deadline",
    type=DayParam(),
    metavar="TANGGAL",
    help="Tenggat tanda tangan, misalnya 2026-01-31; tanpa ini yang tertulis di skpdoc.toml.",
)
def status(output: Path, deadline: date | None) -> int:
    """Menunjukkan sejauh mana setiap SKP: draf, terkirim, kembali, ditandatangani; dan siapa yang terlambat.

    Daftar lengkapnya ditulis ke OUTPUT/Status.xlsx. Yang sudah ditandatangani di kertas dicentang di sana (kolom
    Ditandatangani, Oleh, Tanggal), lalu dicatat oleh perintah ini sebelum daftarnya ditulis ulang.
    """
    from skpdoc.cli.report import show_kept
    from skpdoc.cli.status_report import show_replaced, show_status, show_ticks
    from skpdoc.pipeline.folder.settings import read_deadline
    from skpdoc.pipeline.returned.signed import take_ticks
    from skpdoc.pipeline.returned.status import save
    from skpdoc.pipeline.returned.status import status as found_status

    day = deadline or read_deadline()
    ticks = take_ticks(output, now)
    show_ticks(ticks)
    found = found_status(output, now().date(), day)
    show_replaced(output)
    show_status(found)
    if ticks.ragu:
        return GALAT
    path, simpanan = save(output, found, ticks.terbaca)
    show_kept(simpanan)
    click.echo(f"Lihat: {path}")
    return 0


@click.command(options_metavar=_METAVAR)
@click.argument("output", type=click.Path(path_type=Path, file_okay=False), metavar="OUTPUT")
@click.argument("nip", nargs=-1, required=True, metavar="NIP…")
@click.option(
    "--by", "who", metavar="NAMA", default="", help="Siapa yang menyatakannya; tanpa ini nama akun komputer."
)
@click.option(
    "--date",
    "day",
    type=DayParam(),
    metavar="TANGGAL",
    help="Tanggal ditandatangani, misalnya 2026-01-31; tanpa ini hari ini.",
)
@click.option("--undo", "is_taken_back", is_flag=True, help="Cabut: ternyata belum ditandatangani keduanya.")
def signed(output: Path, nip: tuple[str, ...], who: str, day: date | None, is_taken_back: bool) -> None:
    """Mencatat bahwa SKP pegawai ini sudah ditandatangani di kertas oleh pegawai dan pejabat penilainya.

    OUTPUT adalah folder hasil `skpdoc generate`. Siapa yang menyatakan dan kapan ikut dicatat, dan tampak di
    `skpdoc status`. NIP boleh beberapa; yang mempunyai dua SKP disebut dengan periodenya, misalnya
    198302172009121002/2. Tanda tangan digital tidak perlu dicatat: `skpdoc collect` memeriksanya sendiri.
    """
    from skpdoc.cli.status_report import show_noted
    from skpdoc.pipeline.returned.signed import signed as note

    today = now().date()
    if day and day > today:
        raise click.UsageError(f"--date {day}: hari itu belum tiba.")
    show_noted(note(output, nip, who or user(), day or today, now, is_taken_back=is_taken_back))
