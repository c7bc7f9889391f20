"""``minutes search``: what it finds, and what it makes of anything that people type."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.archive.search import parse_query
from minutes.errors import UsageError


@pytest.fixture
def found(archive: Path, call: Callable) -> Callable[..., list[dict]]:
    def search(*arguments: str) -> list[dict]:
        answer = call("search", archive, *arguments, "--json")
        assert answer.code == 0, answer.err
        return json.loads(answer.out)

    return search


def test_a_finding_has_document_page_and_quote(found: Callable) -> None:
    (first, *_) = found("extinction", "eclairage", "--kind", "decision")
    assert (first["kind"], first["date"], first["page"]) == ("decision", "2019-03-14", 3)
    assert first["document"].endswith("valbrune-2019-03-14.pdf")
    assert "7 voix contre" in first["quote"]


def test_accents_case_and_ligatures_do_not_matter(found: Callable) -> None:
    plain = found("deliberation", "REJETEE", "--limit", "0")
    assert plain
    assert found("Délibération", "rejetée", "--limit", "0") == plain


def test_words_in_quotes_stand_together(found: Callable) -> None:
    apart = found("municipal approuve", "--limit", "0")
    together = found('"municipal approuve"', "--limit", "0")
    assert len(together) < len(apart)
    assert not found('"approuve municipal"')


def test_a_star_stands_for_any_ending_and_a_minus_leaves_out(found: Callable) -> None:
    whole = found("conseil*", "--limit", "0")
    assert len(whole) > len(found("conseil", "--limit", "0")) > 0
    without = found("conseil* -municipal", "--limit", "0")
    assert 0 < len(without) < len(whole)


def test_kinds_times_people_and_bodies_narrow_it(found: Callable) -> None:
    assert {one["kind"] for one in found("--kind", "laureate", "--kind", "action", "--limit", "0")} == {
        "laureate",
        "action",
    }
    assert {one["date"] for one in found("--since", "2020", "--limit", "0")} == {"2023-06-22"}
    assert {one["date"] for one in found("--until", "2019-03", "--kind", "decision", "--limit", "0")} >= {
        "2019-03-14"
    }
    assert not found("--since", "2019-04", "--until", "2023-05")
    assert {one["body"] for one in found("--body", "jury rives", "--limit", "0")} == {
        "jury de l’appel à projets « Rives nouvelles » - Fondation Delmarre-Aubry"
    }
    people = found("--person", "Roubaud Lenoir", "--limit", "0")
    assert {"participant", "action"} <= {one["kind"] for one in people}


def test_a_limit_is_said(archive: Path, call: Callable) -> None:
    answer = call("search", archive, "voix", "--limit", "2")
    assert answer.out.count("\n\n") == 1
    assert " shown; --limit 0 shows all" in answer.err
    assert call("search", archive, "voix", "--by-date", "--limit", "1").out.startswith("2023-06-22")


def test_nothing_found_is_no_fault(archive: Path, call: Callable) -> None:
    answer = call("search", archive, "ornithorynque")
    assert (answer.code, answer.out, answer.err) == (0, "", "minutes: nothing found\n")
    assert call("search", archive, "ornithorynque", "--json").out == "[]\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "there is nothing to search for"),
        (["!!!"], "there is no word in '!!!'"),
        (["--kind", "decision", "--", "-conseil"], "there is no word to search for but those to leave out"),
        (["conseil", "--since", "hier"], "'hier' is no date"),
        (["conseil", "--until", "2019-13"], "'2019-13' is no date"),
        (["--body", "ornithorynque"], "no body of this run has 'ornithorynque'"),
    ],
)
def test_what_cannot_be_searched_for_is_one_clear_sentence(
    archive: Path, call: Callable, arguments: list[str], said: str
) -> None:
    answer = call("search", archive, *arguments)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert said in answer.err


def test_it_sees_what_was_added_since(archived: Path, call: Callable) -> None:
    call("search", archived, "conseil")
    journal = archived / "journal.jsonl"
    lines = journal.read_text(encoding="utf-8").splitlines(keepends=True)
    journal.write_text("".join(line for line in lines if "jury-rives" not in line), encoding="utf-8")
    assert call("search", archived, "--since", "2023").out == ""


@pytest.fixture(scope="module")
def table() -> sqlite3.Connection:
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = 'unicode61 remove_diacritics 2')")
    base.executemany(
        "INSERT INTO t VALUES (?)", [("Un cœur d’école",), ("l'ÉCOLE du COEUR",), ("C++ / NEAR(a b) OR x:y",)]
    )
    return base


@given(
    st.text(alphabet=st.one_of(st.sampled_from("\"*-()^:+{}«»“” ANDORTéœ'"), st.characters()), max_size=30)
)
def test_whatever_is_typed_is_a_query_or_is_refused(table: sqlite3.Connection, typed: str) -> None:
    try:
        query = parse_query(typed)
    except UsageError:
        return
    table.execute("SELECT count(*) FROM t WHERE t MATCH ?", [query]).fetchone()


@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        ("ecole", [1, 2]), ("coeur", [1, 2]), ("CŒUR", [1, 2]), ("d'école", [1]), ("« cœur d’école »", [1]), ('"du coeur', [2]),
        ("NEAR", [3]), ("OR", [3]), ("x:y", [3]), ("c++", [3]), ("éc*", [1, 2]), ("ecole -cœur", []), ("ecole -du", [1]),
    ],
)  # fmt: skip
def test_words_mean_themselves(table: sqlite3.Connection, typed: str, rows: list[int]) -> None:
    found = table.execute("SELECT rowid FROM t WHERE t MATCH ? ORDER BY 1", [parse_query(typed)])
    assert [row for (row,) in found] == rows
