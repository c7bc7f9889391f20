"""What minutes.toml can say, and what is said of what it cannot."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
MINUTES = """\
Comité de la bibliothèque de Valbrune
Réunion du 12 mars 2024

Présents : Mme Anne Dalbert, M. Paul Serre

Actions à mener
- Envoyer les horaires à l'imprimeur avant le 2 avril 2024
- Paul Serre : repeindre les bancs
"""


@pytest.fixture
def minutes(write: Any) -> Path:
    path: Path = write("a.txt", MINUTES)
    return path


@pytest.mark.parametrize(
    ("settings", "code", "codes"),
    [
        ("", 0, ["action-without-owner"]),
        ("fail_on = 'warning'", 20, ["action-without-owner"]),
        ("fail_on = 'never'\ncodes = { action-without-owner = 'error' }", 0, ["action-without-owner"]),
        ("codes = { action-without-owner = 'error' }", 20, ["action-without-owner"]),
        ("codes = { action-without-owner = 'off' }", 0, []),
        ("show = 'error'", 0, []),
        ("show = 'error'\nfail_on = 'warning'", 20, ["action-without-owner"]),
        ("codes = { action-without-due = 'warning' }", 0, ["action-without-owner", "action-without-due"]),
    ],
)
def test_the_settings_say_what_is_found_and_what_fails(
    check: Any, write: Any, minutes: Path, settings: str, code: int, codes: list[str]
) -> None:
    write("minutes.toml", f"[check]\n{settings}\n")
    done = check(minutes, "--format", "json")
    assert (done.code, done.codes) == (code, codes)


def test_settings_are_found_above_and_given_by_name(
    check: Any, write: Any, minutes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("minutes.toml", "[check]\nfail_on = 'warning'\n")
    write("other.toml", "[check]\nfail_on = 'never'\n")
    (tmp_path / "deep" / "down").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "deep" / "down")
    assert check("../../a.txt").code == 20
    assert check("../../a.txt", "--config", "../../other.toml").code == 0


def test_the_command_line_stands_above_the_settings(check: Any, write: Any, minutes: Path) -> None:
    write("minutes.toml", "[check]\nfail_on = 'warning'\nshow = 'error'\n")
    assert check(minutes, "--fail-on", "never").code == 0
    assert check(minutes, "--fail-on", "error", "--show", "warning").code == 0
    assert "action-without-owner" in check(minutes, "--fail-on", "never", "--show", "warning").out


def test_tables_of_other_commands_are_left_alone(check: Any, write: Any, minutes: Path) -> None:
    write("minutes.toml", "[push]\nproject = 'x'\n")
    assert check(minutes).code == 0


def test_the_settings_of_the_documentation_are_understood(check: Any, write: Any, minutes: Path) -> None:
    page = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"<!-- settings -->\n```toml\n(.*?)```", page, re.DOTALL)
    write("minutes.toml", shown)
    done = check(minutes, "--format", "json")
    # Two came, of nineteen.
    assert (done.code, done.codes) == (20, ["no-quorum", "action-without-owner"])
    assert set(tomllib.loads(shown)["check"]) >= {"fail_on", "show", "languages", "quorum", "codes"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[check]\nfailon = 'error'", "'fail_on'"),
        ("[check]\nfail_on = 'fatal'", '"warning"'),
        ("[check]\nshow = 3", '"info"'),
        ("[check.codes]\nno-dates = 'off'", "'no-date'"),
        ("[check.codes]\nno-date = 'fatal'", '"off"'),
        ("[check]\ncodes = 3", "[check.codes]"),
        ("[check]\nlow_confidence = 50", "from 0 to 1"),
        ("[check]\ngarble_score = 'x'", "from 0 to 1"),
        ("[check]\nmax_proxies = -1", "whole number"),
        ("[check]\nlanguages = 'fr'", "a list"),
        ("[check.quorum]\nneeded = 'most'", '"majority"'),
        ("[check.quorum]\nneeded = 0", '"majority"'),
        ("[check.quorum]\nneeded = '5/3'", '"majority"'),
        ("[check.quorum]\nneeded = '0%'", '"majority"'),
        ("[check.quorum]\nmember = 3", "'members'"),
        ("[check.quorum]\nproxies = 1", "true or false"),
        ("[chekc]\nfail_on = 'error'", "[check]"),
        ("check = 3", "heading [check]"),
        ("[check", "not TOML"),
    ],
)
def test_what_is_not_understood_is_told_in_one_sentence(
    check: Any, write: Any, minutes: Path, text: str, said: str
) -> None:
    write("minutes.toml", text + "\n")
    done = check(minutes)
    assert (done.code, done.out) == (2, "")
    assert "minutes.toml" in done.err
    assert said in done.err
    assert done.err.count("\n") == 1


def test_settings_that_are_not_there_are_told(check: Any, minutes: Path) -> None:
    done = check(minutes, "--config", "none.toml")
    assert done.code == 2
    assert "none.toml" in done.err


PEOPLE = """\
Conseil municipal de Valbrune
Séance du 12 mars 2024

Présents : Mme Anne Dalbert, M. Paul Serre, M. Jean Verdoux
Excusés : M. Tom Riquier, Mme Iris Mottet
Procurations : M. Denis Aubrac à M. Paul Serre
"""


@pytest.mark.parametrize(
    ("quorum", "is_met"),
    [
        ("needed = 3", True),
        ("needed = 4", False),
        ("needed = 4\nproxies = true", True),
        ("needed = '1/2'", True),
        ("needed = 'majority'", False),
        ("needed = 'majority'\nproxies = true", True),
        ("needed = '50%'\nmembers = 7", False),
        ("needed = '1/3'\nmembers = 9", True),
        ("members = 5", True),
    ],
)
def test_a_quorum_is_a_number_or_a_share(check: Any, write: Any, quorum: str, is_met: bool) -> None:
    path = write("a.txt", PEOPLE)
    write("minutes.toml", f"[check.quorum]\n{quorum}\n")
    assert ("no-quorum" in check(path, "--format", "json").codes) != is_met
