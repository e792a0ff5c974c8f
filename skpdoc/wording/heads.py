"""What the first word of a text names: an activity, a field of work, the doing itself, a thing."""

from __future__ import annotations

import re

from skpdoc.wording.morphology import is_active_verb
from skpdoc.wording.word_lists import table, words

_DOING = re.compile(r"pe(?:m|n|ng|ny|r|l)?[^\W\d_]{3,}an")
_TOGETHER = re.compile(r"ber[^\W\d_]{3,}asi")
_STATE = re.compile(r"[^\W\d_]{3,}nya")


def is_activity(head: str) -> bool:
    """``menyusun``, ``berkoordinasi``, ``turut``, ``selaku``."""
    return head in words("rhk", "aktivitas") or is_active_verb(head) or _TOGETHER.fullmatch(head) is not None


def is_category(head: str) -> bool:
    """A field of work: ``layanan``, ``sosialisasi``; borrowed words in -asi are, not ``terealisasi``."""
    if head in words("rhk", "kategori"):
        return True
    is_kind = head.endswith(tuple(words("rhk", "kategori", "akhiran"))) and not head.startswith("ter")
    return is_kind and head not in words("rhk", "bukan_kategori") | words("rhk", "aktivitas_benda")


def is_doing(head: str) -> bool:
    """The doing of something: ``penyusunan``, ``entri``."""
    is_noun = _DOING.fullmatch(head) is not None and head not in words("rhk", "bukan_kategori")
    return head in words("rhk", "aktivitas_benda") or (is_noun and not is_category(head))


def is_thing(head: str) -> bool:
    """A product, a place, a role or a quality, of which nothing is said as yet: ``laporan``, ``kebersihan``."""
    return head in words("rhk", "benda")


def is_measure(head: str) -> bool:
    """``jumlah``, ``tingkat``, ``prevalensi``, ``gini``."""
    return head in table("iki", "ukuran") or head in words("iki", "ukuran_lain")


def is_state(head: str) -> bool:
    """``tersusunnya``, ``meningkatnya``; not ``lamanya``."""
    return _STATE.fullmatch(head) is not None and head not in words("iki", "ukuran_lain")
