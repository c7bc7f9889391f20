"""Lists of one person a line: the name, and behind commas what the person is and for whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutes.extractors.context import Context
from minutes.extractors.entries import Entry, is_entry, parse_entries, with_rest
from minutes.extractors.names import find_person
from minutes.extractors.pieces import pieces
from minutes.model.document import BlockKind
from minutes.packs import Pack
from minutes.text import Flow, Span, squeeze

_FEWEST = 3
_AROUND = 12
_MOST_NOTES = 4
_LINE_END = re.compile(r"[\n\v]\s*")
_LINES = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM))


Parts = list[str]


def line_entries(context: Context, index: int, span: Span) -> list[Entry]:
    """The people whom ``span`` of block ``index`` names, where it is one line or several of such a list; else none.

    Bodies look like people (``Records Office``): that every line begins with a full name, and that behind most of them
    a function, a body or what another line has too is told, says that each line is of one person.
    """
    text = context.flows[index].text
    lines = _lines(context, index, span)
    own = [_parts(context, index, line.of(text)) for line in lines]
    if not own or not all(own):
        return []
    run = own if len(own) > 1 else [*own, *_run(context, index, -1), *_run(context, index, 1)]
    if len(run) < _FEWEST or not _is_directory(run, context.pack):
        return []
    found = [_entry(text, *both, context.pack) for both in zip(lines, own, strict=True)]
    return [entry for entry in found if entry is not None] if all(found) else []


def _lines(context: Context, index: int, span: Span) -> list[Span]:
    """The lines of ``span``, as spans of the running text of the block."""
    text = context.flows[index].text
    starts = [at for at in line_starts(context.flows[index]) if span.start < at < span.end]
    ends = [*starts, span.end]
    lines = [Span(start, end).strip(text) for start, end in zip([span.start, *starts], ends, strict=True)]
    return [line for line in lines if line]


def line_starts(flow: Flow) -> list[int]:
    """Where the lines of a block but its first begin in its running text."""
    raw = " ".join(span.of(flow.source) for span in flow.spans)
    return [found.end() for found in _LINE_END.finditer(raw)]


def _parts(context: Context, index: int, line: str) -> Parts:
    """The pieces between the commas of a line that begins with a full name; nothing of any other line."""
    if context.blocks[index].kind not in _LINES or line.endswith((",", ":")) or ";" in line:
        return []
    parts = [squeeze(part) for part in line.split(",")]
    told = 2 <= len(parts) <= _MOST_NOTES + 1 and all(parts)
    return parts if told and is_entry(line, context.pack) else []


def _run(context: Context, index: int, step: int) -> Iterator[Parts]:
    """The lines of the list beside block ``index``, on one side."""
    for at in range(index + step, index + step * _AROUND, step):
        parts = _parts(context, at, context.flows[at].text) if 0 <= at < len(context.blocks) else []
        if not parts:
            return
        yield parts


def _is_directory(run: Sequence[Parts], pack: Pack) -> bool:
    """Whether the lines are of one person each."""
    counts = Counter(part.casefold() for line in run for part in set(line[1:]))
    told = sum(any(counts[p.casefold()] > 1 or _tells(p, pack) for p in line[1:]) for line in run)
    return told * 2 >= len(run) and not any(_names_two(line, pack) for line in run)


def _tells(part: str, pack: Pack) -> bool:
    return _is_role(part, pack) or pack.at_start("affiliation", part) is not None


def _is_role(part: str, pack: Pack) -> bool:
    return any(pack.at_start(concept, part) for concept in ("role", "role_phrase"))


def _names_two(parts: Parts, pack: Pack) -> bool:
    """Whether a line goes on with another person: after a title, or after the function of the one before."""
    people = [find_person(part, pack, single=False) for part in parts[1:]]
    titled = any(person is not None and person.honorific for person in people)
    functions = [pack.at_start("role", part) is not None for part in parts[1:]]
    return titled or sum(functions) > 1


def _entry(text: str, line: Span, parts: Parts, pack: Pack) -> Entry | None:
    found = parse_entries(next(pieces(line.of(text), pack)).of(line.of(text)), pack, single=False)
    if len(found) != 1:
        return None
    role = parts[1] if _is_role(parts[1], pack) else None
    body = ", ".join(parts[2 if role else 1 :])
    entry = replace(found[0], span=line)
    for note in filter(None, (role, body)):
        entry = with_rest(entry, f" – {note}", pack)
    return entry
