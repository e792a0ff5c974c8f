"""The list of rules of an evaluation book; ``look_on_evaluation`` runs them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.findings import Finding
from skpdoc.rules.evaluation.blanks import capaian_is_given, ratings_are_given, realisasi_are_given
from skpdoc.rules.evaluation.credit import (
    a_degree_gives_a_quarter,
    functional_officers_have_angka_kredit,
    golongan_is_of_the_jenjang,
    last_stretch_has_the_predikat_of_the_evaluation,
    only_functional_officers_have_angka_kredit,
    signers_are_known,
    stands_as_in_the_skp,
)
from skpdoc.rules.evaluation.credit_lama import (
    ak_dasar_is_that_of_the_table,
    lama_holds_what_was_used,
    lama_is_typed_once,
    lama_lapses_with_its_jenjang,
    transfer_agrees_with_its_months,
)
from skpdoc.rules.evaluation.credit_person import birth_and_sex_are_those_of_the_nip, tmt_are_possible
from skpdoc.rules.evaluation.credit_possible import earlier_figures_are_possible, integrasi_is_not_in_lama
from skpdoc.rules.evaluation.credit_riwayat import (
    riwayat_begins_with_the_post,
    riwayat_is_in_lama_or_new,
    riwayat_is_of_a_counted_jenjang,
    riwayat_leaves_no_gap,
    riwayat_tells_all_of_lama,
)
from skpdoc.rules.evaluation.earlier import realisasi_does_not_fall
from skpdoc.rules.evaluation.evidence import (
    realisasi_have_evidence,
    realisasi_say_their_source,
    results_have_feedback,
    values_have_feedback,
)
from skpdoc.rules.evaluation.made_for import made_for_its_period, unit_is_that_of_the_skp
from skpdoc.rules.evaluation.months import (
    months_are_within_the_period,
    months_begin_with_the_post,
    months_do_not_overlap,
    months_fill_the_period,
    months_run_forward,
)
from skpdoc.rules.evaluation.months_before import earlier_months_do_not_overlap, earlier_years_are_over
from skpdoc.rules.evaluation.paper_numbers import numbers_are_used_once
from skpdoc.rules.evaluation.pattern import predikat_are_distributed
from skpdoc.rules.evaluation.period import (
    signed_after_the_period,
    signed_soon_after_the_period,
    the_penilai_signs_first,
    the_period_is_whole,
)
from skpdoc.rules.evaluation.persons import (
    acting_posts_do_not_count,
    two_skp_count_once,
)
from skpdoc.rules.evaluation.ratings import (
    head_is_rated_as_his_organisation,
    later_ratings_follow_an_objection,
    objections_have_later_ratings,
    predikat_follows_the_kuadran,
    rating_agrees_with_its_results,
    who_is_not_rated_has_no_ratings,
    year_resembles_a_period,
)
from skpdoc.rules.evaluation.reached import (
    above_expectation_is_reached,
    an_rhk_is_rated_once,
    realisasi_is_in_the_satuan_of_its_target,
    realisasi_is_near_its_target,
)
from skpdoc.rules.evaluation.sums_up import realisasi_adds_up
from skpdoc.rules.evaluation.superiors import (
    penilai_are_in_office,
    superiors_are_known,
    superiors_are_named,
    superiors_are_one_of_those_named,
)

EvaluationRule = Callable[[EvaluatedBook], Iterator[Finding]]

EVALUATION_RULES: tuple[EvaluationRule, ...] = (
    made_for_its_period,
    unit_is_that_of_the_skp,
    capaian_is_given,
    realisasi_are_given,
    ratings_are_given,
    realisasi_is_near_its_target,
    realisasi_is_in_the_satuan_of_its_target,
    an_rhk_is_rated_once,
    above_expectation_is_reached,
    realisasi_does_not_fall,
    realisasi_have_evidence,
    realisasi_say_their_source,
    realisasi_adds_up,
    results_have_feedback,
    values_have_feedback,
    predikat_follows_the_kuadran,
    objections_have_later_ratings,
    later_ratings_follow_an_objection,
    who_is_not_rated_has_no_ratings,
    rating_agrees_with_its_results,
    head_is_rated_as_his_organisation,
    year_resembles_a_period,
    predikat_are_distributed,
    two_skp_count_once,
    acting_posts_do_not_count,
    the_period_is_whole,
    signed_after_the_period,
    signed_soon_after_the_period,
    the_penilai_signs_first,
    superiors_are_one_of_those_named,
    superiors_are_known,
    superiors_are_named,
    penilai_are_in_office,
    only_functional_officers_have_angka_kredit,
    functional_officers_have_angka_kredit,
    golongan_is_of_the_jenjang,
    a_degree_gives_a_quarter,
    signers_are_known,
    birth_and_sex_are_those_of_the_nip,
    tmt_are_possible,
    numbers_are_used_once,
    stands_as_in_the_skp,
    last_stretch_has_the_predikat_of_the_evaluation,
    months_run_forward,
    months_are_within_the_period,
    months_do_not_overlap,
    earlier_years_are_over,
    earlier_months_do_not_overlap,
    months_begin_with_the_post,
    months_fill_the_period,
    lama_is_typed_once,
    lama_lapses_with_its_jenjang,
    riwayat_is_in_lama_or_new,
    riwayat_tells_all_of_lama,
    riwayat_begins_with_the_post,
    riwayat_is_of_a_counted_jenjang,
    riwayat_leaves_no_gap,
    earlier_figures_are_possible,
    integrasi_is_not_in_lama,
    lama_holds_what_was_used,
    ak_dasar_is_that_of_the_table,
    transfer_agrees_with_its_months,
)


def look_on_evaluation(book: EvaluatedBook) -> list[Finding]:
    """Every finding of every rule, once."""
    return list(dict.fromkeys(finding for rule in EVALUATION_RULES for finding in rule(book)))
