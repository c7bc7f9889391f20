"""Documents of plain text to clean."""

from collections.abc import Callable

import pytest

from minutes.clean import clean
from minutes.model.document import CleanDocument, Page, RawDocument, SourceInfo
from minutes.text import Span


def make_document(text: str) -> RawDocument:
    source = SourceInfo("minutes.txt", "text/plain", "0" * 64, len(text), None)
    return RawDocument(source, text, (Page(1, 0.0, 0.0, Span(0, len(text)), "plain"),))


@pytest.fixture(scope="session")
def cleaned() -> Callable[[str], CleanDocument]:
    """The clean document of a plain text."""
    return lambda text: clean(make_document(text))
