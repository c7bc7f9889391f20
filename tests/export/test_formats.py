"""Each format is what its own schema or its own tool says it has to be."""

import csv
import io
import json
import re
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import jsonschema
import pyarrow.parquet
import pytest
import requests
import requests_cache
import urllib3
from lxml import etree

from minutes.export import EXPORTERS
from minutes.model.record import json_schema

SCHEMAS = Path(__file__).parents[2] / "src" / "minutes" / "export" / "schemas"
EAD = {"e": "http://ead3.archivists.org/schema/"}
ISSUER = ["--collectivite-nom", "Commune de Valbrune", "--collectivite-siret", "213 300 635 00017"]
CRATE = [
    "--date",
    "2026-03-01",
    "--holder",
    "Archives de Valbrune",
    "--license",
    "https://creativecommons.org/licenses/by/4.0/",
]
STATED = {
    "jsonl": [],
    "csv": [],
    "parquet": [],
    "ead3": [*CRATE[:4], "--identifier", "FR-AC-1"],
    "ro-crate": [*CRATE, "--contact", "archives@valbrune.example", "--identifier", "FR-AC-1"],
    "bagit": [*CRATE, "--identifier", "FR-AC-1", "--set", "Contact-Name=Claire Aubépin"],
    "scdl-deliberations": [*ISSUER, "--dated-ids"],
    "scdl-subventions": ISSUER,
}
CONTEXT = "https://w3id.org/ro/crate/1.3/context"


@pytest.fixture(scope="module")
def exported(
    archive: Path, export: Callable, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Path]:
    """The export of the run in a format, made once."""
    folder = tmp_path_factory.mktemp("exported")

    def make(name: str) -> Path:
        out = folder / f"{name}.out"
        if not out.exists():
            done = export(archive, "--to", name, "--out", out, *STATED[name])
            assert (done.returncode, done.stdout) == (0, b""), done.stderr.decode()
        return out

    return make


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def head(folder: Path, name: str) -> list[str]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return next(csv.reader(stream))


def content(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else [file for file in sorted(path.rglob("*")) if file.is_file()]
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in files}


@pytest.mark.parametrize("name", EXPORTERS)
def test_the_same_run_gives_the_same_bytes(
    name: str, exported: Callable, archive: Path, export: Callable, tmp_path: Path
) -> None:
    done = export(archive, "--to", name, "--out", tmp_path / "again", *STATED[name])

    assert done.returncode == 0
    assert content(tmp_path / "again") == content(exported(name))
    assert [path.name for path in tmp_path.iterdir()] == ["again"]


def test_json_lines_are_the_records_to_the_letter(exported: Callable, archive: Path) -> None:
    lines = exported("jsonl").read_text(encoding="utf-8").splitlines()
    entries = [
        json.loads(line) for line in (archive / "journal.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    records = [entry["record"] for entry in entries if entry["record"]]

    assert len(lines) == 5
    assert [json.loads(line) for line in lines] == [
        json.loads((archive / path).read_bytes()) for path in records
    ]
    schema = jsonschema.Draft202012Validator(json_schema())
    assert [error for line in lines for error in schema.iter_errors(json.loads(line))] == []


def test_csv_is_csv_on_the_web(exported: Callable, tool: Callable) -> None:
    folder = exported("csv")
    checked = csvw_validate(tool, folder)

    assert checked == "OK"
    # Keys and types are looked at: a task of a meeting that is not there is found.
    actions = folder.parent / "broken"
    actions.mkdir()
    for name, data in content(folder).items():
        (actions / name).write_bytes(data)
    lines = (actions / "meetings.csv").read_bytes().splitlines(keepends=True)
    (actions / "meetings.csv").write_bytes(b"".join(lines[:-1]))
    assert csvw_validate(tool, actions) == "FAIL"


def csvw_validate(tool: Callable, folder: Path) -> str:
    return str(tool("csvwvalidate", folder / "csv-metadata.json").stdout.decode().split()[0])


def test_the_tables_hold_what_the_records_say(exported: Callable, archive: Path) -> None:
    folder = exported("csv")
    records = [json.loads(line) for line in exported("jsonl").read_text(encoding="utf-8").splitlines()]

    assert len(table(folder, "documents")) == 6
    assert [row["error_code"] for row in table(folder, "documents") if row["status"] == "failed"] == [
        "DamagedInputError"
    ]
    for name, key in {
        "participants": "participants",
        "decisions": "decisions",
        "actions": "action_items",
    }.items():
        assert len(table(folder, name)) == sum(len(record[key]) for record in records)
    votes = {tuple(row[name] for name in ("for", "against", "abstain")) for row in table(folder, "votes")}
    assert ("5", "7", "1") in votes
    (due,) = [
        row for row in table(folder, "actions") if row["text"].startswith("M. Roubaud-Lenoir prendra contact")
    ]
    assert (due["due_from"], due["due_to"]) == ("2019-04-01", "2019-04-30")
    metadata = json.loads((folder / "csv-metadata.json").read_bytes())
    assert metadata["dc:language"] == ["en", "es", "fr"]


def test_parquet_holds_the_tables_of_csv_with_types(exported: Callable) -> None:
    files = sorted(path.stem for path in exported("parquet").iterdir())
    assert files == sorted(path.stem for path in exported("csv").glob("*.csv"))
    for name in files:
        read = pyarrow.parquet.read_table(exported("parquet") / f"{name}.parquet")
        assert read.num_rows == len(table(exported("csv"), name))
        assert read.column_names == head(exported("csv"), name)
    meetings = pyarrow.parquet.read_table(exported("parquet") / "meetings.parquet")
    assert str(meetings.schema.field("date").type) == "date32[day]"
    laureates = pyarrow.parquet.read_table(exported("parquet") / "laureates.parquet")
    assert str(laureates.schema.field("recipients").type) == "list<element: string>"
    assert {row["amount"] for row in laureates.to_pylist()} >= {800.0, 1200.0, 1500.0}
    assert laureates.schema.field("amount").metadata == {b"description": b"Sum that goes with the award"}


def test_the_finding_aid_is_ead3(exported: Callable) -> None:
    schema = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas" / "ead3.xsd"))
    aid = etree.parse(exported("ead3"))

    assert schema.validate(aid), schema.error_log
    series = aid.xpath("//e:c[@level='series']", namespaces=EAD)
    assert len(series) == 5
    (council,) = aid.xpath("//e:c[@level='item'][e:did/e:unitid='copy.pdf']", namespaces=EAD)
    assert council.xpath("e:did//e:datesingle/@standarddate", namespaces=EAD) == ["2019-03-14"]
    assert "Solange Kervadec" in council.xpath("e:controlaccess/e:persname/e:part/text()", namespaces=EAD)
    assert "Subvention au club de handball (délibération n° 2019-016) (adopté)" in council.xpath(
        "e:scopecontent//e:item/text()", namespaces=EAD
    )
    (fonds,) = aid.xpath("//e:archdesc/e:did//e:daterange", namespaces=EAD)
    assert fonds.xpath("*/@standarddate") == ["2018-08-14", "2023-06-26"]
    assert aid.xpath("//e:eventdatetime/@standarddatetime", namespaces=EAD) == ["2026-03-01"]


class ShippedContext(requests.adapters.BaseAdapter):
    """Answers with the JSON-LD context that the package rocrate brings: no network."""

    def send(self, request: requests.PreparedRequest, **options: object) -> requests.Response:
        data = (resources.files("rocrate") / "data" / "ro-crate.jsonld").read_bytes()
        assert json.loads(data)["@id"] == request.url == CONTEXT
        headers = {"Content-Type": "application/ld+json"}
        raw = urllib3.HTTPResponse(body=io.BytesIO(data), headers=headers, status=200, preload_content=False)
        return requests.adapters.HTTPAdapter().build_response(request, raw)

    def close(self) -> None:
        """Nothing is open."""


def test_the_crate_is_a_research_object(exported: Callable, tool: Callable, tmp_path: Path) -> None:
    with requests_cache.CachedSession(str(tmp_path / "cache"), backend="sqlite", expire_after=-1) as session:
        session.mount("https://w3id.org/", ShippedContext())
        session.get(CONTEXT)
    report = tmp_path / "report.json"
    options = [
        "--offline",
        "--cache-path",
        tmp_path / "cache",
        "-p",
        "ro-crate-1.3",
        "-f",
        "json",
        "-o",
        report,
    ]

    done = tool("rocrate-validator", "--no-interactive", "validate", *options, exported("ro-crate"))

    assert report.exists(), done.stderr.decode()
    found = json.loads(report.read_bytes())
    assert (found["passed"], found["issues"]) == (True, [])
    graph = {
        one["@id"]: one
        for one in json.loads((exported("ro-crate") / "ro-crate-metadata.json").read_bytes())["@graph"]
    }
    records = [one["@id"] for one in graph["records/"]["hasPart"]]
    assert len(records) == 5
    assert {one["@id"] for one in graph["#extraction"]["result"]} == set(records)
    assert graph["./"]["datePublished"] == "2026-03-01"


def test_the_bag_is_whole_and_a_changed_byte_is_found(
    exported: Callable, tool: Callable, tmp_path: Path
) -> None:
    bag = tmp_path / "bag"
    for name, data in content(exported("bagit")).items():
        (bag / name).parent.mkdir(parents=True, exist_ok=True)
        (bag / name).write_bytes(data)
    assert tool("bagit.py", "--validate", bag).returncode == 0

    info = (bag / "bag-info.txt").read_text(encoding="utf-8").splitlines()
    assert {
        "Bagging-Date: 2026-03-01",
        "External-Identifier: FR-AC-1",
        "Contact-Name: Claire Aubépin",
    } <= set(info)
    assert content(bag / "data" / "records") == content(exported("ro-crate") / "records")
    path = bag / "data" / "tables" / "votes.csv"
    path.write_bytes(path.read_bytes().replace(b"7", b"8", 1))
    assert tool("bagit.py", "--validate", bag).returncode == 1


@pytest.mark.parametrize(
    ("name", "schema"),
    [("scdl-deliberations", "scdl-deliberations-2.1.5"), ("scdl-subventions", "scdl-subventions-2.1.1")],
)
def test_open_data_fits_its_table_schema(
    name: str, schema: str, exported: Callable, tool: Callable, tmp_path: Path
) -> None:
    (tmp_path / "schema.json").write_bytes((SCHEMAS / f"{schema}.json").read_bytes())
    (tmp_path / "good.csv").write_bytes(exported(name).read_bytes())
    lines = exported(name).read_text(encoding="utf-8").splitlines()
    # The schema looks: a date that is none is found.
    (tmp_path / "bad.csv").write_text(
        "\n".join([lines[0], re.sub(r",(\d{4})-\d\d-", r",\1-16-", lines[1])]), encoding="utf-8"
    )

    def faults(file: str) -> list[str]:
        done = tool("frictionless", "validate", "--json", "--schema", "schema.json", file, cwd=tmp_path)
        return [error["type"] for task in json.loads(done.stdout)["tasks"] for error in task["errors"]]

    assert len(lines) > 3
    assert faults("good.csv") == []
    assert set(faults("bad.csv")) == {"type-error"}
