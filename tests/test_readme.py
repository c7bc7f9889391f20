"""What the README shows is what the program does."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from minutes.cli.main import COMMANDS, PACK_COMMANDS
from minutes.pipeline import extract

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXCERPT = re.compile(r"<!-- record: (?P<source>\S+) -->\n```json\n(?P<json>.*?)```", re.DOTALL)


def departures(shown: object, full: object, place: str = "$") -> list[str]:
    """Where ``shown`` is no shortened ``full``: keys and items may be left out, and nothing may be changed."""
    if isinstance(shown, dict) and isinstance(full, dict):
        gone = [f"{place}.{key}" for key in shown if key not in full]
        kept = [
            fault
            for key in shown
            if key in full
            for fault in departures(shown[key], full[key], f"{place}.{key}")
        ]
        return gone + kept
    if isinstance(shown, list) and isinstance(full, list):
        faults, start = [], 0
        for at, item in enumerate(shown):
            found = next((i for i in range(start, len(full)) if not departures(item, full[i])), None)
            if found is None:
                faults.append(f"{place}[{at}]")
            else:
                start = found + 1
        return faults
    return [] if shown == full else [place]


@pytest.mark.parametrize(
    ("shown", "faults"),
    [
        ({"a": 1}, []),
        ({"b": [{"c": 2}, {"c": 4}]}, []),
        ({"a": 2}, ["$.a"]),
        ({"z": None}, ["$.z"]),
        ({"b": [{"c": 4}, {"c": 2}]}, ["$.b[1]"]),
        ({"b": [{"c": 5}, {"c": 3}]}, ["$.b[0]"]),
    ],
)
def test_a_shortened_record_is_told_from_a_changed_one(shown: object, faults: list[str]) -> None:
    assert departures(shown, {"a": 1, "b": [{"c": 2}, {"c": 3}, {"c": 4}]}) == faults


def test_the_record_of_the_readme_is_what_the_program_prints() -> None:
    (excerpt,) = EXCERPT.finditer(README)
    record = extract(ROOT / excerpt["source"])
    assert departures(json.loads(excerpt["json"]), json.loads(record.to_json())) == []


def test_the_lines_of_python_in_the_readme_run(tmp_path: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    (excerpt,) = EXCERPT.finditer(README)
    shutil.copyfile(ROOT / excerpt["source"], tmp_path / "minutes.pdf")

    # In a process of its own: what is imported first decides what names mean.
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert done.stderr == ""
    assert "adopted" in done.stdout


def test_the_demonstration_reads_the_document_of_the_readme() -> None:
    (excerpt,) = EXCERPT.finditer(README)
    assert f"DEMO := {excerpt['source']}\n" in (ROOT / "Makefile").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [*COMMANDS, *(f"packs {name}" for name in PACK_COMMANDS)])
def test_every_command_is_shown(command: str) -> None:
    assert re.search(rf"^    minutes {command}\b", README, re.MULTILINE)


def test_every_target_that_is_shown_exists() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    pages = [README, (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")]
    shown = {name for page in pages for name in re.findall(r"(?:`|^    )make ([a-z]+)", page, re.MULTILINE)}
    assert "check" in shown
    assert shown <= set(targets)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs", "corpus/README.md"])
def test_links_lead_to_files(page: str) -> None:
    path = ROOT / page
    for file in path.glob("*.md") if path.is_dir() else [path]:
        links = re.findall(r"\]\(([^)#:]+)\)", file.read_text(encoding="utf-8"))
        assert [link for link in links if not (file.parent / link).exists()] == []
