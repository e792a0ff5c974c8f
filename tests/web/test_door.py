"""Nobody comes in but the browser that was given the key, from this very page."""

from __future__ import annotations

import pytest
from page_key import KEY
from starlette.testclient import TestClient

PATHS = ["/", "/periksa", "/hasil", "/kabar", "/static/skp.js", "/halaman/1/0.png", "/tidak-ada"]
POSTS = [
    "/contoh",
    "/pilih",
    "/letakkan",
    "/buat",
    "/kirim",
    "/kembali",
    "/tutup",
    "/serahkan",
    "/bersihkan",
    "/buka",
]


@pytest.mark.parametrize("path", PATHS)
def test_without_the_key_nothing_is_shown(stranger: TestClient, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status_code == 403
    assert "<h1>Buka SKP lagi</h1>" in answer.text
    assert "skpdoc" not in answer.text


@pytest.mark.parametrize("key", ["", "x", KEY[:-1], KEY + "x", "%F0%9F%98%80"])
def test_a_wrong_key_gives_no_cookie(stranger: TestClient, key: str) -> None:
    answer = stranger.get(f"/?kunci={key}")
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_the_key_is_exchanged_at_once(stranger: TestClient) -> None:
    answer = stranger.get(f"/?kunci={KEY}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert stranger.get("/").status_code == 200


@pytest.mark.parametrize(
    "host",
    ["localhost:8123", "127.0.0.1", "127.0.0.1:8124", "jahat.example", "127.0.0.1.jahat.example:8123", ""],
)
def test_another_name_for_this_host_is_refused(page: TestClient, host: str) -> None:
    """DNS rebinding: the browser of a stranger's page would send that page's own name."""
    assert page.get("/periksa", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site", "aneh"])
def test_what_another_site_asks_for_is_refused(page: TestClient, site: str) -> None:
    """``same-site`` too: another port of this machine is the same site."""
    assert page.get("/periksa", headers={"sec-fetch-site": site}).status_code == 403


@pytest.mark.parametrize(
    "origin", ["http://jahat.example", "null", "http://127.0.0.1:8124", "https://127.0.0.1:8123"]
)
@pytest.mark.parametrize("path", POSTS)
def test_no_other_page_can_do_anything(page: TestClient, path: str, origin: str) -> None:
    assert page.post(path, headers={"origin": origin}).status_code == 403


@pytest.mark.parametrize("path", POSTS)
def test_without_an_origin_nothing_is_done(page: TestClient, path: str) -> None:
    del page.headers["origin"]
    assert page.post(path).status_code == 403


def test_every_answer_forbids_what_is_not_ours(page: TestClient) -> None:
    for path in ("/", "/static/skp.css", "/tidak-ada"):
        headers = page.get(path).headers
        assert "default-src 'self'" in headers["content-security-policy"]
        assert headers["referrer-policy"] == "same-origin"
        assert headers["x-content-type-options"] == "nosniff"
        assert "server" not in headers


@pytest.mark.parametrize(
    "path",
    [
        "/static/../desk.py",
        "/static/%2e%2e/desk.py",
        "/static/..%2f..%2fcodes.py",
        "/static/",
        "/halaman/1/-1.png",
    ],
)
def test_no_path_leads_out(page: TestClient, path: str) -> None:
    assert page.get(path).status_code == 404


def test_the_cookie_of_another_server_on_this_machine_is_none(stranger: TestClient) -> None:
    stranger.cookies.set("skpdoc_8124", KEY)
    assert stranger.get("/").status_code == 403
    stranger.cookies.set("skpdoc_8123", KEY)
    assert stranger.get("/").status_code == 200
