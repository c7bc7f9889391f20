"""Where blocks stand on their pages."""

from __future__ import annotations

from minutes.model.document import Block, Box, CleanDocument


def block_boxes(document: CleanDocument, block: Block) -> tuple[Box, ...]:
    """The boxes of a block of ``document``, one a line of print and page, in reading order; none without geometry."""
    return tuple(box for span in block.spans for box in document.boxes(span))
