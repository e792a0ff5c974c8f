"""The settings of mail: the table ``[surel]`` of one file, as a form shows and fills it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.files import write_lone
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.mail.login import login_password, remember, try_server
from skpdoc.pipeline.mail.settings import read_mail_settings
from skpdoc.pipeline.settings.office import MAIL, read_deadline, read_mail_table
from skpdoc.pipeline.settings.toml_change import changed_toml
from skpdoc.web.asked import MAIL_FIELDS

_DEADLINE = "tenggat"


def shown(file: Path, _progress: Progress) -> tuple[dict[str, str], str]:
    """The table as it stands, the deadline as an ISO day, and why it cannot be used yet ('' where it can)."""
    table: Mapping[str, Any] = {}
    fault = ""
    try:
        table = read_mail_table(file)
        read_mail_settings(file)  # never the one of whatever folder the page was started in
        deadline = read_deadline(file)
        table = {**table, _DEADLINE: deadline.isoformat() if deadline else ""}
    except SkpdocError as error:
        fault = str(error)
    return {name: str(table.get(name, "")) for name in MAIL_FIELDS}, fault


def save(file: Path, values: Mapping[str, str], _progress: Progress) -> None:
    """Put ``values`` into the table, all else in the file as it was; '' takes a value out.

    Raises SkpdocError, nothing written, where they cannot be used.
    """
    typed = {name: values.get(name, "").strip() for name in MAIL_FIELDS}
    meant = {name: _number(text) if name == "port" else text for name, text in typed.items()}
    _try(file, changed_toml(file, {name: value or None for name, value in meant.items()}, MAIL))


def _number(text: str) -> int | str:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else text


def _try(file: Path, content: bytes) -> None:
    """Beside the old file first: what cannot be read never takes its place."""
    trial = file.with_name(f"{file.stem}.coba{file.suffix}")
    write_lone(trial, content)
    try:
        read_mail_settings(trial)
    finally:
        trial.unlink(missing_ok=True)
    write_lone(file, content)


def try_mail(file: Path, password: str, is_remembered: bool, _progress: Progress) -> str:
    """Connect and log in, nothing more; what to say of it. Raises SkpdocError."""
    settings = read_mail_settings(file)
    try_server(settings, login_password(settings, lambda: password))
    if is_remembered and remember(settings, password):
        return f"Sambungan ke {settings.server} dan login berhasil; kata sandi disimpan oleh sistem."
    return f"Sambungan ke {settings.server} dan login berhasil."
