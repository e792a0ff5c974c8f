"""Workbooks with one fault each, as offices make them: the small office of the samples, spoilt in one place."""

from __future__ import annotations

from tools.faulty.cells import CELLS
from tools.faulty.fault import Fault, Group
from tools.faulty.files import FILES
from tools.faulty.layout import LAYOUT
from tools.faulty.people import PEOPLE
from tools.faulty.practice import PRACTICE
from tools.faulty.results import SUPPORT, TARGETS
from tools.faulty.sorting import SORTING
from tools.faulty.wording import WORDING

__all__ = ["GROUPS", "Fault", "Group"]

GROUPS: tuple[Group, ...] = (FILES, LAYOUT, SORTING, CELLS, PEOPLE, SUPPORT, TARGETS, WORDING, PRACTICE)
"""In the order of the documentation page; no two faults have the same name."""
