"""Truths are read from a folder, and their faults are named."""

import json
from pathlib import Path
from typing import Any

import pytest

from minutes.errors import InputMissingError, RecordError
from minutes.evaluate.text_truth import FURNITURE, Kind, Role, digest, find_truths

TRUTH: dict[str, Any] = {
    "defect": "running-heads",
    "title": "Running heads",
    "language": "fr",
    "class": "layout",
    "producer": "reportlab",
    "seed": 7,
    "pages": [
        {
            "lines": [
                {"text": "Commune de Valbrune", "role": "head"},
                {"text": "Présent", "role": "cell", "table": 1, "row": 2, "column": 3},
                {"text": "Le budget 2021¹", "role": "body", "call": "1"},
            ]
        }
    ],
}


def write(folder: Path, name: str, content: str | None = None) -> Path:
    """A file with a truth, as one of the corpus; returns the truth's path."""
    (folder / name).mkdir(parents=True)
    (folder / name / "source.pdf").write_bytes(b"%PDF")
    truth = folder / name / "truth.json"
    truth.write_text(json.dumps(TRUTH) if content is None else content, encoding="utf-8")
    return truth


def test_truths_are_found_in_order_and_read(tmp_path: Path) -> None:
    for name in ("two", "one"):
        write(tmp_path, name)

    one, two = find_truths(tmp_path)

    assert (one.id, two.id) == ("one", "two")
    truth = one.read_truth()
    assert (truth.kind, truth.language, len(truth.pages)) == (Kind.LAYOUT, "fr", 1)
    assert [line.role for line in truth.lines] == [Role.HEAD, Role.CELL, Role.BODY]
    assert (truth.lines[1].table, truth.lines[1].row, truth.lines[1].column) == (1, 2, 3)
    assert truth.lines[2].call == "1"
    assert [line.role in FURNITURE for line in truth.lines] == [True, False, False]


def test_a_folder_without_truths_or_a_truth_without_its_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputMissingError, match="holds no truth"):
        find_truths(tmp_path)
    write(tmp_path, "one").with_name("source.pdf").unlink()
    with pytest.raises(InputMissingError, match=r"no source\.pdf"):
        find_truths(tmp_path)


SLIPS = [
    ({"class": "funny"}, "class"),
    ({"pages": [{"lines": [{"text": "a", "role": "poem"}]}]}, "pages.0.lines.0.role"),
    ({"language": None}, "language"),
]


@pytest.mark.parametrize(("slip", "where"), SLIPS)
def test_a_slip_in_a_truth_is_named(tmp_path: Path, slip: dict[str, Any], where: str) -> None:
    write(tmp_path, "one", json.dumps({**TRUTH, **slip}))
    with pytest.raises(RecordError, match=f"no truth \\({where}:"):
        find_truths(tmp_path)[0].read_truth()


def test_the_digest_knows_every_byte_and_name(tmp_path: Path) -> None:
    write(tmp_path, "one")
    first = digest(tmp_path, find_truths(tmp_path))

    (tmp_path / "one" / "source.pdf").write_bytes(b"%PDX")
    second = digest(tmp_path, find_truths(tmp_path))
    (tmp_path / "one").rename(tmp_path / "two")
    third = digest(tmp_path, find_truths(tmp_path))

    assert len({first, second, third}) == 3
