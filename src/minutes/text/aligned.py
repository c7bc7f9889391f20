"""A text, the edits that made it, and the way back to its source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from minutes.text.edit import Edit, merge_edits
from minutes.text.span import Span


@dataclass(frozen=True)
class Layer:
    """``source`` with ``edits`` applied: one step from a text to the next.

    ``edits`` are disjoint and in order; their spans are spans of ``source``. Building the text and its maps costs
    one pass; mapping a span costs two bisections. Raises ValueError where an edit runs past the end, and
    EditConflictError where two overlap.
    """

    source: str
    edits: tuple[Edit, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "edits", merge_edits(self.edits))
        if self.edits and self.edits[-1].span.end > len(self.source):
            raise ValueError(f"an edit ends at {self.edits[-1].span.end}, the text at {len(self.source)}")

    @cached_property
    def text(self) -> str:
        """The edited text."""
        return "".join(piece for piece, _ in self._pieces())

    def _pieces(self) -> Iterator[tuple[str, Edit | None]]:
        at = 0
        for edit in self.edits:
            if edit.span.start > at:
                yield self.source[at : edit.span.start], None
            yield edit.text, edit
            at = edit.span.end
        if at < len(self.source) or not self.edits:
            yield self.source[at:], None

    @cached_property
    def _runs(self) -> tuple[list[int], list[int], list[int], list[bool]]:
        """Of each copied or edited run: its start in the text, its start and end in the source, whether copied."""
        starts, sources, ends, copied = [], [], [], []
        at = source = 0
        for piece, edit in self._pieces():
            end = edit.span.end if edit else source + len(piece)
            starts.append(at)
            sources.append(source)
            ends.append(end)
            copied.append(edit is None)
            at, source = at + len(piece), end
        return starts, sources, ends, copied

    def to_source(self, span: Span) -> Span:
        """The part of the source that ``span`` of the text came from.

        A span that touches replaced text takes the whole of what was replaced. What was deleted inside the span
        comes along, what was deleted at its edges stays out. An empty span maps to an empty span.
        """
        starts, sources, ends, copied = self._runs
        first = bisect_right(starts, span.start) - 1
        start = sources[first] + (span.start - starts[first] if copied[first] else 0)
        if not span:
            return Span(start, start)
        last = bisect_left(starts, span.end) - 1
        end = sources[last] + span.end - starts[last] if copied[last] else ends[last]
        return Span(start, max(start, end))

    def to_text(self, at: int) -> int:
        """Where code point ``at`` of the source stands in the text.

        Of an edited one: where the edit begins. The end of the source is the end of the text.
        """
        if at >= len(self.source):
            return len(self.text)
        starts, sources, _, copied = self._runs
        run = bisect_right(sources, at) - 1
        return starts[run] + (at - sources[run] if copied[run] else 0)

    def edits_in(self, source: Span) -> tuple[Edit, ...]:
        """The edits that lie inside ``source``, a span of the source."""
        first = bisect_left(self.edits, source.start, key=lambda e: e.span.start)
        last = bisect_right(self.edits, source.end, key=lambda e: e.span.start)
        return tuple(e for e in self.edits[first:last] if source.covers(e.span))


@dataclass(frozen=True)
class AlignedText:
    """A raw text and the layers of edits that were laid upon it, one after the other."""

    raw: str
    layers: tuple[Layer, ...] = ()

    @property
    def text(self) -> str:
        """The text after the last layer."""
        return self.layers[-1].text if self.layers else self.raw

    def then(self, edits: Iterable[Edit]) -> AlignedText:
        """This text with a further layer of ``edits``, whose spans are spans of ``self.text``."""
        layer = Layer(self.text, tuple(edits))
        return AlignedText(self.raw, (*self.layers, layer)) if layer.edits else self

    def to_raw(self, span: Span) -> Span:
        """The part of the raw text that ``span`` of the text came from (see Layer.to_source)."""
        for layer in reversed(self.layers):
            span = layer.to_source(span)
        return span

    def from_raw(self, at: int) -> int:
        """Where code point ``at`` of the raw text stands in the text."""
        for layer in self.layers:
            at = layer.to_text(at)
        return at

    def log(self) -> Iterator[tuple[Edit, str, Span]]:
        """Each edit, what it replaced, and the span of the raw text that it goes back to; layer by layer."""
        for depth, layer in enumerate(self.layers):
            below = AlignedText(self.raw, self.layers[:depth])
            for edit in layer.edits:
                yield edit, edit.span.of(layer.source), below.to_raw(edit.span)
