"""Floors: they hold, they rise, they are not lowered by accident."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.errors import FloorError
from minutes.evaluate.gate import Floors, measured, raised, read_floors, shortfalls, write_floors

SHARE = st.floats(0, 1)
FIGURES = st.dictionaries(st.sampled_from(["decisions.f1", "language", "mean_f1"]), SHARE)


def floors(corpus: str = "digest", models: tuple[str, ...] = (), **figures: float) -> Floors:
    return Floors(corpus, models, figures)


FAILURES = [
    (floors(language=0.9), floors(language=0.8999), "language is 0.8999, below its floor of 0.9000"),
    (floors(language=0.9), floors(), "language is no longer measured"),
    (floors("one"), floors("other"), "the corpus changed"),
]


@pytest.mark.parametrize(("pinned", "today", "fault"), FAILURES)
def test_a_figure_below_its_floor_or_another_corpus_fails(pinned: Floors, today: Floors, fault: str) -> None:
    (found,) = shortfalls(pinned, today)
    assert found.startswith(fault)


def test_every_fallen_figure_is_named() -> None:
    faults = shortfalls(floors(a=0.5, b=0.5, c=0.5), floors(a=0.4, b=0.5, c=0.3))
    assert [fault.split()[0] for fault in faults] == ["a", "c"]


def test_another_model_is_named_as_a_likely_reason_and_is_no_fault_alone() -> None:
    pinned = floors(models=("fr-1",), a=0.5)

    assert shortfalls(pinned, floors(a=0.5)) == []
    assert shortfalls(pinned, floors(a=0.4))[-1] == "the floors were pinned with fr-1, this run used no model"


@given(FIGURES)
def test_a_run_passes_the_floors_it_pinned(figures: dict[str, float]) -> None:
    today = measured("digest", (), figures)

    assert shortfalls(raised(None, today), measured("digest", (), figures)) == []
    assert all(abs(today.floors[name] - value) <= 1e-4 for name, value in figures.items())


@given(FIGURES, FIGURES)
def test_an_update_never_lowers_a_floor_and_reaches_every_figure(
    old: dict[str, float], new: dict[str, float]
) -> None:
    pinned, today = measured("one", (), old), measured("two", ("m",), new)

    after = raised(pinned, today)

    assert all(after.floors[name] >= floor for name, floor in [*pinned.floors.items(), *today.floors.items()])
    assert (after.corpus, after.models) == ("two", ("m",))


@given(FIGURES, FIGURES)
def test_an_update_that_may_lower_takes_todays_figures(old: dict[str, float], new: dict[str, float]) -> None:
    today = measured("two", (), new)
    assert raised(measured("one", (), old), today, allow_lower=True) == today


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    written = floors("digest", ("fr-1",), language=0.9, mean_f1=0.25)
    write_floors(tmp_path / "floors.json", written)

    assert read_floors(tmp_path / "floors.json") == written
    assert read_floors(tmp_path / "none.json") is None


@pytest.mark.parametrize(
    "content", ["{", "[]", "{}", json.dumps({"corpus": "", "models": [], "floors": {"a": "high"}})]
)
def test_a_file_that_holds_no_floors_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "floors.json").write_text(content, encoding="utf-8")

    with pytest.raises(FloorError, match="not a file of floors"):
        read_floors(tmp_path / "floors.json")
