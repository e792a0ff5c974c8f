"""The Pythons that are promised: the lowest that installs is the first, and this one is among them."""

from __future__ import annotations

import sys
import tomllib

import pytest

from tools.pythons import ROOT, interpreter, promised

pytestmark = pytest.mark.quick


def test_the_lowest_is_what_the_package_demands() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["requires-python"] == f">={promised()[0]}"


def test_this_one_is_promised_and_found() -> None:
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert here in promised()
    assert interpreter("3.0") == ""
