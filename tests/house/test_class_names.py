"""Names of classes: each once, English for machinery, Indonesian only where the glossary has it from the field."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import skpdoc

pytestmark = pytest.mark.quick

PACKAGE = Path(skpdoc.__file__).parent
GLOSSARY = PACKAGE.parent / "docs" / "glossary.md"
CLASSES = [
    name
    for path in sorted(PACKAGE.rglob("*.py"))
    for name in re.findall(r"^[ ]*class (\w+)", path.read_text("utf-8"), re.MULTILINE)
]
GLOSSED = frozenset(re.findall(r"^\| `(\w+)`", GLOSSARY.read_text("utf-8"), re.MULTILINE))
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z]+")
_WORDS = """
access addresses ambiguous answer appearance area arrived bar block blocks book books box branch break busy by
carried cell cells certificate chained change changed changes checked checkup cleaned cluster coach collector
column com compared comparison compiled compiler connection convert copy covering credit cycle damaged data day
days decision desk dialog dispatch distribution document done door drawings edited entry envelope error
evaluated evaluation explainer export exported fact fate fault field fields file filled finder finished fitted folder
folders footer form format formats forms found gathered generate grammar grid grids group guid head held hostile
impact in inspected issued job judge key keyed kind kinds known lane last late later law layout ledger left
leftovers letter lettering letterings libre
likeness limit limits line list lists loaded look lost mail mailbox mailed maker manifest
manuscript marked matrix merge merger microsoft mismatch mistake name named names need new newer no not noted
notes nouns number numbering numbers office on open opened options order ordered origin other out outcome
own owners pace package page paragraph param parameters part parts path pdf periods person phrases place
places plain plan planned postroom prefilled prepared print printed problem process progress prolog promotion
provenance quick rated rating ratings raw reached read reader reading reads record relation relations rendered
repairs request resemblance resembling resolver result returned rich roles row rows run saved scanned scope
scopes security send sender sent separator server settings shape shared sheet sheets shelf shown side sign
signatures signed signer skp skpdoc slip source span spot stack stages step steps strings styles stylesheet
subject sum summary switch table tag taken tally target task team telling template tenure text texts theme
ticked ticks totals touched tracer trial trust twin two unit unknown unprintable unsteady usage value variant
version waived waiver walk walked whereabouts whole wish withheld word words workbook worker written xml year
years
"""
ENGLISH = frozenset(_WORDS.split())
"""the words of which names of machinery are made: English ones only; a word of the field goes into the glossary"""


def test_no_two_classes_share_a_name() -> None:
    counts = Counter(name.lstrip("_") for name in CLASSES)
    assert [name for name, count in counts.items() if count > 1] == []


def test_a_name_is_english_or_the_field_s() -> None:
    foreign = {
        name: odd
        for name in CLASSES
        if name not in GLOSSED and (odd := {word.lower() for word in _WORD.findall(name)} - ENGLISH)
    }
    assert foreign == {}, (
        "say it in English; what the regulation or the field names gets a row in the glossary"
    )


def test_no_word_stands_by_for_later() -> None:
    used = {word.lower() for name in CLASSES if name not in GLOSSED for word in _WORD.findall(name)}
    assert ENGLISH - used == set()
