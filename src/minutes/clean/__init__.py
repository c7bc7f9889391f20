"""Repair of text: rules that propose edits. An edit replaces, deletes or inserts; nothing is moved."""

from minutes.clean.document import RULES, Rule, clean, repairs

__all__ = ["RULES", "Rule", "clean", "repairs"]
