"""How long a property is searched for a counterexample: briefly each time, long in ``make thorough``."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

IS_THOROUGH = bool(os.environ.get("SKPDOC_THOROUGH"))
_TIMES = 50


def times(usual: int) -> int:
    """How often a test with ``pytest.mark.searched`` tries another thing."""
    return usual * (_TIMES if IS_THOROUGH else 1)


def searched(examples: int) -> settings:
    """So many examples, always the same ones; in ``make thorough`` fifty times as many, each time others."""
    return settings(
        max_examples=times(examples),
        derandomize=not IS_THOROUGH,
        print_blob=IS_THOROUGH,
        deadline=None,
        database=None,
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.function_scoped_fixture,
            HealthCheck.data_too_large,
        ],
    )
