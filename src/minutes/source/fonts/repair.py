"""A document's suspicious pages, from their glyphs to their letters."""

from __future__ import annotations

from collections import Counter, defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING

from minutes.source.chars import PageChars

if TYPE_CHECKING:
    from minutes.source.fonts.content import Book, Glyph
    from minutes.source.fonts.faces import Face
    from minutes.source.fonts.recover import Letter
    from minutes.source.fonts.words import Token, Word

#: So many pages are studied; what their fonts stand for holds on the others.
_STUDIED = 60


class FontRepair:
    """The letters of the fonts of one document.

    Pages are shown to ``study`` first, then ``solve`` finds what their fonts stand for, then ``mend`` sets pages
    anew. What pdfminer cannot read is left as it is. ``solved``: whether that was tried. ``tallies`` count,
    page by page, the characters that each way recovered.
    """

    def __init__(self, data: bytes, password: str | None) -> None:
        self._data, self._password = data, password
        self._book: Book | None = None
        self._faces: list[Face] = []
        self._words: Counter[Word] = Counter()
        self._uses: Counter[Token] = Counter()
        self._found: dict[Token, Letter] = {}
        self._studied = 0
        self.solved = False
        self.tallies: dict[int, Counter[str]] = defaultdict(Counter)

    def study(self, number: int) -> bool:
        """Take in the glyphs of a suspicious page, counted from 1; whether there is use for more."""
        from minutes.source.fonts.words import count_words

        glyphs: list[Glyph] = []
        with suppress(Exception):
            glyphs = self._open().glyphs(number)
        if glyphs:
            self._meet()
            count_words(glyphs, self._is_blank, self._words, self._uses)
            self._studied += 1
        return self._studied < _STUDIED

    def solve(self) -> None:
        """Find the letters of the fonts of the pages that were studied."""
        from minutes.source.fonts.recover import Fonts, recover

        self.solved = True
        if self._uses:
            self._found = recover(Fonts(self._faces, self._words, self._uses))

    def mend(self, chars: PageChars) -> PageChars:
        """The page with its recovered letters. Call it while the page is open."""
        if not self._found:
            return chars
        from minutes.source.fonts.lettering import reletter

        try:
            glyphs = self._open().glyphs(chars.number)
        except Exception:
            # Whatever pdfminer chokes on: the first reader's page stands.
            return chars
        return reletter(chars, glyphs, self._found, self.tallies[chars.number])

    def _open(self) -> Book:
        if self._book is None:
            # Imported late: few documents need it.
            from minutes.source.fonts.content import Book

            self._book = Book(self._data, self._password)
        return self._book

    def _meet(self) -> None:
        from minutes.source.fonts.faces import Face

        book = self._open()
        for number in range(len(self._faces), len(book.fonts)):
            self._faces.append(Face(book.fonts[number], book.specs[number]))

    def _is_blank(self, token: Token) -> bool:
        from minutes.source.fonts.ways import sound

        face = self._faces[token[0]]
        outline = face.outline(token[1])
        if outline is not None:
            return outline == ""
        return (sound(face, token[1]) or "x").isspace()
