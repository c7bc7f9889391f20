"""Charts as SVG, drawn by matplotlib: the same figures give the same bytes, and follow the page's colours."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from minutes.archive.report.figures import OTHERS, Series
from minutes.errors import MissingExtraError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

#: Told apart by people who see no red or green, on white and on black (Okabe and Ito).
_COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00")
_REST = "#8a8a8a"
_WIDE = 9.0
#: Drawn in this colour, then shown in the page's.
_INK = "#010203"
_LONG = 34


def _figure(width: float, height: float) -> Figure:
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise MissingExtraError(
            "the report draws its charts with matplotlib: pip install '.[report]' in the folder of minutes"
        ) from error
    return Figure(figsize=(width, height), layout="constrained")


def require_matplotlib() -> None:
    """Raises MissingExtraError where matplotlib is not installed."""
    _figure(1, 1)


def columns(name: str, series: Series, alt: str) -> str:
    """Stacked columns, a label each; ``alt`` says what they show to those who do not see them."""
    figure = _figure(_WIDE, 3.6)
    axes = figure.add_subplot()
    below = [0] * len(series.labels)
    for at, (part, numbers) in enumerate(series.parts):
        axes.bar(series.labels, numbers, 0.8, bottom=below, label=_short(part), color=_colour(at, part))
        below = [a + b for a, b in zip(below, numbers, strict=True)]
    every = -(-len(series.labels) // 20)
    axes.set_xticks(
        range(0, len(series.labels), every), series.labels[::every], rotation=45 if every > 1 else 0
    )
    axes.set_xlim(-0.7, max(len(series.labels), 6) - 0.3)
    axes.yaxis.set_major_locator(_whole_numbers())
    return _svg(name, figure, axes, alt, "y", len(series.parts) > 1)


def bars(name: str, series: Series, alt: str) -> str:
    """Stacked bars, a label each, from the top."""
    figure = _figure(_WIDE, 0.9 + 0.27 * len(series.labels))
    axes = figure.add_subplot()
    places = range(len(series.labels))
    left = [0] * len(series.labels)
    for at, (part, numbers) in enumerate(series.parts):
        axes.barh(places, numbers, 0.75, left=left, label=_short(part), color=_colour(at, part))
        left = [a + b for a, b in zip(left, numbers, strict=True)]
    axes.set_yticks(places, [_short(label) for label in series.labels])
    axes.set_ylim(len(series.labels) - 0.4, -0.6)
    axes.xaxis.set_major_locator(_whole_numbers())
    return _svg(name, figure, axes, alt, "x", len(series.parts) > 1)


def _colour(at: int, part: str) -> str:
    return _REST if part == OTHERS else _COLOURS[at % len(_COLOURS)]


def _whole_numbers() -> MaxNLocator:
    from matplotlib.ticker import MaxNLocator

    return MaxNLocator(integer=True, nbins=8)


def _short(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[: _LONG - 1].rstrip()}…"


def _svg(name: str, figure: Figure, axes: Axes, alt: str, numbers: str, legend: bool) -> str:
    import matplotlib

    axes.grid(axis=numbers, color="#8a8a8a", alpha=0.35, linewidth=0.6)  # type: ignore[arg-type]
    axes.set_axisbelow(True)
    axes.tick_params(colors=_INK, length=0, labelsize=9)
    for spine in axes.spines.values():
        spine.set_visible(False)
    if legend:
        figure.legend(
            loc="outside upper left",
            ncols=2 if _is_wordy(axes) else 5,
            frameon=False,
            fontsize=9,
            labelcolor=_INK,
        )
    buffer = io.StringIO()
    with matplotlib.rc_context(_settings(name)):
        figure.savefig(
            buffer,
            format="svg",
            transparent=True,
            metadata={"Date": None, "Creator": None, "Format": None, "Type": None},
        )
    return _inlined(name, buffer.getvalue(), alt)


def _settings(name: str) -> Any:
    """Identifiers that depend on nothing but the chart, and labels as text: a dollar sign begins no formula."""
    return {
        "svg.hashsalt": name,
        "svg.fonttype": "none",
        "font.family": ["DejaVu Sans"],
        "text.parse_math": False,
    }


def _is_wordy(axes: Axes) -> bool:
    return any(len(str(label)) > 14 for label in axes.get_legend_handles_labels()[1])


def _inlined(name: str, svg: str, alt: str) -> str:
    """The drawing as a part of a page: no prologue, identifiers of its own, a text for those who do not see it."""
    from html import escape

    body = svg[svg.index("<svg") :]
    body = re.sub(r"<metadata>.*?</metadata>\s*", "", body, flags=re.DOTALL)
    body = re.sub(r'\bid="([^"]+)"', rf'id="{name}-\1"', body)
    body = re.sub(r'(url\(#|href="#)', rf"\1{name}-", body)
    body = body.replace(_INK, "currentColor").replace("'DejaVu Sans'", "'DejaVu Sans', Verdana, sans-serif")
    head, rest = body.split(">", 1)
    head = re.sub(r' (?:width|height|version|xmlns:xlink|xmlns)="[^"]*"', "", head)
    return f'{head} role="img" aria-label="{escape(alt)}" preserveAspectRatio="xMinYMin">{rest.strip()}'
