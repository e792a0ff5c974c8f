"""The server of the page is there at once and stays small: what the workers work with is loaded by them alone."""

from __future__ import annotations

import inspect
import pkgutil
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from starlette.testclient import TestClient

import skpdoc.web
from skpdoc.web import work
from skpdoc.web.desk import Desk
from skpdoc.web.server import app_of
from skpdoc.web.worker import Worker

HEAVY = {
    "PIL",
    "babel",
    "docx",
    "docxtpl",
    "isal",
    "keyring",
    "lxml",
    "numpy",
    "openpyxl",
    "pandas",
    "pyhanko",
}
HEAVY |= {"pypdfium2", "rapidfuzz", "reportlab", "segno", "smtplib", "sqlite3", "xlsxwriter", "zxingcpp"}
JOBS = {
    f"{module.name}.{name}": function
    for module in pkgutil.iter_modules(work.__path__)
    for name, function in vars(import_module(f"{work.__name__}.{module.name}")).items()
    if inspect.isfunction(function) and function.__module__.endswith(f".{module.name}")
    if list(inspect.signature(function).parameters)[-1] in ("progress", "_progress")
}
_ASKED = re.compile(r'(?:(?:ask|start|job_of)\(\s*|found_by = |^    )"([a-z_]+\.[a-z_]+)"', re.MULTILINE)
_RUN = """
import sys
from importlib import import_module
from pathlib import Path
from skpdoc.web.desk import Desk
from skpdoc.web.server import app_of
from skpdoc.web.worker import Worker
from starlette.testclient import TestClient

folder, worker = Path(sys.argv[1]), Worker()
with TestClient(app_of(Desk(folder, folder, worker, worker))) as page:
    assert page.post("/contoh").url.path == "/periksa"
    for path in ("/peran", "/buat", "/evaluasi"):
        assert page.get(path).url.path == path
worker.close()
for name in sys.argv[2:]:
    import_module(name)
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def _classes(hint: Any) -> Iterator[type]:
    """Ours, in the type of an answer."""
    if inspect.isclass(hint) and hint.__module__.startswith("skpdoc."):
        yield hint
    for part in get_args(hint):
        yield from _classes(part)


def test_every_job_is_asked_for_by_its_name() -> None:
    sources = Path(skpdoc.web.__path__[0]).rglob("*.py")
    assert {name for path in sources for name in _ASKED.findall(path.read_text("utf-8"))} == JOBS.keys()


def test_no_screen_and_no_answer_loads_what_workers_work_with(tmp_path: Path) -> None:
    answers = {one.__module__ for job in JOBS.values() for one in _classes(get_type_hints(job)["return"])}
    assert "skpdoc.web.told" in answers
    words = [sys.executable, "-c", _RUN, str(tmp_path), *sorted(answers)]
    run = subprocess.run(words, capture_output=True, text=True, check=False, timeout=120)
    assert run.returncode == 0, run.stderr
    loaded = set(run.stdout.split())
    assert "starlette" in loaded
    assert loaded & HEAVY == set()


def test_the_worker_begins_once_somebody_sees_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worker, begun = Worker(), threading.Event()
    monkeypatch.setattr(worker, "warm", begun.set)
    with TestClient(app_of(Desk(tmp_path, tmp_path, worker, worker))) as page:
        assert not begun.wait(0.3)
        assert page.get("/").status_code == 200
        assert begun.wait(10)
