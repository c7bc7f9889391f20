"""Repair of text: rules that propose edits. An edit replaces, deletes or inserts; nothing is moved."""

from minutes.clean.document import RULES, Rule, clean, repairs
from minutes.clean.quality import UNREADABLE, better_pages, doubtful_pages, overall_score, page_qualities

__all__ = [
    "RULES",
    "UNREADABLE",
    "Rule",
    "better_pages",
    "clean",
    "doubtful_pages",
    "overall_score",
    "page_qualities",
    "repairs",
]
