"""People across documents: spellings of one person within a body, merged, doubted, and edited by a person."""

from minutes.archive.people.persons import Person, resolve
from minutes.archive.people.spellings import Naming, gather, mentions_of
from minutes.archive.people.table import read_table, write_table

__all__ = ["Naming", "Person", "gather", "mentions_of", "read_table", "resolve", "write_table"]
