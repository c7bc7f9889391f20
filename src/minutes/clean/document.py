"""Cleaning a document: the rules, in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from minutes.clean.accents import detached_accents
from minutes.clean.addresses import line_addresses
from minutes.clean.blanks import blanks, columns, spaces, tab_blanks
from minutes.clean.bullets import lost_bullets, seen_on_page
from minutes.clean.characters import composition, ligatures, symbols, zero_width
from minutes.clean.encoding import control, mojibake
from minutes.clean.hyphens import hyphens, soft_hyphens, unprinted
from minutes.clean.ligatures import dropped_ligatures, lost_letters, split_ligatures
from minutes.clean.line_ends import line_hyphens
from minutes.clean.mixups import code_pages
from minutes.clean.ocr_slips import ocr_slips, on_recognised_pages
from minutes.clean.raised import raised
from minutes.clean.titles import doubled_letters, doubled_words, spaced_letters
from minutes.model.document import CleanDocument, RawDocument
from minutes.text import AlignedText, Edit

Rule = Callable[[str], Iterable[Edit]]

#: The rules in the order in which they run, each on what the one before left. The function ``zero_width``
#: makes edits with the id ``clean/zero-width``, and so on. Encodings come first, since their faults look
#: like odd blanks and soft hyphens; line ends come last, since they need sound words. Only lost bullets are
#: checked against the page.
RULES: tuple[Rule, ...] = (
    mojibake,
    code_pages,
    control,
    zero_width,
    ligatures,
    composition,
    symbols,
    tab_blanks,
    spaces,
    hyphens,
    spaced_letters,
    columns,
    blanks,
    doubled_letters,
    doubled_words,
    detached_accents,
    split_ligatures,
    lost_letters,
    dropped_ligatures,
    raised,
    soft_hyphens,
    ocr_slips,
    lost_bullets,
    line_hyphens,
    line_addresses,
)
#: One repair may uncover another (mojibake around a zero-width character). A pass that changes nothing is
#: the last.
_PASSES = 5


def clean(raw: RawDocument) -> CleanDocument:
    """``raw`` repaired by every rule of RULES, each edit on record. What is clean already stays as it is."""
    aligned = AlignedText(raw.text).then(unprinted(raw))
    for _ in range(_PASSES):
        before = aligned
        for rule in RULES:
            edits = rule(aligned.text)
            if rule is lost_bullets:
                edits = seen_on_page(edits, aligned, raw)
            elif rule is ocr_slips:
                edits = on_recognised_pages(edits, aligned, raw)
            aligned = aligned.then(edits)
        if aligned is before:
            break
    return CleanDocument(raw, aligned)


def repairs(document: CleanDocument) -> dict[str, int]:
    """How many edits each rule made in ``document``, by rule id, in alphabetical order."""
    counts = Counter(edit.rule for layer in document.aligned.layers for edit in layer.edits)
    return dict(sorted(counts.items()))
