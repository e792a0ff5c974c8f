"""The texts of the mails as an office may change them: Jinja, strict and sandboxed, over plain values only."""

from __future__ import annotations

from pathlib import Path

from jinja2 import StrictUndefined, TemplateError, TemplateNotFound
from jinja2.loaders import FunctionLoader
from jinja2.sandbox import ImmutableSandboxedEnvironment

import skpdoc
from skpdoc.delivery.headers import header_text
from skpdoc.delivery.letter import Naskah
from skpdoc.errors import SkpdocError

Value = str | int | bool | list["Value"] | dict[str, "Value"]
Context = dict[str, Value]
"""What a text may ask for: plain values, so that nothing can be reached through them."""

FOLDER = "surel"
_SUBJECT = "Subjek:"
_FILTERS = ("upper", "lower", "capitalize", "trim", "length", "join", "default", "e", "escape")
_MOST_BYTES = 256 * 1024


class LetterForms:
    """A folder of texts: ``<name>.txt``, whose first line is ``Subjek: …``, and ``<name>.html``.

    What an office's own folder lacks is taken from the shipped one.
    """

    def __init__(self, own: Path | None = None) -> None:
        if own is not None and not own.is_dir():
            raise SkpdocError(f"{own}: folder naskah surel tidak ada. Salin dari templates/surel.")
        self._folders = [folder for folder in (own, shipped_letters()) if folder is not None]
        self._environment = ImmutableSandboxedEnvironment(
            loader=FunctionLoader(self._read),
            undefined=StrictUndefined,
            autoescape=lambda name: bool(name and name.endswith(".html")),
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals.clear()
        self._environment.tests.clear()
        self._environment.filters = {name: self._environment.filters[name] for name in _FILTERS}

    def write(self, name: str, context: Context) -> Naskah:
        """The text ``name`` filled in. Raises SkpdocError for a fault in it, with file and line."""
        head, _, body = self._filled(f"{name}.txt", context).lstrip().partition("\n")
        if not head.startswith(_SUBJECT):
            raise SkpdocError(f'{name}.txt: baris pertamanya harus "{_SUBJECT} …".')
        subject = header_text(head.removeprefix(_SUBJECT))
        return Naskah(subject, body.strip() + "\n", self._filled(f"{name}.html", context))

    def _filled(self, file: str, context: Context) -> str:
        try:
            return self._environment.get_template(file).render(context)
        except TemplateNotFound as error:
            raise SkpdocError(f"{error.name}: naskah surel tidak ada. Salin dari templates/surel.") from None
        except TemplateError as error:
            line = getattr(error, "lineno", None)
            where = f"{file} baris {line}" if line else file
            raise SkpdocError(f"{where}: naskah surel tidak dapat diisi ({error.message}).") from None
        except (TypeError, ValueError, ArithmeticError, RecursionError) as error:
            raise SkpdocError(f"{file}: naskah surel tidak dapat diisi ({type(error).__name__}).") from None

    def _read(self, name: str) -> str | None:
        """Only names of files, never of folders."""
        if Path(name).name != name:
            return None
        for folder in self._folders:
            path = folder / name
            try:
                if path.is_file():
                    with path.open(encoding="utf-8-sig") as stream:
                        return stream.read(_MOST_BYTES)
            except (OSError, UnicodeDecodeError) as error:
                raise SkpdocError(f"{path}: tidak dapat dibaca sebagai teks UTF-8. Simpan ulang.") from error
        return None


def shipped_letters() -> Path | None:
    """The texts that come with skpdoc: inside the installed package, or beside it in the source tree."""
    package = Path(skpdoc.__file__).parent
    folders = (parent / "templates" / FOLDER for parent in (package, package.parent))
    return next((folder for folder in folders if folder.is_dir()), None)
