"""Expected records: what the program says of each document of the corpus today, reviewed as a diff.

Machine-written, and only here. ``produced_by`` is left out of the comparison: it names the version and the
packs, which change without the record saying anything else.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping
from pathlib import Path

from minutes.errors import InputMissingError
from minutes.evaluate.corpus import Corpus
from minutes.evaluate.runs import Run
from minutes.files import make_folder, write_whole
from minutes.model.record import Record


def differences(corpus: Corpus, run: Run) -> dict[str, str]:
    """A unified diff, expected to found, of each document whose record is not as expected."""
    diffs = {}
    for document in corpus.documents:
        before, after = _kept(document.expected), _comparable(run.records.get(document.id))
        if before != after:
            name = f"{document.id}/expected/record.json"
            lines = difflib.unified_diff(
                before.splitlines(), after.splitlines(), name, "today", lineterm="", n=1
            )
            diffs[document.id] = "\n".join(lines)
    return diffs


def write_expected(corpus: Corpus, run: Run) -> tuple[str, ...]:
    """Rewrite the expected records that are not as found; returns the identifiers of those written.

    A document that failed keeps what it has. Raises OutputError.
    """
    changed = differences(corpus, run)
    written = []
    for document in corpus.documents:
        record = run.records.get(document.id)
        if record is not None and document.id in changed:
            make_folder(document.expected.parent)
            write_whole(document.expected, record.to_json())
            written.append(document.id)
    return tuple(written)


def _kept(path: Path) -> str:
    try:
        return _without_producer(json.loads(path.read_bytes()))
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise InputMissingError(f"{path} cannot be read ({error.strerror}); check the path.") from error
    except ValueError:
        return "not JSON\n"


def _comparable(record: Record | None) -> str:
    return _without_producer(json.loads(record.to_json())) if record else ""


def _without_producer(record: object) -> str:
    if isinstance(record, Mapping):
        record = {key: value for key, value in record.items() if key != "produced_by"}
    return json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
