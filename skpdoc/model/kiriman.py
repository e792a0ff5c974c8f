"""A row of the list of who would get what, or why not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MailListRow:
    """One document for one recipient; ``alamat`` is '' where there is none that can be used.

    ``sebagai`` says why he gets it, ``keadaan`` what becomes of it, ``sebab`` what stands in the way.
    """

    nama: str
    sebagai: str
    alamat: str
    jenis: str
    pemilik: str
    berkas: str
    versi: int
    keadaan: str
    sebab: str = ""
