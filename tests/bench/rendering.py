"""Part *rendering*: documents a second and memory, of four ways to the same SKP."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from docx import Document
from drafts import naskah_skp

from skpdoc.documents.shipped import shipped_folder
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.pipeline.making.forms import load_forms
from skpdoc.pipeline.reading.load import load
from skpdoc.regulation import catalogue

from .kabupaten import write_kabupaten
from .measure import in_turn, middle, run
from .report import Section, Settings, figure, table

_WAYS = {
    "docxtpl": "docxtpl as its manual shows (a new `DocxTemplate` a document)",
    "docxtpl_cached": "docxtpl, all cached that its interface lets one cache",
    "skpdoc": "**skpdoc**",
    "limit": "limit: deflate and write the very same bytes, nothing rendered",
}
_FORM = "skp_ja_jf_kuantitatif"


@dataclass(frozen=True, slots=True)
class _Outcome:
    memory: float
    """documents a second, in memory"""
    files: float
    """documents a second, written to files"""
    cpu: float
    """documents a second of this process's processor time, written to files"""
    prepared: float
    peak: float


def rendering(settings: Settings) -> Section:
    """The four ways in turn, each a process of its own."""
    folder = settings.folder / "rendering"
    contexts = _contexts(settings, folder)
    source = folder / "contexts.json"

    def once(way: str) -> _Outcome:
        out = folder / way
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        module = ["-m", f"{__package__}.ways", way, str(source), str(out), str(settings.seconds)]
        measured = run([sys.executable, *module, str(folder / "skpdoc")])
        said = json.loads(measured.output.splitlines()[-1])
        memory, files = said["memory"], said["files"]
        return _Outcome(
            memory["documents"] / memory["seconds"],
            files["documents"] / files["seconds"],
            files["documents"] / files["cpu"],
            said["prepared"],
            said["peak"],
        )

    once("skpdoc")  # the bytes that the limit writes
    found = in_turn({way: lambda way=way: once(way) for way in _WAYS}, settings.rounds)
    checked = _check(folder, contexts)
    sizes = [len((folder / "skpdoc" / f"{number}.docx").read_bytes()) for number in range(len(contexts))]
    return Section(
        "rendering",
        [
            *_rows(found),
            "",
            f"{len(contexts)} SKP (`{_FORM.file}`), {sum(sizes) / len(sizes) / 1000:.1f} kB a file, the same contexts "
            f"again and again for {settings.seconds:g} s a run; medians of {settings.rounds} runs in turn. {checked}",
        ],
    )


def _rows(found: dict[str, list[_Outcome]]) -> list[str]:
    middles = {
        way: [
            middle([getattr(one, name) for one in runs])
            for name in ("memory", "files", "cpu", "prepared", "peak")
        ]
        for way, runs in found.items()
    }
    first, last = middles["docxtpl"], middles["limit"]
    rows = []
    for way, (memory, files, cpu, prepared, peak) in middles.items():
        rows.append(
            [
                _WAYS[way],
                figure(memory),
                f"{memory / first[0]:.1f}",
                f"{last[0] / memory:.2f}",
                figure(files),
                f"{files / first[1]:.1f}",
                f"{last[1] / files:.2f}",
                f"{cpu / first[2]:.1f}",
                f"{prepared:.2f}",
                f"{peak:.0f}",
            ]
        )
    head = ["Way", "in memory, documents/s", "× docxtpl", "limit is × faster"]
    head += ["written to files, documents/s", "× docxtpl", "limit is × faster", "× docxtpl by CPU"]
    return table([*head, "first document after s", "peak MB"], rows)


def _contexts(settings: Settings, folder: Path) -> list[dict[str, object]]:
    """What the JA/JF form is filled with for the people of one unit, written where the ways find it."""
    folder.mkdir(parents=True, exist_ok=True)
    loaded = load(*write_kabupaten(settings.folder / "kabupaten", 125))
    assert loaded.kantor is not None
    regulasi = catalogue()[loaded.kantor.buku.unit.regulasi]
    forms = load_forms(shipped_folder(regulasi))
    contexts: list[dict[str, object]] = []
    for skp in loaded.skp.values():
        if JENIS_SKP.form_of(skp) == _FORM:
            naskah = naskah_skp(forms, regulasi, skp)
            contexts.append({**naskah.context, "id_dokumen": naskah.id_dokumen})
    given = {"form": str(forms.folder / _FORM.file), "contexts": contexts}
    (folder / "contexts.json").write_text(json.dumps(given), "utf-8")
    return contexts


def _check(folder: Path, contexts: list[dict[str, object]]) -> str:
    """Every way made every document, python-docx opens it, and it says the same, with all that was given."""
    for number, context in enumerate(contexts):
        texts = {way: _text(folder / way / f"{number}.docx") for way in _WAYS if way != "limit"}
        for way, text in texts.items():
            missing = [one for one in _given(context["hasil_kerja"]) if _plain(one) not in text]
            if missing or text != texts["skpdoc"]:
                raise RuntimeError(f"{way}: document {number} is another: {missing[:1] or ''}")
        whole, written = ((folder / way / f"{number}.docx").stat().st_size for way in ("skpdoc", "limit"))
        if not 0.8 * whole < written < 1.2 * whole:
            raise RuntimeError(f"limit: document {number} has {written} bytes instead of {whole}")
    return f"Checked: all {len(contexts)} open with python-docx, and their texts are equal and complete in all ways."


def _text(path: Path) -> str:
    body = Document(str(path)).element.body
    return _plain(
        "".join(element.text or " " for element in body.iter() if element.tag.endswith(("}t", "}br")))
    )


def _plain(text: str) -> str:
    return "".join(text.split())


def _given(value: object) -> list[str]:
    if isinstance(value, dict):  # ukuran is what the kualitatif forms print instead
        return [text for key, one in value.items() if key != "ukuran" for text in _given(one)]
    if isinstance(value, list):
        return [text for one in value for text in _given(one)]
    return [value] if isinstance(value, str) and len(value) > 12 else []
