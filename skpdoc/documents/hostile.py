"""What a form may not carry: macros, embedded programs, anything fetched from elsewhere (reliability.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from skpdoc.documents.wordml import P, parse_xml, w

_FIELDS = re.compile(
    r"\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON|RD)\b", re.I
)
_REMEDY = "Buat ulang formulir dari: skpdoc templates export FOLDER."


def hostile_faults(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Every reason to refuse a template: an Indonesian cause and remedy."""
    for name, part in parts.items():
        lower = name.lower()
        if lower.endswith("vbaproject.bin") or "/activex/" in lower:
            yield f"Formulir memuat makro ({name}). {_REMEDY}"
        elif "/embeddings/" in lower or lower.endswith("oleobject.bin"):
            yield f"Formulir memuat objek tertanam ({name}). Hapus objek itu di Word, ganti dengan gambar."
        elif lower.endswith((".xml", ".rels")):
            yield from _xml_faults(name, part)


def _xml_faults(name: str, part: bytes) -> Iterator[str]:
    try:
        root = parse_xml(part)
    except etree.XMLSyntaxError:
        yield f"Bagian {name} rusak. Simpan ulang dari Word sebagai .docx."
        return
    if root.getroottree().docinfo.internalDTD is not None:
        yield f"Bagian {name} memuat DOCTYPE. {_REMEDY}"
    elif name.lower().endswith(".rels"):
        yield from _relation_faults(root)
    elif name == "[Content_Types].xml":
        if b"macroEnabled" in part:
            yield f"Formulir disimpan sebagai dokumen bermakro. {_REMEDY}"
    else:
        yield from _field_faults(root)


def _relation_faults(root: etree._Element) -> Iterator[str]:
    """Hyperlinks may lead outside; nothing else may."""
    for relation in root:
        kind = str(relation.get("Type", "")).rsplit("/", 1)[-1]
        is_external = relation.get("TargetMode") == "External"
        if kind in ("attachedTemplate", "aFChunk", "subDocument") or (is_external and kind != "hyperlink"):
            target = str(relation.get("Target", ""))[:60]
            yield f"Formulir mengambil isi dari luar ({kind}: {target}). Putuskan tautan itu di Word."


def _field_faults(root: etree._Element) -> Iterator[str]:
    texts = [str(field.get(w("instr"), "")) for field in root.iter(w("fldSimple"))]
    texts += [
        "".join(part.text or "" for part in paragraph.iter(w("instrText"))) for paragraph in root.iter(P)
    ]
    for text in texts:
        found = _FIELDS.search(text)
        if found:
            bidang = found[0].upper()
            yield f"Formulir memuat bidang {bidang} yang mengambil isi lain. Hapus bidang itu di Word."
