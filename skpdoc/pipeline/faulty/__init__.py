"""Workbooks with one fault each, as offices make them: the small office of the samples, spoilt in one place."""

from __future__ import annotations

from skpdoc.pipeline.faulty.cells import CELLS
from skpdoc.pipeline.faulty.fault import Fault, Group
from skpdoc.pipeline.faulty.files import FILES
from skpdoc.pipeline.faulty.layout import LAYOUT
from skpdoc.pipeline.faulty.people import PEOPLE
from skpdoc.pipeline.faulty.practice import PRACTICE
from skpdoc.pipeline.faulty.results import SUPPORT, TARGETS
from skpdoc.pipeline.faulty.sorting import SORTING
from skpdoc.pipeline.faulty.wording import WORDING

__all__ = ["GROUPS", "Fault", "Group"]

GROUPS: tuple[Group, ...] = (FILES, LAYOUT, SORTING, CELLS, PEOPLE, SUPPORT, TARGETS, WORDING, PRACTICE)
"""In the order of the documentation page; no two faults have the same name."""
