"""The table ``[surel]`` of ``skpdoc.toml``, and what the environment says instead: server, sender, texts, pace."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from skpdoc.delivery.headers import HeldError, header_text
from skpdoc.delivery.letter import Sender
from skpdoc.delivery.server import PRESETS, ConnectionSecurity, Server
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.settings.office import FILE, MAIL, read_deadline, read_mail_table
from skpdoc.text import indonesian
from skpdoc.text.addresses import plain_address
from skpdoc.text.nearest import NEAR_NAME, meant, nearest

PREFIX = "SKPDOC_SMTP_"
"""``SKPDOC_SMTP_SERVER`` stands for ``server`` of the table, and so on"""
_SECRETS = ("sandi", "kata_sandi", "password", "katasandi")
_PORTS = {ConnectionSecurity.STARTTLS: 587, ConnectionSecurity.TLS: 465, ConnectionSecurity.TANPA: 25}
_BENTUK = ("word", "pdf", "keduanya")
_ATASAN = ("ringkasan", "per bawahan", "tidak")


@dataclass(frozen=True, slots=True)
class MailSettings:
    """How an office sends: ``atasan`` says what a pejabat penilai gets, ``templat`` is the folder of its own texts.

    ``jeda`` are the seconds before what was put off is tried once more, ``percobaan`` how often in one run.
    """

    server: Server
    pengirim: Sender
    narahubung: str = ""
    tenggat: date | None = None
    lampiran: str = "word"
    atasan: str = "ringkasan"
    templat: Path | None = None
    alamat_bersama: bool = False
    per_menit: float = 20
    percobaan: int = 3
    jeda: float = 60


UNSET = "pengirim@belum.diisi"
"""the sender of a dry run for which none is set"""


def read_mail_settings(file: Path | None, *, is_dry: bool = False) -> MailSettings:
    """From ``file``, or the ``skpdoc.toml`` of the current folder, or the environment alone.

    A dry run (``is_dry``) asks neither for a server nor for a sender.

    Raises SkpdocError for what is missing, unknown or impossible, and for a password.
    """
    path = file or Path(FILE)
    if file is not None and not file.exists():
        raise SkpdocError(f"{file}: berkas setelan tidak ada.")
    return _SettingsReader(path, read_mail_table(path) | _from_environment(), is_dry=is_dry).read()


def _from_environment() -> dict[str, str]:
    """Every key but the password's."""
    names = (*_TEXTS, *_NUMBERS)
    return {name: value for name in names if (value := os.environ.get(PREFIX + name.upper()))}


_TEXTS = (
    *("server", "keamanan", "pengguna", "sertifikat", "pengirim", "nama_pengirim", "balas_ke", "narahubung"),
    *("lampiran", "atasan", "templat"),
)
_NUMBERS = {
    "port": (1, 65535),
    "batas_waktu": (1, 600),
    "batas_akhir": (1, 3600),
    "per_menit": (1, 6000),
    "percobaan": (1, 20),
    "jeda": (0, 3600),
}
_OTHERS = ("tenggat", "alamat_bersama")


class _SettingsReader:
    """Every value is asked for by its name, so that what is unknown can be said."""

    def __init__(self, path: Path, table: Mapping[str, Any], *, is_dry: bool) -> None:
        self._needs_server = not is_dry
        self._path = path
        self._table = table

    def read(self) -> MailSettings:
        self._refuse_unknown()
        return MailSettings(
            self._server(),
            Sender(
                self._address("pengirim", needed=self._needs_server) or UNSET,
                self._text("nama_pengirim"),
                self._address("balas_ke"),
            ),
            self._text("narahubung"),
            read_deadline(self._path),
            self._one_of("lampiran", _BENTUK),
            self._one_of("atasan", _ATASAN),
            self._file("templat"),
            self._is_true("alamat_bersama"),
            self._number("per_menit", 20),
            int(self._number("percobaan", 3)),
            self._number("jeda", 60),
        )

    def _server(self) -> Server:
        name = self._text("server", needed=self._needs_server)
        preset = PRESETS.get(name.lower(), Server(name))
        keamanan = ConnectionSecurity(self._one_of("keamanan", [preset.keamanan, *ConnectionSecurity]))
        port = preset.port if keamanan is preset.keamanan else _PORTS[keamanan]
        return Server(
            preset.host,
            int(self._number("port", port)),
            keamanan,
            self._text(
                "pengguna" if "pengguna" in self._table or name.lower() not in PRESETS else "pengirim"
            ),
            self._file("sertifikat"),
            self._number("batas_waktu", preset.batas_waktu),
            self._number("batas_akhir", preset.batas_akhir),
        )

    def _refuse_unknown(self) -> None:
        known = (*_TEXTS, *_NUMBERS, *_OTHERS)
        for name in self._table:
            if name.lower() in _SECRETS:
                raise self._wrong(
                    name,
                    "kata sandi tidak boleh ditulis di berkas. Hapus; skpdoc menanyakannya saat mengirim",
                )
            if name not in known:
                raise self._wrong(name, f"tidak dikenal. {meant(nearest(name, known, NEAR_NAME))}".rstrip())

    def _wrong(self, name: str, why: str) -> SkpdocError:
        return SkpdocError(
            f"{self._path}: [{MAIL}] {name}: {why.rstrip('.')}{'' if why.endswith('?') else '.'}"
        )

    def _text(self, name: str, *, needed: bool = False) -> str:
        value = self._table.get(name, "")
        if not isinstance(value, str):
            raise self._wrong(name, 'diisi teks di antara tanda kutip, misalnya "…"')
        try:
            header_text(value)
        except HeldError as error:
            raise self._wrong(name, "berisi karakter kendali atau terlalu panjang. Ketik ulang") from error
        if needed and not value.strip():
            raise self._wrong(name, f"belum diisi. Isi di {FILE} (lihat docs/surel.md)")
        return value.strip()

    def _address(self, name: str, *, needed: bool = False) -> str:
        text = self._text(name, needed=needed)
        plain = plain_address(text)
        if text and not plain:
            raise self._wrong(name, "bukan satu alamat surel")
        return plain

    def _one_of(self, name: str, choices: Sequence[str]) -> str:
        """The first one where nothing is said."""
        text = self._text(name).lower() or choices[0]
        if text not in choices:
            raise self._wrong(
                name, f"diisi salah satu dari {indonesian.daftar(list(dict.fromkeys(choices)))}"
            )
        return text

    def _number(self, name: str, default: float) -> float:
        least, most = _NUMBERS[name]
        value = self._table.get(name, default)
        try:
            number = float(value) if not isinstance(value, bool) else -1
        except (TypeError, ValueError):
            number = -1
        if not least <= number <= most:
            raise self._wrong(name, f"diisi bilangan {least} sampai {most}")
        return number

    def _file(self, name: str) -> Path | None:
        """Relative to the settings, not to where the command is typed."""
        text = self._text(name)
        return self._path.parent / text if text else None

    def _is_true(self, name: str) -> bool:
        value = self._table.get(name, False)
        if not isinstance(value, bool):
            raise self._wrong(name, "diisi true atau false")
        return value
