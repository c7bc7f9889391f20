"""Search what the documents of a run say."""

from minutes.archive.search.find import Finding, Wanted, search
from minutes.archive.search.query import parse_query

__all__ = ["Finding", "Wanted", "parse_query", "search"]
