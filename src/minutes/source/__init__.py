"""Reads bytes into raw documents: the text in reading order, and a box for each printed character."""

from minutes.source.reading import prefetch, read

__all__ = ["prefetch", "read"]
