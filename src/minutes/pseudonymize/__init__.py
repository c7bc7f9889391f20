"""Pseudonyms: names, addresses and numbers of people replaced by invented ones, by a key, the same everywhere."""

from minutes.pseudonymize.invent import Inventor
from minutes.pseudonymize.key import read_key, write_key
from minutes.pseudonymize.names import pseudonymous_name
from minutes.pseudonymize.paths import pseudonymous_path
from minutes.pseudonymize.records import Reading, keyed_digest, pseudonymize, pseudonymous_text

__all__ = [
    "Inventor",
    "Reading",
    "keyed_digest",
    "pseudonymize",
    "pseudonymous_name",
    "pseudonymous_path",
    "pseudonymous_text",
    "read_key",
    "write_key",
]
