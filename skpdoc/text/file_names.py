"""Names of files and folders: plain ASCII, safe on every system, never twice in one folder."""

from __future__ import annotations

import hashlib
import re
from collections.abc import MutableSet
from functools import lru_cache

from skpdoc.text.lines import in_ascii, one_line

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$) *(\..*)?", re.IGNORECASE)
"""also with an ending"""
_MOST_BYTES = 99
_LONGEST_NAME = 40
_LONGEST_FOLDER = 60
_KEPT = 25
"""Short enough that a whole path stays within the 260 characters of Windows."""


@lru_cache(4_096)  # a unit's name stands in every id, a person's in several file names
def slug(text: str, limit: int = _LONGEST_NAME) -> str:
    """``Dr. Siti Ñur, M.Si.`` → ``Dr-Siti-Nur-M-Si``; '' where nothing of the text is left."""
    return re.sub(r"[^0-9A-Za-z]+", "-", in_ascii(text)).strip("-")[:limit].strip("-")


def document_name(nomor: str, nama: str, suffix: str, taken: MutableSet[str]) -> str:
    """``198609262015051001_Budi-Santoso_SKP.docx``, and add it (in lower case) to ``taken``.

    ``suffix`` is ``SKP``, or with another ending than .docx: ``MPH.xlsx``. ``taken`` holds the lower-case
    names of the folder; a second one gets ``_2``.
    """
    tail, dot, extension = suffix.partition(".")
    ending = f".{extension}" if dot else ".docx"
    whole = [slug(nomor), slug(nama), slug(tail, _MOST_BYTES)]
    over = len("_".join(filter(None, whole))) - (_MOST_BYTES - len(ending) - 6)
    if over > 0:  # what tells two documents apart stands at the end: the name gives way
        whole[1] = whole[1][: max(0, len(whole[1]) - over)].strip("-")
    stem = safe_stem("_".join(filter(None, whole))[: _MOST_BYTES - len(ending) - 6])
    name, count = stem + ending, 1
    while name.lower() in taken:
        count += 1
        name = f"{stem}_{count}{ending}"
    taken.add(name.lower())
    return name


def folder_name(text: str) -> str:
    """A folder's name from a unit's: ``Dinas Perhubungan`` stays; what a system refuses becomes a space.

    Of a longer one beginning and end are kept, and a mark of all of it: units often differ in the last word only.
    """
    name = one_line(re.sub(r"[^0-9A-Za-z(),.&-]+", " ", in_ascii(text)))
    if len(name) > _LONGEST_FOLDER:
        mark = hashlib.sha256(name.casefold().encode()).hexdigest()[:6]
        name = f"{name[:_KEPT].strip()}..{name[-_KEPT:].strip()} {mark}"
    return safe_stem(name)


def safe_stem(stem: str) -> str:
    """Never empty, and no name that Windows keeps for a device."""
    stem = stem.strip("-_. ") or "tanpa-nama"
    return f"_{stem}" if _RESERVED.fullmatch(stem) else stem
