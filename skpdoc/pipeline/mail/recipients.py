"""Who gets which documents: everyone his own, every pejabat penilai those of the people whom he assesses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from skpdoc.pipeline.folder.manifest import IssuedPerson, Manifest, ManifestEntry
from skpdoc.pipeline.kinds import KINDS
from skpdoc.pipeline.kinds.jenis import DocumentKind, RecipientRole
from skpdoc.text.addresses import plain_address

MISTYPED = "\0"
"""before the cell of an address that cannot be read, where an address would stand"""


@dataclass(frozen=True, slots=True)
class MailedFile:
    """A file that holds, and whose it is."""

    entri: ManifestEntry
    pemilik: IssuedPerson

    @property
    def nama(self) -> str:
        """Of the file, without its folder."""
        return PurePosixPath(self.entri.path).name

    @property
    def whose(self) -> tuple[str, str]:
        """Kind of the document and its owner's key."""
        return self.entri.jenis, self.entri.kunci


@dataclass(frozen=True, slots=True)
class Envelope:
    """One message to be: ``alamat`` is '' where ``halangan`` says why there is none that may be used."""

    sebagai: RecipientRole
    penerima: IssuedPerson
    alamat: str
    berkas: tuple[MailedFile, ...]
    halangan: str = ""


def files_of(manifest: Manifest, kinds: Iterable[DocumentKind], endings: Collection[str]) -> list[MailedFile]:
    """The files in force of these kinds and endings whose owner is known, in the order of the people."""
    order = {jenis.nama: place for place, jenis in enumerate(kinds) if jenis.recipients}
    by_owner: Mapping[str, list[ManifestEntry]] = defaultdict(list)
    for entri in manifest.dokumen.values():
        if entri.berlaku and entri.jenis in order and PurePosixPath(entri.path).suffix.lower() in endings:
            by_owner[entri.kunci].append(entri)
    return [
        MailedFile(entri, orang)
        for orang in manifest.orang
        for entri in sorted(by_owner[orang.kunci], key=lambda one: (order[one.jenis], one.path))
    ]


def envelopes(
    manifest: Manifest, files: Sequence[MailedFile], *, atasan: str, shared_addresses: bool
) -> Iterator[Envelope]:
    """Employees first, then the pejabat penilai; both in the order of the people.

    ``atasan`` is ``ringkasan`` (one message with all whom he assesses), ``per bawahan``, or ``tidak``.
    """
    addresses = _Addresses(manifest.orang, shared=shared_addresses)
    people = {orang.kunci: orang for orang in manifest.orang}
    own = _grouped((file.pemilik.diri, file) for file in _meant_for(RecipientRole.PEGAWAI, files))
    for group in own.values():
        yield addresses.to(RecipientRole.PEGAWAI, group[0].pemilik, group)
    for groups in (
        () if atasan == "tidak" else _by_assessor(_meant_for(RecipientRole.ATASAN, files), people).values()
    ):
        for key, group in groups.items() if atasan == "per bawahan" else [("", _joined(groups))]:
            del key
            yield addresses.to(RecipientRole.ATASAN, people[group[0].pemilik.penilai], group)


def _meant_for(penerima: RecipientRole, files: Iterable[MailedFile]) -> Iterator[MailedFile]:
    return (file for file in files if penerima in KINDS[file.entri.jenis].recipients)


def _by_assessor(
    files: Iterable[MailedFile], people: Mapping[str, IssuedPerson]
) -> dict[str, dict[str, list[MailedFile]]]:
    """Assessor → person → files; of those whose assessor the manifest knows."""
    found: dict[str, dict[str, list[MailedFile]]] = defaultdict(lambda: defaultdict(list))
    for file in files:
        assessor = people.get(file.pemilik.penilai)
        if assessor is not None:
            found[assessor.diri][file.pemilik.diri].append(file)
    return found


def _joined(groups: Mapping[str, list[MailedFile]]) -> list[MailedFile]:
    return [file for group in groups.values() for file in group]


def _grouped(pairs: Iterable[tuple[str, MailedFile]]) -> dict[str, list[MailedFile]]:
    found: dict[str, list[MailedFile]] = defaultdict(list)
    for key, file in pairs:
        found[key].append(file)
    return found


class _Addresses:
    """Everyone's address, unless two people claim it: a slip of copying would show one the other's draft."""

    def __init__(self, orang: Sequence[IssuedPerson], *, shared: bool) -> None:
        self._shared = shared
        self._by_person: dict[str, str] = {}
        self._claims: dict[str, dict[str, str]] = defaultdict(dict)
        for one in orang:
            if one.surel:
                self._by_person.setdefault(one.diri, one.surel)
                self._claims[plain_address(one.surel)].setdefault(one.diri, one.nama)

    def to(self, sebagai: RecipientRole, penerima: IssuedPerson, berkas: Sequence[MailedFile]) -> Envelope:
        surel = self._by_person.get(penerima.diri, "")
        alamat = plain_address(surel)
        halangan = self._why_not(surel, alamat, penerima.diri)
        return Envelope(sebagai, penerima, "" if halangan else alamat, tuple(berkas), halangan)

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
