"""Installed for one user, and taken away again: no key and no file of ours is left, nothing of the office's is gone."""

from __future__ import annotations

import time

from computer import INSTALLER, Computer, hashes

_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\SKP"


def test_from_installing_to_removing(computer: Computer) -> None:
    wine, state = computer.wine, computer.state
    system = wine.prefix / "drive_c" / "windows" / "system32"
    folder = wine.profile / "AppData" / "Local" / "Programs" / "SKP"
    own = wine.home / "SKP" / "Dinas" / "buku.xlsx"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_bytes(b"milik kantor")
    before = _files(computer)

    assert wine.run(INSTALLER, "/S").returncode == 0
    installed = hashes(folder)
    installed.pop("Copot SKP.exe")
    assert installed == hashes(computer.program)
    told = wine.run(system / "reg.exe", "query", _KEY)
    assert "Copot SKP.exe" in told.stdout
    ran = wine.run(folder / "sistem" / "python" / "python.exe", "-m", "skpdoc", "--version")
    assert ran.returncode == 0

    (folder / "catatan saya.txt").write_text("bukan dari SKP", "utf-8")
    state.mkdir(exist_ok=True)
    (state / "terakhir.json").write_text("[]", "utf-8")
    assert wine.run(folder / "Copot SKP.exe", "/S").returncode == 0
    latest = time.monotonic() + 300
    while (
        wine.run(system / "reg.exe", "query", _KEY).returncode == 0
    ):  # a copy of it does the work, the key last
        assert time.monotonic() < latest, list(folder.iterdir())
    assert [path.name for path in folder.iterdir()] == ["catatan saya.txt"]
    (folder / "catatan saya.txt").unlink()
    folder.rmdir()
    assert not state.exists()
    left = _files(computer)
    assert left - before == set()
    assert {name for name in before - left if "skpdoc" not in name} == set()
    assert own.read_bytes() == b"milik kantor"


def _files(computer: Computer) -> set[str]:
    """Everything in the user's folders but what wine itself keeps for a moment."""
    drive = computer.wine.prefix / "drive_c"
    found = {path.relative_to(drive).as_posix() for path in drive.rglob("*") if path.is_file()}
    found |= {path.relative_to(computer.wine.home).as_posix() for path in computer.wine.home.rglob("*")}
    return {name for name in found if "/Temp/" not in name}
