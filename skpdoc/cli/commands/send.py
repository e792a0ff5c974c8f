"""``skpdoc send``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from skpdoc.cli.asking import is_yes
from skpdoc.cli.commands.options import METAVAR, RESULTS
from skpdoc.cli.guard import GALAT, USAGE
from skpdoc.cli.kinds import KindParam, kinds_named
from skpdoc.pipeline.kinds.jenis import OfficeCycle

if TYPE_CHECKING:
    from skpdoc.pipeline.mail.send import Postroom
    from skpdoc.pipeline.mail.settings import MailSettings


_AGAIN = {"tidak-pasti": "uncertain", "ditolak": "refused"}


@click.command(options_metavar=METAVAR)
@RESULTS
@click.option("--send", "is_real", is_flag=True, help="Benar-benar kirim; tanpa ini tidak ada yang dikirim.")
@click.option("--yes", "count", type=int, metavar="N", help="Kirim tanpa bertanya bila surelnya tepat N.")
@click.option("--only", multiple=True, metavar="NIP", help="Hanya kepada penerima ini; boleh beberapa.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Paling banyak N surel.")
@click.option(
    "--to-me",
    "to_me",
    metavar="ALAMAT",
    default="",
    help="Uji coba: semuanya ke ALAMAT ini saja, tidak dicatat.",
)
@click.option(
    "--document", "documents", multiple=True, type=KindParam(*OfficeCycle), help="Hanya jenis dokumen ini."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["word", "pdf", "keduanya"]),
    help="Lampirkan Word, PDF, atau keduanya.",
)
@click.option("--new-versions", is_flag=True, help="Kirim juga dokumen yang berubah sesudah dikirim.")
@click.option(
    "--resend", type=click.Choice(list(_AGAIN)), help="Kirim lagi yang tidak pasti sampai, atau yang ditolak."
)
@click.option(
    "--remind",
    is_flag=True,
    help="Ingatkan yang melewati tenggat, paling banyak sekali sehari; tanpa lampiran.",
)
@click.option("--check", is_flag=True, help="Uji sambungan dan login saja; tidak ada yang dikirim.")
@click.option(
    "--remember", is_flag=True, help="Simpan kata sandi di penyimpan kata sandi sistem, bila login berhasil."
)
@click.option(
    "--settings",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="BERKAS",
    help="Setelan surel; tanpa ini skpdoc.toml di folder tempat perintah diketik.",
)
def send(
    *,
    output: Path,
    is_real: bool,
    count: int | None,
    only: tuple[str, ...],
    limit: int | None,
    to_me: str,
    documents: tuple[str, ...],
    form: str | None,
    new_versions: bool,
    resend: str | None,
    remind: bool,
    check: bool,
    remember: bool,
    settings: Path | None,
) -> int:
    """Mengirim konsep kepada setiap pegawai dan pejabat penilainya, masing-masing sekali.

    Tanpa --send tidak ada yang dikirim: surelnya ditulis sebagai .eml di OUTPUT/<unit>/<tahun>/Surat untuk dilihat,
    beserta daftar siapa mendapat apa. Yang sudah terkirim tidak dikirim lagi; yang berubah sesudahnya hanya dengan
    --new-versions. Cara menyiapkan servernya ada di docs/surel.md.
    """
    from datetime import date

    from skpdoc.cli.status_report import show_replaced, tell_ticks
    from skpdoc.model.kiriman import MailingState
    from skpdoc.pipeline.mail.job import MailOptions
    from skpdoc.pipeline.mail.send import opened
    from skpdoc.pipeline.mail.settings import read_mail_settings

    setelan = read_mail_settings(settings, is_dry=not is_real and not check)
    if check:
        return _check(setelan, remember=remember)
    chosen = MailOptions(
        hanya=only,
        batas=limit,
        uji_coba=_trial_address(to_me),
        jenis=kinds_named(documents, *OfficeCycle),
        lampiran=form or "",
        versi_baru=new_versions,
        ulangi=MailingState(_AGAIN[resend]) if resend else None,
        ingatkan=date.today() if remind else None,
    )
    tell_ticks(output)
    _ask_about_doubles(output)
    show_replaced(output)
    with opened(output, setelan, chosen, is_dry=not is_real) as pos:
        return _really(pos, setelan, count, remember=remember) if is_real else _dry(pos)


def _ask_about_doubles(output: Path) -> None:
    """Nobody is mailed twice because the unit's name was corrected. Raises SkpdocError where nobody answers."""
    from skpdoc.cli.asking import chosen
    from skpdoc.cli.screen import hanging
    from skpdoc.errors import SkpdocError
    from skpdoc.pipeline.folder.doubles import decide, doubles, name_of
    from skpdoc.pipeline.returned.twins import LOSS, went_out

    for kembar in doubles(output):
        one, other = name_of(kembar.satu), name_of(kembar.lain)
        click.echo(
            f"{one} dan {other}: {kembar.sama} dari {kembar.semua} NIP sama. Satu unit yang namanya dibetulkan?"
        )
        for folder, beside in ((kembar.satu, kembar.lain), (kembar.lain, kembar.satu)):
            told = went_out(folder, beside) or "belum ada yang terkirim, kembali atau ditandatangani"
            click.echo(f"  {name_of(folder)}: {told}.")
        for line in hanging("", LOSS):
            click.echo(line)
        answers = {
            f"satu unit, dan yang berlaku {one}": kembar.satu,
            f"satu unit, dan yang berlaku {other}": kembar.lain,
            "dua unit yang berbeda": None,
        }
        try:
            decide(kembar, answers[chosen(list(answers))])
        except click.Abort:
            raise SkpdocError(
                f"{one} dan {other} mungkin satu unit, jadi tidak ada yang dikirim. Jalankan lagi di terminal dan "
                "jawab."
            ) from None


def _trial_address(text: str) -> str:
    from skpdoc.text.addresses import plain_address

    if text and not plain_address(text):
        raise click.UsageError("--to-me diisi satu alamat surel.")
    return plain_address(text)


def _dry(pos: Postroom) -> int:
    from skpdoc.cli.send_report import show_plan
    from skpdoc.model.kiriman import MailFate
    from skpdoc.pipeline.mail.send import write_outbox
    from skpdoc.pipeline.mail.settings import UNSET

    folders = write_outbox(pos)
    show_plan(pos)
    click.echo(
        click.style(
            f"Percobaan: {len(pos.surat)} surel dengan {pos.jumlah_lampiran} lampiran. Tidak ada yang dikirim.",
            bold=True,
        )
    )
    for folder in folders:
        click.echo(f"Lihat: {folder}")
    if pos.setelan.pengirim.alamat == UNSET:
        click.echo("Server dan pengirim belum diisi; isi dahulu di skpdoc.toml (lihat docs/surel.md).")
    click.echo(
        "Bila sudah benar, kirim dahulu ke alamat sendiri (--to-me ALAMAT --send), lalu semuanya dengan --send."
    )
    return _left(pos, MailFate.DITAHAN)


def _really(pos: Postroom, setelan: MailSettings, count: int | None, *, remember: bool) -> int:
    from skpdoc.cli.send_report import Telling, show_plan
    from skpdoc.model.kiriman import MailFate
    from skpdoc.pipeline.mail.send import send as send_all
    from skpdoc.text.addresses import masked

    stuck = (MailFate.TIDAK_PASTI, MailFate.DITOLAK, MailFate.DITAHAN, MailFate.DIUBAH_TANGAN)
    total = len(pos.surat)
    show_plan(pos)
    if not total:
        click.echo("Tidak ada yang perlu dikirim.")
        return _left(pos, *stuck)
    where = f" ke {masked(pos.surat[0].untuk)} saja (uji coba)" if pos.surat[0].is_trial else ""
    click.echo(f"Server: {setelan.server} ({setelan.server.keamanan.value})")
    click.echo(f"Pengirim: {setelan.pengirim.nama} <{setelan.pengirim.alamat}>")
    click.echo(f"Akan dikirim: {total} surel dengan {pos.jumlah_lampiran} lampiran{where}.")
    click.echo(f"Ke domain: {_domains(pos)}")
    if not _confirmed(total, count):
        click.echo("Angkanya tidak cocok; tidak ada yang dikirim.", err=True)
        return USAGE
    password = _password(setelan)
    told = Telling(total)
    try:
        send_all(pos, password, told.tally)
    finally:
        is_all = told.show()
    _keep(setelan, password, remember=remember)
    return _left(pos, *stuck) if is_all else GALAT


def _domains(pos: Postroom) -> str:
    """``contoh.go.id (12), gmail.com (3)``: where it all goes, most first."""
    return ", ".join(f"{domain} ({count})" for domain, count in pos.domain.items())


def _left(pos: Postroom, *states: str) -> int:
    """GALAT where anything that should have gone is in one of these states instead, else 0."""
    return GALAT if any(row.keadaan in states for unit in pos.rencana for row in unit.baris) else 0


def _confirmed(total: int, count: int | None) -> bool:
    if count is not None:
        return count == total
    typed = _typed_number("Ketik jumlah surel itu untuk mengirim")
    if is_yes(typed):
        typed = _typed_number("Untuk mengirim, ketik jumlahnya dengan angka")
    return typed == str(total)


def _typed_number(question: str) -> str:
    return str(click.prompt(question, type=str)).strip()


def _password(setelan: MailSettings) -> str:
    from skpdoc.pipeline.mail.login import login_password

    asked = f"Kata sandi {setelan.server.pengguna}"
    return login_password(setelan, lambda: str(click.prompt(asked, hide_input=True)))


def _check(setelan: MailSettings, *, remember: bool) -> int:
    from skpdoc.pipeline.mail.login import try_server

    password = _password(setelan)
    limit = try_server(setelan, password)
    click.echo(f"Sambungan ke {setelan.server} ({setelan.server.keamanan.value}) dan login berhasil.")
    if limit:
        click.echo(f"Ukuran surel paling besar: {limit / 1e6:.0f} MB.")
    _keep(setelan, password, remember=remember)
    return 0


def _keep(setelan: MailSettings, password: str, *, remember: bool) -> None:
    from skpdoc.pipeline.mail import login

    if remember and login.remember(setelan, password):
        click.echo("Kata sandi disimpan di penyimpan kata sandi sistem.")
