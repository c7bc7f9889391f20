"""The texts that are printed: one TOML file each, one line a block, with a little mark-up.

`# ` begins the title, `## ` a heading, `- ` an item, `> ` a remark for the margin beside the next block, `| table`
says where the table stands. `1^er^` is raised, `word[[note]]` carries a foot-note.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

TEXTS = Path(__file__).with_name("texts")
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
WORD = re.compile(r"(?P<text>[^\s\[]*)(?:\[\[(?P<note>.*?)\]\](?P<after>\S*))?")


@dataclass(frozen=True)
class Word:
    """What stands between two spaces; `raised` is the slice printed above the line; `note` numbers the call."""

    text: str
    raised: tuple[int, int] | None = None
    note: int | None = None
    after: str = ""

    @property
    def read(self) -> str:
        """The word as a person reads it, with its call."""
        return self.text + ("" if self.note is None else str(self.note).translate(SUPERSCRIPTS)) + self.after


@dataclass(frozen=True)
class Block:
    """A title, heading, paragraph or item; `kind` is title, heading, body, item or table."""

    kind: str
    words: tuple[Word, ...] = ()
    margin: str = ""


@dataclass(frozen=True)
class Manuscript:
    """A text with all that may be printed around it."""

    id: str
    language: str
    blocks: tuple[Block, ...]
    notes: tuple[str, ...]
    head: str
    foot: str
    letterhead: tuple[str, ...]
    register: str
    stamp: tuple[str, ...]
    watermark: str
    table: tuple[tuple[str, ...], ...]

    def without(self, *, notes: bool = False, table: bool = False, margins: bool = False) -> "Manuscript":
        """The text without the parts that are named."""
        blocks = [block for block in self.blocks if not (table and block.kind == "table")]
        if notes:
            blocks = [replace(b, words=tuple(replace(w, note=None) for w in b.words)) for b in blocks]
        if margins:
            blocks = [replace(block, margin="") for block in blocks]
        return replace(self, blocks=tuple(blocks), notes=() if notes else self.notes)

    def with_table_last(self) -> "Manuscript":
        """The table after the text, as an annex."""
        tables = [block for block in self.blocks if block.kind == "table"]
        others = [block for block in self.blocks if block.kind != "table"]
        return replace(self, blocks=(*others, *tables))


def load(name: str) -> Manuscript:
    """Read a text by the name of its file; "a+b" is one text after the other, with all else that belongs to `a`."""
    sources = [
        tomllib.loads((TEXTS / f"{part}.toml").read_text(encoding="utf-8")) for part in name.split("+")
    ]
    data, *others = sources
    notes: list[str] = []
    blocks = tuple(parse(data["text"], notes))
    for other in others:
        blocks += tuple(block for block in parse(other["text"], notes) if block.kind != "table")
    table = (tuple(data["table_head"]), *(tuple(row) for row in data["table_rows"]))
    plain = {key: data[key] for key in ("language", "head", "foot", "register", "watermark")}
    return Manuscript(
        id=name,
        blocks=blocks,
        notes=tuple(notes),
        letterhead=tuple(data["letterhead"]),
        stamp=tuple(data["stamp"]),
        table=table,
        **plain,
    )


def parse(text: str, notes: list[str]) -> Iterator[Block]:
    """The blocks of a text; foot-notes are added to `notes`."""
    kinds = {"# ": "title", "## ": "heading", "- ": "item"}
    margin = ""
    for line in text.strip().splitlines():
        if line.startswith("> "):
            margin = line[2:]
            continue
        if line == "| table":
            yield Block("table")
            continue
        mark = next((mark for mark in kinds if line.startswith(mark)), "")
        yield Block(kinds.get(mark, "body"), tuple(words(line[len(mark) :], notes)), margin)
        margin = ""


def words(text: str, notes: list[str]) -> Iterator[Word]:
    """The words of a line of mark-up."""
    for match in WORD.finditer(text):
        if not match[0]:
            continue
        note = None
        if match["note"] is not None:
            notes.append(match["note"])
            note = len(notes)
        yield word(match["text"], note, match["after"] or "")


def word(text: str, note: int | None = None, after: str = "") -> Word:
    """A word whose raised part is set apart by circumflexes."""
    start, end = text.find("^"), text.rfind("^") - 1
    if start < 0:
        return Word(text, None, note, after)
    return Word(text.replace("^", ""), (start, end), note, after)
