"""Who gets which documents: everyone his own, every pejabat penilai those of the people whom he assesses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from skpdoc.delivery.address import plain_address
from skpdoc.pipeline.folder.manifest import Entri, Manifest, OrangTerbit

MISTYPED = "\0"
"""before the cell of an address that cannot be read, where an address would stand"""


class Sebagai(StrEnum):
    """Why somebody gets a message."""

    PEGAWAI = "pegawai"
    ATASAN = "pejabat penilai"


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file that holds, and whose it is."""

    entri: Entri
    pemilik: OrangTerbit

    @property
    def nama(self) -> str:
        """Of the file, without its folder."""
        return PurePosixPath(self.entri.path).name


@dataclass(frozen=True, slots=True)
class Amplop:
    """One message to be: ``alamat`` is '' where ``halangan`` says why there is none that may be used."""

    sebagai: Sebagai
    penerima: OrangTerbit
    alamat: str
    berkas: tuple[Berkas, ...]
    halangan: str = ""


def files_of(manifest: Manifest, jenis: Collection[str], endings: Collection[str]) -> list[Berkas]:
    """The files in force of these kinds and endings whose owner is known, in the order of the people."""
    by_owner: Mapping[str, list[Entri]] = defaultdict(list)
    for entri in manifest.dokumen.values():
        if entri.berlaku and entri.jenis in jenis and PurePosixPath(entri.path).suffix.lower() in endings:
            by_owner[entri.kunci].append(entri)
    order = list(jenis)
    return [
        Berkas(entri, orang)
        for orang in manifest.orang
        for entri in sorted(by_owner[orang.kunci], key=lambda one: (order.index(one.jenis), one.path))
    ]


def envelopes(
    manifest: Manifest, files: Sequence[Berkas], *, atasan: str, shared_addresses: bool
) -> Iterator[Amplop]:
    """Employees first, then the pejabat penilai; both in the order of the people.

    ``atasan`` is ``ringkasan`` (one message with all whom he assesses), ``per bawahan``, or ``tidak``.
    """
    addresses = _Addresses(manifest.orang, shared=shared_addresses)
    people = {orang.kunci: orang for orang in manifest.orang}
    own = _grouped((file.pemilik.diri, file) for file in files)
    for group in own.values():
        yield addresses.to(Sebagai.PEGAWAI, group[0].pemilik, group)
    for groups in () if atasan == "tidak" else _by_assessor(files, people).values():
        for key, group in groups.items() if atasan == "per bawahan" else [("", _joined(groups))]:
            del key
            yield addresses.to(Sebagai.ATASAN, people[group[0].pemilik.penilai], group)


def _by_assessor(
    files: Iterable[Berkas], people: Mapping[str, OrangTerbit]
) -> dict[str, dict[str, list[Berkas]]]:
    """Assessor → person → files; of those whose assessor the manifest knows."""
    found: dict[str, dict[str, list[Berkas]]] = defaultdict(lambda: defaultdict(list))
    for file in files:
        assessor = people.get(file.pemilik.penilai)
        if assessor is not None:
            found[assessor.diri][file.pemilik.diri].append(file)
    return found


def _joined(groups: Mapping[str, list[Berkas]]) -> list[Berkas]:
    return [file for group in groups.values() for file in group]


def _grouped(pairs: Iterable[tuple[str, Berkas]]) -> dict[str, list[Berkas]]:
    found: dict[str, list[Berkas]] = defaultdict(list)
    for key, file in pairs:
        found[key].append(file)
    return found


class _Addresses:
    """Everyone's address, unless two people claim it: a slip of copying would show one the other's draft."""

    def __init__(self, orang: Sequence[OrangTerbit], *, shared: bool) -> None:
        self._shared = shared
        self._by_person: dict[str, str] = {}
        self._claims: dict[str, dict[str, str]] = defaultdict(dict)
        for one in orang:
            if one.surel:
                self._by_person.setdefault(one.diri, one.surel)
                self._claims[plain_address(one.surel)].setdefault(one.diri, one.nama)

    def to(self, sebagai: Sebagai, penerima: OrangTerbit, berkas: Sequence[Berkas]) -> Amplop:
        surel = self._by_person.get(penerima.diri, "")
        alamat = plain_address(surel)
        halangan = self._why_not(surel, alamat, penerima.diri)
        return Amplop(sebagai, penerima, "" if halangan else alamat, tuple(berkas), halangan)

    def _why_not(self, surel: str, alamat: str, key: str) -> str:
        if not surel:
            return "Surel belum diisi di buku kerja."
        if surel.startswith(MISTYPED):
            return f"Surel salah ketik di {surel.removeprefix(MISTYPED)}: perbaiki, lalu generate."
        if not alamat:
            return "Surel bukan satu alamat yang dapat dipakai."
        others = [name for other, name in self._claims[alamat].items() if other != key]
        if others and not self._shared:
            return f"Alamat yang sama dipakai {', '.join(others)}."
        return ""
