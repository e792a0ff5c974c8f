"""``Pasang-SKP-….exe``: for one user, without admin rights, by NSIS."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

_SCRIPT = Path(__file__).parent / "installer.nsi"


def write_installer(package: Path, target: Path, version: str) -> Path:
    """``target`` again. Raises SystemExit where there is no NSIS, CalledProcessError where it fails."""
    if not shutil.which("makensis"):
        raise SystemExit("makensis is not on this computer; on Debian: apt-get install nsis")
    defined = {"VERSION": version, "PACKAGE": package, "TARGET": target.absolute()}
    words = [f"-D{name}={value}" for name, value in defined.items()]
    subprocess.run(["makensis", "-V2", "-NOCD", *words, str(_SCRIPT)], check=True)
    return target
