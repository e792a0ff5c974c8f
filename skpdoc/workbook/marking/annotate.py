"""A copy of an office's workbook in which every finding stands at its cell. The original is only read.

The copy is the original's own parts with a few of them widened, not a workbook read and written again:
dropdowns, formulas with their values, formats and whatever else we do not know stay as they were.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.findings import Finding, gravest_first
from skpdoc.refusal import reason
from skpdoc.workbook.editing.book import EditedBook
from skpdoc.workbook.editing.package import EditedPackage
from skpdoc.workbook.editing.sheet import Place, SheetXml, merged_areas
from skpdoc.workbook.excel import coordinate_to_tuple
from skpdoc.workbook.marking.notes import MARK, Notes, Run
from skpdoc.workbook.marking.styles import Stylesheet
from skpdoc.workbook.marking.temuan import put_temuan_in_front
from skpdoc.workbook.proof import proven

_SHOWN = 6
_NOTE_LENGTH = 2_500
"""Characters of findings in one note; all of them stand in the sheet Temuan."""

_TYPES = "application/vnd.openxmlformats-officedocument"
_Marks = Mapping[Place, Sequence[Finding]]


def annotate(path: Path, findings: Sequence[Finding], unmarked: list[str] | None = None) -> bytes:
    """The workbook with coloured cells, notes and the sheet Temuan in front; ``findings`` are all of this file.

    What an earlier check left in it is taken away first. A sheet that is damaged stays as it is; its name is added to
    ``unmarked`` where it has findings. Raises SkpdocError when the file cannot be read or is not built as a workbook.
    """
    try:
        found = _annotate(EditedPackage(path), findings, [] if unmarked is None else unmarked)
        return proven(found, path.read_bytes())
    except OSError as error:
        raise SkpdocError(f"{path}: berkas tidak dapat dibuka ({reason(error, path)}).") from error
    except Exception as error:  # zipfile, zlib and lxml each have their own words for "damaged"
        raise SkpdocError(
            f"{path.name}: salinan bercatatan tidak dapat dibuat karena susunan berkasnya tidak lazim. Buka di Excel, "
            "simpan ulang sebagai .xlsx, lalu coba lagi."
        ) from error


def _annotate(package: EditedPackage, findings: Sequence[Finding], unmarked: list[str]) -> bytes:
    book = EditedBook(package)
    book.remove_own()
    styles_part = package.related(book.part, "styles")
    stylesheet = Stylesheet(package.parts[styles_part]) if styles_part else Stylesheet()
    stylesheet.restore()
    by_sheet: dict[str, list[Finding]] = defaultdict(list)
    for finding in gravest_first(findings):
        by_sheet[finding.cell.sheet].append(finding)
    sheets = book.sheets()
    for sheet in sheets:
        found = by_sheet[sheet.name]
        if not _is_annotated(package, sheet.part, found, stylesheet) and any(
            one.cell.address for one in found
        ):
            unmarked.append(sheet.name)
    linked = {sheet.name for sheet in sheets if sheet.is_visible}
    put_temuan_in_front(package, book, stylesheet, findings, linked)
    if not styles_part:
        styles_part = package.add("xl/styles", ".xml", f"{_TYPES}.spreadsheetml.styles+xml")
        package.relate(book.part, "styles", styles_part)
    package.parts[styles_part] = stylesheet.to_bytes()
    book.store()
    return package.to_bytes()


def _is_annotated(
    package: EditedPackage, part: str, findings: Sequence[Finding], stylesheet: Stylesheet
) -> bool:
    """False for a sheet that is damaged, or whose notes are: it stays as it was."""
    before = dict(package.parts)
    try:
        _annotate_sheet(package, part, findings, stylesheet)
    except Exception:  # as in annotate
        package.parts = before
        return False
    return True


def _annotate_sheet(
    package: EditedPackage, part: str, findings: Sequence[Finding], stylesheet: Stylesheet
) -> None:
    """Colour the cells and write the notes of one sheet; one that needs neither is left as it is."""
    data = package.parts[part]
    comments = package.related(part, "comments")
    has_old = MARK.encode() in package.parts.get(comments, b"")
    marks = _marks(findings, data) if findings else {}
    if not marks and not has_old and b"tabSelected" not in data:
        return
    sheet = SheetXml(data, {row for row, _ in marks})
    sheet.unselect()
    for place, found in marks.items():
        cell = sheet.cell(place)
        cell.set("s", str(stylesheet.coloured(int(cell.get("s", "0")), found[0].severity)))
    if marks or has_old:
        _write_notes(package, part, sheet, marks)
    package.parts[part] = sheet.to_bytes()


def _marks(findings: Sequence[Finding], data: bytes) -> dict[Place, list[Finding]]:
    """The findings by the cell that shows them: of a merged area its first."""
    areas = merged_areas(data)
    marks: dict[Place, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.cell.address:
            place = coordinate_to_tuple(finding.cell.address)
            marks[_shown_at(place, areas)].append(finding)
    return marks


def _shown_at(place: Place, areas: Sequence[tuple[Place, Place]]) -> Place:
    for first, last in areas:
        if first[0] <= place[0] <= last[0] and first[1] <= place[1] <= last[1]:
            return first
    return place


def _write_notes(package: EditedPackage, part: str, sheet: SheetXml, marks: _Marks) -> None:
    comments = package.related(part, "comments")
    drawings = {one.id: one.part for one in package.relations(part) if one.kind == "vmlDrawing"}
    drawing = drawings.get(sheet.notes_relation, "")
    notes = Notes(package.parts.get(comments), package.parts.get(drawing), sheet.width, sheet.height)
    notes.clear()
    thread = package.related(part, "threadedComment")
    if thread and any(map(notes.is_threaded, marks)):
        package.unrelate(part, thread)  # Excel shows the conversation as a note then, with ours below it
    for place, found in marks.items():
        notes.add(place, list(_words(found)))
    if not comments:
        comments = package.add("xl/comments", ".xml", f"{_TYPES}.spreadsheetml.comments+xml")
        package.relate(part, "comments", comments)
    if not drawing:
        drawing = package.add("xl/drawings/vmlDrawing", ".vml", f"{_TYPES}.vmlDrawing")
        sheet.notes_relation = package.relate(part, "vmlDrawing", drawing)
    package.parts[comments], package.parts[drawing] = notes.to_bytes()


def _words(findings: Sequence[Finding]) -> Iterator[Run]:
    """What a note says of its findings; too many are counted."""
    room = _NOTE_LENGTH
    for at, finding in enumerate(findings):
        lines = [finding.cause, f"Perbaikan: {finding.remedy}"]
        if finding.usulan:
            lines.append(f"Usulan: {finding.usulan}")
        lines.append(f"Tindak lanjut oleh: {finding.pelaku.value}")
        text = "\n".join(lines)
        text = text if len(text) <= _NOTE_LENGTH else f"{text[:_NOTE_LENGTH]}…"
        if at and (at == _SHOWN or len(text) > room):
            yield f"… dan {len(findings) - at} temuan lain: lihat lembar Temuan.\n", True
            return
        room -= len(text)
        yield (
            f"{finding.severity.value.upper()} · {finding.code}{finding.title and ' · '}{finding.title}\n",
            True,
        )
        yield text + ("\n\n" if at + 1 < len(findings) else ""), False
