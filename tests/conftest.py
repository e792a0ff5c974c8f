"""Puts ``tests`` on the path, so that every folder can use :mod:`tables`; how thoroughly properties are searched."""

from __future__ import annotations

import os

import progress
import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "steady",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("steady")


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """The terminal is there by now."""
    progress.watch(config, is_told=bool(os.environ.get("CI")))
