"""Every kind of finding: code, severity, title, ground, and where it is raised.

``B`` the reader (``reader.py``; of sorted sheets ``order.py``), ``E`` evaluation (``evaluation.py``; of its book
``evaluation_book.py``, of ``angka_kredit.py``), ``K`` the cascade (``cascade.py``), ``R`` the rules (``rules.py``; of
sentences ``wording.py``). A kind's ``subject`` is what the regulation speaks of; its pasal stands in the regulation's
folder. Where none is confirmed the finding says ``praktik``.
"""

from skpdoc.codes.angka_kredit import *  # noqa: F403 (a hundred names, none of which is meant for here alone)
from skpdoc.codes.cascade import *  # noqa: F403
from skpdoc.codes.evaluation import *  # noqa: F403
from skpdoc.codes.evaluation_book import *  # noqa: F403
from skpdoc.codes.order import *  # noqa: F403
from skpdoc.codes.reader import *  # noqa: F403
from skpdoc.codes.rules import *  # noqa: F403
from skpdoc.codes.waivers import *  # noqa: F403
from skpdoc.codes.wording import *  # noqa: F403
from skpdoc.findings import FindingKind

KINDS = tuple(
    sorted(
        (kind for kind in tuple(vars().values()) if isinstance(kind, FindingKind)), key=lambda kind: kind.code
    )
)
"""every kind, by code"""
PRINTABLE = tuple(kind for kind in KINDS if kind.is_printable)
"""the galat that an office may waive"""
RUTIN = frozenset(kind.title for kind in (B10_DIISI, B12_DIRAPIKAN, B60_DILENGKAPI))  # noqa: F405
"""titles of what only says how an untidy sheet was read; nothing has to be done"""
