"""How much of a text is unreadable: a page's or a document's garble score."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache

from minutes.letters.model import LANGUAGES, LetterModel, fold, letter_model
from minutes.letters.profiles import reads_as_another_language
from minutes.letters.words import is_known

# Each alternative is a sign that the word around it is garbled. After NFC hardly a combining mark is left.
_BROKEN = re.compile(
    r"[\ufffd\ue000-\uf8ff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\x00-\x08\x0e-\x1f\x7f-\x9f\U000f0000-\U0010ffff]"
    r"|\(cid:\d+\)"
)
_SIGN = re.compile(
    r"""
      [A-Za-zÀ-ɏ][\u0370-\u06ff] | [\u0370-\u06ff][A-Za-zÀ-ɏ]
    | [\u0180-\u019f\u01a2-\u01ae\u01b1-\u01cc\u01dd-\u0217\u021c-\u02af\u0350-\u036f]
    | [a-zà-ÿ]{2}\d{1,2}[a-zà-ÿ]{2}
    | [bcdfghjklmnpqrstvwxz]{7}
    | [^\W\d_][~^|<>{}=\\*`´¨"$€£#+!?;]+[^\W\d_]
    """,
    re.VERBOSE,
)
#: Addresses, paths, markup and checksums mix letters, signs and digits as they please, but in ASCII, and
#: with brackets and quotes around the words, not inside.
_ADDRESS = re.compile(
    r"""
    (?= .* (?: [/@_\\=] | \.\w | \w:\w | (?:\d\D*){4} | \*\* | `` | \w\+\w ) )
    (?! .* \w [()\[\]<>{}"'*`;^|!?] \w ) [!-~]+ \Z
    | .* ://
    """,
    re.VERBOSE | re.ASCII,
)
#: Signs that running text hardly has. A sign that a token repeats (a rule drawn with them) counts once.
_ODD = re.compile(r"""[^\w\s.,;:!?'’‘"“”«»()\[\]\-–—−…/&%€$£°§+•·#@*■▪►→⇒✓✔✗☐☑☒●○◦‣½¼¾×²³¹ªº®©™]""")
#: Odd signs by character: no sound page has more than the first share; junk has the second and more.
_ODD_SOUND, _ODD_JUNK = 0.04, 0.14
_STROKES = str.maketrans("ĐđŁłØøİıŐő", "DdLlOoIiOo")
_RUN = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[A-Za-zÀ-ɏ]{3,}")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")

#: Bits a letter above which no word of the languages is expected: in lower case, capitalised (names come from
#: everywhere), in capitals. Of the words of 411 sound pages of minutes 1 in 100 lies above.
_LOWER, _NAME, _UPPER = 4.6, 5.8, 5.2
#: Shorter runs of letters may be abbreviations; in capitals they are acronyms.
_SHORTEST, _SHORTEST_UPPER = 4, 7
#: Longer ones are several words whose blanks were lost.
_LONGEST = 25
#: A text with this share of garbled letters, or of so many bits a letter, is looked at again: is it another
#: language, are its words known? Nine sound pages in ten stay below both.
_DOUBTFUL, _STRANGE = 0.02, 3.35
#: Bits a letter: no sound page reaches the first, a permuted alphabet the second and more.
_SOUND, _RANDOM = 4.2, 5.6
#: The share of words in lower case that the dictionary lacks on a sound page, at most: the French and English
#: ones have nearly all forms of a word, the others do not.
_UNKNOWN, _UNKNOWN_ELSEWHERE = {"fr": 0.2, "en": 0.2}, 0.55
#: Letters set apart: so many words of one letter in a row, on one line. In a table TABs stand between them.
_APART = re.compile(r"(?<!\S)(?:[^\W\d_][ ]){5,}[^\W\d_](?!\S)")
#: Ticks and marks of attendance in a row are of fewer kinds.
_FEWEST_KINDS = 4
#: From so many runs of letters, words in lower case, and characters on, shares mean something.
_ENOUGH, _ENOUGH_WORDS, _ENOUGH_CHARACTERS = 12, 40, 100


@lru_cache(maxsize=64)
def garble_score(text: str) -> float:
    """Measure the share, 0 to 1, of the characters of ``text`` (blanks apart) that cannot be read as words.

    A word is garbled if it holds a replacement, private or control character or a glyph number in place of a
    glyph; and, outside addresses, if it mixes scripts, has letters of phonetic or African alphabets (what a
    shifted font encoding gives), signs or digits between letters, or letters that follow each other as in none
    of seven languages. A text with more than a few such words is weighed once more: by the profiles of the
    other languages (it may be sound Polish) and by dictionaries. Letters that stand apart count too. A text of blanks
    scores 0.
    """
    tokens = text.split()
    length = sum(map(len, tokens))
    if not length:
        return 0.0
    score = sum(map(_garbled, tokens)) / length
    score += _letters_apart(text) / length
    if length >= _ENOUGH_CHARACTERS:
        odd = sum(map(_odd_kinds, tokens)) / length
        score = max(score, (odd - _ODD_SOUND) / (_ODD_JUNK - _ODD_SOUND))
    words = [run for token in tokens for run in _runs(token)]
    if len(words) >= _ENOUGH:
        bits, code = _fit(words)
        if score > _DOUBTFUL or bits > _STRANGE:
            score = _weigh_again(text, score, bits, code)
    return min(1.0, score)


@lru_cache(maxsize=50_000)
def _odd_kinds(token: str) -> int:
    """How many kinds of odd characters a token has."""
    return len(set(_ODD.findall(token)))


@lru_cache(maxsize=50_000)
def _runs(token: str) -> tuple[str, ...]:
    """The runs of letters in a token; none in an address."""
    return () if _ADDRESS.match(token) else tuple(_WORD.findall(token))


def _letters_apart(text: str) -> int:
    apart = ("".join(match[0].split()) for match in _APART.finditer(text))
    return sum(len(letters) for letters in apart if len(set(letters)) >= _FEWEST_KINDS)


def _weigh_again(text: str, score: float, bits: float, code: str) -> float:
    """The score by other languages' profiles or the dictionaries of ``code`` and English."""
    if reads_as_another_language(text, bits):
        tokens = text.split()
        return sum(map(_signs, tokens)) / sum(map(len, tokens))
    score = max(score, (bits - _SOUND) / (_RANDOM - _SOUND))
    words = [run for run in _RUN.findall(text) if len(run) >= _SHORTEST and run.islower()]
    if len(words) < _ENOUGH_WORDS:
        return score
    unknown = sum(not is_known(word, (code, "en")) for word in words) / len(words)
    usual = _UNKNOWN.get(code, _UNKNOWN_ELSEWHERE)
    return max(score, (unknown - usual) / (1 - usual))


def _fit(runs: list[str]) -> tuple[float, str]:
    """The bits a letter under the model that fits best, and its language."""
    letters = sum(map(len, runs)) + len(runs)
    counts = Counter(runs).items()  # A page says the same words again and again.
    return min(
        (sum(times * model.cost(run) for run, times in counts) / letters, model.code) for model in _models()
    )


@cache
def _models() -> tuple[LetterModel, ...]:
    return tuple(letter_model(code) for code in LANGUAGES)


@lru_cache(maxsize=50_000)
def _garbled(token: str) -> int:
    """How many characters of a token (no blanks) cannot be read."""
    if signs := _signs(token):
        return signs
    if _ADDRESS.match(token):
        return 0
    return sum(len(run) for run in _LATIN.findall(token) if not _is_plausible(run))


@lru_cache(maxsize=50_000)
def _signs(token: str) -> int:
    if _BROKEN.search(token) or (_SIGN.search(token) and not _ADDRESS.match(token)):
        return len(token)
    return 0


def _plain(name: str) -> str:
    """A name without the marks that its language has and ours may lack: Dvorak for Dvořák."""
    apart = unicodedata.normalize("NFD", name.translate(_STROKES)) if name[0].isupper() else name
    return "".join(one for one in apart if not unicodedata.combining(one))


def _is_plausible(run: str) -> bool:
    if len(run) < (_SHORTEST_UPPER if run.isupper() else _SHORTEST):
        return True
    if len(run) > _LONGEST:
        return False
    limit = _LOWER if run.islower() else _UPPER if run.isupper() else _NAME
    word = fold(run if run[1:] != run[1:].lower() else _plain(run))
    return any(model.per_letter(word) <= limit for model in _models())
