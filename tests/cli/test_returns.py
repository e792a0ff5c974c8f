"""``verify`` and ``collect`` as typed: what is shown, and the exit codes."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from runs import Skpdoc

pytestmark = pytest.mark.quick


@pytest.fixture
def output(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> Path:
    assert skpdoc("generate", sample, "--document", "manual-iku").code == 0
    return tmp_path / "output"


def _manual(output: Path) -> Path:
    return next(output.rglob("*Manual-IKU.docx"))


def test_verify_and_collect(skpdoc: Skpdoc, output: Path, tmp_path: Path) -> None:
    source = _manual(output)
    ran = skpdoc("verify", source)
    assert (ran.code, ran.said) == (0, "")
    assert "berkasnya persis yang diterbitkan" in ran.shown
    assert "belum pernah dikirim" in ran.shown
    back = tmp_path / "balik"
    back.mkdir()
    document = docx.Document(str(source))
    run = document.tables[1].cell(0, 1).paragraphs[0].runs[0]
    run.text = "Hasil lain"
    document.save(str(back / "x.docx"))
    ran = skpdoc("verify", back / "x.docx")
    assert ran.code == 1
    assert '→ "Hasil lain"' in ran.shown.replace("\n           ", " ")
    ran = skpdoc("collect", output, back)
    assert (ran.code, ran.said) == (0, "")
    assert "Dikumpulkan: 1 berkas (1 dikoreksi)." in ran.shown
    assert "Rekap Masukan.xlsx" in ran.shown
    assert "versi 1" in skpdoc("verify", source).shown


def test_exit_codes(skpdoc: Skpdoc, output: Path, tmp_path: Path) -> None:
    assert skpdoc("verify", _manual(output), "-o", tmp_path).code == 0
    assert skpdoc("verify", _manual(output), "-o", tmp_path / "tidak ada").code == 3
    assert skpdoc("verify", tmp_path / "tidak ada.docx").code == 3
    assert skpdoc("verify").code == 2
    assert skpdoc("collect", output, tmp_path / "tidak ada").code == 3
    docx.Document().save(str(tmp_path / "asing.docx"))
    ran = skpdoc("verify", tmp_path / "asing.docx")
    assert ran.code == 1
    assert "Tidak ada nomor dokumen" in ran.shown
    (tmp_path / "balik").mkdir()
    (tmp_path / "asing.docx").rename(tmp_path / "balik" / "asing.docx")
    ran = skpdoc("collect", output, tmp_path / "balik")
    assert ran.code == 1
    assert "Perlu diputuskan orang, tidak disalin: 1 berkas." in ran.shown


def test_a_file_that_is_not_there_is_called_so(skpdoc: Skpdoc, output: Path) -> None:
    ran = skpdoc("verify", "tiada.pdf", "-o", output)
    assert ran.code == 3
    assert ran.said.endswith("tiada.pdf: berkas tidak ada. Periksa nama dan foldernya.\n")
    assert "output: ini folder. Sebutkan berkasnya" in skpdoc("verify", output, "-o", output).said


def test_collect_counts_what_it_could_not_read(skpdoc: Skpdoc, output: Path, tmp_path: Path) -> None:
    (tmp_path / "balik").mkdir()
    (tmp_path / "balik" / "kosong.docx").touch()
    ran = skpdoc("collect", output, tmp_path / "balik")
    assert (ran.code, "Tidak terbaca atau tidak dapat disimpan: 1 berkas." in ran.shown) == (3, True)


def test_status(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> None:
    skpdoc("generate", sample, "--document", "skp")
    ran = skpdoc("status", tmp_path / "output")
    assert ran.code == 0
    assert "draf → 0 terkirim → 0 kembali → 0 ditandatangani" in ran.shown
    assert "Tenggat belum ditetapkan" in ran.shown
    assert (tmp_path / "output" / "Status.xlsx").exists()
    ran = skpdoc("status", tmp_path / "output", "--deadline", "2022-01-31")
    assert "Terlambat (tenggat 31 Januari 2022): " in ran.shown
    assert max(map(len, ran.shown.splitlines()[:-1])) <= 80
    assert skpdoc("status", tmp_path / "output", "--deadline", "besok").code == 2
    settings = tmp_path / "skpdoc.toml"
    settings.write_text('[surel]\ntenggat = "31 Januari 2022"\n', "utf-8")
    assert "Terlambat (tenggat 31 Januari 2022): " in skpdoc("status", tmp_path / "output").shown
    settings.write_text('[surel]\ntenggat = "besok"\n', "utf-8")
    ran = skpdoc("status", tmp_path / "output")
    assert (ran.code, ran.said.count("\n")) == (3, 1)
    assert "[surel] tenggat: diisi tanggal" in ran.said
