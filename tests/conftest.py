"""Records of small texts and of the documents of the corpus, each made once a run."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from minutes.model.record import Record
from minutes.pipeline import Pipeline
from minutes.settings import Settings


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests of a folder run in one process, so that its server or archive is made once; files beside this one don't."""
    for item in items:
        folder = item.path.parent
        item.add_marker(
            pytest.mark.xdist_group(str(item.path if folder == Path(__file__).parent else folder))
        )


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Compiled patterns are kept for the processes that tests start, and not in the home of who runs them."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("cache")
        patch.setenv("MINUTES_CACHE", str(folder))
        yield folder


@pytest.fixture(scope="session")
def record_of() -> Callable[[str], Record]:
    """The record of a French text, without a statistical model: what rules and structure give."""
    pipeline = Pipeline(Settings(language="fr", model="none"))

    @cache
    def read(text: str) -> Record:
        return pipeline.extract(text.encode(), name="minutes.txt")

    return read
