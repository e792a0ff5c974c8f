"""Judgement on wordings: whether an RHK is a result and an indicator measurable. Word lists are TOML data here."""

from skpdoc.language.iki import judge_indikator
from skpdoc.language.judgement import Flaw, Judgement
from skpdoc.language.rhk import judge_rhk

__all__ = ["Flaw", "Judgement", "judge_indikator", "judge_rhk"]
