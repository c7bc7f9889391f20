"""What every extractor looks at: the document with its blocks and sections, cut into units."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from minutes.extractors.cells import cell_sentences, prose_cells
from minutes.extractors.entities import Entities
from minutes.extractors.entries import share_of_people
from minutes.extractors.sentences import split_sentences
from minutes.model.document import Block, BlockKind, Candidate, CleanDocument, Section
from minutes.packs import Pack
from minutes.text import Flow, Span, squeeze

_LISTS = frozenset({"agenda", "attendance", "next_meeting"})
#: A cell is no item of the list of decisions or conclusions that its section announces.
_LISTED = frozenset({"decisions", "conclusion"})
_PROSE_WORDS = 6
_MOSTLY_PEOPLE = 0.4
_FEW_CELLS = 4
_AFTER_MARKER = " \t:.)/°–"
_FEW_COUNTS = 2
_MONTHS = 12
_ARROWS = frozenset({"→", "➔", "⇒", "⇨", "=>", "->"})  # They say who has the task.


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or what of a list item or heading is one: ``span`` of the running text of block ``block``."""

    block: int
    span: Span
    text: str
    kind: BlockKind
    concept: str | None
    section: int
    opens: bool


@dataclass(frozen=True)
class Context:
    """A document as the extractors see it."""

    document: CleanDocument
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    pack: Pack
    entities: Entities

    @cached_property
    def flows(self) -> tuple[Flow, ...]:
        """The running text of each block, without its marker."""
        return tuple(self._flow(block) for block in self.blocks)

    @cached_property
    def lowered(self) -> tuple[str, ...]:
        """The same in lower case, letter for letter (one whose small form is longer leaves its block as it is)."""
        lowered = ((flow.text, flow.text.lower()) for flow in self.flows)
        return tuple(low if len(low) == len(text) else text for text, low in lowered)

    def _flow(self, block: Block) -> Flow:
        text, marker = self.document.text, block.marker
        first = block.spans[0]
        if marker and marker not in _ARROWS and first.of(text).startswith(marker):
            rest = Span(first.start + len(marker), first.end).of(text)
            first = Span(first.end - len(rest.lstrip(_AFTER_MARKER)), first.end)
        elif first.of(text).startswith("#"):
            line = first.of(text)
            first = Span(first.start + len(line) - len(line.lstrip("# ")), first.end)
        return Flow(text, tuple(s for s in (first, *block.spans[1:]) if s) or block.spans)

    @cached_property
    def day_first(self) -> bool:
        """Whether the document writes 2/3 for the second of March: as its other dates are, in figures or in words."""
        votes = 0
        for match in self.pack.all("due", self.document.text):
            first, second = match.get("first"), match.get("second")
            if first and second:
                votes += (int(first) > _MONTHS) - (int(second) > _MONTHS)
            elif match.get("day") and match.get("month") and not match.get("month").isdecimal():
                votes += 1 if match.spans["day"].start < match.spans["month"].start else -1
        return votes > 0

    @cached_property
    def section_of(self) -> tuple[int, ...]:
        """The index of the section that holds each block."""
        found = [0] * len(self.blocks)
        for index, section in enumerate(self.sections):
            found[section.first : section.last] = [index] * (section.last - section.first)
        return tuple(found)

    def concept_of(self, block: int) -> str | None:
        """The concept of the section that holds block ``block``.

        Lists (the agenda, the attendance) end where prose begins, also where no heading says so.
        """
        section = self.sections[self.section_of[block]] if self.sections else None
        if section is None or section.concept not in _LISTS:
            return section.concept if section else None
        prose = any(self.is_prose(index) for index in range(section.first, block + 1))
        return None if prose else section.concept

    @cached_property
    def _prose(self) -> dict[int, bool]:
        return {}

    def is_prose(self, index: int) -> bool:
        """Whether block ``index`` is a paragraph of sentences, not a list of people."""
        if index not in self._prose:
            self._prose[index] = self._reads_as_prose(index)
        return self._prose[index]

    def _reads_as_prose(self, index: int) -> bool:
        block = self.blocks[index]
        if prose_cells(block, self.document.text, self.pack):
            return True
        text = self.flows[index].text
        if block.kind is not BlockKind.PARAGRAPH or not text.endswith((".", "!", "?")):
            return False
        return len(text.split()) >= _PROSE_WORDS and share_of_people(text, self.pack) < _MOSTLY_PEOPLE

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The units of the document in reading order, without notes, furniture and tables."""
        return tuple(unit for index in range(len(self.blocks)) for unit in self._units_of(index))

    def _units_of(self, index: int) -> Iterator[Unit]:
        block, flow = self.blocks[index], self.flows[index]
        if block.kind is BlockKind.TABLE_ROW:
            yield from self._row_units(index)
        if block.kind in (BlockKind.FURNITURE, BlockKind.NOTE, BlockKind.TABLE_ROW):
            return
        section, concept = self.section_of[index], self.concept_of(index)
        whole = block.kind is BlockKind.HEADING
        spans = [Span(0, len(flow.text))] if whole else split_sentences(flow.text, self.pack)
        for number, span in enumerate(spans):
            yield Unit(index, span, squeeze(span.of(flow.text)), block.kind, concept, section, number == 0)

    def _row_units(self, index: int) -> Iterator[Unit]:
        """The units of a table row: the sentences of its running text, or the vote or decision that it states."""
        cells = prose_cells(self.blocks[index], self.document.text, self.pack)
        if not cells:
            yield from self._row_unit(index)
        flow, section, concept = self.flows[index], self.section_of[index], self.concept_of(index)
        concept = None if concept in _LISTED else concept
        for cell in cells:
            start = flow.find(cell.start)
            for number, span in enumerate(cell_sentences(cell.of(self.document.text), self.pack)):
                place = Span(start + span.start, start + span.end)
                text = squeeze(place.of(flow.text))
                yield Unit(index, place, text, BlockKind.TABLE_ROW, concept, section, number == 0)

    def _row_unit(self, index: int) -> Iterator[Unit]:
        """A table row that states a vote or a decision, as a unit; its head is written before each count."""
        heads = self._vote_heads(index)
        cells = [squeeze(cell.of(self.document.text)) for cell in self.blocks[index].cells]
        text = squeeze(self.flows[index].text)
        if heads:
            text = ", ".join(f"{head} : {cell}" for head, cell in zip(heads, cells, strict=False) if cell)
        stated = self.pack.at_start("vote_line", text) or self.pack.at_start("decision", text)
        if stated and (heads or len(cells) < _FEW_CELLS):
            span = Span(0, len(self.flows[index].text))
            yield Unit(
                index, span, text, BlockKind.TABLE_ROW, self.concept_of(index), self.section_of[index], True
            )

    def _vote_heads(self, index: int) -> list[str]:
        """The cells of the row above, where they are heads of counts of votes."""
        above = self.blocks[index - 1] if index else None
        if above is None or above.kind is not BlockKind.TABLE_ROW:
            return []
        heads = [squeeze(cell.of(self.document.text)) for cell in above.cells]
        kinds = [self.pack.at_start("column", head) for head in heads]
        counts = [k for k in kinds if k and k.get("is").startswith("vote_")]
        return heads if len(counts) >= _FEW_COUNTS else []

    @cached_property
    def block_units(self) -> Mapping[int, tuple[Unit, ...]]:
        """The units of each block."""
        found: dict[int, list[Unit]] = {}
        for unit in self.units:
            found.setdefault(unit.block, []).append(unit)
        return {block: tuple(units) for block, units in found.items()}

    def same_section(self, first: int, index: int) -> bool:
        """Whether there is a unit ``index``, and it stands in the section of unit ``first``."""
        return index < len(self.units) and self.units[index].section == self.units[first].section

    def before(self, unit: Unit, most: int) -> list[Unit]:
        """The last ``most`` units before ``unit``, in order."""
        at = bisect_left(self.units, (unit.block, unit.span.start), key=lambda u: (u.block, u.span.start))
        return list(self.units[max(0, at - most) : at])

    def place(self, unit: Unit, part: Span | None = None) -> tuple[Span, ...]:
        """The spans of the clean text that ``unit`` (or ``part`` of its block's running text) stands on."""
        return self.flows[unit.block].to_spans(part or unit.span)

    def heading_text(self, section: int) -> str:
        """The heading of a section on one line, empty where there is none."""
        heading = self.sections[section].heading
        return squeeze(self.flows[heading].text).strip("*_# :") if heading is not None else ""

    def candidate(
        self, kind: str, spans: tuple[Span, ...], rule: str, score: float, **fields: object
    ) -> Candidate:
        """A candidate of ``kind``."""
        return Candidate(kind, spans, fields, rule, score)
