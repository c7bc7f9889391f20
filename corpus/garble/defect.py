"""The value that describes a garbled file."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import pikepdf
from damage import Damage
from paper import Look
from press import Manner
from scans import Scan

SEED = 20
PLAIN, DRAWN = Manner(), Look()
Operation = Callable[[pikepdf.Pdf, int], None]


@dataclass(frozen=True)
class Defect:
    """One file: which text, printed by whom and how, and what is done to the words before and to the PDF after.

    `kind` is the class of the truth file. `manner` tells LibreOffice, WeasyPrint and pdflatex how to print, `look`
    tells reportlab. `damage` makes, from the seed, what writes wrong characters for a line; `after` changes the
    finished PDF. `scans` says page by page what becomes of them: a scan, "sound" (as printed) or "after" (as changed
    by `after`); its last entry holds for the pages that follow, and without entries all pages are changed.
    """

    id: str
    title: str
    text: str
    kind: str
    producer: str
    manner: Manner = PLAIN
    look: Look = DRAWN
    damage: Callable[[int], Damage] | None = None
    after: tuple[Operation, ...] = ()
    scans: tuple[Scan | str, ...] = ()


def on(function: Callable[..., None], *given: Any, **named: Any) -> Operation:
    """An operation on the PDF that does not depend on the seed."""
    return lambda pdf, seed: function(pdf, *given, **named)


def seeded(function: Callable[..., None], *given: Any, **named: Any) -> Operation:
    """An operation on the PDF that takes the seed first."""
    return lambda pdf, seed: function(pdf, seed, *given, **named)


def always(damage: Damage) -> Callable[[int], Damage]:
    """A damage that does not depend on the seed."""
    return lambda seed: damage


def rolled(make: Callable[..., Damage], *given: Any) -> Callable[[int], Damage]:
    """A damage made from the seed."""
    return lambda seed: make(*given[:1], seed, *given[1:])


printed = partial(Defect, kind="text-layer")
