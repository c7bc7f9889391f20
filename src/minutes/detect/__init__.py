"""The language of a document, and the blocks that are in another one."""

from minutes.detect.language import detect_language
from minutes.detect.passages import other_passages

__all__ = ["detect_language", "other_passages"]
