"""A second double click shows the page of the first, also while that is still beginning, and wherever it was begun."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs
from urllib.request import HTTPCookieProcessor, build_opener

import pytest
from filelock import FileLock

from skpdoc.errors import SkpdocError
from skpdoc.web import server

SAMPLE = Path(__file__).parents[2] / "sample_workbooks" / "puskesmas_harapan.xlsx"


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The state of a server that has begun, and not yet told its address."""
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    folder = tmp_path / "skpdoc"
    folder.mkdir()
    with FileLock(folder / "halaman.kunci"):
        yield folder


@pytest.fixture
def handed() -> Iterator[tuple[str, list[str]]]:
    """An address, and the workbooks that were handed over to it."""
    books: list[str] = []

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()

        def do_POST(self) -> None:
            form = self.rfile.read(int(self.headers["Content-Length"])).decode()
            books.extend(parse_qs(form)["buku"])
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """Not on the terminal of the tests."""

    with HTTPServer(("127.0.0.1", 0), Page) as page:
        threading.Thread(target=page.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{page.server_port}/?kunci=rahasia", books
        page.shutdown()


def test_it_waits_for_the_first_and_hands_over_what_was_dropped(
    state: Path, handed: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, books = handed
    told: list[str] = []
    content = json.dumps({"alamat": address})
    soon = threading.Timer(0.5, (state / "halaman.json").write_text, [content, "utf-8"])
    soon.start()
    server.serve([tmp_path / "buku kerja & lain.xlsx"], is_browser=False, tell=told.append)
    soon.join()
    assert told == [f"SKP sudah terbuka di {address}"]
    assert books == [str(tmp_path / "buku kerja & lain.xlsx")]


def test_it_does_not_wait_for_ever(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "_PATIENCE", 0.4)
    with pytest.raises(SkpdocError, match="sedang dimulai atau ditutup"):
        server.serve(is_browser=False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a folder that somebody stands in")
def test_the_folder_it_was_begun_in_may_go_away(tmp_path: Path) -> None:
    """As a memory stick that is pulled out: every screen still answers."""
    begun_in = tmp_path / "stik"
    begun_in.mkdir()
    words = [sys.executable, "-m", "skpdoc", "app", str(SAMPLE), "--no-browser", "--folder", "../SKP"]
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path / "keadaan"), "LOCALAPPDATA": ""}
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=begun_in, env=environment) as running:
        try:
            assert running.stdout is not None
            address = running.stdout.readline().split()[-1]
            begun_in.rmdir()
            browser = build_opener(HTTPCookieProcessor())
            with browser.open(address, timeout=30):
                pass
            server._hand_over(address, [SAMPLE])
            with browser.open(address.partition("?")[0] + "periksa", timeout=30) as page:
                assert "Puskesmas Harapan" in page.read().decode()
        finally:
            running.terminate()
