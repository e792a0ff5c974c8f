"""What a document prints otherwise: told from two drafts, or from the file that stands where one is to be made."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc.documents.readback.otherwise import reads_otherwise
from skpdoc.documents.render import Manuscript
from skpdoc.errors import SkpdocError
from skpdoc.guard.guarded import guarded
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.making.cell_changes import changed_cells
from skpdoc.workbook.reading.reader import inspected_grids

Texts = tuple[tuple[str, str], ...]
"""pairs (former, present)"""
_REMEDY = "Buka berkas itu."


def against_standing(folder: Folder, path: str, content: bytes) -> tuple[Texts, str]:
    """What ``content`` prints otherwise than the file at ``path``; and what is said where it is nothing or unknown."""
    compare = _cells_otherwise if path.endswith(".xlsx") else _words_otherwise
    try:
        texts = compare(folder.read(path), content)
    except SkpdocError as error:
        return (), f"berkas yang berdiri tidak dapat dibandingkan: {error}"
    return texts, "" if texts else "isinya sama"


def _words_otherwise(former: bytes, present: bytes) -> Texts:
    return guarded(reads_otherwise, former, present, remedy=_REMEDY)


def _cells_otherwise(former: bytes, present: bytes) -> Texts:
    old, new = (guarded(inspected_grids, data, remedy=_REMEDY) for data in (former, present))
    return tuple((cell.lama, cell.baru) for cell in changed_cells("", old, new, {}))


def drafts_otherwise(former: Manuscript, present: Manuscript) -> Iterator[tuple[str, str]]:
    """What two drafts print otherwise, in the order of the form's values; not what only says a shorter one again."""
    old, new = (dict(_texts(naskah.context, "")) for naskah in (former, present))
    pairs = [(old.get(path, ""), new.get(path, "")) for path in {**old, **new}]
    changed = dict.fromkeys(pair for pair in pairs if pair[0] != pair[1])
    for pair in changed:
        if not any(one != pair and all(one) and one[0] in pair[0] and one[1] in pair[1] for one in changed):
            yield pair


def _texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield from _texts(one, f"{path}.{name}")
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _texts(one, f"{path}.{number}")
    else:
        yield path, str(value)
