"""Whom a NIP typed on the command line means."""

from __future__ import annotations

from skpdoc.cascade.office import Kantor
from skpdoc.errors import UsageMistakeError
from skpdoc.text.nearest import meant


class UnknownPersonError(UsageMistakeError):
    """``--only`` or ``explain`` names nobody: a wrong argument."""


def keys_of(kantor: Kantor, nip: str) -> tuple[str, ...]:
    """The keys of a person: with a bare NIP all his periods. Raises UnknownPersonError for nobody."""
    names = kantor.hierarki.names
    keys = names.fits(nip)
    if not keys:
        hint = meant(names.nearest(nip), mark="")
        raise UnknownPersonError(f"NIP {nip} tidak ada di {kantor.buku.file}. {hint}".rstrip())
    return keys
