"""What a form may not carry: macros, embedded programs, anything fetched from elsewhere (reliability.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from skpdoc.documents.fault import RENEW, Fault
from skpdoc.documents.relations import MAIN_PART
from skpdoc.documents.wordml import W_NS, P, T, parse_xml
from skpdoc.packages import CONTENT_TYPES

_LARGEST_XML = 2 * 1024 * 1024
"""the body of a shipped form has some 30,000 bytes"""
_XML = (".xml", ".rels")
_PLAIN = re.compile(r".*\.(xml|rels|png|jpe?g|jpe|gif|bmp|tiff?|emf|wmf|svg|odttf|ttf)")
_PROGRAMS = re.compile(rb"macroEnabled|vbaProject|vbaData|activeX|oleObject", re.I)
_FIELDS = re.compile(
    "PAGE|NUMPAGES|SECTION|SECTIONPAGES|HYPERLINK|REF|PAGEREF|STYLEREF|SEQ|TOC|DATE|TIME|CREATEDATE|SAVEDATE|"
    "PRINTDATE|FILENAME|TITLE|AUTHOR|SYMBOL|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN"
)
"""fields that take nothing from other files or programs"""
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
}
_RELATIONS: Mapping[str, str] = {
    "aFChunk": "isi berkas lain",
    "attachedTemplate": "templat terlampir",
    "control": "kontrol ActiveX",
    "frame": "bingkai halaman web",
    "mailMergeSource": "sumber data gabungan surat",
    "oleObject": "objek tertanam",
    "package": "objek tertanam",
    "subDocument": "subdokumen",
    "vbaProject": "makro",
    "wordVbaData": "makro",
}
_HYPERLINK = re.compile(r"http://(schemas\.openxmlformats|purl\.oclc)\.org/.*/relationships/hyperlink")
_WEB = re.compile(r"(https?://|mailto:)", re.I)
_ELSEWHERE = re.compile(r"^\s*([a-z][a-z0-9+.-]+:|[\\/]{2})", re.I)
_SOURCES = ("src", "href", "althref")


def hostile_faults(parts: Mapping[str, bytes]) -> Iterator[Fault]:
    """Every reason to refuse a template."""
    for name, part in parts.items():
        lower = name.lower()
        if lower.endswith("vbaproject.bin") or "/activex" in lower:
            yield _carries("makro", name)
        elif "/embeddings/" in lower or lower.endswith("oleobject.bin"):
            yield _carries("objek tertanam", name)
        elif not _PLAIN.fullmatch(lower):
            yield _carries("berkas asing", name)
        elif not lower.endswith(_XML):
            continue
        elif len(part) > _LARGEST_XML:
            yield Fault("", f"Bagian {name} terlalu besar untuk sebuah formulir.", RENEW)
        else:
            yield from _xml_faults(name, part)


def _carries(what: str, where: str) -> Fault:
    return Fault("", f"Formulir memuat {what} ({where}).", f"Hapus di Word. {RENEW}")


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
            yield Fault("", "Formulir disimpan sebagai dokumen bermakro.", RENEW)
    else:
        if name == MAIN_PART and (root.prefix != "w" or root.nsmap.get("w") != W_NS):
            yield Fault(
                "", "Formulir disimpan dalam bentuk Open XML lain.", "Simpan sebagai Word Document (.docx)."
            )
        yield from _element_faults(name, root)
        yield from _field_faults(root)


def _relation_faults(name: str, root: etree._Element) -> Iterator[Fault]:
    """Hyperlinks may lead to the web; nothing else may lead anywhere outside."""
    for relation in root.iter("{*}Relationship"):
        whole, target = str(relation.get("Type", "")), str(relation.get("Target", ""))
        kind = whole.rsplit("/", 1)[-1]
        is_external = str(relation.get("TargetMode", "")).lower() == "external"
        if kind in _RELATIONS:
            yield _carries(_RELATIONS[kind], f"{kind}: {target[:60]}")
        elif is_external and _HYPERLINK.fullmatch(whole):
            if not (_WEB.match(target) or target.startswith("#")):
                yield _from_outside("Tautan", target)
        elif is_external or _ELSEWHERE.match(target):
            yield _from_outside(kind, target)
        elif kind == "officeDocument" and target.lstrip("/") != MAIN_PART:
            yield Fault("", f"Isi utama formulir bukan {MAIN_PART} ({name}).", RENEW)


def _from_outside(kind: str, target: str) -> Fault:
    return Fault(
        "", f"Formulir mengambil isi dari luar ({kind}: {target[:60]}).", "Putuskan tautan itu di Word."
    )


def _element_faults(name: str, root: etree._Element) -> Iterator[Fault]:
    for element in root.iter("{*}*"):
        local = etree.QName(element).localname
        if local in _ELEMENTS:
            yield _carries(_ELEMENTS[local], name)
        for key, value in element.attrib.items():
            if etree.QName(key).localname in _SOURCES and _ELSEWHERE.match(str(value)):
                yield _from_outside(local, str(value))


def _field_faults(root: etree._Element) -> Iterator[Fault]:
    for text, paragraf in _instructions(root):
        words = text.split()
        name = words[0].upper() if words else ""
        if not _FIELDS.fullmatch(name):
            yield Fault(
                paragraf,
                f"Formulir memuat bidang '{name or 'tersembunyi'}', yang dapat mengambil isi lain.",
                "Hapus bidang itu di Word.",
            )


def _instructions(root: etree._Element) -> Iterator[tuple[str, str]]:
    """The instruction of every field, however it is split over runs and paragraphs, with its paragraph."""
    opened: list[list[str]] = []
    stray: list[str] = []
    for element in root.iter("{*}fldSimple", "{*}instrText", "{*}delInstrText", "{*}fldChar"):
        local, kind = etree.QName(element).localname, _attribute(element, "fldCharType")
        if local == "fldSimple":
            yield _attribute(element, "instr"), _paragraph(element)
        elif local != "fldChar":
            (opened[-1] if opened else stray).append(element.text or "")
        elif kind == "begin":
            opened.append([])
        elif kind == "end" and opened:
            yield "".join(opened.pop()), _paragraph(element)
    for left in (*opened, stray):
        if left:
            yield "".join(left), ""


def _attribute(element: etree._Element, name: str) -> str:
    return next(
        (str(value) for key, value in element.attrib.items() if etree.QName(key).localname == name), ""
    )


def _paragraph(element: etree._Element) -> str:
    paragraph = next(element.iterancestors(P), None)
    return "" if paragraph is None else "".join(text.text or "" for text in paragraph.iter(T))
