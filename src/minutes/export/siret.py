"""SIRET numbers: 14 digits that name an establishment in France, with a check digit.

Luhn's formula, and for La Poste (SIREN 356 000 000) a sum of digits that is a multiple of five: it has more
establishments than the formula has numbers.
"""

from __future__ import annotations

from stdnum.fr import siret


def is_siret(number: str) -> bool:
    """Whether ``number`` is 14 digits, without blanks, of which the last checks the others."""
    return len(number) == 14 and number.isascii() and number.isdigit() and bool(siret.is_valid(number))
