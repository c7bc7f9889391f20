"""The page: its template filled with figures and charts. All that documents say is escaped by the template."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from minutes.archive.database import index, opened
from minutes.archive.folder import RunFolder
from minutes.archive.report.charts import bars, columns, require_matplotlib
from minutes.archive.report.figures import Figures, Series, figures
from minutes.errors import MissingExtraError
from minutes.files import write_whole

#: People whom the chart of attendance shows; the table shows all.
_MOST_PEOPLE = 25


def write_report(folder: RunFolder, path: Path) -> Path:
    """Write the page about a run; its database is made first where it is not current.

    Raises MissingExtraError without matplotlib, OutputError, and what index raises.
    """
    require_matplotlib()
    index(folder)
    with opened(folder) as base:
        found = figures(base)
    write_whole(path, _page(found))
    return path


def _page(found: Figures) -> str:
    try:
        from jinja2 import Environment, StrictUndefined
    except ImportError as error:
        raise MissingExtraError(
            "the report is set by Jinja2: pip install '.[report]' in the folder of minutes"
        ) from error
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["number"] = _number
    environment.filters["share"] = lambda part, whole: f"{100 * part / whole:.0f} %" if whole else ""
    environment.filters["score"] = lambda value: "" if value is None else f"{value:.3f}"
    environment.filters["money"] = lambda value: "" if value is None else _number(value)
    template = environment.from_string(_file("page.html"))
    return (
        template.render(f=found, style=_file("page.css"), charts=_charts(found), people=_MOST_PEOPLE) + "\n"
    )


def _file(name: str) -> str:
    return (files("minutes.archive.report") / name).read_text(encoding="utf-8")


def _number(value: float) -> str:
    """A number with thin spaces between thousands."""
    text = f"{value:,.2f}".removesuffix(".00") if isinstance(value, float) else f"{value:,}"
    return text.replace(",", "\u202f")


def _charts(found: Figures) -> dict[str, str]:
    """The charts by name; an empty text where there is nothing to show."""
    drawn = {
        "languages": (bars, found.languages, "Documents by language"),
        "soundness": (bars, found.soundness, "Documents by how sound their text is"),
        "meetings": (columns, found.meetings, "Meetings by year and body"),
        "attendance": (bars, _attendance(found), "Attendance of the people who were named most often"),
        "decisions": (columns, found.decisions, "Decisions by year and outcome"),
    }
    return {
        name: draw(f"chart-{name}", series, f"{alt}; the table below has the numbers.") if series else ""
        for name, (draw, series, alt) in drawn.items()
    }


def _attendance(found: Figures) -> Series:
    rows = found.attendance.rows[:_MOST_PEOPLE]
    names = ("present", "represented", "excused", "absent", "not said")
    parts = tuple((name, tuple(int(row[3 + at]) for row in rows)) for at, name in enumerate(names))
    return Series(tuple(str(row[0]) for row in rows), tuple(part for part in parts if any(part[1])))
