"""RUN/minutes.sqlite: what it holds, that it is the same every time, and that datasette shows it."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from minutes.archive import RunFolder
from minutes.archive.database import index
from minutes.archive.reading import read_documents
from minutes.model.record import Record


@pytest.fixture(scope="module")
def indexed(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    index(RunFolder(archive))
    return archive


@pytest.fixture
def base(indexed: Path) -> sqlite3.Connection:
    return sqlite3.connect(indexed / "minutes.sqlite")


def records(folder: Path) -> list[Record]:
    return [record for _, record in read_documents(RunFolder(folder)) if record is not None]


def count(base: sqlite3.Connection, source: str) -> int:
    return int(base.execute(f"SELECT count(*) FROM {source}").fetchone()[0])


def test_every_item_of_every_record_has_a_row_with_its_evidence(
    indexed: Path, base: sqlite3.Connection
) -> None:
    found = records(indexed)
    items = [item for r in found for item in (*r.participants, *r.decisions, *r.laureates, *r.action_items)]
    assert count(base, "documents") == 4
    assert count(base, "meetings") == len(found) == 3
    assert count(base, "participants") == sum(len(r.participants) for r in found) > 0
    assert count(base, "decisions") == sum(len(r.decisions) for r in found) > 0
    assert count(base, "votes") == sum(d.votes is not None for r in found for d in r.decisions) > 0
    assert count(base, "laureates") == sum(len(r.laureates) for r in found) > 0
    assert count(base, "actions") == sum(len(r.action_items) for r in found) > 0
    assert count(base, "evidence WHERE field IS NULL") == sum(len(item.evidence) for item in items)
    assert count(base, "items") == len(items) + len(found)


def test_rows_name_rows_that_are_there(base: sqlite3.Connection) -> None:
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    base.execute("INSERT INTO items_fts (items_fts, rank) VALUES ('integrity-check', 1)")


def test_every_view_answers(base: sqlite3.Connection) -> None:
    views = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
    assert len(views) == 7
    assert all(count(base, view) for view in views)


def test_a_vote_is_where_its_decision_is(base: sqlite3.Connection) -> None:
    (row,) = base.execute(
        "SELECT outcome, in_favour, against, abstained, page, date FROM decided WHERE title LIKE 'Extinction%'"
    )
    assert row == ("rejected", 5, 7, 1, 3, "2019-03-14")


def test_who_is_named_is_linked_to_the_person(base: sqlite3.Connection) -> None:
    query = (
        "SELECT DISTINCT part FROM item_people JOIN people ON people.id = person WHERE name = 'Solange Kervadec' "
        "ORDER BY part"
    )
    # She chaired one meeting, took part in two bodies' (one person each), and holds no proxy.
    assert ("chair",) in base.execute(query).fetchall()
    (person,) = base.execute(
        "SELECT represented_by_person FROM participants WHERE name = 'Loïc Pradeilles'"
    ).fetchone()
    assert base.execute("SELECT name FROM people WHERE id = ?", [person]).fetchone() == ("Bruno d’Astrac",)


def test_the_same_records_give_the_same_bytes(indexed: Path, archived: Path, call: Callable) -> None:
    before = (indexed / "minutes.sqlite").read_bytes()
    for name in ("minutes.sqlite", "metadata.json"):
        (archived / name).unlink(missing_ok=True)
    # Neither the order in which documents were done nor what was there before matters.
    lines = (archived / "journal.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (archived / "journal.jsonl").write_text("".join(reversed(lines)), encoding="utf-8")
    assert call("index", archived).code == 0
    assert (archived / "minutes.sqlite").read_bytes() == before
    assert call("index", archived).code == 0
    assert (archived / "minutes.sqlite").read_bytes() == before
    assert not [path for path in archived.iterdir() if path.name.startswith(".minutes-")]


def test_a_document_that_failed_says_why(base: sqlite3.Connection) -> None:
    (row,) = base.execute("SELECT name, error_code FROM failures").fetchall()
    assert row[1:] == ("DamagedInputError",)


def test_a_record_that_is_lost_is_one_clear_sentence(archived: Path, call: Callable) -> None:
    next((archived / "records").iterdir()).unlink()
    answer = call("index", archived)
    assert (answer.code, answer.err.count("\n")) == (11, 1)
    assert "missing or damaged: give `minutes run` again" in answer.err


def test_a_folder_without_a_run_is_one_clear_sentence(tmp_path: Path, call: Callable) -> None:
    answer = call("index", tmp_path)
    assert (answer.code, answer.err.count("\n")) == (3, 1)
    assert "holds no run" in answer.err


#: Asks datasette, in one process, for each path on stdin.
ASK = """
import asyncio, json, sys
from datasette.app import Datasette

async def ask():
    shown = Datasette(["minutes.sqlite"], metadata=json.load(open("metadata.json", encoding="utf-8")))
    answers = [await shown.client.get(path) for path in json.load(sys.stdin)]
    print(json.dumps([[answer.status_code, answer.text] for answer in answers]))

asyncio.run(ask())
"""
QUERIES = {
    "search": "words=eclairage",
    "person": "name=kervadec",
    "close_votes": "",
    "amounts_by_award": "",
    "unsound_documents": "",
}


@pytest.fixture(scope="module")
def answers(indexed: Path) -> dict[str, str]:
    """What datasette answers, by path."""
    paths = [
        "/minutes",
        "/minutes/items?_search=eclairage",
        "/minutes/decisions.json?_search=subvention&_shape=array&_labels=on",
    ]
    paths += [f"/minutes/{query}.json?{parameters}&_shape=objects" for query, parameters in QUERIES.items()]
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", ASK], input=json.dumps(paths), cwd=indexed, capture_output=True, check=False, text=True
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    found = dict(zip(paths, json.loads(done.stdout), strict=True))
    assert {path: text for path, (status, text) in found.items() if status != 200} == {}
    return {path: text for path, (_, text) in found.items()}


def test_datasette_shows_it_with_titles_and_full_text(answers: dict[str, str]) -> None:
    home, items, decisions = list(answers.values())[:3]
    assert "Search everything" in home
    assert 'type="search"' in items
    assert "0 clean to 1 unreadable" not in items
    (row,) = json.loads(decisions)
    assert "subvention de 1 800" in row["text"]
    assert row["document"]["label"].endswith(".pdf")


@pytest.mark.parametrize("query", QUERIES)
def test_datasette_answers_the_queries_that_come_with_it(answers: dict[str, str], query: str) -> None:
    (answer,) = [
        json.loads(text) for path, text in answers.items() if path.startswith(f"/minutes/{query}.json")
    ]
    assert answer["ok"]
    # Only the text of these documents leaves nothing to look at but the model that was not used.
    assert answer["rows"]


def test_metadata_names_columns_that_are_there(base: sqlite3.Connection, indexed: Path) -> None:
    told = json.loads((indexed / "metadata.json").read_text(encoding="utf-8"))
    for name, table in told["databases"]["minutes"]["tables"].items():
        columns = {row[1] for row in base.execute(f"PRAGMA table_info({name})")}
        single = [table.get(key) for key in ("label_column", "sort", "sort_desc", "fts_pk")]
        assert {*table.get("columns", {}), *table.get("facets", []), *filter(None, single)} <= columns, name
