"""Four ways to the same Word documents: ``python -m tests.bench.ways WAY CONTEXTS OUT SECONDS [DONE]``.

Each is a process of its own, fills the shipped form with the same contexts again and again for some seconds, writes
every document to a file, and prints what it did as JSON.
"""

from __future__ import annotations

import json
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .measure import own_peak

Context = dict[str, Any]
Fill = Callable[[int, Path], object]
"""the document of the context with this number, into this file"""


def docxtpl_as_documented(form: Path, contexts: list[Context]) -> Fill:
    """A new DocxTemplate a document, as its manual shows."""
    from docxtpl import DocxTemplate

    def fill(number: int, path: Path) -> None:
        template = DocxTemplate(form)
        template.render(contexts[number], autoescape=True)
        template.save(path)

    return fill


def docxtpl_cached(form: Path, contexts: list[Context]) -> Fill:
    """All that its interface lets one keep: the file in memory, the patched XML, the compiled templates."""
    from functools import cache
    from io import BytesIO

    from docxtpl import DocxTemplate
    from jinja2 import Environment

    class Remembering(Environment):
        from_string = cache(Environment.from_string)  # type: ignore[assignment]

    class Patched(DocxTemplate):
        patch_xml = cache(DocxTemplate.patch_xml)

    template = Patched(BytesIO(form.read_bytes()))
    environment = Remembering(autoescape=True)

    def fill(number: int, path: Path) -> None:
        template.render(contexts[number], environment, autoescape=True)
        template.save(path)

    return fill


def skpdoc(form: Path, contexts: list[Context]) -> Fill:
    """The tool's own engine, from the same contexts."""
    from skpdoc.documents.forms import FormName, load_forms
    from skpdoc.documents.render import fill as filled

    prepared = load_forms(form.parent).forms[FormName(form.stem)]

    def fill(number: int, path: Path) -> None:
        context = contexts[number]
        path.write_bytes(filled(prepared, context["id_dokumen"], context))

    return fill


def limit(_: Path, contexts: list[Context]) -> Fill:
    """Deflate what differs between two documents, copy the rest, write the file: nothing is rendered."""
    done = Path(sys.argv[5])
    archives = [_parts(done / f"{number}.docx") for number in range(len(contexts))]
    same = {name for name, (raw, _) in archives[0].items() if all(one[name][0] == raw for one in archives)}
    constant = b"".join(archives[0][name][1] for name in same)
    changing = [[raw for name, (raw, _) in one.items() if name not in same] for one in archives]
    deflate = _deflate()

    def fill(number: int, path: Path) -> None:
        path.write_bytes(constant + b"".join(map(deflate, changing[number])))

    return fill


def _parts(path: Path) -> dict[str, tuple[bytes, bytes]]:
    """Part → (its bytes, as deflated in the file)."""
    data = path.read_bytes()
    found = {}
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            start = (
                info.header_offset
                + 30
                + len(info.filename)
                + int.from_bytes(data[info.header_offset + 28 : info.header_offset + 30], "little")
            )
            found[info.filename] = (archive.read(info), data[start : start + info.compress_size])
    return found


def _deflate() -> Callable[[bytes], bytes]:
    """The quickest compressor there is here."""
    try:
        from isal import isal_zlib
    except ImportError:
        import zlib

        return lambda data: zlib.compress(data, 6)
    return lambda data: isal_zlib.compress(data, 1)


WAYS = {
    "docxtpl": docxtpl_as_documented,
    "docxtpl_cached": docxtpl_cached,
    "skpdoc": skpdoc,
    "limit": limit,
}


def main() -> None:
    """Fill and write for some seconds, every context at least once."""
    way, source, out, least = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), float(sys.argv[4])
    given = json.loads(source.read_text("utf-8"))
    contexts = given["contexts"]
    began = time.perf_counter()
    fill = WAYS[way](Path(given["form"]), contexts)
    ready, cpu = time.perf_counter(), time.process_time()
    count = 0
    while count < len(contexts) or time.perf_counter() - ready < least:
        fill(count % len(contexts), out / f"{count}.docx")
        count += 1
    seconds, cpu = time.perf_counter() - ready, time.process_time() - cpu
    said = {"documents": count, "seconds": seconds, "cpu": cpu, "prepared": ready - began, "peak": own_peak()}
    print(json.dumps(said))


if __name__ == "__main__":
    main()
