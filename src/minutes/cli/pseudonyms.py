"""``minutes pseudonymize``, and the options of the commands that write with pseudonyms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from minutes.cli.console import put, say, visible
from minutes.cli.inputs import Input
from minutes.cli.options import Verbose
from minutes.errors import KeyFileError

if TYPE_CHECKING:
    from minutes.settings import Pseudonyms

Key = Annotated[
    Path | None,
    typer.Option(
        "--pseudonymize",
        metavar="KEYFILE",
        help="Replace people's names, e-mails, phones and addresses by invented ones that follow from the key.",
    ),
]
KeepDigests = Annotated[
    bool,
    typer.Option(
        "--keep-digests",
        help="With --pseudonymize: leave the documents' SHA-256 and size, so that who has a document finds it.",
    ),
]


def pseudonymize(
    key: Annotated[Path, typer.Argument(metavar="KEYFILE", help="The file that holds the key.")],
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME]...", help="Names, addresses or numbers whose pseudonyms are asked for."
        ),
    ] = None,
    new_key: Annotated[
        bool, typer.Option("--new-key", help="Make KEYFILE, which only you may read; nothing is overwritten.")
    ] = False,
    paths: Annotated[
        bool, typer.Option("--paths", help="The names are paths of documents, as they were given to `run`.")
    ] = False,
    verbose: Verbose = False,
) -> None:
    """Make a key for --pseudonymize, or say what stands in for names: one a line, a tab, its pseudonym.

    Who has the key can find a person or a document in what was written with it. Who has not, cannot.
    """
    from minutes.pseudonymize import Inventor, pseudonymous_name, pseudonymous_path, write_key
    from minutes.settings import Pseudonyms

    if new_key:
        write_key(key)
        say(f"{key} holds a new key: keep it apart from what is written with it, and keep it safe")
    elif not names:
        raise typer.BadParameter("give --new-key to make a key, or names to see what stands in for them.")
    inventor = Inventor(Pseudonyms(secret_in(key)))
    stands_in = pseudonymous_path if paths else pseudonymous_name
    for name in names or ():
        put(f"{visible(name)}\t{visible(stands_in(name, inventor))}\n")


def pseudonyms(key: Path | None, keep_digests: bool, out: Path | None = None) -> Pseudonyms | None:
    """What --pseudonymize and --keep-digests ask for. Raises KeyFileError where the key is bad, or is in ``out``."""
    if key is None:
        if keep_digests:
            raise typer.BadParameter("--keep-digests says something only together with --pseudonymize.")
        return None
    from minutes.settings import Pseudonyms

    if out is not None and out.resolve() in key.resolve().parents:
        raise KeyFileError(f"the key file {key} is in {out}, which others are to get: put it elsewhere")
    return Pseudonyms(secret_in(key), keep_digests)


def secret_in(key: Path) -> bytes:
    """The secret of a key file. Raises KeyFileError."""
    from minutes.pseudonymize import read_key

    return read_key(key)


def stem_of(item: Input, secret: Pseudonyms | None) -> str:
    """The name of what is made of a document, without an ending and, with pseudonyms, without names of people."""
    if secret is None or item.is_stdin:
        return item.stem
    from minutes.pseudonymize import Inventor, pseudonymous_path

    return Path(pseudonymous_path(Path(item.argument).name, Inventor(secret))).stem
