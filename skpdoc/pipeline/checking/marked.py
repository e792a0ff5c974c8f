"""``skpdoc check --annotate``: marked copies of the workbooks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.checking.check import CheckedUnit, keep_apart
from skpdoc.pipeline.folder.files import stands, unreadable, write_lone
from skpdoc.workbook.editing.live import is_live
from skpdoc.workbook.editing.untouched import is_untouched_copy
from skpdoc.workbook.marking.annotate import annotate

_SUFFIX = "_temuan.xlsx"


@dataclass(frozen=True, slots=True)
class MarkedCopy:
    """A marked copy: whether it holds formulas or links that fetch or start something, which it keeps as they were;
    and the sheets with findings that are too damaged to be marked.
    """

    path: Path
    is_hidup: bool
    tanpa_tanda: tuple[str, ...]

    @property
    def catatan(self) -> Iterator[str]:
        """What whoever opens it ought to know."""
        if self.tanpa_tanda:
            yield (
                f"Lembar {', '.join(self.tanpa_tanda)} tidak dapat ditandai karena susunannya rusak; temuannya ada di "
                "lembar Temuan. Buka buku kerjanya di Excel, simpan ulang, lalu ulangi."
            )
        if self.is_hidup:
            yield (
                "Rumus atau tautan yang mengambil isi dari luar tetap ada di salinan ini, seperti di buku kerjanya. "
                "Bila Excel bertanya, jangan izinkan, kecuali Anda mengenal pembuatnya."
            )


def write_annotated(target: Path, units: Sequence[CheckedUnit]) -> Iterator[MarkedCopy]:
    """The marked copies, once written: ``target`` itself for one workbook, else in that folder.

    Raises SkpdocError when a copy cannot be written, or would be one of the workbooks.
    """
    books = [(label, path, unit) for unit in units for label, path in unit.books.items()]
    is_folder = len(books) > 1 or (stands(target) and target.is_dir())
    taken: set[str] = set()
    for label, path, unit in books:
        copy = target / _copy_name(label, taken) if is_folder else target
        keep_apart(copy, units)
        if stands(copy) and not _is_ours(copy):
            raise SkpdocError(
                f"{copy}: sudah ada dan bukan salinan dari skpdoc, atau sudah disimpan lagi sesudah dibuat; tidak "
                "ditimpa. Pilih nama lain."
            )
        found = [finding for finding in unit.findings if finding.cell.file == label]
        unmarked: list[str] = []
        content = annotate(path, found, unmarked)
        write_lone(copy, content, [path])
        yield MarkedCopy(copy, is_live(content), tuple(unmarked))


def _copy_name(label: str, taken: set[str]) -> str:
    """``dishub_temuan.xlsx``, and add it to ``taken``; where a system would take it for another's also a number."""
    stem = label.replace("/", "_").removesuffix(".xlsx")
    names = (f"{stem}{_SUFFIX if number == 1 else f'_{number}{_SUFFIX}'}" for number in count(1))
    name = next(name for name in names if name.casefold() not in taken)
    taken.add(name.casefold())
    return name


def _is_ours(copy: Path) -> bool:
    try:
        return is_untouched_copy(copy)
    except OSError as error:
        raise unreadable(copy, error) from error
