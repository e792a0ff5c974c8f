"""Judgement on wordings: whether an RHK is a result and an indicator measurable. Word lists are TOML data here."""

from skpdoc.wording.iki import judge_indikator
from skpdoc.wording.judgement import Flaw, Judgement
from skpdoc.wording.rhk import judge_rhk

__all__ = ["Flaw", "Judgement", "judge_indikator", "judge_rhk"]
