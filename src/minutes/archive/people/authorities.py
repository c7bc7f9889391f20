"""Identifiers of people in authority files: Wikidata, IdRef, ISNI; their formats and check digits.

Wikidata items are Q and a number. An IdRef (the PPN of the French university libraries' authority file) is eight
digits and a check character, modulo 11 with weights 9 to 2. An ISNI (ISO 27729) is fifteen digits and a check
character of ISO 7064, MOD 11-2.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from stdnum import isni as _isni
from stdnum.exceptions import ValidationError

#: Where the pages of these files begin: people paste their addresses.
_ADDRESS = re.compile(r"^https?://[^/]+/(?:.*/)?", re.IGNORECASE)


def wikidata(text: str) -> str | None:
    """The item as Q and its number, or None."""
    found = re.fullmatch(r"[Qq]([1-9]\d*)", text)
    return f"Q{found.group(1)}" if found else None


def idref(text: str) -> str | None:
    """The nine characters, or None. Zeros at the start, which spreadsheets drop, are put back."""
    plain = re.sub(r"[\s-]", "", text).upper().zfill(9)
    if not re.fullmatch(r"\d{8}[\dX]", plain):
        return None
    digits = [10 if char == "X" else int(char) for char in plain]
    total = sum(digit * weight for digit, weight in zip(digits, (*range(9, 1, -1), 1), strict=True))
    return plain if total % 11 == 0 and plain.strip("0") else None


def isni(text: str) -> str | None:
    """The sixteen characters, or None. Zeros at the start, which spreadsheets drop, are put back."""
    plain = re.sub(r"[\s-]", "", text).upper().zfill(16)
    try:
        return str(_isni.validate(plain)) if plain.strip("0") else None
    except ValidationError:
        return None


AUTHORITIES: dict[str, Callable[[str], str | None]] = {"wikidata": wikidata, "idref": idref, "isni": isni}
#: What each is called, and an example of its form.
FORMS = {
    "wikidata": ("a Wikidata item", "Q535"),
    "idref": ("an IdRef", "026927608"),
    "isni": ("an ISNI", "0000 0001 2120 0982"),
}


def read_authority(scheme: str, text: str) -> str | None:
    """The identifier in its plain form, from itself or the address of its page; None where it is none."""
    return AUTHORITIES[scheme](_ADDRESS.sub("", text.strip()).removesuffix("/"))
