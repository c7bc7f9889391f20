"""RUN/minutes.sqlite: what the records of a run say, in tables, with full text; and what datasette shows of it."""

from minutes.archive.database.build import DATABASE, index, opened, resolve_people
from minutes.archive.database.metadata import METADATA

__all__ = ["DATABASE", "METADATA", "index", "opened", "resolve_people"]
