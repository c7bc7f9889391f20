"""Invented words, digits and addresses: each made by HMAC from the secret and what it stands for.

The same word of a name gives the same invented word wherever it stands, whatever its case and accents: so ``Claire
DUPONT``, ``Dupont, Claire`` and ``Mme Dupont`` agree without knowing of one another, also over documents. The first
letters follow one keyed permutation of the alphabet: so ``C. Dupont`` agrees too.
"""

from __future__ import annotations

import re
from functools import lru_cache

from minutes.settings import Pseudonyms
from minutes.text.folding import unaccented

LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = "aeiou"
_OPEN = tuple(c + v for c in "bdfgklmnprstvz" for v in _VOWELS)
_CODAS = ("", "", "l", "m", "n", "r", "s", "v")
#: No word of French, English or Spanish ends so: an invented name is seen to be one.
_ENDS = tuple(c + v + e for c in "bdklmrtv" for v in "aou" for e in ("k", "sk", "v", "zk"))
_FOLDED = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)

#: A phone number that is nobody's, by what it begins with: numbers that the regulators keep for films and books
#: (Arcep's décision 2018-0881; Ofcom's numbers for drama; the NANP's 555-01XX). elsewhere 000
#: begins no number.
_PHONES = (
    (re.compile(r"0[67]\d{8}"), "063998####"),
    (re.compile(r"0[1-59]\d{8}"), "019900####"),
    (re.compile(r"(?:00)?33[67]\d{8}"), "3363998####"),
    (re.compile(r"(?:00)?330?[1-59]\d{8}"), "3319900####"),
    (re.compile(r"07\d{9}"), "07700900###"),
    (re.compile(r"0\d{9,10}"), "01632960###"),
    (re.compile(r"(?:00)?440?7\d{9}"), "447700900###"),
    (re.compile(r"(?:00)?440?\d{9,10}"), "441632960###"),
    (re.compile(r"1?[2-9]\d{9}"), "20255501##"),
    (re.compile(r"\d{7}"), "55501##"),
)


def fold(word: str) -> str:
    """What spellings of one word share: no case, no accents, no signs inside."""
    plain = unaccented(word.casefold().translate(_FOLDED))
    return "".join(c for c in plain.translate(_FOLDED) if c.isalnum())


class Inventor:
    """Makes what stands in for names, addresses and numbers, from one secret. The same question, the same answer."""

    def __init__(self, secret: Pseudonyms) -> None:
        self._secret = secret
        order = sorted(LETTERS, key=lambda letter: secret.mac("letter", letter))
        self._letter = dict(zip(LETTERS, order, strict=True))
        self.word = lru_cache(maxsize=65_536)(self._word)

    def initial(self, letter: str) -> str:
        """The letter that stands in for an initial, in the case of ``letter``."""
        head = fold(letter)[:1]
        made = self._letter.get(head) or LETTERS[self._number("letter", head or letter) % len(LETTERS)]
        return made.upper() if letter.isupper() else made

    def styled(self, word: str) -> str:
        """The invented word for ``word``, in its case: CAPITALS, Capital or small."""
        made = self.word(fold(word))
        if len(word) > 1 and word.isupper():
            return made.upper()
        return made.capitalize() if word[:1].isupper() else made

    def _word(self, folded: str) -> str:
        number = self._number("word", folded)
        head = self.initial(folded[:1] or "x")
        parts = [head]

        def pick(choices: tuple[str, ...]) -> str:
            nonlocal number
            number, at = divmod(number, len(choices))
            return choices[at]

        parts.append(pick(_OPEN) if head in _VOWELS else pick(tuple(_VOWELS)) + pick(_CODAS))
        parts += [pick(_OPEN), pick(_ENDS)]
        return "".join(parts)

    def email(self, local: str) -> str:
        """An address that nobody has (RFC 2606 keeps ``.invalid``); each word of the local part as in a name."""
        parts = [self.word(fold(part)) for part in re.findall(r"[^\W\d_]{2,}", local)]
        return ".".join(parts or [self.word(fold(local) or "x")]) + "@example.invalid"

    def handle(self, name: str) -> str:
        """What stands in for the name of an account."""
        return "-".join(self.word(fold(part)) for part in re.findall(r"[^\W_]+", name)) or "x"

    def phone(self, number: str) -> str:
        """A number that nobody has, laid out as ``number`` is."""
        digits = re.sub(r"\D", "", number.replace("(0)", ""))
        pattern = next(
            (made for shape, made in _PHONES if shape.fullmatch(digits)), "000".ljust(len(digits), "#")
        )
        keyed = iter(str(self._number("phone", digits) % 10**20).zfill(20))
        made = [next(keyed) if c == "#" else c for c in pattern]
        return _laid_out(made, number.replace("(0)", ""))

    def house_number(self, address: str) -> str:
        """The number of a house, 1 to 199, for the street and number of ``address``."""
        return str(1 + self._number("house", fold(address)) % 199)

    def token(self, purpose: str, text: str, length: int = 64) -> str:
        """Hexadecimal digits that stand in for a digest or an identifier."""
        return self._secret.mac(purpose, text).hex()[:length]

    def _number(self, purpose: str, text: str) -> int:
        return int.from_bytes(self._secret.mac(purpose, text))


def _laid_out(digits: list[str], like: str) -> str:
    """``digits`` with the signs that stand between those of ``like``; counted from the end."""
    out: list[str] = []
    rest = list(digits)
    for char in reversed(like):
        if not char.isdigit():
            out.append(char)
        elif rest:
            out.append(rest.pop())
    lead = "".join(rest)
    made = "".join(reversed(out))
    if lead:
        # More digits than places: they go after the plus sign or at the head.
        return f"+{lead}{made[1:]}" if made.startswith("+") else lead + made
    return made.strip(" .-/()") if made[:1] in " .-/" else made
