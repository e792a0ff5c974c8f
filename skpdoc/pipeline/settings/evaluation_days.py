"""``[evaluasi]`` of ``skpdoc.toml``: the days of evaluation, objection and appeal where an office has others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.settings.office import FILE
from skpdoc.pipeline.settings.toml_file import read_toml
from skpdoc.regulation import DEFAULT_REGULASI, evaluasi_of
from skpdoc.regulation.evaluasi import TenggatEvaluasi

_TABLE = "evaluasi"
_MOST = 366


def read_evaluation_days(path: Path = Path(FILE)) -> TenggatEvaluasi:
    """Those of the regulation's data, but for what the office lays down. Raises SkpdocError for anything else there."""
    usual = evaluasi_of(DEFAULT_REGULASI).tenggat
    table = read_toml(path).get(_TABLE, {}) if path.is_file() else {}
    known = [field.name for field in fields(TenggatEvaluasi)]
    if not isinstance(table, Mapping) or not set(table) <= set(known):
        raise SkpdocError(f"{path}: isi [{_TABLE}] hanya {', '.join(known)}.")
    for name, days in table.items():
        if type(days) is not int or not 1 <= days <= _MOST:
            raise SkpdocError(f"{path}: [{_TABLE}] {name} diisi banyaknya hari, 1 sampai {_MOST}.")
    return replace(usual, **table)
