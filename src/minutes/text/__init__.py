"""Text with a way back: spans, edits, and the alignment of an edited text with its source."""

from minutes.text.aligned import AlignedText, Layer
from minutes.text.edit import Edit, EditConflictError, merge_edits
from minutes.text.flow import Flow, join_spans, squeeze
from minutes.text.sequences import find_words
from minutes.text.span import Span

__all__ = [
    "AlignedText",
    "Edit",
    "EditConflictError",
    "Flow",
    "Layer",
    "Span",
    "find_words",
    "join_spans",
    "merge_edits",
    "squeeze",
]
