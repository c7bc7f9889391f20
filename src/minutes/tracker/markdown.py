"""Text and marks in trackers that show Markdown: GitHub and GitLab.

What minutes say must be seen there as it is said, and must do nothing: no heading out of a ``#``, no message to whoever
is called like ``@all``, no link from issue 12 to this one, and no ``/close`` that GitLab would obey. So text is escaped
as it is written (CommonMark 0.31, 2.4) and reads back the same. The mark stands in a comment that nobody sees.
"""

from __future__ import annotations

import re

from minutes.tracker.ticket import Mark

#: Zero width space: seen by nobody, and neither a user nor an issue begins with it.
_GAP = "\u200b"
_CALLS = re.compile(rf"[@#!](?={_GAP})|(?<![A-Za-z0-9_])@(?=\w)|[#!](?=\d)")
_CALLED = re.compile(rf"([@#!]){_GAP}")
#: What has a meaning anywhere; at the start of a line; an entity; lines of underlining.
_SPECIAL = re.compile(
    r"[\\`*_\[\]<~$]|&(?=\#?\w+;)|^(?P<indent>[> ]*)(?P<sign>[#/+]|[-=](?=[-= ]*$))", re.MULTILINE
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_COMMENT = re.compile(r"\s*(?<!\\)<!--\s*(minutes [^<>]*?)\s*-->")
_LINE_END = re.compile(r"(?<=[^\n])\n(?=[^\n])")


def write_text(text: str) -> str:
    """Plain text as Markdown that shows it line by line. Lines that begin with ``>`` are quotes, as in mails."""
    plain = "\n".join(line.rstrip() for line in text.strip().splitlines())
    escaped = _SPECIAL.sub(lambda found: f"{found['indent'] or ''}\\{found['sign'] or found[0]}", plain)
    return _LINE_END.sub("  \n", _CALLS.sub(rf"\g<0>{_GAP}", escaped))


def read_text(markdown: str) -> str:
    """The text that ``write_text`` was given, or what a person made of it."""
    plain = _ESCAPED.sub(r"\1", _CALLED.sub(r"\1", markdown))
    return "\n".join(line.rstrip() for line in plain.strip().splitlines())


def write_title(title: str) -> str:
    """A title, which is no Markdown, but calls people and issues in GitLab."""
    return _CALLS.sub(rf"\g<0>{_GAP}", title)


def read_title(title: str) -> str:
    """The title that ``write_title`` was given."""
    return _CALLED.sub(r"\1", title)


def write_body(description: str, mark: Mark) -> str:
    """A description, with its mark at the end where nobody sees it."""
    return f"{write_text(description)}\n\n{_comment(mark)}".lstrip()


def read_body(body: str) -> tuple[str, Mark | None]:
    """The description in a body, and the mark: the last one, should the text hold others."""
    found = list(_COMMENT.finditer(body))
    mark = Mark.parse(found[-1][1]) if found else None
    if mark is None:
        return read_text(body), None
    last = found[-1]
    return read_text(body[: last.start()] + body[last.end() :]), mark


def renew_mark(body: str, mark: Mark) -> str:
    """A body that a person has edited, to the letter, with another mark in the place of the old one."""
    found = list(_COMMENT.finditer(body))
    if not found:
        return f"{body}\n\n{_comment(mark)}".lstrip()
    last = found[-1]
    return f"{body[: last.start(1)]}{mark}{body[last.end(1) :]}"


def _comment(mark: Mark) -> str:
    return f"<!-- {mark} -->"
