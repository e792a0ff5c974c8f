"""Tags that Word shows otherwise than they are filled in: something stands inside them, or they are not to be seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from skpdoc.documents.fault import Fault
from skpdoc.documents.patched import TAG
from skpdoc.documents.readback.letters import HIDDEN
from skpdoc.documents.readback.styles import WordStyles
from skpdoc.documents.tags import TagFault
from skpdoc.documents.wordml import BR, CR, TAB, TBL, TC, TR, P, R, T, is_on, w

_INSIDE: Mapping[str, str] = {
    w("noBreakHyphen"): "tanda hubung tak terputus (Ctrl+Shift+-)",
    w("softHyphen"): "tanda hubung opsional (Ctrl+-)",
    TAB: "tab",
    w("ptab"): "tab",
    BR: "ganti baris (Shift+Enter)",
    CR: "ganti baris (Shift+Enter)",
    w("sym"): "lambang (Insert, Symbol)",
}
"""what no letter stands for: it stays in the document, beside the value"""
_SHOW = "Di Word nyalakan ¶ (Show/Hide)"


def look_faults(root: etree._Element, styles: WordStyles) -> Iterator[TagFault]:
    """Of one part: tags with something inside that is no letter, and values that every document would hide."""
    for paragraph in root.iter(P):
        letters, runs, inside = _read(paragraph)
        for tag in TAG.finditer(letters) if "{" in letters else ():
            found = [what for place, what in inside if tag.start() < place < tag.end()]
            if found:
                cause = f"Tag {tag[0]} terbelah oleh {found[0]}, yang akan tercetak di sebelah isinya."
                if tag[0].startswith("{%"):
                    cause = f"Tag {tag[0]} terbelah oleh {found[0]}, yang tidak boleh ada di dalam tag."
                remedy = f"{_SHOW}, hapus seluruh tag itu, lalu ketik ulang dengan spasi biasa saja."
                yield TagFault(paragraph, Fault(letters, cause, remedy))
            elif tag[0].startswith("{{"):
                shown = dict.fromkeys(runs[tag.start() : tag.end()])
                hows = filter(None, (_hidden(run, paragraph, styles) for run in shown))
                yield from (TagFault(paragraph, _unseen(letters, tag[0], how)) for how in list(hows)[:1])


def _read(
    paragraph: etree._Element,
) -> tuple[str, list[etree._Element | None], list[tuple[int, str]]]:
    """Its letters, of each its run, and what else stands there with its place among the letters."""
    letters, runs, inside = "", [], []
    for one in paragraph.iter(T, *_INSIDE):
        if next(one.iterancestors(P)) is not paragraph:
            continue
        run = one.getparent()
        if one.tag == T:
            letters += one.text or ""
            runs += [run] * len(one.text or "")
        elif run is not None and run.tag == R:
            inside.append((len(letters), _INSIDE[one.tag]))
    return letters, runs, inside


def _hidden(run: etree._Element | None, paragraph: etree._Element, styles: WordStyles) -> str:
    """By what a reader of the document does not see the run, in Indonesian; '' where he does."""
    row = next(paragraph.iterancestors(TR), None)
    if row is not None and is_on(row.find(f"{w('trPr')}/{w('hidden')}")):
        return "barisnya disembunyikan"
    properties = paragraph.find(w("pPr"))
    named = properties.find(w("pStyle")) if properties is not None else None
    style = named.get(w("val"), "") if named is not None else ""
    own = run.find(w("rPr")) if run is not None else None
    ground = _ground(paragraph, styles) or styles.ground(style)
    if HIDDEN not in styles.letters(own, style, ground):
        return ""
    vanish = own.find(w("vanish")) if own is not None else None
    if is_on(vanish):
        return "Font, Hidden"
    return "oleh gayanya" if HIDDEN in styles.letters(None, style, ground) else "oleh hurufnya"


def _ground(paragraph: etree._Element, styles: WordStyles) -> str:
    """What its letters stand on: RRGGBB, '' where nothing around them says."""
    found = [styles.shade(paragraph.find(w("pPr")))]
    for owner in paragraph.iterancestors(TC, TBL):
        properties = owner.find(w("tcPr" if owner.tag == TC else "tblPr"))
        found.append(styles.shade(properties))
        style = properties.find(w("tblStyle")) if properties is not None else None
        if style is not None:
            found.append(styles.table_ground(style.get(w("val"), "")))
    return next(filter(None, found), "")


def _unseen(letters: str, tag: str, how: str) -> Fault:
    cause = f"Tag {tag} tersembunyi ({how}); isinya tidak akan tampak di dokumen."
    remedy = (
        f"{_SHOW}, pilih tag itu, buka Font, kosongkan Hidden dan beri huruf yang terbaca (atau pilih gaya lain); "
        "bila memang tidak dicetak, hapus tag itu."
    )
    return Fault(letters, cause, remedy)
