"""Records of small texts and of the documents of the corpus, each made once a run."""

from collections.abc import Callable
from functools import cache

import pytest

from minutes.model.record import Record
from minutes.pipeline import Pipeline
from minutes.settings import Settings


@pytest.fixture(scope="session")
def record_of() -> Callable[[str], Record]:
    """The record of a French text, without a statistical model: what rules and structure give."""
    pipeline = Pipeline(Settings(language="fr", model="none"))

    @cache
    def read(text: str) -> Record:
        return pipeline.extract(text.encode(), name="minutes.txt")

    return read
