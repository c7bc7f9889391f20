"""RUN/people.csv: what a person writes into it is obeyed, kept, and refused where it contradicts itself."""

import csv
import io
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from minutes.archive.people import Naming, gather, read_table, resolve, write_table
from minutes.errors import TableError

Meeting = tuple[str, Sequence[str]]
COUNCIL = [
    ("Conseil", "2019-01-01", ["Claire Dupont", "Marc Petit"]),
    ("Conseil", "2020-01-01", ["C. Dupont"]),
]


def rows_of(folder: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((folder / "people.csv").read_text(encoding="utf-8-sig"))))


def edit(folder: Path, spelling: str, **cells: str) -> None:
    """Write into the lines of a spelling, as a spreadsheet would."""
    rows = rows_of(folder)
    for row in rows:
        if row["spelling"] == spelling:
            row.update(cells)
    save(folder, rows)


def save(folder: Path, rows: list[dict[str, str]], delimiter: str = ",", encoding: str = "utf-8-sig") -> None:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    (folder / "people.csv").write_bytes(text.getvalue().encode(encoding))


def persons(folder: Path) -> dict[str, str]:
    """The person of each spelling."""
    return {row["spelling"]: row["person"] for row in rows_of(folder)}


@pytest.fixture
def council(call: Callable, run_of: Callable) -> Path:
    folder = run_of(*COUNCIL)
    assert call("people", folder).code == 0
    return folder


def test_split_parts_what_the_program_joined(council: Path, call: Callable) -> None:
    assert persons(council)["C. Dupont"] == persons(council)["Claire Dupont"]
    edit(council, "C. Dupont", edit="split")
    call("people", council)
    assert persons(council)["C. Dupont"] != persons(council)["Claire Dupont"]


def test_merge_joins_what_the_program_left(council: Path, call: Callable) -> None:
    edit(council, "Marc Petit", edit=f"merge {persons(council)['Claire Dupont']}")
    call("people", council)
    assert len(set(persons(council).values())) == 1


def test_what_is_kept_stays_when_a_new_spelling_speaks_against_it(
    council: Path, call: Callable, run_of: Callable
) -> None:
    edit(council, "C. Dupont", edit="keep")
    edit(council, "Claire Dupont", edit="keep")
    kept = persons(council)["C. Dupont"]

    run_of(*COUNCIL, ("Conseil", "2021-01-01", ["Christian Dupont"]))
    call("people", council)

    assert persons(council)["C. Dupont"] == persons(council)["Claire Dupont"] == kept
    assert persons(council)["Christian Dupont"] != kept


def test_without_keep_a_new_spelling_makes_it_doubtful(
    council: Path, call: Callable, run_of: Callable
) -> None:
    run_of(*COUNCIL, ("Conseil", "2021-01-01", ["Christian Dupont"]))
    call("people", council)
    assert len(set(persons(council).values())) == 4


def test_an_authority_joins_across_bodies_and_reaches_the_database(call: Callable, run_of: Callable) -> None:
    folder = run_of(("Conseil", "2019-01-01", ["Claire Dupont"]), ("Comité", "2019-02-02", ["Claire Dupont"]))
    call("people", folder)
    assert len({row["person"] for row in rows_of(folder)}) == 2

    edit(folder, "Claire Dupont", wikidata="Q42", preferred_name="Claire Dupont-Martin")
    assert call("people", folder).out.endswith("1 people, 2 spellings, 0 with a remark\n")

    found = call("search", folder, "--person", "dupont-martin", "--json")
    assert '"body": "Conseil"' in found.out
    assert '"body": "Comité"' in found.out


def test_what_was_written_is_kept_when_its_document_is_gone_and_comes_back(
    council: Path, call: Callable, run_of: Callable
) -> None:
    edit(council, "Marc Petit", note="conseiller", edit="split", isni="0000 0001 2120 0982")
    run_of(("Conseil", "2020-01-01", ["C. Dupont"]))
    call("people", council)
    (gone,) = [row for row in rows_of(council) if row["spelling"] == "Marc Petit"]
    assert (gone["note"], gone["isni"], gone["documents"], gone["remark"]) == (
        "conseiller", "0000 0001 2120 0982", "0", "no longer in the run",
    )  # fmt: skip

    run_of(*COUNCIL)
    call("people", council)
    (back,) = [row for row in rows_of(council) if row["spelling"] == "Marc Petit"]
    assert (back["note"], back["edit"], back["documents"], back["remark"]) == ("conseiller", "split", "1", "")


def test_columns_of_ones_own_are_kept(council: Path, call: Callable) -> None:
    rows = rows_of(council)
    save(council, [{**row, "seen by": "Anne" if row["spelling"] == "Marc Petit" else ""} for row in rows])
    call("people", council)
    assert {row["seen by"] for row in rows_of(council) if row["spelling"] == "Marc Petit"} == {"Anne"}


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "cp1252"), ("\t", "utf-8"), (";", "utf-8-sig")])
def test_what_spreadsheets_save_is_read(
    call: Callable, run_of: Callable, delimiter: str, encoding: str
) -> None:
    folder = run_of(("Comité", "2019-01-01", ["Élodie Müller"]), ("Comité", "2019-02-01", ["E. Müller"]))
    call("people", folder)
    rows = [{**row, "edit": "split", "note": "à revoir"} for row in rows_of(folder)]
    save(folder, rows, delimiter, encoding)
    assert call("people", folder).code == 0
    assert len(set(persons(folder).values())) == 2
    assert [row["note"] for row in rows_of(folder)] == ["à revoir"] * 2


def test_cells_that_a_spreadsheet_would_run_are_defused_and_read_back(
    call: Callable, run_of: Callable
) -> None:
    folder = run_of(("=HYPERLINK(1)", "2019-01-01", ["+Claire Dupont", "@Marc Petit"]))
    call("people", folder)
    edit(folder, "'+Claire Dupont", note="-1+1")
    call("people", folder)
    first = (folder / "people.csv").read_bytes()
    call("people", folder)
    assert (folder / "people.csv").read_bytes() == first
    cells = [cell for row in rows_of(folder) for cell in row.values()]
    assert {"'=HYPERLINK(1)", "'+Claire Dupont", "'@Marc Petit", "'-1+1"} <= set(cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


CONTRADICTIONS = [
    ({"C. Dupont": {"edit": "join"}}, "line 3: 'join' is no edit"),
    ({"C. Dupont": {"edit": "merge p-0000000000"}}, "line 3: there is no line p-0000000000"),
    ({"C. Dupont": {"edit": "merge {C. Dupont}"}}, "line 3: a line cannot be merged with itself"),
    ({"C. Dupont": {"edit": "keep", "person": ""}}, "line 3: keep needs the person"),
    ({"C. Dupont": {"id": ""}}, "line 3: it has no id"),
    ({"Marc Petit": {"isni": "0000 0001 2120 0983"}}, "line 4: '0000 0001 2120 0983' is not an ISNI"),
    ({"Marc Petit": {"id": "{C. Dupont}", "note": "x"}}, "line 4: another line has the id"),
    (
        {"C. Dupont": {"edit": "merge {Marc Petit}", "wikidata": "Q1"}, "Marc Petit": {"wikidata": "Q2"}},
        "lines 3 and 4 are one person by your edits, but differ in wikidata (Q1, Q2)",
    ),
    (
        {"C. Dupont": {"edit": "split", "idref": "026927608"}, "Marc Petit": {"idref": "026927608"}},
        "lines 3 and 4 have one idref (026927608), but line 3 is split off",
    ),
    (
        {
            "Claire Dupont": {"edit": "keep", "idref": "026927608"},
            "Marc Petit": {"edit": "keep", "idref": "026927608"},
        },
        "lines 2 and 4 are one person by your edits, but differ in person",
    ),
]


@pytest.mark.parametrize(("edits", "said"), CONTRADICTIONS, ids=[said[:40] for _, said in CONTRADICTIONS])
def test_what_contradicts_is_said_with_its_line_and_nothing_is_written(
    council: Path, call: Callable, edits: dict[str, dict[str, str]], said: str
) -> None:
    ids = {row["spelling"]: row["id"] for row in rows_of(council)}
    for spelling, cells in edits.items():
        edit(council, spelling, **{column: identified(cell, ids) for column, cell in cells.items()})
    before = (council / "people.csv").read_bytes()

    answer = call("people", council)

    assert answer.code == 16
    assert f"people.csv, {said}" in answer.err
    assert answer.err.count("\n") == 1
    assert (council / "people.csv").read_bytes() == before


def identified(cell: str, ids: dict[str, str]) -> str:
    """A cell in which names in braces stand for identifiers."""
    for name, key in ids.items():
        cell = cell.replace(f"{{{name}}}", key)
    return cell


def test_a_table_without_its_columns_is_refused(council: Path, call: Callable) -> None:
    (council / "people.csv").write_text("nom;prénom\nDupont;Claire\n", encoding="utf-8")
    answer = call("people", council)
    assert (answer.code, answer.err.count("\n")) == (16, 1)
    assert "people.csv has no column edit" in answer.err


# Any edits at all: obeyed the same way a second time, and never lost.

NAMES = st.sampled_from(
    [
        "Claire Dupont",
        "C. Dupont",
        "DUPONT Claire",
        "Christian Dupont",
        "Mme|Dupont",
        "M.|Dupont",
        "Élodie Roux",
        "E. Roux",
    ]
)
MEETINGS = st.lists(
    st.tuples(st.sampled_from(["Conseil", "Comité"]), st.lists(NAMES, min_size=1, max_size=4, unique=True)),
    min_size=2, max_size=6,
)  # fmt: skip
EDITS = st.lists(
    st.tuples(st.integers(0, 20), st.sampled_from(["keep", "split", "merge", "wikidata", "preferred_name"]), st.integers(0, 20)),
    max_size=4,
)  # fmt: skip


def obey(folder: Path, meetings: Sequence[Meeting]) -> bytes:
    """What ``minutes people`` does, with the mentions of these meetings."""
    mentions = []
    for at, (body, names) in enumerate(meetings):
        naming = Naming(body.casefold(), body, f"document {at}", f"20{at:02}-01-01")
        for name in names:
            honorific, _, rest = name.rpartition("|")
            mentions.append(naming.mention(rest, honorific or None, listed=True))
    table = read_table(folder)
    return write_table(folder, table, resolve(table.with_gone(gather(mentions)), table.edits)).read_bytes()


def write_edits(folder: Path, edits: Sequence[tuple[int, str, int]]) -> list[dict[str, str]]:
    rows = rows_of(folder)
    for at, verb, other in edits:
        row, target = rows[at % len(rows)], rows[other % len(rows)]
        if verb in ("wikidata", "preferred_name"):
            row[verb] = f"Q{1 + other % 2}"
        else:
            row["edit"] = f"merge {target['id']}" if verb == "merge" else verb
    save(folder, rows)
    return rows


@given(MEETINGS, EDITS)
def test_to_obey_twice_is_to_obey_once_and_no_edit_is_lost_as_the_run_grows(
    meetings: list[Meeting], edits: list[tuple[int, str, int]]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        some = meetings[: len(meetings) // 2]
        obey(folder, some)
        written = write_edits(folder, edits)
        try:
            once = obey(folder, some)
        except TableError:
            assume(False)
        assert obey(folder, some) == once

        obey(folder, meetings)

        after = {row["id"]: row for row in rows_of(folder)}
        for row in written:
            theirs = ("edit", "wikidata", "preferred_name")
            assert [after[row["id"]][column] for column in theirs] == [row[column] for column in theirs]
            if row["edit"].startswith("merge"):
                assert after[row["id"]]["person"] == after[row["edit"].split()[1]]["person"]
        kept = [row for row in written if row["edit"] == "keep"]
        for row in kept:
            for other in kept:
                same = row["person"] == other["person"]
                assert (after[row["id"]]["person"] == after[other["id"]]["person"]) == same


def test_a_run_ends_with_its_database_and_says_what_is_wrong_with_the_table(
    minutes_run: Callable, reports: Path, tmp_path: Path, call: Callable
) -> None:
    done = minutes_run(reports, "--out", "run")
    assert done.returncode == 1
    database = (tmp_path / "run" / "minutes.sqlite").read_bytes()

    (tmp_path / "run" / "people.csv").write_text("id,person,edit\np-0000000000,,join\n", encoding="utf-8")
    again = minutes_run(reports, "--out", "run")
    assert (again.returncode, again.stderr.decode().splitlines()[-1][:37]) == (
        16,
        "minutes: people.csv, line 2: 'join' i",
    )
    assert again.stdout.startswith(b"4 documents")

    (tmp_path / "run" / "people.csv").unlink()
    assert call("index", tmp_path / "run").code == 0
    assert (tmp_path / "run" / "minutes.sqlite").read_bytes() == database
