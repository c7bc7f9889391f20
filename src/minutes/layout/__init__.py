"""From clean text to blocks (headings, paragraphs, list items, table rows, notes) and sections."""

from minutes.layout.blocks import find_blocks
from minutes.layout.extents import block_boxes
from minutes.layout.sections import find_sections

__all__ = ["block_boxes", "find_blocks", "find_sections"]
