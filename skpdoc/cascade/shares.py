"""The words of a division: how one part came about, and what a Bagian may have meant instead."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from skpdoc.model.target import Bagian, JenisBagian, Target
from skpdoc.text import indonesian

_LARGE_WEIGHT = Decimal(100)
"""a larger one looks like a quantity"""


def weights_told(target: Target, shares: Sequence[Bagian], amounts: Sequence[Decimal]) -> str:
    """What the weights divide: ``dari 3 atas sisa 24 dari 40 Sekolah``."""
    weighted = [(s.angka, a) for s, a in zip(shares, amounts, strict=True) if s.jenis is JenisBagian.BOBOT]
    weights = indonesian.angka(sum((weight for weight, _ in weighted), Decimal(0)))
    rest = sum((amount for _, amount in weighted), Decimal(0))
    whole = target.tertulis()
    return f"dari {weights} atas " + (
        whole if rest == target.angka else f"sisa {indonesian.angka(rest)} dari {whole}"
    )


def share_told(share: Bagian, target: Target, amount: Decimal, weights: str) -> str:
    """How one part came about, for ``explain`` and the findings; ``weights`` by :func:`weights_told`."""
    got = Target(amount, "", target.satuan).tertulis()
    if share.jenis is JenisBagian.JUMLAH:
        return f"{got} dari {target.tertulis()}"
    if share.jenis is JenisBagian.PERSEN:
        return f"{indonesian.angka(share.angka)}% dari {target.tertulis()} = {got}"
    return f"bobot {indonesian.angka(share.angka)} {weights} = {got}"


def meant_instead(target: Target, typed: Sequence[tuple[Bagian, Decimal]]) -> list[str]:
    """For each typed Bagian and its amount: what a weight looks like (``1.000 Orang``, ``40%``); '' where that agrees.

    ``1000`` of 2.500 Orang looks like a quantity; ``0,4`` like a share, where no weight is 1 or more.
    """
    weights = [share.angka for share, _ in typed if share.jenis is JenisBagian.BOBOT]
    are_fractions = bool(weights) and all(weight < 1 for weight in weights) and sum(weights) != 1
    whole = target.angka or Decimal(0)
    return [
        _looks_like(share, amount, target)
        if share.jenis is JenisBagian.BOBOT and (are_fractions or _LARGE_WEIGHT < share.angka <= whole)
        else ""
        for share, amount in typed
    ]


def _looks_like(share: Bagian, amount: Decimal, target: Target) -> str:
    if share.angka < 1:
        return f"{indonesian.angka((share.angka * 100).normalize())}%"
    return Target(share.angka, "", target.satuan).tertulis() if share.angka != amount else ""
