"""Reads bytes into raw documents: the text in reading order, and a box for each printed character."""

from minutes.source.ocr_program import missing_parts, recogniser
from minutes.source.reading import prefetch, read, read_images
from minutes.source.sheets import with_pages

__all__ = ["missing_parts", "prefetch", "read", "read_images", "recogniser", "with_pages"]
