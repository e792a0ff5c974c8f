"""The documentation pages of the faulty samples: what is wrong, and word for word what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from skpdoc.text.indonesian import daftar
from tools.faulty.collection import Collection
from tools.faulty.fault import Group
from tools.faulty.said import Said, Temuan
from tools.generated import generated
from tools.markdown import markdown_text

_SHOWN = 6


def faulty_page(collection: Collection, said: Mapping[str, Said]) -> str:
    """The whole page as Markdown, Indonesian, with a line break at its end; ``said`` is by the samples' names."""
    parts = [
        f"# {collection.judul}",
        generated(collection.source),
        *_opening(collection),
        *_contents(collection),
    ]
    for group in collection.groups:
        parts += [f"## {group.judul}", group.pengantar]
        for fault in group.faults:
            parts += _entry(said[fault.name], f"../sample_workbooks/{collection.folder}")
    return "\n\n".join(parts) + "\n"


def _opening(collection: Collection) -> Iterator[str]:
    yield (
        f"Setiap buku di folder `sample_workbooks/{collection.folder}` mempunyai satu kekeliruan, seperti yang dibuat "
        f"kantor sungguhan. Asalnya {collection.asal}, dari dinas kecil berpegawai sembilan yang bersih dari temuan. "
        "Di bawah ini, untuk setiap kekeliruan, apa yang dilakukan dan apa kata skpdoc, kata demi kata. Cobalah "
        "sendiri, misalnya:"
    )
    yield f"```text\n{collection.contoh}\n```"
    yield (
        "Satu kekeliruan kadang menimbulkan temuan lain yang menyusul darinya; semuanya disebut. Yang **ditahan** "
        "hanya dokumen yang akan mencetak kekeliruan itu. Semua kode, tingkat, dan dasarnya ada di [daftar "
        f"temuan](temuan.md). {collection.lanjut}"
    )


def anchor(title: str) -> str:
    """How a link names the heading ``title``."""
    return re.sub(r"[^\w\- ]", "", title.casefold()).replace(" ", "-")


def _contents(collection: Collection) -> Iterator[str]:
    yield "## Isi"
    yield "\n".join(f"- {_link(group.judul)}: {_links(group)}" for group in collection.groups)


def _links(group: Group) -> str:
    return " · ".join(_link(fault.judul) for fault in group.faults)


def _link(title: str) -> str:
    return f"[{markdown_text(title)}](#{anchor(title)})"


def _text(text: str) -> str:
    """As it stands; what stands in backticks is to be typed."""
    parts = text.split("`")
    return "`".join(part if at % 2 else markdown_text(part) for at, part in enumerate(parts))


def _entry(said: Said, folder: str) -> Iterator[str]:
    fault = said.fault
    yield f"### {markdown_text(fault.judul)}"
    yield f"[{fault.name}.xlsx]({folder}/{fault.name}.xlsx). {markdown_text(fault.ulah)}"
    if said.refusal:
        yield f"> {markdown_text(said.refusal)}"
        return
    for temuan in said.temuan:
        yield _quoted(temuan)
        yield from _held(said, temuan)
    if not said.is_read:
        yield "Bukunya belum dapat dibaca, sehingga belum ada dokumen yang dapat dibuat."


def _quoted(temuan: Temuan) -> str:
    place = f"{temuan['lembar']}!{temuan['sel']}" if temuan["sel"] else temuan["lembar"] or temuan["berkas"]
    column = f" ({temuan['kolom']})" if temuan["kolom"] else ""
    lines = (
        f"**{temuan['tingkat']}** · {markdown_text(place + column)}",
        _text(temuan["sebab"]),
        f"→ {_text(temuan['perbaikan'])}",
        f"{temuan['kode']} · {markdown_text(temuan['dasar'])} · {temuan['pelaku']}",
    )
    return "\n>\n".join(f"> {line}" for line in lines)


def _held(said: Said, temuan: Temuan) -> Iterator[str]:
    documents = temuan["menahan"]
    if not documents:
        return
    if len(documents) == said.documents:
        yield f"Ditahan: semua dokumen unit ({said.documents})."
        return
    kinds: dict[str, list[str]] = {}
    for document in documents:
        kinds.setdefault(document["jenis"], []).append(document["nama"])
    held = "; ".join(f"{kind} {_names(names)}" for kind, names in kinds.items())
    yield f"Ditahan: {markdown_text(held.rstrip('.'))}."


def _names(names: Sequence[str]) -> str:
    shown = list(dict.fromkeys(names))
    return daftar(shown[:_SHOWN]) + (f" dan {len(shown) - _SHOWN} lainnya" if len(shown) > _SHOWN else "")
