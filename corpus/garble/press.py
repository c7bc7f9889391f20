"""What all the producers are told: the manner of a print, and the words in the order in which they are read."""

from collections.abc import Iterator
from dataclasses import dataclass

from manuscript import Block, Manuscript
from truth import Line, Page
from witness import Unit

ROLES = {"title": "heading", "heading": "heading", "body": "body", "item": "item"}
# Between these heights (points from the top) stands the text; heads and feet stand outside.
TOP, BOTTOM = 62.0, 780.0
NBSP = "\u00a0"


@dataclass(frozen=True)
class Manner:
    """How a text is printed. `head` and `foot` switch on the running lines, `pages` the page numbers."""

    font: str = "Liberation Serif"
    size: float = 11
    bullet: str = "•"
    notes: bool = False
    table: bool = False
    table_last: bool = False
    head: bool = False
    foot: bool = False
    pages: bool = False
    justify: bool = True
    hyphens: bool = False
    columns: int = 1
    ligatures: bool = False
    options: str = ""


def cut(text: Manuscript, manner: Manner) -> Manuscript:
    """The text without the parts that a manner leaves out."""
    text = text.with_table_last() if manner.table_last else text
    return text.without(notes=not manner.notes, table=not manner.table, margins=True)


def units(text: Manuscript, manner: Manner) -> Iterator[Unit]:
    """The words in the order of reading; foot-notes at the end."""
    for block in text.blocks:
        if block.kind == "table":
            yield from cells(text.table)
        else:
            yield Unit(block_words(block, manner), Line("", ROLES[block.kind]))
    for number, note in enumerate(text.notes, start=1):
        yield Unit((str(number), *note.split()), Line("", "note", call=str(number)))


def block_words(block: Block, manner: Manner) -> tuple[str, ...]:
    """The words of a block as they are read, its bullet first."""
    read = tuple(word.read for word in block.words)
    return (manner.bullet, *read) if block.kind == "item" else read


def cells(table: tuple[tuple[str, ...], ...]) -> Iterator[Unit]:
    """The cells of the table, row by row."""
    for i, row in enumerate(table):
        for j, cell in enumerate(row):
            if cell:
                yield Unit(tuple(cell.split()), Line("", "cell", table=1, row=i, column=j))


def unbroken(text: str) -> str:
    """The signs that French keeps with the word before or after them are bound to it."""
    for sign in (" :", " ;", " ?", " !", " »", " %", " €", " –"):
        text = text.replace(sign, NBSP + sign[1:])
    return text.replace("« ", f"«{NBSP}").replace("n° ", f"n°{NBSP}")


def furnished(pages: list[Page], text: Manuscript, manner: Manner) -> list[Page]:
    """The heads and feet, which stand outside the heights where words are looked for."""
    for number, page in enumerate(pages, start=1):
        if manner.head:
            page.heads.append(Line(text.head.replace("^", ""), "head"))
        if manner.foot:
            page.feet.append(Line(text.foot, "foot"))
        if manner.pages:
            page.feet.append(Line(str(number), "page-number"))
    return pages
