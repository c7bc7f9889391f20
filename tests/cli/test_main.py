"""The command itself: help without heavy imports, version, completion, and what becomes of an error."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

import minutes as package
from minutes.cli.main import COMMANDS, PACK_COMMANDS, app, run
from minutes.errors import ExitCode, LimitError

HEAVY = ("spacy", "pdfplumber", "pypdfium2", "ftfy", "langdetect", "minutes.pipeline")
LOOK = """
import json, sys
from minutes.cli.main import run
sys.argv = ["minutes", *{arguments!r}]
try:
    run()
finally:
    print(json.dumps([name for name in {heavy!r} if name in sys.modules]), file=sys.stderr)
"""
# Typer imports pydantic by itself as soon as a command has options to read.
LIGHT = [
    (["--help"], (*HEAVY, "pydantic")),
    (["--version"], (*HEAVY, "pydantic")),
    (["extract", "--help"], HEAVY),
    (["evaluate", "--help"], HEAVY),
    (["packs", "list"], HEAVY),
]


@pytest.mark.parametrize(("arguments", "heavy"), LIGHT, ids=lambda value: " ".join(value))
def test_help_is_light(arguments: list[str], heavy: tuple[str, ...]) -> None:
    code = LOOK.format(arguments=arguments, heavy=heavy)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert done.stdout
    assert json.loads(done.stderr) == []


def test_every_command_is_in_the_help_with_a_sentence() -> None:
    lines = CliRunner().invoke(app, ["--help"], terminal_width=200).stdout.splitlines()
    for name, command in COMMANDS.items():
        (line,) = [line for line in lines if line.split()[:1] == [name]]
        assert command.__doc__ is not None
        assert line.split()[1] == command.__doc__.split()[0]


@pytest.mark.parametrize(
    "arguments", [[name] for name in COMMANDS] + [["packs", name] for name in PACK_COMMANDS]
)
def test_every_command_has_help_and_verbosity(arguments: list[str]) -> None:
    done = CliRunner().invoke(app, [*arguments, "--help"])
    assert done.exit_code == 0
    assert "--verbose" in done.stdout


def test_the_version_is_printed() -> None:
    done = CliRunner().invoke(app, ["--version"])
    assert (done.exit_code, done.stdout) == (0, f"minutes {package.__version__}\n")


def test_completion_can_be_shown(minutes: Callable[..., subprocess.CompletedProcess[bytes]]) -> None:
    done = minutes("--help")
    assert b"--install-completion" in done.stdout
    assert b"--show-completion" in done.stdout


def run_with(monkeypatch: pytest.MonkeyPatch, error: BaseException, *options: str) -> int | str | None:
    """Run ``minutes text`` in this process, with a pipeline that raises ``error``; gives the exit code."""

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("minutes.pipeline.Pipeline.clean", fail)
    monkeypatch.setattr(sys, "argv", ["minutes", "text", "a.pdf", *options])
    with pytest.raises(SystemExit) as caught:
        run()
    return caught.value.code


FATES = [
    (
        LimitError("a.pdf has too many pages: split it"),
        ExitCode.LIMIT_EXCEEDED,
        "minutes: a.pdf has too many pages: split it\n",
    ),
    (KeyError("x"), ExitCode.INTERNAL, "minutes: a fault of the program itself (KeyError: 'x'); "),
    (
        RecursionError("too deep"),
        ExitCode.INTERNAL,
        "minutes: a fault of the program itself (RecursionError: too deep); ",
    ),
    (OSError(28, "No space left"), ExitCode.INTERNAL, "minutes: a fault of the program itself (OSError: "),
]


@pytest.mark.parametrize(("error", "code", "line"), FATES, ids=lambda value: type(value).__name__)
def test_an_error_ends_in_its_code_and_one_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    code: ExitCode,
    line: str,
) -> None:
    assert run_with(monkeypatch, error) == code
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(line)


def test_a_traceback_of_the_program_is_shown_when_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_with(monkeypatch, KeyError("x"), "-v") == ExitCode.INTERNAL
    assert capsys.readouterr().err.startswith("Traceback")


def test_an_interrupt_ends_as_a_shell_expects(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_with(monkeypatch, KeyboardInterrupt()) == 130
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="pipes are closed by a signal on POSIX only")
def test_a_reader_that_has_gone_is_no_fault(texts: Callable[..., list[Path]]) -> None:
    (path,) = texts("a.txt")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        command = [sys.executable, "-m", "minutes", "text", str(path)]
        done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(writing)

    assert (done.returncode, done.stderr) == (141, b"")
