"""Language packs: what the program knows of a language and of the genre, as data (a folder a language)."""

from minutes.packs.check import check_packs
from minutes.packs.grammar import alternation
from minutes.packs.loader import Pack, PackHead, available, load_pack, pack_head
from minutes.packs.rule import Match, Rule

__all__ = [
    "Match",
    "Pack",
    "PackHead",
    "Rule",
    "alternation",
    "available",
    "check_packs",
    "load_pack",
    "pack_head",
]
