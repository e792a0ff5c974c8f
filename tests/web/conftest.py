"""A page over a desk in a folder of its own; the worker process is shared, since it takes a second to begin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from page_key import KEY, ORIGIN, PORT
from starlette.testclient import TestClient

from skpdoc.web.desk import Desk
from skpdoc.web.door import Door
from skpdoc.web.server import app_of
from skpdoc.web.worker import Worker


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    one = Worker()
    one.warm()  # in the folder of the run: that of a test goes away with it
    yield one
    one.close()


@pytest.fixture(scope="session")
def jobs() -> Iterator[Worker]:
    one = Worker()
    one.warm()  # in the folder of the run: that of a test goes away with it
    yield one
    one.close()


@pytest.fixture
def desk(tmp_path: Path, worker: Worker, jobs: Worker) -> Desk:
    (tmp_path / "keadaan").mkdir()
    return Desk(tmp_path / "SKP", tmp_path / "keadaan", worker, jobs)


@pytest.fixture
def stranger(desk: Desk) -> Iterator[TestClient]:
    """Someone who has no key yet."""
    with TestClient(Door(app_of(desk), PORT, KEY), base_url=ORIGIN, follow_redirects=False) as client:
        yield client


@pytest.fixture
def page(stranger: TestClient) -> TestClient:
    """The officer's browser, once it has exchanged the key."""
    answer = stranger.get(f"/?kunci={KEY}")
    assert answer.status_code == 303
    stranger.headers["origin"] = ORIGIN
    stranger.follow_redirects = True
    return stranger
