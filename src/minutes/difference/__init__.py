"""What changed between two versions of what minutes say: two records, or two sets of them."""

from minutes.difference.changes import DocumentChange, FieldChange, ItemChange, What, compare
from minutes.difference.documents import Document, Match, match

__all__ = ["Document", "DocumentChange", "FieldChange", "ItemChange", "Match", "What", "compare", "match"]
