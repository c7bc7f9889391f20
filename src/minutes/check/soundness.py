"""Whether what was read can be relied on: garbled pages, the language, how sure the program is."""

from __future__ import annotations

from collections.abc import Iterator

from minutes.check.checked import Checked, excerpt
from minutes.check.finding import Code, Found, Severity
from minutes.model.record import ActionItem, Decision, Laureate, Participant

GARBLED = Code(
    "page-garbled",
    Severity.WARNING,
    "More of the text of a page is no language than the settings allow (`garble_score`); it was read all the same.",
    "Export the document again from its source, or scan a print of it.",
)
LANGUAGE = Code(
    "unexpected-language",
    Severity.ERROR,
    "The minutes are in a language that the settings do not expect.",
    "Give the right file, or add the language to the settings.",
    wants="languages",
)
LOW_CONFIDENCE = Code(
    "low-confidence",
    Severity.INFO,
    "The program is less sure of an item than the settings want (`low_confidence`).",
    "Compare the item with its quote in the document.",
)
CODES = (GARBLED, LANGUAGE, LOW_CONFIDENCE)

_Item = Participant | Decision | Laureate | ActionItem
_LEFT_OUT = frozenset(("page-unreadable", "page-without-text"))


def garbled_pages(checked: Checked) -> Iterator[Found]:
    """Pages whose text is doubtful; those that were left out have a finding of their own."""
    left_out = {problem.page for problem in checked.record.problems if problem.code in _LEFT_OUT}
    for page in checked.record.quality.pages:
        if page.garble_score > checked.thresholds.garble_score and page.page not in left_out:
            message = f"{page.garble_score:.0%} of the text of page {page.page} is no language"
            yield Found(GARBLED, message, page=page.page, about=str(page.page))


def unexpected_language(checked: Checked) -> Iterator[Found]:
    """A document in another language than those of the settings."""
    expected, code = checked.thresholds.languages, checked.record.language.code
    if expected and code not in expected:
        wanted = " or ".join(repr(language) for language in expected)
        yield Found(LANGUAGE, f"the language is {code!r}, not {wanted}", about=code)


def low_confidence(checked: Checked) -> Iterator[Found]:
    """Items that the program is not sure of."""
    record = checked.record
    items: tuple[_Item, ...] = (
        *record.participants,
        *record.decisions,
        *record.laureates,
        *record.action_items,
    )
    for item in items:
        if item.confidence < checked.thresholds.low_confidence:
            what = f"the {_kind(item)} {excerpt(_words(item))} is only {item.confidence:.0%} sure"
            yield Found(LOW_CONFIDENCE, what, item.id, item.evidence[0])


def _kind(item: _Item) -> str:
    return {Participant: "participant", Decision: "decision", Laureate: "laureate"}.get(
        type(item), "action item"
    )


def _words(item: _Item) -> str:
    if isinstance(item, Participant):
        return item.name
    return ", ".join(item.recipients) if isinstance(item, Laureate) else item.text
