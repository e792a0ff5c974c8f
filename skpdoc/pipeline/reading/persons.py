"""Whom a NIP typed on the command line means."""

from __future__ import annotations

from skpdoc.cascade.office import Kantor
from skpdoc.errors import UsageMistakeError


class UnknownPersonError(UsageMistakeError):
    """``--only`` or ``explain`` names nobody: a wrong argument."""


def keys_of(kantor: Kantor, nip: str) -> tuple[str, ...]:
    """The keys of a person: with a bare NIP all his periods. Raises UnknownPersonError for nobody."""
    names = kantor.hierarki.names
    keys = names.fits(nip)
    if not keys:
        near = names.nearest(nip)
        hint = f" Maksud Anda {near}?" if near else ""
        raise UnknownPersonError(f"NIP {nip} tidak ada di {kantor.buku.file}.{hint}")
    return keys
