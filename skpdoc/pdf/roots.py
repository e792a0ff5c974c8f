"""The certificates that are trusted: this computer's own, and those that an office keeps in a file or a folder."""

from __future__ import annotations

import os
import ssl
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from asn1crypto import x509
from pyhanko.keys import load_certs_from_pemder_data

from skpdoc.errors import SkpdocError

_SUFFIXES = (".pem", ".cer", ".crt", ".der", ".p7b", ".p7c", ".p12", ".pfx")
"""what is called so ought to be a certificate; anything else in a folder may be a note"""
_LARGEST = 1_000_000
_MOST_FILES = 1_000
_REMEDY = "Sebutkan berkas .pem atau .cer dari penerbitnya, atau folder tempat berkas itu disimpan."


def read_roots(path: Path) -> tuple[bytes, ...]:
    """The certificates (PEM or DER) that an office trusts, such as BSrE's, as DER: of a file, or of all in a folder and
    in those below.

    Raises SkpdocError, naming the file, where one that is called a certificate is none, or there is none at all.
    """
    try:
        files = list(_files(path)) if path.is_dir() else [path]
        found = [(file, _certificates(file)) for file in files]
    except OSError as error:
        raise SkpdocError(f"{path}: tidak dapat dibaca. {_REMEDY}") from error
    for file, some in found:
        if not some and (file == path or file.suffix.lower() in _SUFFIXES):
            raise SkpdocError(f"{file}: bukan sertifikat yang dapat dibaca. {_REMEDY}")
    certificates = tuple(dict.fromkeys(one for _, some in found for one in some))
    if not certificates:
        raise SkpdocError(f"{path}: tidak ada sertifikat di dalamnya. {_REMEDY}")
    return certificates


@cache
def system_roots() -> tuple[x509.Certificate, ...]:
    """What this computer trusts."""
    ders = ssl.create_default_context().get_ca_certs(binary_form=True)
    return tuple(x509.Certificate.load(der) for der in ders)


def _files(folder: Path) -> Iterator[Path]:
    """Sorted, without links to folders; hidden ones are no certificates."""
    count = 0
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            count += 1
            if count > _MOST_FILES:
                raise SkpdocError(f"{folder}: lebih dari {_MOST_FILES} berkas. {_REMEDY}")
            if not name.startswith((".", "~$")):
                yield Path(place, name)


def _certificates(file: Path) -> list[bytes]:
    """None where it holds none."""
    with file.open("rb") as stream:
        content = stream.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        return []
    try:
        found = list(load_certs_from_pemder_data(content))
        return [one.dump() for one in found if one.subject.native and one.public_key.algorithm]
    except Exception:  # a file of any kind can make the library raise anything
        return []
