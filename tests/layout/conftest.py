"""Documents of plain text, with their blocks and sections."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from minutes.layout import find_blocks, find_sections
from minutes.model.document import Block, CleanDocument, Page, RawDocument, Section, SourceInfo
from minutes.packs import load_pack
from minutes.text import AlignedText, Span


@dataclass(frozen=True)
class Layout:
    """A text with its blocks and sections."""

    text: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]

    def words(self, block: Block) -> str:
        """The words of a block on one line."""
        return " ".join(" ".join(span.of(self.text) for span in block.spans).split())

    def of(self, *kinds: str) -> list[str]:
        """The words of the blocks of ``kinds``, in order."""
        return [self.words(block) for block in self.blocks if block.kind in kinds]

    def headings(self) -> dict[str, str | None]:
        """The heading of each section with its concept."""
        found = [(s.heading, s.concept) for s in self.sections]
        return {
            self.words(self.blocks[heading]): concept for heading, concept in found if heading is not None
        }


def lay_out(text: str, language: str = "fr") -> Layout:
    """The layout of a plain text whose pages are separated by form feeds."""
    pages, at = [], 0
    for number, piece in enumerate(text.split("\f"), 1):
        pages.append(Page(number, 0.0, 0.0, Span(at, at + len(piece)), "plain"))
        at += len(piece) + 1
    source = SourceInfo("minutes.txt", "text/plain", "0" * 64, len(text), len(pages))
    document = CleanDocument(RawDocument(source, text, tuple(pages)), AlignedText(text))
    pack = load_pack(language)
    blocks = find_blocks(document, pack)
    return Layout(text, blocks, find_sections(document, blocks, pack))


@pytest.fixture(scope="session")
def layout() -> Callable[[str], Layout]:
    """Lays out a French text."""
    return lay_out
