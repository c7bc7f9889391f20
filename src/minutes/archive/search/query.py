"""The words that people search for, as a query of SQLite's FTS5 that is always well-formed.

All words must occur, in any order. "Words in quotes" stand together; a * at the end stands for any ending; a - before
a word or a quote leaves out what has it. Nothing else has a meaning. See https://www.sqlite.org/fts5.html.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutes.errors import UsageError

#: A sign, and a phrase in quotes of any make (an open one runs to the end) or a word.
_TERM = re.compile(
    r'(?P<without>(?<!\S)-)?(?:["“«](?P<phrase>[^"”»]*)(?:["”»]|$)|(?P<word>[^\s"“«”»]+))(?P<star>\*?)'
)
#: Letters that the index keeps as they are printed, and how keyboards without them write them.
_LIGATURES = (("œ", "oe"), ("æ", "ae"))


@dataclass(frozen=True, slots=True)
class _Term:
    text: str
    without: bool

    @property
    def variants(self) -> list[str]:
        """The term, and with its ligatures written the other way (cœur, coeur)."""
        found = [self.text]
        for one, two in _LIGATURES:
            for a, b in ((one, two), (two, one)):
                found += [text.replace(a, b) for text in list(found) if a in text]
        return list(dict.fromkeys(found))

    @property
    def fts(self) -> str:
        """The term in FTS5's language."""
        return "(" + " OR ".join(self.variants) + ")" if len(self.variants) > 1 else self.text


def parse_query(text: str) -> str:
    """The FTS5 query of what a person typed. Raises UsageError where there is no word to search for."""
    # A shell may hand over bytes that are no text: nothing in the index has them.
    plain = text.replace("\0", " ").encode("utf-8", "replace").decode()
    terms = [term for match in _TERM.finditer(plain) if (term := _term(match))]
    wanted = [term.fts for term in terms if not term.without]
    unwanted = [term.fts for term in terms if term.without]
    if not wanted:
        raise UsageError(
            "there is no word to search for but those to leave out: add one"
            if unwanted
            else f"there is no word in {text!r} to search for: give at least one"
        )
    query = " AND ".join(wanted)
    return f"({query}) NOT ({' OR '.join(unwanted)})" if unwanted else query


def _term(match: re.Match[str]) -> _Term | None:
    text = match["phrase"] if match["phrase"] is not None else match["word"]
    star = match["star"] or ("*" if match["phrase"] is None and text.endswith("*") else "")
    # What FTS5 takes for parts of words: letters and digits. A term without any would match nothing.
    if not re.search(r"[^\W_]", text):
        return None
    quoted = '"' + text.rstrip("*").replace('"', " ").lower() + '"'
    return _Term(quoted + star[:1], match["without"] is not None)
