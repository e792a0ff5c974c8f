"""What stands in the folder of a unit while a run renews it, entry by entry, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.manifest import Manifest, ManifestEntry, unplanned
from skpdoc.pipeline.folder.overwrite import (
    UNKNOWN,
    Fate,
    keep_changed,
    known,
    refuse_open,
    renew,
    retire,
    set_aside,
)
from skpdoc.pipeline.folder.place import Folder


@dataclass(slots=True)
class KeptFiles:
    """What is told of files that stood there: lines that name each with whose it is.

    ``dibiarkan`` were changed by a person and stay; ``diubah_tangan`` too, and were moved and made anew; ``terbit``
    were sent or have come back, would now be others, and wait for a decision; ``dipindahkan`` no longer hold;
    ``gagal`` were refused by the disk.
    """

    dibiarkan: list[str] = field(default_factory=list)
    diubah_tangan: list[str] = field(default_factory=list)
    terbit: list[str] = field(default_factory=list)
    dipindahkan: list[str] = field(default_factory=list)
    gagal: list[str] = field(default_factory=list)

    def add(self, other: KeptFiles) -> None:
        """What is told of other files too."""
        for one in fields(self):
            getattr(self, one.name).extend(getattr(other, one.name))

    @property
    def is_quiet(self) -> bool:
        """There is nothing that anybody should look at."""
        return not (self.dibiarkan or self.diubah_tangan or self.terbit or self.gagal)


class Shelf:
    """``entries`` and ``others`` become those of the next manifest; ``before`` is the former one.

    ``is_issued`` tells of an entry whether it was sent or has come back; such a document is changed only where
    ``is_reissued`` says so of its path. What a person changed at the paths of ``kept`` stays. ``planned`` are the paths
    of all documents of the run: what else is in force may be of somebody whose name or period was corrected. With
    ``is_lost`` the former manifest cannot be trusted: a file of one of our names may be ours.
    """

    def __init__(
        self,
        folder: Folder,
        before: Manifest,
        *,
        is_issued: Callable[[ManifestEntry], bool] = lambda _: False,
        is_reissued: Callable[[str], bool] = lambda _: False,
        kept: Collection[str] = (),
        planned: Collection[str] = (),
        is_lost: bool = False,
    ) -> None:
        self.folder = folder
        self.before = before
        self.entries: dict[str, ManifestEntry] = {}
        self.others: dict[str, str] = {}
        self.changed: dict[str, str] = {}
        """path → digest of what a person made of it, where that stays"""
        self.simpanan = KeptFiles()
        self._is_issued = is_issued
        self._is_reissued = is_reissued
        self.waiting: dict[str, ManifestEntry] = {}
        """path → issued document that would be another now, and stays"""
        self._kept = kept
        self._unplanned = unplanned(before, planned)
        self._lost = frozenset({UNKNOWN}) if is_lost else frozenset[str]()

    # -- documents ------------------------------------------------------------------------------------

    def document(self, entry: ManifestEntry, who: str, render: Callable[[], bytes]) -> Fate | None:
        """Bring the document of ``entry`` (whose ``sha256`` is still unknown) to its place, where it is to be made.

        None where that failed, which is told in ``gagal``.
        """
        former = self.before.dokumen.get(entry.path)
        try:
            if not (former and former.berlaku) and (issued := self._under_former_name(entry)) is not None:
                self.entries[issued.path] = issued
                self._wait(issued, who)
                return Fate.LEFT
            if former is not None and former.berlaku and former.masukan and former.masukan == entry.masukan:
                found = self.folder.digest(former.path)
                if found is not None:  # it would be made as it was made
                    return self.stay(former, who, found)
            if former is not None and (changed := self._kept_as_changed(former)):
                return self.stay(former, who, changed)
            return self._made(former, entry, who, render())
        except SkpdocError as error:
            self.fail(entry.path, error)
            return None

    def _under_former_name(self, entry: ManifestEntry) -> ManifestEntry | None:
        """The issued document of the same kind and owner that stands at another path, and waits for a person's word."""
        found = self._unplanned.get((entry.jenis, entry.kunci))
        if found is None or self._is_reissued(found.path) or not self._is_issued(found):
            return None
        return found if self.folder.stands(found.path) else None

    def _wait(self, issued: ManifestEntry, who: str) -> None:
        self.waiting[issued.path] = issued
        self.simpanan.terbit.append(f"{who}: {issued.path}")

    def _kept_as_changed(self, former: ManifestEntry) -> str:
        """The digest of what a person made of it and wants to keep; '' where there is nothing of the kind."""
        if former.path not in self._kept:
            return ""
        found = self.folder.digest(former.path) or ""
        return "" if found in known(self.folder, former.path, self._made_there(former)) else found

    def stay(self, former: ManifestEntry, who: str, found: str) -> Fate:
        """The document stays as it lies there, with the digest ``found``."""
        self.entries[former.path] = former
        fate = Fate.SAME if found == former.sha256 else Fate.LEFT
        if fate is Fate.LEFT:
            self.changed[former.path] = found
        self._tell(fate, who, former.path)
        return fate

    def _made(self, former: ManifestEntry | None, entry: ManifestEntry, who: str, content: bytes) -> Fate:
        fresh = replace(entry, sha256=sha256(content))
        if former is not None and former.berlaku and self._waits(former, fresh, who):
            self.entries[entry.path] = former
            return Fate.LEFT
        if former is not None and self._is_issued(former) and former.sha256 not in (UNKNOWN, fresh.sha256):
            self._keep_issued(former)
        done = renew(self.folder, entry.path, content, self._made_there(former))
        self.entries[entry.path] = fresh
        if done.fate is Fate.LEFT:
            self.changed[entry.path] = self.folder.digest(entry.path) or UNKNOWN
        self._tell(done.fate, who, entry.path, done.pindah)
        return done.fate

    def _waits(self, former: ManifestEntry, fresh: ManifestEntry, who: str) -> bool:
        """An issued document that would be another now waits for a person's word."""
        if self._is_reissued(former.path) or former.sha256 == fresh.sha256 or not self._is_issued(former):
            return False
        if self.folder.digest(former.path) == fresh.sha256:  # that word was given, and the run broken off
            return False
        self._wait(former, who)
        return True

    def _keep_issued(self, former: ManifestEntry) -> None:
        """The bytes that were issued are what a returned file is held against."""
        if self.folder.digest(former.path) == former.sha256:
            refuse_open(self.folder, former.path)
            set_aside(self.folder, former.path, former.sha256)

    def _made_there(self, former: ManifestEntry | None) -> frozenset[str]:
        return self._lost if former is None else self._lost | {former.sha256}

    def _tell(self, fate: Fate, who: str, path: str, pindah: str = "") -> None:
        if fate is Fate.LEFT:
            self.simpanan.dibiarkan.append(f"{who}: {path}")
        elif fate is Fate.MOVED:
            self.simpanan.diubah_tangan.append(f"{who}: {pindah}")

    def keep(self, path: str) -> None:
        """A file that was not asked for now still stands from an earlier run."""
        try:
            if path in self.before.dokumen and self.folder.stands(path):
                self.entries[path] = self.before.dokumen[path]
                if path in self.before.menunggu:
                    self.waiting[path] = self.before.dokumen[path]
        except SkpdocError as error:
            self.fail(path, error)

    def fail(self, path: str, error: Exception) -> None:
        """Told; a file that stood there stays known as ours, though it holds no longer."""
        self.simpanan.gagal.append(str(error))
        if path in self.before.dokumen:
            self.entries[path] = replace(self.before.dokumen[path], berlaku=False)

    def retire(self, path: str, who: str) -> None:
        """A document that no longer holds is moved aside, unless it was issued and nobody said so."""
        former = self.before.dokumen[path]
        try:
            if not self.folder.stands(path):
                return
            if former.berlaku and not self._is_reissued(path) and self._is_issued(former):
                self.simpanan.terbit.append(f"{who}: {path}")
                self.entries[path] = former
                return
            done = retire(self.folder, path, {former.sha256})
        except SkpdocError as error:
            self.fail(path, error)
            return
        if done is not None and done.fate is Fate.MOVED:
            self.simpanan.diubah_tangan.append(f"{who}: {done.pindah}")
        elif done is not None:
            self.simpanan.dipindahkan.append(done.pindah)

    # -- lists ----------------------------------------------------------------------------------------

    def index(self, path: str, content: bytes) -> None:
        """A list that belongs to nobody. Raises SkpdocError where it cannot be written."""
        with self._known_anyhow(path):
            done = renew(self.folder, path, content, self._listed(path))
            self.others[path] = done.sha256
            self._tell(done.fate, "Daftar", path, done.pindah)

    def copy(self, path: str, read: Callable[[], bytes | None]) -> None:
        """A record that nobody works in: one that was changed is moved away, and made again. Raises SkpdocError."""
        with self._known_anyhow(path):
            content = read()
            if content is None:
                return
            digest, found = sha256(content), self.folder.digest(path)
            if found not in (None, digest, *known(self.folder, path, self._listed(path))):
                self.simpanan.diubah_tangan.append(f"Salinan buku kerja: {keep_changed(self.folder, path)}")
            self.others[path] = digest if found == digest else self.folder.write(path, content)

    @contextmanager
    def _known_anyhow(self, path: str) -> Iterator[None]:
        """What stood there stays known as ours also where it is not renewed."""
        try:
            yield
        finally:
            if path in self.before.lain:
                self.others.setdefault(path, self.before.lain[path])

    def _listed(self, path: str) -> frozenset[str]:
        former = self.before.lain.get(path)
        return self._lost if former is None else self._lost | {former}
