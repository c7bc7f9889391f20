"""Whether a text that none of the letter models fits is another language, by langdetect's profiles."""

from __future__ import annotations

import json
import math
import re
from functools import cache
from importlib.resources import files

#: The Latin languages that langdetect knows and that have no letter model.
_OTHERS = (
    *("af", "ca", "cs", "cy", "da", "et", "fi", "hr", "hu", "id", "lt", "lv", "no"),
    *("pl", "ro", "sk", "sl", "so", "sq", "sv", "sw", "tl", "tr", "vi"),
)
#: Bits a letter that sound text stays below under the profile of its language (coarser than our models: real
#: text measures 3.1 to 4.2, a permuted alphabet 6.4 and more), and how much better than our models it must fit.
_FITS, _BETTER = 4.5, 0.3
_WORD = re.compile(r"[^\W\d_]+")
#: A page tells enough; whole documents need not be weighed. Of all languages a few sentences are.
_SAMPLE, _FIRST_WORDS, _LIKELIEST = 3000, 80, 4

_Profile = tuple[dict[str, int], int]


@cache
def _profile(code: str) -> _Profile:
    packed = files("langdetect").joinpath("profiles", code).read_text(encoding="utf-8")
    profile = json.loads(packed)
    return profile["freq"], profile["n_words"][0]


def reads_as_another_language(text: str, bits: float) -> bool:
    """Whether a Latin language without a letter model fits ``text`` well.

    ``bits`` is what a letter of the text costs under the best letter model.
    """
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    likeliest = sorted(_OTHERS, key=lambda code: _cost(words[:_FIRST_WORDS], _profile(code)))[:_LIKELIEST]
    best = min(_cost(words, _profile(code)) for code in likeliest)
    return best <= min(_FITS, bits - _BETTER)


def _cost(words: list[str], profile: _Profile) -> float:
    """The mean bits a letter, blanks after words included: interpolated one-, two- and three-letter counts."""
    freq, total = profile
    get, cost, letters = freq.get, 0.0, 0
    for word in words:
        padded = f" {word} "
        letters += len(padded) - 1
        for at in range(1, len(padded)):
            one = get(padded[at], 0)
            two, first = get(padded[at - 1 : at + 1], 0), get(padded[at - 1], 0)
            three = get(padded[at - 2 : at + 1], 0) if at > 1 else 0
            pair = get(padded[at - 2 : at], 0) if at > 1 else 0
            share_one = one / total if padded[at] != " " else _BLANK
            share_two = two / (first or total / _LETTERS_A_WORD)
            share_three = three / pair if pair else 0.0
            chance = 0.6 * min(share_three, 1.0) + 0.25 * min(share_two, 1.0) + 0.1498 * share_one + 0.0002
            cost -= math.log2(min(chance, 1.0))
    return cost / letters if letters else math.inf


#: Blanks are not counted in the profiles: a word has about six letters.
_LETTERS_A_WORD = 6
_BLANK = 0.15
