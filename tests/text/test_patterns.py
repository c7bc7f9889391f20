"""Patterns that are compiled once a machine: the same patterns, whatever becomes of the cache."""

import os
import re
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

import minutes
from minutes.packs import load_pack
from minutes.packs.needles import RULE_FLAGS
from minutes.text import patterns
from minutes.text.patterns import compile_pattern, remembered

PATTERNS = [
    ("a+", 0),
    ("(?P<jour>\\d+) (?P<mois>mars|avril)", re.IGNORECASE),
    ("  é  # one letter\n", re.VERBOSE | re.IGNORECASE),
    ("(?i:ê)(?<=x)y|[^\\W\\d_]{2,}?(a)(?(1)b|c)", 0),
    ("\U0001f600|[\U00010000-\U0010ffff]", 0),
    ("^.*$", re.MULTILINE | re.DOTALL | re.ASCII),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache of its own."""
    monkeypatch.setenv("MINUTES_CACHE", str(tmp_path / "cache"))
    patterns._cache.cache_clear()
    yield tmp_path / "cache"
    patterns._cache.cache_clear()


def next_process() -> None:
    """Forget what this process holds, as if it had ended."""
    if (cache := patterns._cache()) is not None:
        cache.write()
    patterns._cache.cache_clear()


def refuse(*_: Any, **__: Any) -> Any:
    raise AssertionError("it is compiled")


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_a_kept_pattern_is_the_pattern(
    folder: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, flags: int
) -> None:
    # Patterns are equal where their code is.
    expected = re.compile(pattern, flags)
    assert compile_pattern(pattern, flags) == expected
    next_process()
    monkeypatch.setattr("re._compiler._code", refuse)
    # The cache tries itself out on a pattern of its own.
    monkeypatch.setattr(patterns, "_compiled", lambda *_: refuse() if _[0] == pattern else PROBE)

    found = compile_pattern(pattern, flags)

    assert found == expected
    assert (found.groups, found.groupindex, found.flags) == (
        expected.groups,
        expected.groupindex,
        expected.flags,
    )


PROBE = patterns._compiled("(?P<a>b+)|c", re.IGNORECASE)


def test_the_rules_of_a_pack_are_kept_as_they_are(folder: Path) -> None:
    rules = [rule for found in load_pack("fr").rules.values() for rule in found][::8]
    for rule in rules:
        compile_pattern(rule.pattern, RULE_FLAGS)
    next_process()

    assert all(
        compile_pattern(rule.pattern, RULE_FLAGS) == re.compile(rule.pattern, RULE_FLAGS) for rule in rules
    )


def test_a_broken_pattern_is_told_as_ever(folder: Path) -> None:
    with pytest.raises(re.error, match="unterminated"):
        compile_pattern("(a")


def harm_nothing(folder: Path) -> None: ...


def harm_rows(folder: Path) -> None:
    (path,) = folder.iterdir()
    with sqlite3.connect(path) as database:
        database.execute("UPDATE pattern SET code = ?", (zlib.compress(b"nonsense"),))
    database.close()


def harm_file(folder: Path) -> None:
    (path,) = folder.iterdir()
    path.write_bytes(b"nonsense" * 1000)


def harm_folder(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    folder.write_text("a file in the way", encoding="utf-8")


@pytest.mark.parametrize("harm", [harm_nothing, harm_rows, harm_file, harm_folder])
def test_a_damaged_cache_harms_nothing(folder: Path, harm: Any) -> None:
    compile_pattern("(?P<n>a)b")
    next_process()
    harm(folder)

    for _ in range(2):
        assert compile_pattern("(?P<n>a)b") == re.compile("(?P<n>a)b")
        next_process()


def test_a_cache_that_grew_too_large_is_begun_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_pattern("ab")
    next_process()
    (path,) = folder.iterdir()
    monkeypatch.setattr(patterns, "LARGEST", 10)

    compile_pattern("cd")
    next_process()

    with sqlite3.connect(path) as database:
        assert database.execute("SELECT count(*) FROM pattern").fetchone() == (1,)
    database.close()


def test_libraries_take_part_for_as_long_as_they_are_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with remembered():
        re.compile("kept[xyz]")
    re.compile("not kept[xyz]")
    next_process()

    with remembered():
        re.purge()
        monkeypatch.setattr(patterns, "_compiled", refuse_but_probe)
        assert re.compile("kept[xyz]").match("keptx")
        with pytest.raises(AssertionError):
            re.compile("not kept[xyz]")


def test_what_other_threads_compile_meanwhile_is_not_kept(folder: Path) -> None:
    with remembered():
        thread = Thread(target=re.compile, args=("another[xyz]",))
        thread.start()
        thread.join()
        re.compile("this one[xyz]")
    next_process()

    (path,) = folder.iterdir()
    with sqlite3.connect(path) as database:
        kept = [zlib.decompress(row[0]) for row in database.execute("SELECT code FROM pattern")]
    database.close()
    assert [b"this one" in code for code in kept] == [True]


def refuse_but_probe(pattern: str, flags: int) -> Any:
    return PROBE if pattern == PROBE[0] else refuse()


SHOW = """
import sys
from minutes.pipeline import extract
sys.stdout.write(extract(sys.argv[1].encode(), model="none").to_json())
"""
TEXT = "Conseil municipal de Zorblaville\n\nSéance du 14 mars 2019\n\nPrésents : Mme Ysoline Crouzevialle.\n\nLe conseil approuve le budget à l'unanimité.\n"


def test_records_are_the_same_with_and_without_and_leave_no_word_in_the_cache(tmp_path: Path) -> None:
    paths = os.pathsep.join([str(Path(minutes.__file__).parents[1]), os.environ.get("PYTHONPATH", "")])
    outputs = []
    for cache in ("", str(tmp_path), str(tmp_path)):
        environment = {**os.environ, "MINUTES_CACHE": cache, "PYTHONPATH": paths}
        command = [sys.executable, "-c", SHOW, TEXT]
        outputs.append(subprocess.run(command, env=environment, capture_output=True, check=True).stdout)

    assert outputs[0] == outputs[1] == outputs[2]
    assert "Ysoline Crouzevialle" in outputs[0].decode()
    (path,) = tmp_path.iterdir()
    with sqlite3.connect(path) as database:
        kept = [
            zlib.decompress(row[0]).decode("utf-8", "replace")
            for row in database.execute("SELECT code FROM pattern")
        ]
    database.close()
    assert len(kept) > 50
    assert not [text for text in kept if "zorbla" in text.casefold() or "ysoline" in text.casefold()]
