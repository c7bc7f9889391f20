"""Reports: a summary, tables and details, as aligned text and as Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Table:
    """A titled table."""

    title: str
    header: Sequence[str]
    rows: Rows


@dataclass(frozen=True)
class Report:
    """What people are shown of a run. ``details`` are lines by document or file; who has none is left out."""

    summary: str
    tables: Sequence[Table]
    details: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def as_text(self) -> str:
        """Aligned columns."""
        parts = [f"{self.summary}\n"]
        parts += [f"{table.title}\n{text_table(table.header, table.rows)}" for table in self.tables]
        return "\n".join(parts + self._details("{}\n", "  {}\n"))

    def as_markdown(self) -> str:
        """Markdown, for a pull request or a document."""
        parts = [f"{self.summary}\n"]
        parts += [f"### {table.title}\n\n{markdown_table(table.header, table.rows)}" for table in self.tables]
        return "\n".join(parts + self._details("### {}\n\n", "- {}\n"))

    def _details(self, title: str, line: str) -> list[str]:
        return [
            title.format(name) + "".join(line.format(text) for text in lines)
            for name, lines in self.details.items()
            if lines
        ]


def text_table(header: Sequence[str], rows: Rows) -> str:
    """Columns two blanks apart: the first flush left, the others flush right. Ends in a newline."""
    lines = [list(header), *(list(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    shown = []
    for line in lines:
        first = line[0].ljust(widths[0])
        rest = [cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)]
        shown.append("  ".join([first, *rest]).rstrip())
    return "\n".join(shown) + "\n"


def markdown_table(header: Sequence[str], rows: Rows) -> str:
    """A Markdown table, ends in a newline. Bars in cells are escaped."""
    rule = ["---", *["---:"] * (len(header) - 1)]
    lines = [list(header), rule, *(list(row) for row in rows)]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)
