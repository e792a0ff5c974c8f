"""The list of rules; ``look_on`` runs them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from skpdoc.cascade.office import Kantor
from skpdoc.findings import Finding
from skpdoc.rules.aspects import aspects_are_distinct, results_have_two_aspects
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
from skpdoc.rules.duplicates import (
    results_are_distinct,
    roles_differ_between_heads,
    roles_do_not_overlap,
)
from skpdoc.rules.duration import times_fit_the_period
from skpdoc.rules.lampiran import lampiran_are_complete, skema_say_when_and_with_what
from skpdoc.rules.load import load_is_usual
from skpdoc.rules.manual import manual_of_kuantitatif_has_formula, pimpinan_has_manuals
from skpdoc.rules.matrix import every_column_is_carried, teams_have_a_ketua
from skpdoc.rules.office import every_sasaran_is_taken_up, office_is_not_empty
from skpdoc.rules.people import pangkat_fits_golongan, periods_follow_each_other
from skpdoc.rules.pimpinan import heads_have_results_first, perspektif_are_complete
from skpdoc.rules.plan import (
    indicators_agree_with_renstra,
    quarters_make_the_year,
    targets_agree_with_renstra,
)
from skpdoc.rules.posts import atasan_is_the_post_that_assesses, pejabat_lain_say_their_post
from skpdoc.rules.sums import carried_targets_add_up, whole_targets_are_reached
from skpdoc.rules.wording import indicators_are_measurable, results_are_results

Rule = Callable[[Kantor], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    office_is_not_empty,
    load_is_usual,
    every_sasaran_is_taken_up,
    every_employee_has_results,
    heads_have_results_first,
    every_column_is_carried,
    teams_have_a_ketua,
    roles_do_not_overlap,
    roles_differ_between_heads,
    results_are_distinct,
    indikator_is_given,
    aspek_is_given,
    target_is_given,
    carried_targets_exist,
    carried_targets_add_up,
    whole_targets_are_reached,
    satuan_is_given,
    perspektif_is_given,
    perspektif_are_complete,
    results_have_two_aspects,
    aspects_are_distinct,
    times_fit_the_period,
    target_is_not_zero,
    targets_agree_with_renstra,
    indicators_agree_with_renstra,
    quarters_make_the_year,
    signed_in_time,
    pangkat_fits_golongan,
    periods_follow_each_other,
    atasan_is_the_post_that_assesses,
    pejabat_lain_say_their_post,
    lampiran_are_complete,
    skema_say_when_and_with_what,
    pimpinan_has_manuals,
    manual_of_kuantitatif_has_formula,
    results_are_results,
    indicators_are_measurable,
)


def look_on(kantor: Kantor) -> list[Finding]:
    """Every finding of every rule, once where a row is several people's; of an office that holds nothing only that."""
    if kantor.buku.is_kosong:
        return list(office_is_not_empty(kantor))
    return list(dict.fromkeys(finding for rule in RULES for finding in rule(kantor)))
