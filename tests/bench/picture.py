"""The growth as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from matplotlib.figure import Figure

_NAVY, _ORANGE = "#1F4E78", "#C55A11"


def draw(path: Path, sizes: Sequence[int], seconds: Sequence[float], peaks: Sequence[float]) -> None:
    """Seconds and memory over employees, with the straight line through the first size, as a small PNG."""
    figure = Figure(figsize=(8, 3.4), layout="constrained")
    left, right = figure.subplots(1, 2)
    left.plot(sizes, seconds, "o-", color=_NAVY, linewidth=2.5, label="measured")
    straight = [seconds[0] / sizes[0] * size for size in sizes]
    left.plot(
        sizes, straight, "--", color=_ORANGE, linewidth=1, label=f"in proportion to {sizes[0]:,} employees"
    )
    left.legend(loc="lower right", fontsize=8, frameon=False)
    right.plot(sizes, peaks, "o-", color=_NAVY, linewidth=2.5)
    for axes, values, unit, title in (
        (left, seconds, "s", "Seconds from workbooks to finished documents"),
        (right, peaks, "MB", "Peak memory of all processes"),
    ):
        axes.set_title(title, fontsize=10, loc="left")
        axes.set_xlabel("employees", fontsize=9)
        axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
        axes.set_xlim(-sizes[-1] * 0.06, sizes[-1] * 1.08)
        axes.set_ylim(0, max(values) * 1.25)
        axes.spines[["top", "right"]].set_visible(False)
        axes.tick_params(labelsize=8)
        for size, value in zip(sizes, values, strict=True):
            note = f"{value:,.0f} {unit}"
            axes.annotate(note, (size, value), (0, 7), textcoords="offset points", fontsize=8, ha="center")
    figure.savefig(path, dpi=120, metadata={"Software": None})
