"""SIRET numbers: 14 digits that name an establishment in France, with a check digit.

The number of La Poste's establishments (SIREN 356 000 000) does not follow Luhn's formula, as there are too many of
them: there the sum of the digits is a multiple of five.
"""

from __future__ import annotations

_LA_POSTE = "356000000"


def is_siret(number: str) -> bool:
    """Whether ``number`` is 14 digits of which the last checks the others."""
    if len(number) != 14 or not (number.isascii() and number.isdigit()):
        return False
    digits = [int(digit) for digit in number]
    if number.startswith(_LA_POSTE) and sum(digits) % 5 == 0:
        return True
    doubled = [2 * digit for digit in digits[::2]]
    return (sum(digits[1::2]) + sum(digit - 9 if digit > 9 else digit for digit in doubled)) % 10 == 0
