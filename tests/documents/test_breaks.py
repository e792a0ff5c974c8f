"""Where rows may break, as plain numbers."""

from __future__ import annotations

import pytest

from skpdoc.documents.breaks import CONTINUED, HEAD, HELD, TALL_ROW, WHOLE, Break, breaks

ROW, GROUP, FOOT = WHOLE, WHOLE | CONTINUED, WHOLE | HELD


@pytest.mark.parametrize(
    ("kinds", "heights", "kept"),
    [
        ([WHOLE | HEAD, ROW, ROW, FOOT, FOOT], [1] * 5, (0, 4)),
        ([WHOLE | HEAD, ROW, ROW, FOOT, FOOT], [1, 8, 8, 1, 1], (2, 4)),
        ([ROW, FOOT, GROUP, FOOT, FOOT], [14, 1, 4, 3, 9], (1, 4)),
        ([ROW, ROW, GROUP, FOOT], [1, 9, 20, 9], None),
        ([ROW, ROW, GROUP, FOOT], [1, 20, 9, 9], (2, 3)),
        ([FOOT, ROW, ROW], [1] * 3, None),
        ([FOOT, FOOT], [1] * 2, None),
        ([ROW, FOOT], [TALL_ROW + 1, 9], None),
    ],
)
def test_a_foot_has_the_rows_above_it_for_company(
    kinds: list[int], heights: list[int], kept: tuple[int, int] | None
) -> None:
    found = [(start, end) for start, end, how in breaks(heights, kinds) if how is Break.KEEP]
    if kept is None:
        assert (len(kinds) - 1) not in [end for _, end in found]
    else:
        assert found[-1] == kept


@pytest.mark.parametrize(
    ("heights", "kept"),
    [([4, 4], (0, 1)), ([7, 2, 2], (0, 2)), ([4, 3, 3], (0, 1)), ([4, 4, 4, 4], (0, 1)), ([4], None)],
)
def test_of_a_tall_rhk_the_first_two_rows_stay_together(
    heights: list[int], kept: tuple[int, int] | None
) -> None:
    """A short one stays whole; of a tall one all would leave a void on the page before."""
    kinds = [ROW, *[GROUP] * (len(heights) - 1), ROW]
    assert breaks([*heights, 1], kinds) == ([(*kept, Break.KEEP)] if kept else [])
