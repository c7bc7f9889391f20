"""How much of a text is unreadable."""

from __future__ import annotations

import re

# Each alternative is a sign that the word around it is garbled. After NFC hardly a combining mark is left.
_SIGN = re.compile(
    r"""
      (?P<broken>
        [\ufffd\ue000-\uf8ff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\x00-\x08\x0e-\x1f\x7f-\x9f] | \(cid:\d+\) )
    | (?P<scripts> [A-Za-zÀ-ɏ][\u0370-\u06ff] | [\u0370-\u06ff][A-Za-zÀ-ɏ] )
    | (?P<letters> [\u0180-\u019f\u01a2-\u01ae\u01b1-\u01cc\u01dd-\u0217\u021c-\u02af\u0350-\u036f] )
    | (?P<mix> [a-zà-ÿ]{2}\d{1,2}[a-zà-ÿ]{2} )
    | (?P<consonants> [bcdfghjklmnpqrstvwxz]{7} )
    """,
    re.VERBOSE,
)
#: Addresses, paths and checksums mix letters and digits as they please.
_ADDRESS = re.compile(r"[/@_\\]|\.\w|(?:\d\D*){4}")
_WORD_END = re.compile(r"\s|\Z")
_BLANKS = re.compile(r"\s")
#: How far a word is looked for on either side of a sign, in characters.
_REACH = 40


def garble_score(text: str) -> float:
    """Measure the share, 0 to 1, of the characters of ``text`` (blanks apart) that stand in garbled words.

    A word is garbled if it holds a replacement, private or control character or a glyph number in place of a
    glyph; and, outside addresses, if it mixes scripts, has letters of phonetic or African alphabets (what a
    shifted font encoding gives), one or two digits between letters, or seven consonants in a row. A text of
    blanks scores 0. It is a plain measure of what is seen, not a probability.
    """
    length = len(text) - len(_BLANKS.findall(text))
    garbled = done = 0
    for sign in _SIGN.finditer(text):
        if sign.start() < done:
            continue
        head = re.split(r"\s", text[max(done, sign.start() - _REACH) : sign.start()])[-1]
        end = _WORD_END.search(text, sign.end(), sign.end() + _REACH)
        done = end.start() if end else sign.end()
        word = head + text[sign.start() : done]
        if sign["broken"] or not _ADDRESS.search(word):
            garbled += len(word)
    return min(1.0, garbled / length) if length else 0.0
