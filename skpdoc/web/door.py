"""Who may come in: the browser that was given the key, on this machine, from this very page, and nobody else.

Against pages of other sites in the same browser (CSRF, DNS rebinding), other users of the machine, and other servers on
it (cookies ignore ports, so its name holds the port). The rules and why: OWASP, Cross-Site Request Forgery Prevention
Cheat Sheet; W3C, Fetch Metadata Request Headers.
"""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie
from secrets import compare_digest
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

KEY = "kunci"
"""the parameter of the first address"""
HEADERS = {
    "content-security-policy": "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; "
    "form-action 'self'; base-uri 'none'; object-src 'none'",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}
_CLOSED = """<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Buka SKP lagi — SKP</title>
<style>body { font: 18px/1.6 system-ui, sans-serif; max-width: 34em; margin: 12vh auto; padding: 0 20px }</style></head>
<body><main><h1>Buka SKP lagi</h1>
<p>Halaman ini hanya dapat dibuka dari SKP di komputer ini. Buka SKP seperti biasa; halamannya muncul sendiri.</p>
<p>Buku kerja dan dokumen Anda tetap ada.</p></main></body></html>
"""
"""all in one: whoever has no key is given nothing else"""
_CLOSED_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'none'"
_OWN = ("same-origin", "none")
"""``none``: typed, or opened by a program"""


class Door:
    """Pure ASGI, so that streams stay streams. An answer's own headers hold before ours."""

    def __init__(self, app: ASGIApp, port: int, key: str) -> None:
        self._app = app
        self._host = f"127.0.0.1:{port}"
        self._origin = f"http://{self._host}"
        self._cookie = f"skpdoc_{port}"
        self._key = key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let in, exchange the key, or refuse."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            answer = self._answer(scope)
            await (answer or self._app)(scope, receive, _with_headers(send))

    def _answer(self, scope: Scope) -> Response | None:
        """None where the request may come in."""
        headers = Headers(scope=scope)
        if headers.get("host") != self._host or headers.get("sec-fetch-site", "none") not in _OWN:
            return _refused()
        if scope["method"] not in ("GET", "HEAD") and headers.get("origin") != self._origin:
            return _refused()
        query = parse_qs(scope["query_string"].decode("latin-1"))
        if scope["path"] == "/" and KEY in query:
            return self._exchanged() if self._is_key(query[KEY][0]) else _refused()
        return None if self._is_key(self._shown(headers)) else _refused()

    def _exchanged(self) -> Response:
        answer = RedirectResponse("/", 303)
        answer.set_cookie(self._cookie, self._key, httponly=True, samesite="strict", path="/")
        return answer

    def _shown(self, headers: Headers) -> str:
        cookies: SimpleCookie = SimpleCookie()
        try:
            cookies.load(headers.get("cookie", ""))
        except CookieError:
            return ""
        found = cookies.get(self._cookie)
        return found.value if found else ""

    def _is_key(self, text: str) -> bool:
        return compare_digest(text.encode(), self._key.encode())


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sent


def _refused() -> Response:
    return HTMLResponse(_CLOSED, 403, {"content-security-policy": _CLOSED_POLICY})
