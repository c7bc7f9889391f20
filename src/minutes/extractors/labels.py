"""Labels of lists of attendance (``Present:``, ``Apologies:``) and of the groups inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from minutes.extractors.context import Context
from minutes.extractors.directory import line_starts
from minutes.extractors.entries import parse_entries, share_of_people
from minutes.extractors.listing import State, opened
from minutes.extractors.names import find_person
from minutes.extractors.sentences import split_sentences
from minutes.text import Span, squeeze

_SUBLABEL = re.compile(r"\s*((?:[^\W\d_]\.){2,6}|[^\W\d_][^:,;.\t]{1,60}?)\s*:\s*(?=\S|$)")
_LABEL_MAY_FOLLOW = re.compile(r"[.;)\w*/·•|–—]\s+$")

_ASIDE = re.compile(r"\([^()]*\)")
#: ``**Present** Ann Reed, Tom Cole``: the bold type ends where a colon would stand.
_BOLD = re.compile(r"(?<![\w*])\*\*([^*:\n]{2,40})\*\*(?=[ \n]+\w)")

_SMALL_WORD = 4
_LABEL = 300  # No label of a list is longer.

Label = tuple[Span, State]


def is_list(context: Context, text: str) -> bool:
    """Whether most pieces of ``text`` are names of people."""
    return share_of_people(text, context.pack) >= 0.5


def labels(context: Context, index: int, state: State | None) -> list[Label]:
    """The labels in a block, each with the state that it opens."""
    text = context.flows[index].text
    plain = _BOLD.sub(r"  \1: ", text).replace("*", " ")
    found: list[Label] = []
    first = _first(context, plain) or (state and _sublabel(context, text, state))
    if first:
        found.append(first)
        for label in context.pack.all("attendance_label", plain):
            if label.span.start > found[-1][0].end and _may_follow(plain, label.span):
                found.append((label.span, opened(label)))
    else:
        found.extend(_inside(context, index, plain))
    return _with_groups(context, index, found)


def _first(context: Context, text: str) -> Label | None:
    """The label that opens a block."""
    lead = len(text) - len(text.lstrip("_ ¿#"))
    known = context.pack.every_at_start("attendance_label", text[lead:])
    label = max(
        known, key=lambda m: (not m.fields.get("weak"), len(m.span), bool(m.get("role"))), default=None
    )
    if label is None:
        return None
    span = label.span.shift(lead)
    state = opened(label)
    if state.weak and text[span.end :].strip() and not is_list(context, text[span.end :]):
        return None
    return span, _grouped(context, state) if state.weak else state


def _grouped(context: Context, state: State) -> State:
    """``state`` with the group that it names as the function of its people, or as their body."""
    if not state.role:
        return state
    role, organization = group_of(context, state.role)
    return replace(state, role=role, organization=organization)


def group_of(context: Context, name: str) -> tuple[str | None, str | None]:
    """What the name of a group says of its people: a function or a body."""
    pack = context.pack
    name = squeeze(_ASIDE.sub(" ", name)) or name
    body = pack.at_start("affiliation", name)
    if body is not None:
        return None, body.get("organization")
    words = name.split() or [""]
    first = words[0].casefold()
    if first in pack.words("seat_words") and not "".join(words[1:2]).istitle():
        return None, None
    if first in pack.words("body_words") and name.casefold() not in pack.tables["plural_roles"]:
        return None, name
    known = pack.at_start("role", name) or name.casefold() in pack.tables["plural_roles"]
    proper = all(word[:1].isupper() or len(word) < _SMALL_WORD for word in name.split())
    return (None, name) if not known and proper else (name, None)


def _inside(context: Context, index: int, text: str) -> Iterator[Label]:
    """Labels at the beginning of a later sentence or line, and those after them, where people follow a colon."""
    if ":" not in text:
        return
    starts = _starts(context, index)[1:]
    first = next((label for start in starts if (label := _at(context, text, start))), None)
    if first is None:
        return
    found = [first, *(label for label in _later(context, text) if label[0].start > first[0].end)]
    stops = sorted({*starts, *(span.start for span, _ in found), len(text)})
    for span, state in found:
        end = next((stop for stop in stops if stop > span.end), len(text))
        if is_list(context, text[span.end : end]):
            yield span, state


def _at(context: Context, text: str, start: int) -> Label | None:
    """The label with a colon that stands at ``start``."""
    rest = text[start : start + _LABEL]
    label = context.pack.at_start("attendance_label", rest) if ":" in rest else None
    colon = label is not None and ":" in label.span.of(rest)
    return (label.span.shift(start), opened(label)) if label and colon else None


def _later(context: Context, text: str) -> Iterator[Label]:
    """The labels with a colon inside ``text``, after a sign or a word."""
    for label in context.pack.all("attendance_label", text):
        if ":" in label.span.of(text) and _may_follow(text, label.span):
            yield label.span, opened(label)


def _may_follow(text: str, span: Span) -> bool:
    """Whether what stands before a label may end the list before it."""
    lead = len(span.of(text)) - len(span.of(text).lstrip())
    return _LABEL_MAY_FOLLOW.search(text[: span.start + lead]) is not None


def _with_groups(context: Context, index: int, found: list[Label]) -> list[Label]:
    """``found`` with the groups that later sentences and lines open (``For the town: …``)."""
    if not found:
        return found
    text, more = context.flows[index].text, list(found)
    for start in _starts(context, index):
        before = [own for span, own in found if span.start <= start]
        taken = any(span.start - 1 <= start < span.end for span, _ in found)
        if before and not taken and (sub := _sublabel(context, text[start:], before[-1])):
            more.append((sub[0].shift(start), sub[1]))
    return sorted(more, key=lambda label: label[0].start)


def _starts(context: Context, index: int) -> list[int]:
    """Where the sentences and the lines of a block begin in its running text."""
    flow = context.flows[index]
    return sorted({*line_starts(flow), *(s.start for s in split_sentences(flow.text, context.pack))})


def _sublabel(context: Context, text: str, state: State) -> Label | None:
    """A label that the pack does not know, inside a list of attendance: it names a group or a function."""
    found = _SUBLABEL.match(text)
    if found is None or find_person(found.group(1), context.pack, single=False) or state.columns:
        return None
    if context.pack.at_start("role_before", text):
        return None
    rest = text[found.end() :]
    if rest and not (is_list(context, rest) and parse_entries(rest, context.pack, single=False)):
        return None
    role, organization = group_of(context, squeeze(found.group(1)))
    return Span(0, found.end()), State(
        state.status, role, state.rule, state.score - 0.1, organization=organization
    )
