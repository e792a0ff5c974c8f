"""What a promotion needs of angka kredit, and what is there above or below it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from skpdoc.model.angka_kredit import DataFungsional, Jenjang
from skpdoc.regulation import AturanAngkaKredit


@dataclass(frozen=True, slots=True)
class PromotionNeed:
    """What is counted from the golongan in which the jenjang was entered.

    ``pangkat`` and ``jenjang`` are the sums needed since then, for the next golongan in the jenjang and for the next
    jenjang; None where there is none. ``sepangkat`` is what one step needs, as the form prints it. He can be proposed
    to ``golongan_baru`` ('' where to none) or ``jenjang_baru``. In a golongan that is none of the jenjang nothing is
    counted, unless the table gives its AK Dasar: one that makes up all steps of the jenjang leaves the next jenjang.
    """

    sepangkat: Fraction | None
    pangkat: Fraction | None
    jenjang: Fraction | None
    golongan_baru: str
    jenjang_baru: Jenjang | None


def need_of(aturan: AturanAngkaKredit, data: DataFungsional, ak_dasar: Fraction) -> PromotionNeed:
    """What somebody needs for his next pangkat and jenjang.

    Who entered above the lowest golongan of the jenjang was given AK Dasar for the steps below; without it
    (``ak_dasar`` is 0) he needs the steps from his golongan on alone. Both come to one: what is missing is the same.
    """
    ketentuan = aturan.jenjang[data.jenjang]
    steps, order = len(ketentuan.golongan), {name: index for index, name in enumerate(ketentuan.golongan)}
    now = order.get(data.golongan)
    entered = now if now and not ak_dasar and is_entry(data) else 0
    if now is None and ketentuan.ak_dasar.get(data.golongan) == steps * ketentuan.minimal_pangkat:
        now = steps  # above every golongan of the jenjang
    is_left = now is not None and now + 1 < steps
    least = None if now is None else ketentuan.minimal_jenjang
    return PromotionNeed(
        sepangkat=ketentuan.minimal_pangkat if is_left or least is not None else None,
        pangkat=(now + 1 - entered) * ketentuan.minimal_pangkat if is_left and now is not None else None,
        jenjang=least * Fraction(steps - entered, steps) if least is not None else None,
        golongan_baru=ketentuan.golongan[now + 1] if is_left and now is not None else "",
        jenjang_baru=ketentuan.naik if now is not None and not is_left else None,
    )


def is_entry(data: DataFungsional) -> bool:
    """Whether the present golongan is the one in which the jenjang was entered."""
    return bool(data.tmt_golongan and data.tmt_jabatan and data.tmt_golongan <= data.tmt_jabatan)
