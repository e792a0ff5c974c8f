"""What is typed into a cell so that it is read back as exactly the target that is meant."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc.model.target import JenisSatuan, Target
from skpdoc.records.cells import Cell, CellKind
from skpdoc.records.targets.target import read_target
from skpdoc.records.targets.target_reading import TargetPlace


def typed_target(target: Target, *, is_bare: bool = False) -> str:
    """As it is printed, else without the dots that could be decimal points, or with a further 0 behind three decimals.

    ``is_bare``: without a satuan that stands in a column of its own.
    """
    at = TargetPlace(target.satuan if target.satuan and target.satuan.teks else None)
    texts = list(_texts(target, is_bare=is_bare))
    return next((text for text in texts if _is_read_as(text, target, at)), texts[0])


def _texts(target: Target, *, is_bare: bool) -> Iterator[str]:
    number, printed = target.angka, target.tertulis()
    if number is None:
        yield printed
        return
    shown, _, satuan = printed.partition(" ")
    signed = target.satuan is not None and target.satuan.jenis in (JenisSatuan.PERSEN, JenisSatuan.RUPIAH)
    behind = f" {satuan}" if satuan and not is_bare else ""
    yield shown if is_bare and not signed else printed
    yield shown.replace(".", "") + behind
    yield (
        shown.replace(".", "").replace("%", "0%")
        if shown.endswith("%")
        else f"{shown.replace('.', '')}0{behind}"
    )


def _is_read_as(text: str, target: Target, at: TargetPlace) -> bool:
    reading = read_target(Cell(text, CellKind.TEXT), at)
    is_meant = reading.target == target and reading.target.tertulis() == target.tertulis()
    return is_meant and not reading.question and not reading.note
