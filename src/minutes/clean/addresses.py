"""Web and mail addresses, and ranges of numbers, that a line end breaks without a hyphen of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes.clean.line_ends import beside_cells
from minutes.text import Edit, Span

_TOP = r"(?:com|org|net|eu|info|gouv|fr|es|be|ch|ca|uk|us|mx|io|edu|gov|asso|cat|dev)"
# Each alternative matches a line break in an address, or between the years of a range.
_BROKEN = re.compile(
    r"""
    \n (?:
        (?<=[\w.+-]@\n)(?=[\w-]+\.\w)
      | (?<=[\w.-]{2}\n)(?=@[\w-]+\.[a-z]{2})
      | (?<=\bwww\.\n)(?=[\w-]+\.[a-z]{2})
      | (?:(?<=\bhttps://\n)|(?<=\bhttp://\n))(?=[\w-]+\.\w)
      | (?<=\d–\n)(?=\d)
    )
    """,
    re.VERBOSE,
)
# An address that fills the line to its end, and what the next line begins with.
_OPEN = re.compile(r"(?:https?://|www\.)[^\s<>«»“”()]*(?P<last>[/_=?&%.~+#])\n(?P<next>[^\s<>«»“”()]+)")
_MAIL = re.compile(rf"(?<=[\w.+-])@(?:[\w-]+\.)+\n(?P<top>{_TOP})(?![\w@])")
# What goes on with an address: signs that words do not have, or the name of a file; no word that may begin a
# sentence, no date.
_GOES_ON = re.compile(
    r"[^\s]*[_=&%#][^\s]*|[\w./-]+\.(?:html?|pdf|php|aspx?|jsp|docx?|xlsx?)|(?=.*[a-z])(?:[\w.-]+/){2,}\S*"
)
# An address that fills its line and ends amid letters or figures; what goes on with it can be no word: letters and
# figures mixed, or the last part of a shared document's address.
_FULL = re.compile(
    r"^(?=[^\n]{50})[^\n]*?(?:https?://|www\.)[^\s/<>«»“”()]+/[^\s<>«»“”()]*\w\n(?P<next>[^\s<>«»“”()]+)",
    re.MULTILINE,
)
_NO_WORD = re.compile(
    r"(?=[\w-]{8})[\w-]*(?:[A-Za-z]\d[\w-]*[A-Za-z]|\d[A-Za-z][\w-]*\d)[\w-]*(?:[/?#=&][^\s]*)?"
    r"|[\w-]+/(?:edit|view|preview)(?:[/?#][^\s]*)?"
)
_STARTS = re.compile(r"https?://|www\.")
_LIKELY = ("@", "://", "www.", "–\n")


def line_addresses(text: str) -> Iterator[Edit]:
    """Delete the line break inside an address, or a range of numbers at its dash, where no sentence can end.

    A web address is joined after one of its signs, if what follows is no plain word; where it fills its line, if
    what follows can only be its rest. Rows of cells stay.
    """
    if not any(sign in text for sign in _LIKELY):
        return
    breaks = {match.start() for match in _BROKEN.finditer(text)}
    breaks |= {match.start("top") - 1 for match in _MAIL.finditer(text)}
    breaks |= {match.start("next") - 1 for match in _OPEN.finditer(text) if _goes_on(match)}
    breaks |= {
        match.start("next") - 1
        for match in _FULL.finditer(text)
        if _NO_WORD.fullmatch(match["next"].rstrip(".,;:!?"))
    }
    for at in sorted(breaks):
        if not beside_cells(text, Span(at, at + 1)):
            yield Edit(Span(at, at + 1), "", "clean/line-addresses")


def _goes_on(match: re.Match[str]) -> bool:
    following = match["next"].rstrip(".,;:!?")
    if _STARTS.match(following):
        return False
    return match["last"] in "_=&%~+#" or bool(_GOES_ON.fullmatch(following))
