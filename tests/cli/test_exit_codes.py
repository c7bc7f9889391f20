"""The exit codes of the documentation are those of the program."""

from pathlib import Path

import pytest

from minutes.cli.exit_codes import BEGIN, END, exit_code_table
from minutes.errors import MEANINGS, ExitCode, MinutesError

README = Path(__file__).parents[2] / "README.md"


def test_the_readme_shows_the_table_of_the_program() -> None:
    text = README.read_text(encoding="utf-8")

    assert text.count(BEGIN) == text.count(END) == 1
    shown = text.partition(BEGIN)[2].partition(END)[0]
    assert shown.strip() == exit_code_table().strip()


def test_every_code_has_a_row_with_its_meaning() -> None:
    rows = exit_code_table().splitlines()[2:]
    assert rows == [f"| {code.value} | `{code.name}` | {MEANINGS[code]} |" for code in ExitCode]


def test_no_code_is_one_that_a_shell_or_a_signal_uses() -> None:
    assert all(code.value < 126 for code in ExitCode)


@pytest.mark.parametrize("error", MinutesError.__subclasses__())
def test_every_fault_has_a_code_of_its_own(error: type[MinutesError]) -> None:
    assert "code" in vars(error)
    assert [other for other in MinutesError.__subclasses__() if other.code == error.code] == [error]
