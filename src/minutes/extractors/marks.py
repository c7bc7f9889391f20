"""Signs and words in the cells of a table that say how someone attended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from minutes.extractors.columns import STATUSES
from minutes.extractors.notes import proxy_holder
from minutes.packs import Match, Pack

_EMPTY = re.compile(r"^\s*(?:[☐□◻○]|\[\s*\]|\(\s*\)|[-–—_./\s]*)\s*$")
_SHORT = 4  # Letters of a code, at most.
_OTHER = ""  # A code that says nothing of attendance (who is sent the minutes).


@dataclass(frozen=True, slots=True)
class Legend:
    """What the codes of a table mean: a status, or nothing of attendance."""

    codes: Mapping[str, str] = field(default_factory=dict)


def read_legend(texts: Iterable[str], cells: Iterable[str], pack: Pack) -> Legend:
    """What ``texts`` near a table say of the codes that stand in ``cells`` (``P = présent, A = absent``)."""
    near, found = tuple(texts), {}
    for code in {token for cell in cells if (token := _token(cell)) and len(token) <= _SHORT}:
        means = (m for text in near if code in text for m in _meanings(code, text, pack))
        if (status := next(means, None)) is not None:
            found[code] = status
    return Legend(found)


def _meanings(code: str, text: str, pack: Pack) -> Iterable[str]:
    sign = re.compile(rf"(?<!\w){re.escape(code)}(?!\w)\s*(?P<sign>[=:]|[-–—]\s|\)|\.)?\s*[«\"'“]?")
    for found in sign.finditer(text):
        mark = pack.at_start("status_mark", text[found.end() :])
        if mark is not None:
            yield str(mark.get("status"))
        elif found.group("sign") == "=":
            yield _OTHER


def mark_status(cell: str, head: str | None, legend: Legend, pack: Pack) -> str | None:
    """The status that ``cell`` gives under a head of status ``head`` (None: of none known); None for a blank one."""
    token = _token(cell)
    if not token or _EMPTY.match(cell):
        return _blank(cell, legend)
    if token in legend.codes:
        return legend.codes[token] or None
    if pack.at_start("mark", cell.split("(")[0]) or pack.at_start("mark", token):
        return head or "present"
    if proxy_holder(cell, pack):
        return "represented"
    if mark := _word(cell, pack):
        status = str(mark.get("status"))
        return None if status == "absent" and len(cell) < _SHORT and head not in (None, "present") else status
    code = pack.at_start("column", token)
    if code is not None and len(token) <= _SHORT and code.get("is") in STATUSES:
        return str(code.get("is"))
    return head if len(cell) > 1 else None


def _word(cell: str, pack: Pack) -> Match | None:
    """The word of attendance in a cell: the one beside it (``No (excused)``) tells more than the first."""
    first, _, beside = re.sub(r"[(,;:–-]", "\v", cell, count=1).partition("\v")
    words = (
        pack.at_start("status_mark", part.strip(" ).")) for part in (beside, cell, first) if part.strip()
    )
    return next((word for word in words if word), None)


def _blank(cell: str, legend: Legend) -> str | None:
    """A dash too may have its meaning in the legend."""
    return legend.codes.get(cell.strip()) or None


def is_mark(cell: str, legend: Legend, pack: Pack) -> bool:
    """Whether ``cell`` holds but a tick, a box, a code or a word of attendance."""
    token = _token(cell)
    if _EMPTY.match(cell) or token in legend.codes:
        return True
    if pack.at_start("mark", cell.split("(")[0]) or pack.at_start("mark", token):
        return True
    if pack.at_start("status_mark", cell) or proxy_holder(cell, pack):
        return True
    code = pack.at_start("column", token)
    return code is not None and token == cell and len(token) <= _SHORT and code.get("is") in STATUSES


def _token(cell: str) -> str:
    """The first word of a cell; a box with its sign inside is one word."""
    found = re.match(r"\s*(\[.?\]|[^\s(,;]+)", cell)
    return found.group(1) if found else ""


def boxed(text: str, legend: Legend, pack: Pack) -> tuple[str, str] | None:
    """The status that a box before a name ticks, and the rest of ``text``; None where there is no box."""
    found = re.match(r"\s*(\[[^\]]?\]|\([xX ]?\)|[☐□◻☒☑✓✔✗✘])\s*(?=\S)", text)
    if found is None:
        return None
    sign, rest = found.group(1), text[found.end() :]
    empty = bool(_EMPTY.match(sign)) or sign in "✗✘"
    return legend.codes.get(sign) or ("absent" if empty else "present"), rest
