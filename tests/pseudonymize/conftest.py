"""Texts with pseudonyms, under one key."""

from collections.abc import Callable

import pytest

from minutes.model.record import Record
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


@pytest.fixture(scope="session")
def replaced_record() -> Record:
    """The record, with pseudonyms, of minutes whose vote does not add up."""
    words = (
        "Conseil municipal de Sorvigny\nProcès-verbal du 12 avril 2021\n\nPrésents : Mme Claire DUPONT, maire.\n\n"
        "Le budget est adopté par 2 voix pour et 7 voix contre.\n"
    )
    settings = Settings(language="fr", model="none", pseudonyms=SECRET)
    return Pipeline(settings).extract(words.encode(), name="minutes.txt")
