"""A program that takes the place of LibreOffice, or of Word's driver: each document says what becomes of it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

WHOLE = b"%PDF-1.7\nbukan PDF sungguhan\n%%EOF\n"


def main() -> None:
    arguments = sys.argv[1:]
    outside = Path(arguments[arguments.index("--outdir") + 1])
    beside = Path(sys.argv[0]).with_name("log")
    log = str(beside) if beside.exists() else None
    if log:
        beside.with_name("lingkungan").write_text("\n".join(map("=".join, os.environ.items())))
    for source in arguments[arguments.index("--outdir") + 2 :]:
        word = Path(source).read_bytes()
        if log:
            with Path(log).open("a") as stream:
                stream.write(f"{os.getpid()} {word.decode()}\n")
        act(word, outside / f"{Path(source).stem}.pdf", log)


def act(word: bytes, target: Path, log: str | None) -> None:
    if word in (b"hang", b"leave"):
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        if log:
            with Path(log).open("a") as stream:
                stream.write(f"{child.pid} child\n")
    if word == b"wait":
        sign = target.with_name("menunggu")
        sign.touch()
        time.sleep(2)
        sign.unlink()
    if word == b"hang":
        time.sleep(60)
    elif word == b"die":
        os._exit(9)
    elif word == b"torn":
        target.write_bytes(WHOLE[:12])
    elif word != b"lie":
        target.write_bytes(WHOLE + word)


if __name__ == "__main__":
    main()
