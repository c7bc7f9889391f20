"""Slips of character recognition in dates, hours, amounts and numbers, where what stands beside them proves it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from minutes.model.document import TESSERACT, RawDocument
from minutes.text import AlignedText, Edit, Span

_FRENCH = "janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre"
_MONTH = (
    rf"(?:{_FRENCH}|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)"
)
#: A digit, or a letter that is taken for one.
_D = r"[\dlIO|]"
_DIGITS = str.maketrans("lI|O", "1110")

#: ``1er`` before a month, its small raised letters read as a mark or as others.
_FIRST = re.compile(
    rf"(?<![\w.,/])(?:[1lI][”\"“°º%*'’‘®©¢^?]{{1,2}}|[lI]er)(?= (?:{_FRENCH})\b)", re.IGNORECASE
)
#: A day beside its month, a year after it, in three languages; a date in figures; an hour; an amount.
_DAY = re.compile(rf"(?<![\w.,/])(?=[lIO|]?\d){_D}{{1,2}}(?=[ ](?:de[ ])?{_MONTH}\b)")
_YEAR = re.compile(rf"\b{_MONTH}(?:[ ]de)?[ ](?:{_D}{{1,2}},[ ])?(?P<digits>(?:2{_D}|[1lI]9){_D}{{2}})(?!\w)")
_NUMERIC = re.compile(
    rf"(?<![\w/.-]){_D}{{1,2}}(?P<mark>[/.-]){_D}{{1,2}}(?P=mark)(?:[12l]{_D}{{3}})(?![\w/])"
)
_HOUR = re.compile(rf"(?<![\w.,])(?={_D}?\d|\d){_D}{{1,2}}(?=[ ]?[hH](?:[ ]?{_D}{{2}})?(?!\w))")
_MINUTES = re.compile(
    rf"(?<=[\dO][hH])(?={_D}?\d|\d){_D}{{2}}(?!\w)|(?<=[\dO][ ][hH][ ])(?={_D}?\d|\d){_D}{{2}}(?!\w)"
)
_AMOUNT = re.compile(r"(?<![\w.,])(?=[\dlIO.,]*\d)[\dlIO][\dlIO.,]*(?=[ \u00a0\u202f]?(?:€|euros?\b|EUR\b))")
#: The two figures of an hour, set apart.
_APART = re.compile(r"(?<=\b[àÀ] )([12]) (\d)(?= ?h(?:eures)?\b)")
#: The sign of a number before its figures.
_SIGN = re.compile(r"\b[nN][*”\"“®¢](?= ?\d)")


def ocr_slips(text: str) -> Iterator[Edit]:
    """Put digits for letters, ``1er`` for ``1”`` and ``n°`` for ``n*`` where a month, a currency or an hour follows."""
    done: list[Span] = []
    for edit in sorted(_edits(text), key=lambda edit: (edit.span.start, edit.span.end)):
        if not done or edit.span.start >= done[-1].end:
            done.append(edit.span)
            yield edit


def _edits(text: str) -> Iterator[Edit]:
    for match in _FIRST.finditer(text):
        yield Edit(Span(*match.span()), "1er", "clean/ocr-slips")
    for match in _SIGN.finditer(text):
        yield Edit(Span(match.end() - 1, match.end()), "°", "clean/ocr-slips")
    for match in _APART.finditer(text):
        yield Edit(Span(match.end(1), match.start(2)), "", "clean/ocr-slips")
    for pattern, group in (
        (_DAY, 0), (_YEAR, "digits"), (_NUMERIC, 0), (_HOUR, 0), (_MINUTES, 0), (_AMOUNT, 0),
    ):  # fmt: skip
        for match in pattern.finditer(text):
            start = match.start(group)
            for at, char in enumerate(match.group(group)):
                if (digit := char.translate(_DIGITS)) != char:
                    yield Edit(Span(start + at, start + at + 1), digit, "clean/ocr-slips")


def on_recognised_pages(edits: Iterable[Edit], aligned: AlignedText, raw: RawDocument) -> Iterator[Edit]:
    """Keep those of the edits that stand on pages that were read from their images."""
    pages = {page.number for page in raw.pages if page.reader == TESSERACT}
    if pages:
        for edit in edits:
            if raw.page_at(aligned.to_raw(edit.span).start).number in pages:
                yield edit
