"""``minutes pseudonymize``: keys, and what stands in for names."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from minutes.errors import ExitCode

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]


@pytest.fixture
def minutes(tmp_path: Path) -> Run:
    def run(*arguments: str) -> Done:
        command = [sys.executable, "-m", "minutes", *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    return run


def test_a_new_key_is_its_owners_alone_and_is_never_overwritten(minutes: Run, tmp_path: Path) -> None:
    assert minutes("pseudonymize", "key", "--new-key").returncode == ExitCode.OK
    made = (tmp_path / "key").read_bytes()
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600
    again = minutes("pseudonymize", "key", "--new-key")
    assert again.returncode == ExitCode.BAD_KEY
    assert "exists" in again.stderr
    assert (tmp_path / "key").read_bytes() == made


@pytest.mark.parametrize(
    ("content", "mode", "says"),
    [
        (b"", 0o600, "no good secret"),
        (b"a" * 64, 0o600, "no good secret"),
        (b"short but various 1234", 0o600, "no good secret"),
        (os.urandom(48).hex().encode(), 0o644, "chmod 600"),
        (None, None, "--new-key"),
    ],
    ids=("empty", "even", "short", "open to others", "missing"),
)
def test_a_bad_key_is_refused_with_what_to_do(
    minutes: Run, tmp_path: Path, content: bytes | None, mode: int | None, says: str
) -> None:
    if content is not None and mode is not None:
        (tmp_path / "key").write_bytes(content)
        (tmp_path / "key").chmod(mode)
    done = minutes("pseudonymize", "key", "Claire Dupont")
    assert done.returncode == ExitCode.BAD_KEY
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_key_is_not_taken_from_the_folder_that_is_written(minutes: Run, tmp_path: Path) -> None:
    (tmp_path / "RUN").mkdir()
    (tmp_path / "a.txt").write_text("Réunion du 3 mai 2022", encoding="utf-8")
    minutes("pseudonymize", "RUN/key", "--new-key")
    done = minutes("run", "a.txt", "--out", "RUN", "--pseudonymize", "RUN/key")
    assert done.returncode == ExitCode.BAD_KEY
    assert sorted(path.name for path in (tmp_path / "RUN").iterdir()) == ["key"]


def test_who_has_the_key_learns_what_stands_in_for_a_name(minutes: Run) -> None:
    minutes("pseudonymize", "key", "--new-key")
    spellings = ("Claire DUPONT", "Dupont, Claire", "Mme Claire Dupont", "claire dupônt")
    done = minutes("pseudonymize", "key", *spellings, "C. Dupont", "claire.dupont@mairie.example")
    shown = dict(line.split("\t") for line in done.stdout.splitlines())
    first, last = shown["Claire DUPONT"].split()
    assert last.isupper()
    surname = last.capitalize()
    assert shown["Dupont, Claire"] == f"{surname}, {first}"
    assert shown["Mme Claire Dupont"] == f"Mme {first} {surname}"
    assert shown["claire dupônt"] == f"{first} {surname}".lower()
    assert shown["C. Dupont"] == f"{first[0]}. {surname}"
    assert shown["claire.dupont@mairie.example"] == f"{first}.{surname}@example.invalid".lower()
    assert not {"claire", "dupont"} & {first.lower(), surname.lower()}


def test_names_or_a_new_key_are_asked_for(minutes: Run) -> None:
    minutes("pseudonymize", "key", "--new-key")
    assert minutes("pseudonymize", "key").returncode == ExitCode.USAGE
    assert minutes("extract", "a.txt", "--keep-digests").returncode == ExitCode.USAGE
