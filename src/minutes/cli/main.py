"""The command ``minutes``: its commands, and what becomes of an error."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, Literal

import typer

from minutes import __version__
from minutes.cli.archive import index, people, report, search
from minutes.cli.check import check
from minutes.cli.compare import compare
from minutes.cli.console import say_error, use_utf8
from minutes.cli.diff import diff
from minutes.cli.evaluate import evaluate
from minutes.cli.export import export
from minutes.cli.extract import extract
from minutes.cli.leaks import leaks
from minutes.cli.options import Manner
from minutes.cli.packs import check as check_packs
from minutes.cli.packs import list_packs
from minutes.cli.pseudonyms import pseudonymize
from minutes.cli.push import push
from minutes.cli.run import run as run_archive
from minutes.cli.schema import schema
from minutes.cli.text import text
from minutes.cli.validate import validate
from minutes.errors import ExitCode, MinutesError

INTERRUPTED = 130

COMMANDS: dict[str, Callable[..., None]] = {
    "extract": extract,
    "run": run_archive,
    "export": export,
    "push": push,
    "search": search,
    "people": people,
    "report": report,
    "index": index,
    "text": text,
    "pseudonymize": pseudonymize,
    "leaks": leaks,
    "check": check,
    "validate": validate,
    "schema": schema,
    "evaluate": evaluate,
    "compare": compare,
    "diff": diff,
}
PACK_COMMANDS: dict[str, Callable[..., None]] = {"check": check_packs, "list": list_packs}


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"minutes {__version__}")
        raise typer.Exit


def _main(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end."),
    ] = False,
) -> None:
    """Read meeting minutes into validated records: participants, decisions, laureates and action items."""


def build_app() -> typer.Typer:
    """The application. Help is set in frames on a terminal, plain elsewhere."""
    mode: Literal["rich"] | None = "rich" if sys.stdout.isatty() else None
    app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=mode)
    app.callback()(_main)
    for name, command in COMMANDS.items():
        app.command(name)(command)
    packs = typer.Typer(no_args_is_help=True, rich_markup_mode=mode, help="Check and list language packs.")
    for name, command in PACK_COMMANDS.items():
        packs.command(name)(command)
    app.add_typer(packs, name="packs")
    return app


app = build_app()


def run() -> None:
    """Run the command line and exit: the console script."""
    use_utf8()
    manner = Manner()
    try:
        app(prog_name="minutes", obj=manner)
    except MinutesError as error:
        say_error(error, verbose=manner.verbose)
        code = int(error.code)
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Exception as error:
        say_error(error, verbose=manner.verbose)
        code = int(ExitCode.INTERNAL)
    else:
        code = int(ExitCode.OK)
    sys.exit(code)
