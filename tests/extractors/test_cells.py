"""Minutes that are written in the cells of a table."""

import pytest

from minutes.model.record import Record
from minutes.pipeline import Pipeline
from minutes.settings import Settings

HEAD = "Harbour School\n\nMinutes of the governors' meeting held on 14 March 2019\n\n"
ROWS = (
    "Item\tMinute\tAction by\n"
    "1\tThe caretaker had sent his report. Governors agreed to lease the copier for five years at the usual rent.\tAO\n"
    "2\tThe policy on lettings was discussed at length. It was resolved to defer it.\t\n"
    "3\tRoof tiles\t\n"
)


@pytest.fixture(scope="module")
def record() -> Record:
    pipeline = Pipeline(Settings(language="en", model="none"))
    return pipeline.extract((HEAD + ROWS).encode(), name="x.txt")


def test_sentences_in_cells_state_decisions(record: Record) -> None:
    texts = [d.text for d in record.decisions]
    assert texts[0] == "Governors agreed to lease the copier for five years at the usual rent."
    assert len(texts) == 2


def test_a_decision_stands_in_its_cell(record: Record) -> None:
    assert all("\t" not in e.quote for d in record.decisions for e in d.evidence)
