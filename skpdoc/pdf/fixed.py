"""The same document gives the same PDF: dates taken out, identifiers made from what it was made from.

LibreOffice, pyHanko and PDFium write both as plain text of known length into a file. They are replaced in
place, so that no offset changes; a PDF in which they stand otherwise stays as it is, and is right all the same.
"""

from __future__ import annotations

import hashlib
import re

_DATE = re.compile(rb"/(?:CreationDate|ModDate) ?\(D(?::|\\072)[^()]*\)")
_IDENTIFIER = re.compile(rb"(?<=[</])[0-9A-Fa-f]{32}(?=[>\s/])")
_TRAILER = re.compile(rb"/ID\s*\[[^\]]*\](?:\s*/DocChecksum\s*/[0-9A-Fa-f]{32}\s)?")


def fixed(content: bytes, source: bytes, begin: int = 0) -> bytes:
    """``content`` from ``begin`` on without dates and chance; ``source`` is what it was made from."""
    mark = hashlib.sha256(source).hexdigest()[:32].encode()
    tail = _DATE.sub(lambda found: b" " * len(found[0]), content[begin:])
    return content[:begin] + _TRAILER.sub(lambda found: _IDENTIFIER.sub(mark, found[0]), tail)
