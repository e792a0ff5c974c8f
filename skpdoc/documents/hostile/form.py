"""What a form may not carry: macros, embedded programs, anything fetched from elsewhere (reliability.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from skpdoc.documents.archive import read_parts
from skpdoc.documents.fault import RENEW, Fault
from skpdoc.documents.hostile.fields import WEB, field_faults
from skpdoc.documents.hostile.pictures import FONTS, PICTURES, picture_fault
from skpdoc.documents.relations import MAIN_PART
from skpdoc.documents.wordml import W_NS, parse_xml
from skpdoc.errors import SkpdocError
from skpdoc.packages import CONTENT_TYPES

_LARGEST_XML = 2 * 1024 * 1024
"""the body of a shipped form has some 30,000 bytes"""
_LARGEST_DOCUMENT = 64 * 1024 * 1024
_XML = (".xml", ".rels")
_NO_FONTS = "Matikan di Word: File, Options, Save, Embed fonts in the file; lalu simpan lagi."
_PROGRAMS = re.compile(rb"macroEnabled|vbaProject|vbaData|activeX|oleObject", re.I)
_ELEMENTS: Mapping[str, str] = {
    "altChunk": "isi berkas lain",
    "object": "objek tertanam",
    "OLEObject": "objek tertanam",
    "control": "kontrol ActiveX",
    "subDoc": "subdokumen",
    "mailMerge": "sumber data gabungan surat",
    "attachedTemplate": "templat terlampir",
    "dataBinding": "kotak isian yang terikat data lain",
    "frameset": "bingkai halaman web",
    "movie": "film",
    "webVideoPr": "film",
    "saveThroughXslt": "pengubah XSLT",
    "linkToQuery": "sumber data gabungan surat",
    "entryMacro": "makro",
    "exitMacro": "makro",
}
_RELATIONS: Mapping[str, str] = {
    "aFChunk": "isi berkas lain",
    "attachedTemplate": "templat terlampir",
    "attachedToolbars": "bilah alat tambahan",
    "control": "kontrol ActiveX",
    "extensibility": "menu tambahan",
    "font": "font tertanam",
    "frame": "bingkai halaman web",
    "keyMapCustomizations": "tombol pintas tambahan",
    "mailMergeSource": "sumber data gabungan surat",
    "oleObject": "objek tertanam",
    "package": "objek tertanam",
    "subDocument": "subdokumen",
    "transform": "pengubah XSLT",
    "vbaProject": "makro",
    "webextension": "program tambahan",
    "webextensiontaskpanes": "program tambahan",
    "wordVbaData": "makro",
}
"""what these kinds of relations lead to"""
_KNOWN = re.compile(
    "officeDocument|core-properties|extended-properties|custom-properties|thumbnail|classificationlabels|styles|"
    "stylesWithEffects|settings|webSettings|fontTable|theme|themeOverride|numbering|footnotes|endnotes|header|footer|"
    "image|hdphoto|hyperlink|comments|commentsExtended|commentsIds|commentsExtensible|people|customXml|customXmlProps|"
    "glossaryDocument|chart|chartUserShapes|chartStyle|chartColorStyle|diagramData|diagramLayout|diagramQuickStyle|"
    "diagramColors|diagramDrawing"
)
"""what a plain document is made of; no other kind of relation is followed"""
_HYPERLINK = re.compile(r"http://(schemas\.openxmlformats|purl\.oclc)\.org/.*/relationships/hyperlink")
_ELSEWHERE = re.compile(r"^\s*([a-z][a-z0-9+.-]+:|[\\/]{2})", re.I)
_SOURCES = ("src", "href", "althref", "action", "base")


def hostile_faults(parts: Mapping[str, bytes], most: int = _LARGEST_XML) -> Iterator[Fault]:
    """Every reason to refuse a template, or another Word document whose XML parts may each have ``most`` bytes."""
    for name, part in parts.items():
        lower = name.lower()
        if lower.endswith("vbaproject.bin") or "/activex" in lower:
            yield _carries("makro", name)
        elif "/embeddings/" in lower or lower.endswith("oleobject.bin"):
            yield _carries("objek tertanam", name)
        elif lower.startswith("customui"):
            yield _carries("menu tambahan", name)
        elif lower.endswith(FONTS):
            yield Fault("", f"Berkas memuat font tertanam ({name}).", _NO_FONTS)
        elif lower.endswith(PICTURES):
            why = picture_fault(part)
            if why:
                yield Fault(
                    "", f"Gambar {name} {why}.", "Simpan gambarnya sebagai PNG, lalu pasang lagi di Word."
                )
        elif not lower.endswith(_XML):
            yield _carries("berkas asing", name)
        elif len(part) > most:
            yield Fault("", f"Bagian {name} terlalu besar untuk sebuah formulir.", RENEW)
        else:
            yield from _xml_faults(name, part)


def harm_of(content: bytes) -> str:
    """What a Word document carries that skpdoc never writes, as one sentence; '' where it is a plain document."""
    try:
        faults = hostile_faults(read_parts(content, "dokumen"), _LARGEST_DOCUMENT)
    except SkpdocError as error:
        return str(error)
    return next((fault.sebab for fault in faults), "")


def _carries(what: str, where: str) -> Fault:
    return Fault("", f"Berkas memuat {what} ({where}).", f"Hapus di Word. {RENEW}")


def _xml_faults(name: str, part: bytes) -> Iterator[Fault]:
    try:
        root = parse_xml(part)
    except (etree.XMLSyntaxError, ValueError):
        yield Fault("", f"Bagian {name} rusak.", "Simpan ulang dari Word sebagai .docx.")
        return
    if root.getroottree().docinfo.internalDTD is not None:
        yield Fault("", f"Bagian {name} memuat DOCTYPE.", RENEW)
    elif name.lower().endswith(".rels"):
        yield from _relation_faults(name, root)
    elif name == CONTENT_TYPES:
        if _PROGRAMS.search(etree.tostring(root)):
            yield Fault("", "Berkas disimpan sebagai dokumen bermakro.", RENEW)
    else:
        if name == MAIN_PART and (root.prefix != "w" or root.nsmap.get("w") != W_NS):
            yield Fault(
                "", "Berkas disimpan dalam bentuk Open XML lain.", "Simpan sebagai Word Document (.docx)."
            )
        yield from _element_faults(name, root)
        yield from field_faults(root)


def _relation_faults(name: str, root: etree._Element) -> Iterator[Fault]:
    """Hyperlinks may lead to the web; nothing else may lead anywhere outside."""
    for relation in root.iter("{*}Relationship"):
        whole, target = str(relation.get("Type", "")).strip(), str(relation.get("Target", "")).strip()
        kind = whole.rsplit("/", 1)[-1]
        is_external = str(relation.get("TargetMode", "")).strip().lower() not in ("", "internal")
        if kind in _RELATIONS:
            yield _carries(_RELATIONS[kind], f"{kind}: {target[:60]}")
        elif not _KNOWN.fullmatch(kind):
            yield _carries(f"bagian '{kind[:40]}', yang tidak dikenal", f"{name}: {target[:60]}")
        elif is_external and _HYPERLINK.fullmatch(whole):
            if not (WEB.match(target) or target.startswith("#")):
                yield _from_outside("Tautan", target)
        elif is_external or _ELSEWHERE.match(target):
            yield _from_outside(kind, target)
        elif kind == "officeDocument" and target.lstrip("/") != MAIN_PART:
            yield Fault("", f"Isi utamanya bukan {MAIN_PART} ({name}).", RENEW)


def _from_outside(kind: str, target: str) -> Fault:
    return Fault(
        "", f"Berkas mengambil isi dari luar ({kind}: {target[:60]}).", "Putuskan tautan itu di Word."
    )


def _element_faults(name: str, root: etree._Element) -> Iterator[Fault]:
    for element in root.iter("{*}*"):
        local = etree.QName(element).localname
        if local in _ELEMENTS:
            yield _carries(_ELEMENTS[local], name)
        for key, value in element.attrib.items():
            if etree.QName(key).localname in _SOURCES and _ELSEWHERE.match(str(value)):
                yield _from_outside(local, str(value))
