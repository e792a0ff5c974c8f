"""Whether a certificate is a person's: by his number, else by his name, however titles, case and order are written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_NIP = re.compile(r"\d{18}")
_FRONT_TEXT = "dr drg drs dra drh ir prof h hj ns apt kh r rr ra rd ust"
_BACK_TEXT = (
    "se sh sip sos ssos st skom sked skep skm spd spdi sag si ssi stp sp spt sst sstp sth spsi sab sap akt ak mm mh mt "
    "mkom mkes mkm mpd msi msc ma map mba mph mip mep mars phd amd amdkep amdkeb bdn cpa ca"
)
_MUHAMMAD_TEXT = "m md moh mohd moch much muh muhamad muhammad muhammed mohamad mohammad mochamad mochammad"
_FRONT, _BACK = frozenset(_FRONT_TEXT.split()), frozenset(_BACK_TEXT.split())
_MUHAMMAD = frozenset(_MUHAMMAD_TEXT.split())


def is_person(certificate: str, numbers: Iterable[str], nama: str, nomor: str) -> bool:
    """Whether a certificate with that name and those numbers is of ``nama`` with the number ``nomor``.

    A NIP of somebody else is never his, whatever the name; initials, and what ends with a dot, stand for the names that
    they begin.
    """
    nips = {number for number in numbers if _NIP.fullmatch(number)}
    own = re.sub(r"\D", "", nomor)
    if nips and _NIP.fullmatch(own):
        return own in nips
    return _is_same(_words(certificate), _words(nama))


def _words(text: str) -> list[tuple[str, bool]]:
    """The words of a name without titles, folded, each with whether it had a dot."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    head = re.sub(
        r"\d{6,}|[()/_-]", " ", plain.partition(",")[0].replace("'", "").replace("’", "").replace("`", "")
    )
    found: list[tuple[str, bool]] = []
    for word in head.split():
        if found and "." in word[:-1] and re.sub("[^a-z]", "", word) in _BACK:
            continue  # ``S.E.`` behind a name without a comma
        pieces = ((re.sub("[^a-z]", "", piece), "." in word) for piece in word.split("."))
        found += [piece for piece in pieces if piece[0]]
    while len(found) > 1 and found[0][0] in _FRONT and (found[0][1] or len(found[0][0]) > 1):
        found.pop(0)
    return found


def _is_same(one: list[tuple[str, bool]], two: list[tuple[str, bool]]) -> bool:
    """Every word of the one has its partner in the other; what is left over are degrees."""
    left = list(one)
    open_words = []
    for word in two:
        found = next((other for other in left if other[0] == word[0]), None)
        if found is not None:
            left.remove(found)
        else:
            open_words.append(word)
    has_whole = any(len(word[0]) > 1 for word in two if word not in open_words)
    for word in open_words:
        found = next((other for other in left if _stands_for(word, other)), None)
        if found is not None:
            left.remove(found)
        elif not _is_degree(word[0]):
            return False
    return has_whole and all(_is_degree(word) for word, _ in left)


def _stands_for(one: tuple[str, bool], two: tuple[str, bool]) -> bool:
    """``Moch`` for ``Muhammad``, ``A`` for ``Abdul``, and ``Abd.``, of which the dot says that it goes on."""
    if {one[0], two[0]} <= _MUHAMMAD:
        return True
    (short, has_dot), (long, _) = sorted((one, two), key=lambda word: len(word[0]))
    return (len(short) == 1 or has_dot) and long.startswith(short)


def _is_degree(word: str) -> bool:
    return word in _BACK
