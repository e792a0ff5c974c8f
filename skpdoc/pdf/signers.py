"""Who signs, in which field, at which text; light enough for a run that makes no PDF."""

from __future__ import annotations

import re
from dataclasses import dataclass

PEGAWAI, PENILAI = "pegawai", "pejabat_penilai"
"""the names of the two fields"""

_FIELD = b"/FT /Sig"
_SIZE = 8
_PRINTED = re.compile(rb"/Jangkar_(\w+) \d+ Tf [\d.]+ [\d.]+ Td <([0-9a-f]+)> Tj")


@dataclass(frozen=True, slots=True)
class Signer:
    """Whose signatures a document waits for, as it prints their names ('' : not his); and the texts that signing tools
    look for.
    """

    pegawai: str
    penilai: str
    jangkar_pegawai: str = ""
    jangkar_penilai: str = ""

    @property
    def jangkar(self) -> dict[str, str]:
        """Name of the field → its text, where there is one."""
        texts = {PEGAWAI: self.jangkar_pegawai, PENILAI: self.jangkar_penilai}
        return {field: text for field, text in texts.items() if text}


def anchor_font(field: str) -> str:
    """What its font is called: a name a field, since the resources may be one object for all pages."""
    return f"/Jangkar_{field}"


def drawn_anchor(field: str, text: str, x: float, y: float) -> bytes:
    """A page's drawing of it: grey and small, for the mark of whoever signs goes over it."""
    font, shown = anchor_font(field).encode(), text.encode("cp1252").hex().encode()
    return b"q BT 0.6 g %s %d Tf %.2f %.2f Td <%s> Tj ET Q" % (font, _SIZE, x, y, shown)


def has_anchors(content: bytes, signers: Signer | None) -> bool:
    """Whether a PDF of ours has the texts that it would get now; one without fields never has any."""
    if signers is None or _FIELD not in content:
        return True
    printed = {field.decode(): bytes.fromhex(text.decode()) for field, text in _PRINTED.findall(content)}
    return printed == {field: text.encode("cp1252") for field, text in signers.jangkar.items()}
