"""The settings of mail: the table ``[surel]`` of one file, as a form shows and fills it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from skpdoc.delivery.password import password_of, remember_password
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.files import write_lone
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.folder.settings import MAIL, read_deadline, read_settings
from skpdoc.pipeline.mail.send import try_server
from skpdoc.pipeline.mail.settings import MailSettings, read_mail_settings

_DEADLINE = "tenggat"
OWN_SERVER = ("pengguna", "keamanan", "port")
"""what only an office's own server needs; of one known by its name all of it is known"""
FIELDS = ("server", "pengirim", "nama_pengirim", "narahubung", _DEADLINE, "lampiran", *OWN_SERVER)


def mail_settings(file: Path, _progress: Progress) -> tuple[dict[str, str], str]:
    """The table as it stands, the deadline as an ISO day, and why it cannot be used yet ('' where it can)."""
    table: Mapping[str, Any] = {}
    fault = ""
    try:
        if file.exists():
            table = read_settings(file).get(MAIL, {})
        read_mail_settings(file)  # never the one of whatever folder the page was started in
        deadline = read_deadline(file)
        table = {**table, _DEADLINE: deadline.isoformat() if deadline else ""}
    except SkpdocError as error:
        fault = str(error)
    return {name: str(table.get(name, "")) for name in FIELDS}, fault


def save_mail_settings(file: Path, values: Mapping[str, str], _progress: Progress) -> None:
    """Put ``values`` into the table, all else in the file as it was; '' takes a value out.

    Raises SkpdocError, nothing written, where they cannot be used.
    """
    try:
        document = tomlkit.parse(file.read_text("utf-8-sig")) if file.exists() else tomlkit.document()
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        raise SkpdocError(
            f"{file}: tidak dapat dibaca. Pindahkan berkas itu, lalu isi setelannya lagi di sini."
        ) from error
    table: Any = document.setdefault(MAIL, tomlkit.table())
    for name in FIELDS:
        text = values.get(name, "").strip()
        if text:
            table[name] = _number(text) if name == "port" else text
        else:
            table.pop(name, None)
    _try(file, tomlkit.dumps(document))


def _number(text: str) -> int | str:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else text


def _try(file: Path, text: str) -> None:
    """Beside the old file first: what cannot be read never takes its place."""
    trial = file.with_name(f"{file.stem}.coba{file.suffix}")
    write_lone(trial, text.encode("utf-8"))
    try:
        read_mail_settings(trial)
    finally:
        trial.unlink(missing_ok=True)
    write_lone(file, text.encode("utf-8"))


def try_mail(file: Path, password: str, is_remembered: bool, _progress: Progress) -> str:
    """Connect and log in, nothing more; what to say of it. Raises SkpdocError."""
    settings = read_mail_settings(file)
    try_server(settings, login_password(settings, password))
    if is_remembered and password:
        remember_password(settings.server, password)
        return f"Sambungan ke {settings.server} dan login berhasil; kata sandi disimpan oleh sistem."
    return f"Sambungan ke {settings.server} dan login berhasil."


def login_password(settings: MailSettings, typed: str) -> str:
    """What logs in: remembered or typed; '' where the server asks for none."""
    return password_of(settings.server, lambda: typed) if settings.server.pengguna else ""
