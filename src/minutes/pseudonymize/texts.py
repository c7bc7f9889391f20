"""A text with invented names in the place of those of people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes.letters.words import is_known
from minutes.packs import Pack
from minutes.pseudonymize.contacts import Change, changed, contact_changes
from minutes.pseudonymize.invent import Inventor, fold
from minutes.pseudonymize.known import Known
from minutes.pseudonymize.mentions import mentions, names_a_thing
from minutes.pseudonymize.words import JOINT, Word, first_names, words_of
from minutes.text import Span

_LONG = 4
_INITIAL = re.compile(r"(?<!\w)([^\W\d_])\.[ \u00a0]?$")


class Replacing:
    """Replaces names in the texts of one document, by what is known of who is named in it."""

    def __init__(self, inventor: Inventor, known: Known, pack: Pack) -> None:
        self._inventor, self._known, self._pack = inventor, known, pack
        accounts = "|".join(map(re.escape, sorted(known.accounts, key=lambda name: (-len(name), name))))
        self._account = re.compile(rf"(?<!\w)(?:{accounts})(?!\w)", re.IGNORECASE) if accounts else None
        self._titles = frozenset(
            word.folded
            for title in (*pack.lexicon["honorifics"], *pack.lexicon["plural_honorifics"])
            for word in words_of(title)
        )

    def __call__(self, text: str, *, is_name: bool = False, in_list: bool = False) -> str:
        """``text`` without the names of people; ``is_name`` says that it is nothing but a name.

        ``in_list`` says that it lists people: there a surname that is a word, too, is a name by itself.
        """
        changes = [*contact_changes(text, self._inventor), *self._accounts(text)]
        taken = [change.span for change in changes]
        words = words_of(text)
        named = self._named(text, words, is_name=is_name)
        if in_list:
            surnames = self._known.surnames
            named |= {at for at, word in enumerate(words) if word.is_capital and word.folded in surnames}
        for at, word in enumerate(words):
            if any(span.start < word.span.end and word.span.start < span.end for span in taken):
                continue
            if at in named:
                changes.append(Change(word.span, self._inventor.styled(word.text)))
            elif self._is_initial(text, words, at, named) or word.text in self._known.initials:
                made = "".join(self._inventor.initial(letter) for letter in word.text)
                changes.append(Change(word.span, made))
        return changed(text, changes)

    def _accounts(self, text: str) -> Iterator[Change]:
        """The changes that hide the names of accounts."""
        if self._account is not None:
            for found in self._account.finditer(text):
                yield Change(Span(*found.span()), self._inventor.handle(found.group()))

    def _named(self, text: str, words: tuple[Word, ...], *, is_name: bool) -> set[int]:
        """Which words are parts of names."""
        index = {word.span.start: at for at, word in enumerate(words)}
        found: set[int] = set()
        # A field is one sentence or entry, whose names may go on in the next line.
        flat = text.replace("\n", " ")
        for mention in mentions(flat, self._pack, self._known.vocabulary):
            found |= {index[word.span.start] for word in mention if word.span.start in index}
        found |= {at for at, word in enumerate(words) if self._is_known(text, word)}
        if is_name and not self._is_office(words):
            proper = any(word.is_capital for word in words)
            found |= {
                at
                for at, word in enumerate(words)
                if (word.is_capital or not proper) and not (at == 0 and word.folded in self._titles)
            }
        found = {at for at in found if not words[at].is_particle and len(words[at].text) > 1}
        self._spread(text, words, found)
        return found

    def _is_office(self, words: tuple[Word, ...]) -> bool:
        """Whether a name is rather a function (``Madame le Maire``)."""
        named = [word for word in words if word.is_capital and not word.is_particle]
        return bool(named) and all(self._known.vocabulary.is_office(word.text) for word in named)

    def _is_known(self, text: str, word: Word) -> bool:
        folded, known = word.folded, self._known
        if not word.is_capital:
            ordinary = known.vocabulary.is_ordinary(word.text)
            return folded in known.surnames - known.weak and len(folded) >= _LONG and not ordinary
        if folded in known.weak:
            opens = _opens(text, word) and not known.vocabulary.is_only_first_name(word.text)
            called = folded in known.called and not opens and not _is_dated(text, word)
            return called or (folded in known.surnames and self._has_initial(text, word))
        if folded in known.surnames:
            return True
        if folded not in known.given and not self._is_lone_first_name(text, word):
            return False
        return not names_a_thing(text, word.span.start, self._pack) and not self._in_place_name(text, word)

    def _has_initial(self, text: str, word: Word) -> bool:
        """Whether an initial that is no title stands before a word."""
        before = _INITIAL.search(text[: word.span.start])
        return before is not None and fold(before.group(1)) not in self._titles

    def _is_lone_first_name(self, text: str, word: Word) -> bool:
        """Whether a word is a first name although nobody in the document is known to bear it."""
        vocabulary = self._known.vocabulary
        if word.text.isupper() or not vocabulary.is_only_first_name(word.text):
            return False
        return not vocabulary.is_common(word.text) and not (
            _opens(text, word) and is_known(word.text.lower())
        )

    def _in_place_name(self, text: str, word: Word) -> bool:
        """Whether a first name is but a part of a hyphenated word (``Saint-Jean-le-Vieux``)."""
        beside = (
            text[word.span.end : word.span.end + 1] == "-"
            or text[max(0, word.span.start - 1) : word.span.start] == "-"
        )
        if not beside:
            return False
        start = max((m.end() for m in re.finditer(r"[^\w-]", text[: word.span.start])), default=0)
        end = re.compile(r"[^\w-]|$").search(text, word.span.end)
        unit = text[start : end.start() if end else len(text)]
        return any(
            part.folded not in first_names() | self._known.given | self._known.surnames
            for part in words_of(unit)
        )

    def _spread(self, text: str, words: tuple[Word, ...], found: set[int]) -> None:
        """Take on the neighbours of names: the rest of a double name, weak words that stand beside a name."""
        known = self._known
        for order in (range(len(words) - 1), range(len(words) - 2, -1, -1)):
            for at in order:
                for here, there in ((at, at + 1), (at + 1, at)):
                    if (
                        here not in found
                        or there in found
                        or words[there].is_particle
                        or len(words[there].text) < 2
                    ):
                        continue
                    gap = text[words[at].span.end : words[at + 1].span.start]
                    double = gap == "-" and words[here].folded in known.surnames and words[there].is_capital
                    if double or (self._may_follow(words[there]) and JOINT.fullmatch(gap)):
                        found.add(there)

    def _may_follow(self, word: Word) -> bool:
        """Whether a word that stands beside a name is part of it: a name that is a word, too, or no word at all."""
        vocabulary = self._known.vocabulary
        if not word.is_capital or vocabulary.is_office(word.text):
            return False
        acronym = word.text.isupper() and len(word.text) < _LONG
        return word.folded in self._known.weak or not (acronym or vocabulary.is_ordinary(word.text))

    def _is_initial(self, text: str, words: tuple[Word, ...], at: int, named: set[int]) -> bool:
        """Whether a single capital stands beside a name (or beside another initial of it) and is no title."""
        if len(words[at].text) > 1 or not words[at].is_capital:
            return False
        return self._leads(text, words, at, named) or self._follows(text, words, at, named)

    def _leads(self, text: str, words: tuple[Word, ...], at: int, named: set[int]) -> bool:
        if words[at].folded in self._titles or text[words[at].span.end : words[at].span.end + 1] != ".":
            return False
        while at + 1 < len(words) and _joined(text, words, at):
            at += 1
            if len(words[at].text) > 1:
                return at in named
        return False

    def _follows(self, text: str, words: tuple[Word, ...], at: int, named: set[int]) -> bool:
        end = words[at].span.end
        if re.match(r"['’\w]", text[end : end + 1] or " "):
            return False
        if words[at].folded in self._titles and at + 1 < len(words) and _joined(text, words, at):
            # ``Dupont, M. Martin``
            return False
        while at and _joined(text, words, at - 1):
            at -= 1
            if len(words[at].text) > 1:
                return at in named
        return False


def _opens(text: str, word: Word) -> bool:
    """Whether a word begins a text or a sentence, where every word has a capital."""
    return (
        not text[: word.span.start].strip()
        or re.search(r"[.!?:;•\n–-]\W*$", text[: word.span.start]) is not None
    )


def _is_dated(text: str, word: Word) -> bool:
    """Whether figures stand beside a word, as beside a month."""
    around = text[max(0, word.span.start - 4) : word.span.start], text[word.span.end : word.span.end + 4]
    return any(char.isdigit() for part in around for char in part)


def _joined(text: str, words: tuple[Word, ...], at: int) -> bool:
    gap = text[words[at].span.end : words[at + 1].span.start]
    return JOINT.fullmatch(gap) is not None and "\n" not in gap
