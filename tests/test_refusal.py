"""What the system refuses is told in Indonesian, and a file that somebody has open is told as such."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from skpdoc.pipeline.folder.files import unreadable, unwritable
from skpdoc.refusal import reason


def _from_windows(number: int, kind: type[OSError] = PermissionError) -> OSError:
    """As Windows raises it; elsewhere Python keeps no such number."""
    error = kind(errno.EACCES, "Some words of the system")
    error.winerror = number  # type: ignore[attr-defined,unused-ignore]
    return error


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (32, "sedang dibuka di program lain"),
        (33, "sedang dibuka di program lain"),
        (53, "folder jaringannya tidak terjangkau"),
        (112, "ruangnya habis"),
        (362, "OneDrive belum mengunduhnya, atau sedang tidak berjalan"),
    ],
)
def test_numbers_of_windows(number: int, said: str, tmp_path: Path) -> None:
    assert reason(_from_windows(number), tmp_path / "buku.xlsx") == said


def test_denied_is_most_often_a_file_that_is_open(tmp_path: Path) -> None:
    (tmp_path / "buku.xlsx").touch()
    error = _from_windows(5)
    assert (
        reason(error, tmp_path / "buku.xlsx")
        == "akses ditolak, biasanya karena sedang dibuka di program lain"
    )
    assert reason(error, tmp_path / "lain.xlsx") == "akses ditolak"


@pytest.mark.parametrize(
    ("name", "owner"),
    [("buku.xlsx", "~$buku.xlsx"), ("SKP_Budi.docx", "~$P_Budi.docx"), ("MPH_Ani.docx", "~$H_Ani.docx")],
)
def test_the_owner_file_of_office_tells_who_holds_it(name: str, owner: str, tmp_path: Path) -> None:
    error = PermissionError(errno.EACCES, "Permission denied")
    path = tmp_path / name
    assert reason(error, path) == "akses ditolak"
    (tmp_path / owner).touch()
    assert str(unwritable(path, error)) == (
        f"{path}: tidak dapat ditulis (sedang dibuka di program lain). Tutup berkas itu di Word atau Excel, juga di "
        "komputer rekan yang membukanya, lalu ulangi."
    )
    assert "sedang dibuka" in str(unreadable(path, error))
    assert "sedang dibuka" not in reason(OSError(errno.ENOSPC, "No space left on device"), path)


def test_a_path_that_windows_cannot_reach_is_not_called_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = FileNotFoundError(errno.ENOENT, "No such file or directory")
    long, short = tmp_path / ("x" * 250) / "buku.xlsx", tmp_path / "buku.xlsx"
    assert "berkas tidak ada" in str(unreadable(long, error))
    monkeypatch.setattr(os, "name", "nt")
    said = str(unreadable(long, error))
    assert f"jalurnya {len(str(long))} huruf, lebih panjang daripada 259 yang dicapai Windows" in said
    assert "Pindahkan foldernya ke tempat yang lebih dangkal" in said
    assert "berkas tidak ada" in str(unreadable(short, error))
    assert "lebih panjang" in reason(_from_windows(206, OSError), long)


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOSPC, errno.EROFS, errno.EIO, errno.ENAMETOOLONG])
def test_no_word_of_the_system_is_left(number: int, tmp_path: Path) -> None:
    assert reason(OSError(number, os.strerror(number)), tmp_path / "x") != os.strerror(number)


def test_a_number_without_words_is_named_and_nothing_of_the_system_s_language_shown(tmp_path: Path) -> None:
    assert reason(OSError(errno.EDOM, "Numerical argument out of domain"), tmp_path) == "ditolak sistem, EDOM"
    assert reason(OSError("no number"), tmp_path) == "ditolak sistem, OSError"
