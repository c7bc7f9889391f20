"""The table of exit codes, as the documentation shows it."""

from __future__ import annotations

from minutes.errors import MEANINGS, ExitCode

BEGIN, END = "<!-- exit-codes -->", "<!-- /exit-codes -->"


def exit_code_table() -> str:
    """The exit codes as a Markdown table: code, name, meaning. Ends in a newline."""
    rows = [(str(code.value), f"`{code.name}`", MEANINGS[code]) for code in ExitCode]
    lines = [("code", "name", "meaning"), ("---", "---", "---"), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
