"""The list of rules; ``look_on`` runs them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from skpdoc.cascade.office import Kantor
from skpdoc.findings import Finding
from skpdoc.rules.completeness import (
    aspek_is_given,
    carried_targets_exist,
    every_employee_has_results,
    indikator_is_given,
    perspektif_is_given,
    satuan_is_given,
    target_is_given,
    target_is_not_zero,
)
from skpdoc.rules.dates import signed_in_time
from skpdoc.rules.manual import manual_of_kuantitatif_has_formula, pimpinan_has_manuals
from skpdoc.rules.matrix import every_column_is_carried
from skpdoc.rules.people import pangkat_fits_golongan
from skpdoc.rules.plan import quarters_make_the_year, targets_agree_with_renstra
from skpdoc.rules.wording import indicators_are_measurable, results_are_results

Rule = Callable[[Kantor], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    every_employee_has_results,
    every_column_is_carried,
    indikator_is_given,
    aspek_is_given,
    target_is_given,
    carried_targets_exist,
    satuan_is_given,
    perspektif_is_given,
    target_is_not_zero,
    targets_agree_with_renstra,
    quarters_make_the_year,
    signed_in_time,
    pangkat_fits_golongan,
    pimpinan_has_manuals,
    manual_of_kuantitatif_has_formula,
    results_are_results,
    indicators_are_measurable,
)


def look_on(kantor: Kantor) -> list[Finding]:
    """Every finding of every rule."""
    return [finding for rule in RULES for finding in rule(kantor)]
