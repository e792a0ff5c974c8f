"""Four ways to the same Word documents: ``python -m tests.bench.ways WAY CONTEXTS OUT SECONDS [DONE]``.

Each is a process of its own, fills the shipped form with the same contexts again and again for some seconds in memory,
then for as long into files, and prints what it did as JSON. What is done once, with the first document, is told apart.
"""

from __future__ import annotations

import json
import sys
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any

from .measure import own_peak

Context = dict[str, Any]
Fill = Callable[[int], bytes]
"""the document of the context with this number"""


def docxtpl_as_documented(form: Path, contexts: list[Context]) -> Fill:
    """A new DocxTemplate a document, as its manual shows."""
    from docxtpl import DocxTemplate

    def fill(number: int) -> bytes:
        template = DocxTemplate(form)
        template.render(contexts[number], autoescape=True)
        return _saved(template)

    return fill


def _saved(template: Any) -> bytes:
    stream = BytesIO()
    template.save(stream)
    return stream.getvalue()


def docxtpl_cached(form: Path, contexts: list[Context]) -> Fill:
    """All that its interface lets one keep: the file in memory, the patched XML, the compiled templates."""
    from functools import cache

    from docxtpl import DocxTemplate
    from jinja2 import Environment

    class Remembering(Environment):
        from_string = cache(Environment.from_string)  # type: ignore[assignment]

    class Patched(DocxTemplate):
        patch_xml = cache(DocxTemplate.patch_xml)

    template = Patched(BytesIO(form.read_bytes()))
    environment = Remembering(autoescape=True)

    def fill(number: int) -> bytes:
        template.render(contexts[number], environment, autoescape=True)
        return _saved(template)

    return fill


def skpdoc(form: Path, contexts: list[Context]) -> Fill:
    """The tool's own engine, from the same contexts."""
    from skpdoc.documents.render import fill as filled
    from skpdoc.pipeline.making.forms import load_forms

    prepared = load_forms(form.parent).forms[form.stem]

    def fill(number: int) -> bytes:
        context = contexts[number]
        return filled(prepared, context["id_dokumen"], context)

    return fill


def limit(_: Path, contexts: list[Context]) -> Fill:
    """Deflate what differs between two documents, copy the rest, write the file: nothing is rendered."""
    done = Path(sys.argv[5])
    archives = [_parts(done / f"{number}.docx") for number in range(len(contexts))]
    same = {name for name, (raw, _) in archives[0].items() if all(one[name][0] == raw for one in archives)}
    constant = b"".join(archives[0][name][1] for name in same)
    changing = [[raw for name, (raw, _) in one.items() if name not in same] for one in archives]
    deflate = _deflate()

    def fill(number: int) -> bytes:
        return constant + b"".join(map(deflate, changing[number]))

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
    """Fill for some seconds, then fill and write for some seconds, every context at least once."""
    way, source, out, least = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), float(sys.argv[4])
    given = json.loads(source.read_text("utf-8"))
    contexts = given["contexts"]
    began = time.perf_counter()
    fill = WAYS[way](Path(given["form"]), contexts)
    fill(0)
    said: dict[str, object] = {"prepared": time.perf_counter() - began}
    said["memory"] = _turns(len(contexts), least, fill)
    fresh = count()
    said["files"] = _turns(
        len(contexts), least, lambda number: (out / f"{next(fresh)}.docx").write_bytes(fill(number))
    )
    print(json.dumps(said | {"peak": own_peak()}))


def _turns(contexts: int, least: float, work: Callable[[int], object]) -> dict[str, float]:
    """How many documents, in how many seconds and seconds of the processor."""
    clock, cpu, done = time.perf_counter(), time.process_time(), 0
    while done < contexts or time.perf_counter() - clock < least:
        work(done % contexts)
        done += 1
    return {"documents": done, "seconds": time.perf_counter() - clock, "cpu": time.process_time() - cpu}


if __name__ == "__main__":
    main()
