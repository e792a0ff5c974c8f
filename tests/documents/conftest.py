from __future__ import annotations

import pytest

from skpdoc.documents.forms import Forms
from skpdoc.documents.shipped import shipped_folder
from skpdoc.pipeline.making.forms import load_forms
from skpdoc.regulation import DEFAULT_REGULASI, Regulasi, catalogue


@pytest.fixture(scope="session")
def regulasi() -> Regulasi:
    return catalogue()[DEFAULT_REGULASI]


@pytest.fixture(scope="session")
def forms(regulasi: Regulasi) -> Forms:
    return load_forms(shipped_folder(regulasi))
