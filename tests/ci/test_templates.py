"""What is ready to use in CI: the action, the GitLab template, the pre-commit hook. Their own lines are run here.

Only what a service puts in is put in by the tests: its expressions, its variables, and the installation.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

import minutes
from minutes.errors import ExitCode
from minutes.model.record import Record

ROOT = Path(__file__).parents[2]
ACTION, GITLAB, HOOKS = (
    ROOT / "action.yml",
    ROOT / "templates/minutes.gitlab-ci.yml",
    ROOT / ".pre-commit-hooks.yaml",
)
SOUND = """Conseil municipal de Valbrune

Procès-verbal de la séance du 14 mars 2019

Présents : Mme Solange Kervadec, maire ; M. Bruno Dastrac, adjoint.

Le conseil municipal approuve à l'unanimité le devis de la toiture.
"""
FAULT = (
    "\nLa délibération sur les horaires est adoptée (votants : 12, pour : 8, contre : 2, abstentions : 1).\n"
)
Done = subprocess.CompletedProcess[str]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with sound minutes and faulty ones, whose names are not simple."""
    folder = tmp_path / "repository"
    for name, text in {
        "pv/sound.txt": SOUND,
        "pv/2019/mars, le 14 $(touch stolen).txt": SOUND + FAULT,
        "README.md": "No minutes.\n",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    return folder


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder of programs: minutes as it is here, and a Python that only says how it was called."""
    folder = tmp_path / "bin"
    folder.mkdir()
    package = Path(minutes.__file__).parents[1]
    scripts = {
        "minutes": f'PYTHONPATH="{package}" exec "{sys.executable}" -m minutes "$@"',
        "python": 'printf "%s|" "$@"',
    }
    for name, line in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"]
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def bash(script: str, folder: Path, programs: Path, **variables: str) -> Done:
    """Run lines as the services do: bash, that ends at the first error."""
    environment = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", **variables}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


class Action:
    """A stand-in for the runner: fills in the expressions of action.yml and runs one of its steps."""

    def __init__(self, folder: Path, programs: Path, inputs: dict[str, str]) -> None:
        content = loaded(ACTION)
        declared = content["inputs"]
        assert inputs.keys() <= declared.keys()
        missing = {name for name, one in declared.items() if one.get("required")} - inputs.keys()
        assert not missing
        defaults = {name: str(one.get("default", "")) for name, one in declared.items()}
        self.values = {f"inputs.{name}": value for name, value in {**defaults, **inputs}.items()}
        self.values |= {"runner.temp": str(programs.parent / "temp"), "github.action_path": "/action"}
        self.steps = {step["name"]: step for step in content["runs"]["steps"] if "run" in step}
        self.folder, self.programs, self.output = folder, programs, programs.parent / "output"

    def run(self, name: str) -> Done:
        step = self.steps[name]
        assert step["shell"] == "bash"
        # What a user writes must never become a part of the script.
        assert "${{" not in step["run"]
        variables = {key: self._filled(str(value)) for key, value in step["env"].items()}
        return bash(step["run"], self.folder, self.programs, **variables, GITHUB_OUTPUT=str(self.output))

    def _filled(self, text: str) -> str:
        return re.sub(r"\$\{\{\s*(.*?)\s*\}\}", lambda found: self.values[found[1]], text)


def test_the_action_shows_findings_beside_the_files_and_fails(repository: Path, programs: Path) -> None:
    files = "pv/sound.txt\npv/**/mars*.txt"
    action = Action(
        repository, programs, {"files": files, "sarif": "out.sarif", "junit": "out.xml", "model": "none"}
    )

    done = action.run("Check")

    assert done.returncode == ExitCode.FINDINGS, done.stderr
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("::error")]
    assert "mars%2C le 14 $(touch stolen).txt,line=9" in line
    assert "votes-not-total" in line
    assert action.output.read_text(encoding="utf-8") == "exit-code=20\n"
    (run,) = json.loads((repository / "out.sarif").read_text(encoding="utf-8"))["runs"]
    assert "votes-not-total" in {result["ruleId"] for result in run["results"]}
    assert ElementTree.parse(repository / "out.xml").getroot().tag == "testsuites"
    assert not (repository / "stolen").exists()


def test_the_action_passes_where_nothing_is_found(repository: Path, programs: Path) -> None:
    action = Action(repository, programs, {"files": "pv/*.txt", "model": "none", "language": "fr"})

    done = action.run("Check")

    assert (done.returncode, "::error" in done.stdout) == (0, False)
    assert action.output.read_text(encoding="utf-8") == "exit-code=0\n"


def test_the_action_obeys_baseline_settings_and_weight(
    repository: Path, programs: Path, record_of: Callable[[str], Record]
) -> None:
    (repository / "pv.json").write_text(record_of(SOUND + FAULT).to_json(), encoding="utf-8")
    (repository / "mild.toml").write_text("[check]\nfail_on = 'never'\n", encoding="utf-8")
    bash("minutes check pv.json --write-baseline known.json", repository, programs)

    def code(**inputs: str) -> int:
        return Action(repository, programs, {"files": "pv.json", **inputs}).run("Check").returncode

    assert code(baseline="known.json") == ExitCode.OK
    assert code(config="mild.toml") == ExitCode.OK
    assert code(**{"fail-on": "never"}) == ExitCode.OK


def test_the_action_tells_that_nothing_fits_a_pattern(repository: Path, programs: Path) -> None:
    done = Action(repository, programs, {"files": "pv/*.pdf"}).run("Check")
    assert (done.returncode, "pv/*.pdf" in done.stderr) == (ExitCode.NO_INPUT, True)


@pytest.mark.parametrize(("extras", "wanted"), [("fr,ocr", "/action[fr,ocr]"), ("", "/action")])
def test_the_action_installs_itself(repository: Path, programs: Path, extras: str, wanted: str) -> None:
    done = Action(repository, programs, {"files": "x", "extras": extras}).run("Install minutes")
    assert done.stdout.split("|")[-2] == wanted


def gitlab(folder: Path, programs: Path, part: str, **variables: str) -> Done:
    job = loaded(GITLAB)["minutes-check"]
    named = {"CI_PROJECT_DIR": str(folder), "CI_JOB_IMAGE": "image", **job["variables"], **variables}
    filled = {key: value.replace("$CI_PROJECT_DIR", str(folder)) for key, value in named.items()}
    return bash("\n".join(job[part]), folder, programs, **filled)


def test_the_job_for_gitlab_writes_its_reports(repository: Path, programs: Path) -> None:
    reports = loaded(GITLAB)["minutes-check"]["artifacts"]["reports"]

    done = gitlab(repository, programs, "script", MINUTES_FILES="pv/**/*.txt", MINUTES_OPTIONS="--model none")

    assert done.returncode == ExitCode.FINDINGS, done.stderr
    (finding,) = [
        finding
        for finding in json.loads((repository / reports["codequality"]).read_text(encoding="utf-8"))
        if finding["check_name"] == "votes-not-total"
    ]
    where = {"path": "pv/2019/mars, le 14 $(touch stolen).txt", "lines": {"begin": 9}}
    assert finding["location"].items() >= where.items()
    assert ElementTree.parse(repository / reports["junit"]).getroot().tag == "testsuites"
    assert "votes-not-total" in done.stdout
    assert not (repository / "stolen").exists()
    assert list((repository / ".cache/minutes").iterdir())


def test_the_job_for_gitlab_passes_and_asks_for_what_it_needs(repository: Path, programs: Path) -> None:
    sound = gitlab(
        repository, programs, "script", MINUTES_FILES="pv/sound.txt", MINUTES_OPTIONS="--model none"
    )
    assert sound.returncode == 0

    assert "say which minutes to check" in gitlab(repository, programs, "script").stderr
    assert "say what pip is to install" in gitlab(repository, programs, "before_script").stderr
    installed = gitlab(repository, programs, "before_script", MINUTES_PACKAGE="./minutes[fr]").stdout
    assert installed.split("|")[-2] == "./minutes[fr]"


@pytest.fixture
def committing(repository: Path, programs: Path, tmp_path: Path) -> Callable[..., Done]:
    """Run pre-commit, as a user's repository has it, on what is staged."""
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    text = HOOKS.read_text(encoding="utf-8")
    assert text.count("language: python") == 1
    # Only the installation is left out: the program is there.
    (hooks / HOOKS.name).write_text(text.replace("language: python", "language: system"), encoding="utf-8")
    git(hooks, "init", "--quiet")
    git(hooks, "add", ".")
    git(hooks, "commit", "--quiet", "-m", "hooks")
    hook = {"id": "minutes-check", "types_or": ["text"], "files": "^pv/", "args": ["--model", "none"]}
    wanted = {"repos": [{"repo": str(hooks), "rev": git(hooks, "rev-parse", "HEAD"), "hooks": [hook]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(wanted), encoding="utf-8")
    git(repository, "add", ".")

    def run(*arguments: str) -> Done:
        command = [sys.executable, "-m", "pre_commit", "run", *arguments]
        environment = {
            **os.environ,
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
            "GIT_CONFIG_GLOBAL": os.devnull,
        }
        return subprocess.run(
            command, cwd=repository, env=environment, capture_output=True, text=True, check=False
        )

    return run


def test_the_hook_stops_a_commit_of_faulty_minutes(repository: Path, committing: Callable[..., Done]) -> None:
    done = committing()

    assert done.returncode == 1, done.stderr
    assert f"- exit code: {ExitCode.FINDINGS:d}" in done.stdout
    assert "votes-not-total" in done.stdout

    shutil.rmtree(repository / "pv/2019")
    git(repository, "add", "--all")
    assert (committing().returncode, committing("--files", "README.md").returncode) == (0, 0)


@pytest.mark.parametrize(
    "command",
    [
        ["check_jsonschema", "--builtin-schema", "vendor.github-actions", str(ACTION)],
        ["check_jsonschema", "--builtin-schema", "vendor.gitlab-ci", str(GITLAB)],
        ["pre_commit", "validate-manifest", str(HOOKS)],
    ],
    ids=["action", "gitlab", "hooks"],
)
def test_the_services_schemas_accept_them(command: list[str]) -> None:
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
