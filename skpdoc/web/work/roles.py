"""Who carries what: the tree of the office, the line of one person, and the gaps."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from skpdoc.findings import Finding
from skpdoc.model.celah import Celah
from skpdoc.model.skp import SKP, HasilKerja
from skpdoc.pipeline.checking.explain import explain
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.reading.load import Loaded
from skpdoc.web.told import Branch
from skpdoc.web.work.office import derived


def tree(books: Sequence[Path], _progress: Progress) -> list[Branch]:
    """From whoever stands at the top. Raises SkpdocError where the workbooks cannot be read that far."""
    loaded = derived(books)
    hierarki = loaded.turunan.kantor.hierarki
    return [_branch(loaded, one.kunci) for one in hierarki.orang if not hierarki.atasan.get(one.kunci)]


def _branch(loaded: Loaded, key: str) -> Branch:
    hierarki = loaded.turunan.kantor.hierarki
    orang = hierarki.by_kunci[key]
    skp = loaded.skp.get(key)
    below = tuple(_branch(loaded, one) for one in hierarki.bawahan.get(key, ()))
    post = skp.dinilai.jabatan if skp else orang.noun.jabatan
    is_held = any(jenis.is_needed and loaded.ditahan.of(jenis, key) for jenis in issued_kinds())
    return Branch(key, orang.nama, post, _results(skp), below, is_held)


def _results(skp: SKP | None) -> tuple[tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]], ...]:
    every = (*skp.utama, *skp.tambahan) if skp else ()
    return tuple((one.rencana_hasil_kerja, _supported(one), _measures(one)) for one in every)


def _supported(hasil: HasilKerja) -> tuple[str, ...]:
    return tuple(one.rencana_hasil_kerja for one in hasil.diintervensi)


def _measures(hasil: HasilKerja) -> tuple[tuple[str, str], ...]:
    return tuple((one.teks, one.target.tertulis() if one.target else "") for one in hasil.indikator)


def lineage(books: Sequence[Path], key: str, _progress: Progress) -> tuple[list[str], tuple[Finding, ...]]:
    """The line of one person, with the origin of every number, and the galat that withhold his documents."""
    return explain(books, key)


def gaps(books: Sequence[Path], _progress: Progress) -> Celah:
    """What nobody carries, who carries nothing, what overlaps."""
    return derived(books).celah()
