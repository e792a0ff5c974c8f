"""People of a workbook of the last run who are in none of those given now: their SKP would be retired."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.manifest import (
    DamagedManifestError,
    Manifest,
    copy_path,
    read_manifest,
    standing_copies,
)
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.reading.load import Loaded, load
from skpdoc.text import indonesian

_SHOWN = 3


def refuse_left_out(loaded: Loaded, path: Path) -> None:
    """Raises SkpdocError for a workbook from which the unit's folder was made, and whose people the given ones lack.

    A workbook of the same name, or one with a new name, may be its new version: it is, where it has at least half of
    the people, and whoever is missing was taken out. Who moves the copy in ``Sumber`` away says that the workbook
    counts no more.
    """
    folder, given = Folder(path), _people(loaded)
    try:
        before = read_manifest(path)
    except DamagedManifestError:  # said where it is written anew
        return
    if _are_few(before, given):
        return
    has_new = any(
        label not in before.buku_kerja and digest not in before.buku_kerja.values()
        for label, digest in loaded.sidik.items()
    )
    for label in sorted(standing_copies(folder, before, loaded.sidik.values())):
        is_given = label in loaded.books
        former = _people(load(folder.find(copy_path(label))))
        left = [nama for nip, nama in former.items() if nip not in given]
        if not left or ((is_given or has_new) and 2 * len(left) <= len(former)):
            continue
        names = f"{indonesian.daftar(left[:_SHOWN])}{', …' if len(left) > _SHOWN else ''}"
        copy = folder.find(copy_path(label))
        if is_given:
            raise SkpdocError(
                f"{before.judul}: {label} bukan lagi buku kerja yang dipakai waktu dokumennya terakhir dibuat: dari "
                f"{len(former)} orang di situ {len(left)} ({names}) tidak ada di buku yang sekarang, sehingga dokumen "
                "mereka akan dianggap tidak berlaku lagi. Bila ini buku bagian lain dari unit yang sama, simpan "
                "dengan nama lain, lalu sebutkan kedua buku sekaligus. Bila buku lama memang tidak dipakai lagi, "
                f"pindahkan salinannya: {copy}."
            )
        raise SkpdocError(
            f"{before.judul}: {label}, buku kerja yang dipakai waktu dokumennya terakhir dibuat, tidak disebut "
            f"sekarang, sehingga dokumen {len(left)} orang ({names}) akan dianggap tidak berlaku lagi. Sebutkan semua "
            "buku unit ini sekaligus, atau foldernya. Bila buku itu memang tidak dipakai lagi, pindahkan salinannya: "
            f"{copy}."
        )


def _are_few(before: Manifest, given: Collection[str]) -> bool:
    """Whether nobody's documents would be retired, or those of the fewer of one workbook: told without reading it."""
    owners = {entry.kunci for entry in before.dokumen.values()}
    people = {one.diri for one in before.orang if one.kunci in owners}
    left = people - set(given)
    return not left or (len(before.buku_kerja) == 1 and 2 * len(left) <= len(people))


def _people(loaded: Loaded) -> dict[str, str]:
    """NIP → name of whoever has a row in Pegawai."""
    pegawai = loaded.kantor.buku.pegawai if loaded.kantor else ()
    return {one.nip: one.nama for one in pegawai if one.nip}
