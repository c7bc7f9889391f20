"""What a person reads on the printed pages: lines with their roles, page by page, and the file that holds them."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FURNITURE = {"head", "foot", "page-number", "line-number", "register-number", "stamp", "watermark"}
ROLES = {"heading", "body", "item", "cell", "note", "margin"} | FURNITURE


@dataclass(frozen=True)
class Line:
    """A printed line; a cell also has its table, row and column, a note the number of its call."""

    text: str
    role: str
    table: int | None = None
    row: int | None = None
    column: int | None = None
    call: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Without what is not said."""
        return {key: value for key, value in vars(self).items() if value is not None}


@dataclass
class Page:
    """The lines of a page in the order of reading: heads, text, foot-notes, feet."""

    heads: list[Line] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    feet: list[Line] = field(default_factory=list)

    def all(self) -> list[Line]:
        """All lines in order."""
        return self.heads + self.lines + self.notes + self.feet


def write(path: Path, about: dict[str, Any], pages: list[Page]) -> None:
    """Write the truth, one line of text a line."""
    head = json.dumps(about, ensure_ascii=False, indent=1)[:-2]
    sheets = [
        ' {"lines": [\n'
        + ",\n".join(f"  {json.dumps(x.as_json(), ensure_ascii=False)}" for x in page.all())
        + "\n ]}"
        for page in pages
    ]
    path.write_text(head + ',\n "pages": [\n' + ",\n".join(sheets) + "\n ]\n}\n", encoding="utf-8")
