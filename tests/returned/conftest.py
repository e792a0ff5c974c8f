"""An office's documents, issued; each test that writes gets a copy of its own."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from signing import der
from word_edits import edited, retyped, skp_of, unit_of

from skpdoc.pdf.finish import finish
from skpdoc.pdf.signers import Signer
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.manifest import ManifestEntry, read_manifest, write_manifest
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.making.generate import RunOptions, generate
from skpdoc.pipeline.reading.load import load

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``generate`` wrote; not to be changed."""
    output = tmp_path_factory.mktemp("terbit")
    generate(load(ROOT / "sample_workbooks" / "puskesmas_harapan.xlsx"), RunOptions(output))
    return output


@pytest.fixture
def output(issued: Path, tmp_path: Path) -> Path:
    """A copy that a test may write into."""
    return Path(shutil.copytree(issued, tmp_path / "hasil"))


@pytest.fixture
def returned(tmp_path: Path) -> Path:
    """The folder in which what came back is kept."""
    folder = tmp_path / "kembali"
    folder.mkdir()
    return folder


def _converted(folder: Path, **sources: bytes) -> dict[str, bytes]:
    for name, data in sources.items():
        (folder / f"{name}.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run(
        [*command, *(str(folder / f"{name}.docx") for name in sources)], check=True, capture_output=True
    )
    return {name: (folder / f"{name}.pdf").read_bytes() for name in sources}


def _names(issued: Path) -> tuple[str, str]:
    """Of the employee whose SKP it is, and of his pejabat penilai."""
    people = {orang.kunci: orang for orang in read_manifest(unit_of(issued)).orang}
    own = people[skp_of(issued).name.split("_")[0]]
    return own.nama, people[own.penilai].nama


@pytest.fixture(scope="session")
def names(issued: Path) -> tuple[str, str]:
    return _names(issued)


@pytest.fixture
def trust(names: tuple[str, str]) -> tuple[bytes, ...]:
    """The two certificates, as an office that trusts them has them."""
    return tuple(der(name) for name in names)


@pytest.fixture(scope="session")
def pdfs(issued: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The PDF as issued (``asli``), and that of a document in which a target was changed (``lain``)."""
    source = skp_of(issued)
    changed = edited(source, lambda document: retyped(document, 5, 5, "1 Dokumen"))
    made = _converted(tmp_path_factory.mktemp("pdf"), asli=source.read_bytes(), lain=changed)
    return {name: finish(data, b"asal", (), Signer(*_names(issued))).isi for name, data in made.items()}


@pytest.fixture
def with_pdf(output: Path, pdfs: dict[str, bytes]) -> Path:
    """The output folder, in which the PDF was issued too."""
    unit, source = unit_of(output), skp_of(output)
    manifest = read_manifest(unit)
    word = manifest.dokumen[source.relative_to(unit).as_posix()]
    source.with_suffix(".pdf").write_bytes(pdfs["asli"])
    path = word.path.replace(".docx", ".pdf")
    entry = ManifestEntry(word.jenis, word.kunci, word.id_dokumen, path, sha256(pdfs["asli"]))
    write_manifest(Folder(unit), replace(manifest, dokumen={**manifest.dokumen, path: entry}))
    return output
