"""Texts with pseudonyms, under one key."""

from collections.abc import Callable

import pytest

from minutes.pipeline import Pipeline
from minutes.pseudonymize import Inventor
from minutes.settings import Pseudonyms, Settings

SECRET = Pseudonyms(b"not so secret, as it stands in a repository")


@pytest.fixture(scope="session")
def inventor() -> Inventor:
    return Inventor(SECRET)


@pytest.fixture(scope="session")
def replaced() -> Callable[..., str]:
    """The clean text of minutes with pseudonyms, without a statistical model."""

    def text(words: str, language: str = "fr") -> str:
        settings = Settings(language=language, model="none", pseudonyms=SECRET)
        return Pipeline(settings).text(words.encode(), name="minutes.txt")

    return text
