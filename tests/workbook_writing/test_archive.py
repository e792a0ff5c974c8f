"""Windows and Linux write the same bytes: an archive does not tell where it was made."""

from __future__ import annotations

import io
import sys
import zipfile

import pytest

from skpdoc.pipeline.new import sample_workbook
from skpdoc.workbook.writing.archive import of_no_system


def test_a_workbook_does_not_tell_the_system_that_wrote_it(monkeypatch: pytest.MonkeyPatch) -> None:
    here = sample_workbook("puskesmas_harapan", 2026)
    monkeypatch.setattr(sys, "platform", "linux" if sys.platform == "win32" else "win32")
    assert sample_workbook("puskesmas_harapan", 2026) == here


def test_nothing_else_of_the_archive_changes() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.comment = b"PK\x01\x02"
        for name in ("satu", "dua é"):
            info = zipfile.ZipInfo(name)
            info.create_system, info.comment, info.extra = 3, b"catatan", b"\x99\x99\x01\x00x"
            archive.writestr(info, name)
    with zipfile.ZipFile(io.BytesIO(of_no_system(stream.getvalue()))) as archive:
        assert [(one.filename, one.create_system, one.comment) for one in archive.infolist()] == [
            ("satu", 0, b"catatan"),
            ("dua é", 0, b"catatan"),
        ]
        assert archive.testzip() is None
        assert archive.comment == b"PK\x01\x02"
    assert len(stream.getvalue()) == len(of_no_system(stream.getvalue()))
