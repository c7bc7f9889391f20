"""How well each page of a repaired document can be read."""

from __future__ import annotations

from collections import defaultdict

from minutes.letters import garble_score
from minutes.model.document import TESSERACT, CleanDocument, PageQuality

#: From this share of unreadable text on, what is extracted from a page would be nonsense. Sound pages of real
#: minutes lie below 0.1, a page whose every third letter is wrong at 0.6, junk and permuted letters above 0.9.
UNREADABLE = 0.5

#: From here on the text layer of a page, repaired, is worth comparing with what its image says.
DOUBTFUL = 0.2
#: The image must be read this much better: a tie goes to the text layer.
BETTER = 0.05


def page_qualities(document: CleanDocument) -> tuple[PageQuality, ...]:
    """The reader and the garble score of each page, in order. A page without text scores 0."""
    texts: dict[int, str] = defaultdict(str)
    at = 0
    for part in document.text.split("\f"):
        texts[document.page_of(at)] += part
        at += len(part) + 1
    return tuple(
        PageQuality(page.number, page.reader, garble_score(text), sum(map(len, text.split())))
        for page, text in ((page, texts[page.number]) for page in document.raw.pages)
    )


def overall_score(pages: tuple[PageQuality, ...]) -> float:
    """The garble score of a document: the mean of its pages', each with the weight of its characters."""
    weight = sum(page.characters for page in pages)
    return sum(page.garble_score * page.characters for page in pages) / weight if weight else 0.0


def doubtful_pages(pages: tuple[PageQuality, ...]) -> frozenset[int]:
    """The numbers of the pages whose text layer is so bad that their images should be read."""
    return frozenset(p.number for p in pages if p.garble_score > DOUBTFUL and p.reader != TESSERACT)


def better_pages(before: tuple[PageQuality, ...], after: tuple[PageQuality, ...]) -> frozenset[int]:
    """The numbers of the pages that are plainly better in ``after``, another reading of the same pages."""
    scores = {page.number: page.garble_score for page in before}
    return frozenset(p.number for p in after if p.garble_score < scores[p.number] - BETTER)
