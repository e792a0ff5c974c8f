"""Lihat cepat: a Word document drawn by docx-preview in a frame that can reach nothing.

The frame has an origin of its own (sandbox) and may load nothing at all, so the program that draws and the document
stand in the answer itself. Whatever a document holds, it can neither read the page nor call anybody. W3C, Content
Security Policy Level 3, sandbox and script-src.
"""

from __future__ import annotations

import secrets
from base64 import b64encode
from functools import cache

from markupsafe import Markup
from starlette.responses import HTMLResponse, Response

from skpdoc.web.pages import FOLDER, rendered

_PROGRAMS = ("vendor/jszip.min.js", "vendor/docx-preview.min.js", "pratinjau.js")


def frame(document: bytes) -> Response:
    """The document as a page of its own."""
    nonce = secrets.token_urlsafe(16)
    coded = Markup(b64encode(document).decode())
    page = rendered("pratinjau.html", nonce=nonce, program=_programs(), berkas=coded)
    return HTMLResponse(page, headers=_headers(nonce))


@cache
def _programs() -> tuple[Markup, ...]:
    return tuple(Markup((FOLDER / "static" / name).read_text("utf-8")) for name in _PROGRAMS)


def _headers(nonce: str) -> dict[str, str]:
    return {
        "content-security-policy": f"sandbox allow-scripts; default-src 'none'; script-src 'nonce-{nonce}'; "
        "style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; base-uri 'none'; "
        "form-action 'none'",
        "x-frame-options": "SAMEORIGIN",
    }
