"""What a run with pseudonyms writes of documents instead of their names and digests."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from minutes.archive.finding import Found
from minutes.archive.places import Place
from minutes.archive.tasks import Result
from minutes.errors import ExitCode, KeyFileError
from minutes.files import write_whole
from minutes.pseudonymize import Inventor, keyed_digest, pseudonymous_path
from minutes.settings import Pseudonyms

#: The file of a run's folder that says which key its pseudonyms follow from.
MARK = "pseudonyms.json"


def covered(found: Found, secret: Pseudonyms) -> Found:
    """A document under the names and the identifier by which the run knows it."""
    inventor = Inventor(secret)
    places = [replace(place, name=pseudonymous_path(place.name, inventor)) for place in found.places]
    trouble = found.trouble
    if trouble is not None:
        trouble = type(trouble)(_without_paths(str(trouble), found.places))
        # Its digest is that of a name, which could be tried out.
        return Found(keyed_digest(found.sha256, secret), tuple(sorted(places)), trouble)
    return Found(identifier(found.sha256, secret), tuple(sorted(places)))


def keep_to_key(folder: Path, secret: Pseudonyms | None, *, begun: bool) -> None:
    """Write down which key a run's folder is written with. Raises KeyFileError where it was begun with another.

    Two keys in one folder, or a key and none, would tell who is who.
    """
    path = folder / MARK
    content = "" if secret is None else json.dumps({"digests": secret.digests, "key": secret.mark}) + "\n"
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    if before == content:
        return
    if begun:
        raise KeyFileError(
            f"{folder} was begun with another key, with none, or with other digests: choose another folder"
        )
    if content:
        write_whole(path, content)
    else:
        path.unlink()


def identifier(sha256: str, secret: Pseudonyms | None) -> str:
    """What a run calls the document with these bytes."""
    return sha256 if secret is None or secret.keep_digests else keyed_digest(sha256, secret)


def covered_failure(result: Result, place: Place) -> Result:
    """A result whose error tells neither paths nor words of the document."""
    if result.error is None:
        return result
    error = {key: value for key, value in result.error.items() if key != "detail"}
    if error["exit_code"] == ExitCode.INTERNAL:
        error["message"] = (
            "a fault of the program itself: run it without pseudonyms to see which, and report it"
        )
    error["message"] = _without_paths(str(error["message"]), (place,))
    return replace(result, error=error)


def _without_paths(message: str, places: tuple[Place, ...]) -> str:
    """A message without the paths that systems put into theirs."""
    paths = [form for place in places for form in (str(Path(place.path).absolute()), place.path)]
    names = [Path(place.path).name for place in places]
    for path in sorted({*paths, *names} - {""}, key=lambda path: (-len(path), path)):
        message = message.replace(path, "the file")
    return message
