"""One reader for the tests of extraction: from a text and its language to its record, without a model."""

from collections.abc import Callable
from functools import cache

import pytest

from minutes.model.record import Record
from minutes.pipeline import Pipeline
from minutes.settings import Settings


@pytest.fixture(scope="session")
def reader() -> Callable[[str, str], Record]:
    @cache
    def pipeline(code: str) -> Pipeline:
        return Pipeline(Settings(language=code, model="none"))

    @cache
    def read(code: str, text: str) -> Record:
        return pipeline(code).extract(text.encode(), name="minutes.txt")

    return read
