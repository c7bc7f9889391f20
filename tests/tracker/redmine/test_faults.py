"""What goes wrong with a Redmine ends in a code and one sentence on what to do; no key is ever shown."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import Any

ACTIONS = ("Mme Belloc enverra le dossier à la région.", "M. Vauclair contactera l'agence routière.")
Write = Callable[..., Path]


def refused(desk: Any, *arguments: str | Path, code: int = 22, **environment: str) -> str:
    """The last line of what is said; above it is what -v adds."""
    done = desk.push(*arguments, "-v", code=code, **environment)
    assert "Traceback" in done.stderr
    return str(done.stderr.splitlines()[-1])


def test_a_key_that_is_not_valid(desk: Any, write: Write) -> None:
    line = refused(desk, write(ACTIONS), MINUTES_REDMINE_KEY="f" * 40)
    assert line == "minutes: Redmine refuses (401): put a secret that is valid into MINUTES_REDMINE_KEY"


def test_no_key_at_all(desk: Any, write: Write) -> None:
    line = refused(desk, write(ACTIONS), MINUTES_REDMINE_KEY="")
    assert line.startswith(
        "minutes: no secret for 127.0.0.1 is known: put it into the environment variable MINUTES_REDMINE_KEY, or keep it "
        "with `keyring set minutes 127.0.0.1`"
    )


def test_a_key_from_the_keyring_is_as_good(desk: Any, write: Write) -> None:
    """The backend here is one of the test's own; which one a system has is the keyring library's business."""
    code = """
        import os
        from keyring.backend import KeyringBackend

        class Chain(KeyringBackend):
            priority = 1

            set_password = delete_password = None

            def get_password(self, service, username):
                return os.environ["CHAIN"] if (service, username) == ("minutes", "127.0.0.1") else None
    """
    desk.folder.joinpath("chain.py").write_text(dedent(code))
    path = os.pathsep.join([str(desk.folder), os.environ.get("PYTHONPATH", "")])
    chain = {"PYTHON_KEYRING_BACKEND": "chain.Chain", "PYTHONPATH": path, "CHAIN": desk.server.keys["clerk"]}

    done = desk.push_alone(write(ACTIONS), MINUTES_REDMINE_KEY="", **chain)

    assert done.stderr == "minutes: 2 create\n"


def test_a_project_that_does_not_exist(desk: Any, write: Write) -> None:
    line = refused(replace(desk, project="nowhere"), write(ACTIONS))
    assert (
        "Redmine refuses (404): see that --url is Redmine's own address and --project the identifier" in line
    )


def test_no_project(desk: Any, write: Write) -> None:
    line = refused(replace(desk, project=""), write(ACTIONS), code=2)
    assert line == "minutes: redmine needs a project: give --project IDENTIFIER, or `project` in the map"


def test_a_server_that_nobody_knows(desk: Any, write: Write) -> None:
    line = refused(replace(desk, server=replace(desk.server, url="https://redmine.invalid")), write(ACTIONS))
    assert "Redmine is at an address that nobody knows; see that --url is right" in line


def test_an_address_with_a_password_is_refused_and_not_repeated(desk: Any, write: Write) -> None:
    key = desk.server.keys["clerk"]
    line = refused(
        replace(desk, server=replace(desk.server, url=f"https://me:{key}@redmine.invalid")),
        write(ACTIONS),
        code=2,
    )
    assert "--url holds a name or password" in line


def test_a_user_who_may_not_add_issues(desk: Any, write: Write) -> None:
    done = desk.push(write(ACTIONS), code=1, user="reader")
    assert [line.split()[:2] for line in done.stdout.splitlines()] == [["create", "failed"]] * 2
    assert "give the user of this key a role in the project that may add issues of that kind" in done.stderr
    assert list(desk.folder.glob("*receipts*")) == []


def test_a_label_that_is_neither_tracker_nor_category_stops_the_push(desk: Any, write: Write) -> None:
    map_file = desk.folder / "map.toml"
    map_file.write_text('labels.action = ["Corvée"]')
    line = refused(desk, write(ACTIONS), "--map", map_file)
    assert f"the project {desk.project} has no tracker and no issue category 'Corvée'" in line
    assert desk.issues() == []


def test_a_custom_field_that_is_not_to_be_seen(desk: Any, write: Write) -> None:
    line = refused(desk, write(ACTIONS), "--field", "Ledger")
    assert "no custom field 'Ledger' for issues is to be seen in the project" in line
    assert (
        "Administration > Custom fields > Issues: format Text, name Ledger, ticks at 'Used as a filter'"
        in line
    )
    assert desk.issues() == []


def test_a_custom_field_that_cannot_be_searched(desk: Any, write: Write) -> None:
    """Without a search Redmine gives all issues; one without a mark shows it."""
    desk.push(write(ACTIONS))
    line = refused(desk, write(ACTIONS), "--field", "Unsearched")
    assert "Redmine does not search by the custom field 'Unsearched'" in line
    assert len(desk.issues()) == 2


def test_a_custom_field_that_an_issue_does_not_have_leaves_none_behind(desk: Any, write: Write) -> None:
    map_file = desk.folder / "map.toml"
    map_file.write_text('labels.action = ["Support"]')
    line = refused(desk, write(ACTIONS), "--map", map_file, "--field", "Bugs only")
    assert "Redmine does not keep the custom field 'Bugs only' of issues of the tracker 'Support'" in line
    assert desk.issues() == []


def test_a_workflow_without_a_way_to_close(desk: Any, write: Write) -> None:
    path = write(ACTIONS)
    desk.push(path)
    record = json.loads(path.read_text())
    record["action_items"][0]["status"] = "done"
    path.write_text(json.dumps(record))

    done = desk.push(path, "--close-done", code=1, user="opener")

    assert "stays open: let the workflow (Administration > Workflow) offer a closed status" in done.stderr
    assert [one["status"]["name"] for one in desk.issues()] == ["New"] * 2


def test_a_custom_field_may_be_named_by_its_number(desk: Any, write: Write) -> None:
    assert desk.deeds(write(ACTIONS), "--field", "1") == ["create"] * 2
    assert desk.deeds(write(ACTIONS)) == ["unchanged"] * 2
