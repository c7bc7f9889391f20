"""Search what the documents of a run say."""

from minutes.archive.search.find import KINDS, Finding, Wanted, search
from minutes.archive.search.query import parse_query

__all__ = ["KINDS", "Finding", "Wanted", "parse_query", "search"]
