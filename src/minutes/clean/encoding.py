"""Faults of encoding: mojibake and characters that no text holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from ftfy import TextFixerConfig, fix_and_explain

from minutes.clean.matches import edit_matches
from minutes.text import Edit, Span

#: Only the repair of encodings: everything else that ftfy can do is a rule of its own here, or unwanted.
_ENCODING_ONLY = TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
    max_decode_length=1_000,
)


def _as_read(code: str) -> str:
    """Write a pattern for the UTF-8 of accented letters, signs and pictures as it looks read as ``code``."""

    def characters(first: int, last: int) -> str:
        return re.escape(bytes(range(first, last + 1)).decode(code, errors="ignore"))

    two, more = characters(0xC2, 0xC5) + characters(0xCC, 0xCC), f"[{characters(0x80, 0xBF)}]"
    three, four = characters(0xE2, 0xE2) + characters(0xEF, 0xEF), characters(0xF0, 0xF0)
    return f"[{two}]{more}|[{three}]{more}{{2}}|[{four}]{more}{{3}}"


_CODES = ("latin-1", "cp1252", "cp1250", "cp1251", "cp1254", "cp1257", "iso-8859-2", "mac-roman", "cp437")
_MISREAD = re.compile("|".join(map(_as_read, _CODES)))
#: Two odd characters in a row, an odd one whose no-break space became a blank, a C1 control.
_ODD = re.compile(r"[^\x00-\x7f]{2,}|[ÂÃâ][ ]|[\x80-\x9f]")
_CUT_QUOTE = re.compile(r"â€(?=[\s.,;:!?)]|\Z)")
_LONE = frozenset([" ", *map(chr, range(0x80, 0xA0))])
#: A line, or a piece of one that is too long to compare character by character.
_SEGMENT = re.compile(r"[^\n\f\v\t]{1,400}(?=[ \n\f\v\t]|\Z)|[^\n\f\v\t]{1,400}")

# C0 but for TAB, LF, VT and FF; DEL; C1; lone surrogates; non-characters; separators of lines.
_CONTROL = re.compile(
    r"\r\n?|[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u2028\u2029]"
)
_AS_BREAK = "\r\r\n\u0085\u2028\u2029"
_AS_HYPHEN = "\x02\ufffe"


def mojibake(text: str) -> Iterator[Edit]:
    """Mend text that was decoded with the wrong encoding (``Ã©`` for ``é``), line by line, if ftfy is sure.

    ftfy: Robyn Speer, https://ftfy.readthedocs.io. Its detector decides; nothing but the encoding is
    repaired.
    """
    done = 0
    for odd in _ODD.finditer(text):
        if odd.start() < done or not (_MISREAD.search(odd.group()) or odd.group()[-1] in _LONE):
            continue
        start = max(done, text.rfind("\n", 0, odd.start()) + 1)
        end = text.find("\n", odd.start())
        done = end if end >= 0 else len(text)
        for segment in _SEGMENT.finditer(text, start, done):
            yield from _mend_segment(segment.group(), segment.start())


def _mend_segment(segment: str, at: int) -> Iterator[Edit]:
    # The last byte of a closing quotation mark is one that cp1252 lacks.
    fixed = fix_and_explain(_CUT_QUOTE.sub("\\g<0>\x9d", segment), _ENCODING_ONLY).text
    if fixed == segment:
        return
    for kind, start, end, low, high in SequenceMatcher(None, segment, fixed, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Edit(Span(at + start, at + end), fixed[low:high], "clean/mojibake")


def control(text: str) -> Iterator[Edit]:
    """Delete control characters, lone surrogates and non-characters.

    Other signs of a line break become a line feed. TAB, line feed, form feed and vertical tab mean something
    and stay. U+0002 and U+FFFE between letters are what pdfium says for a hyphen at a line end: they become
    a hyphen, and a line feed unless one follows.
    """

    def replace(match: re.Match[str]) -> str:
        found = match.group()
        if found in _AS_BREAK:
            return "\n"
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if found in _AS_HYPHEN and before.isalnum() and (after.isalnum() or after == "\n"):
            return "-\n" if after.isalnum() else "-"
        return ""

    return edit_matches(_CONTROL, text, replace, "clean/control")
