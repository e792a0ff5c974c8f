"""A folder of forms: Word templates, known by their names without ``.docx``, and their ``format.toml``."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from skpdoc.documents.archive import read_regular
from skpdoc.documents.engine import PreparedForm, prepare
from skpdoc.documents.layout import FORMAT_FILE, FormLayout, read_layout
from skpdoc.documents.shipped import shipped_folder
from skpdoc.errors import SkpdocError
from skpdoc.refusal import reason
from skpdoc.regulation import DEFAULT_REGULASI, Regulasi, catalogue


def form_file(name: str) -> str:
    """Its file in a folder of forms."""
    return f"{name}.docx"


@dataclass(frozen=True, slots=True)
class Forms:
    """A template folder, read and compiled once a run."""

    folder: Path
    forms: Mapping[str, PreparedForm]
    tata_letak: FormLayout

    @property
    def sidik_format(self) -> str:
        """A digest of the settings as they are meant, however ``format.toml`` writes them."""
        return _digest(self.tata_letak)


@cache
def _digest(tata_letak: FormLayout) -> str:
    return hashlib.sha256(repr(tata_letak).encode()).hexdigest()


def load_forms(folder: Path, names: Iterable[str]) -> Forms:
    """Read these forms of ``folder``; the first that is missing or broken stops the run."""
    if not folder.is_dir():
        raise SkpdocError(f"Folder formulir {folder} tidak ada. {EXPORT_HINT}")
    forms = {name: prepare(form_file(name), read_form(folder / form_file(name))) for name in names}
    return Forms(folder, forms, read_layout(folder / FORMAT_FILE))


_MOST_BYTES = 64 * 1024 * 1024
EXPORT_HINT = "Ambil salinannya dengan: skpdoc templates export FOLDER."


def read_form(path: Path) -> bytes:
    """The bytes of one template."""
    try:
        return read_regular(path, _MOST_BYTES)
    except FileNotFoundError as error:
        raise SkpdocError(f"Formulir {path} tidak ada. {EXPORT_HINT}") from error
    except OSError as error:
        raise SkpdocError(
            f"Formulir {path} tidak dapat dibaca ({reason(error, path)}). Periksa hak akses berkas."
        ) from error


def export_templates(
    target: Path, names: Iterable[str], regulasi: Regulasi | None = None
) -> tuple[Path, ...]:
    """Copy these shipped forms into ``target``; nothing there is ever overwritten."""
    source = shipped_folder(regulasi or catalogue()[DEFAULT_REGULASI])
    files = [*map(form_file, names), FORMAT_FILE]
    existing = [name for name in files if (target / name).exists()]
    if existing:
        raise SkpdocError(
            f"{target} sudah memuat {', '.join(existing)}; tidak ada yang ditimpa. "
            "Pilih folder lain yang kosong."
        )
    try:
        target.mkdir(parents=True, exist_ok=True)
        return tuple(_copy(source / name, target / name) for name in files)
    except OSError as error:
        raise SkpdocError(
            f"Formulir tidak dapat ditulis ke {target} ({reason(error, target)}). Pilih folder lain."
        ) from error


def _copy(source: Path, target: Path) -> Path:
    with target.open("xb") as stream:
        stream.write(source.read_bytes())
    return target
