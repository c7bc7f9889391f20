"""What ``minutes push`` prints: its plan, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from minutes.cli.console import visible

if TYPE_CHECKING:
    from minutes.tracker.push import Result

_WIDE = 72
#: Values longer than this are named in the table and not shown.
_SHORT = 40


def row(result: Result) -> str:
    """Lines for people: what is done, what became of it, the ticket; and, indented, fields that change or stay."""
    step = result.step
    number = f"#{result.held.number}" if result.held else "-"
    title = visible(_title(result))
    title = title if len(title) <= _WIDE else f"{title[:_WIDE].rsplit(' ', 1)[0]} …"
    lines = [f"{step.deed:<9}  {result.fate:<9}  {number:<8}  {title}"]
    lines += [f"{'':20}  {visible(_change(result, name))}" for name in step.changes]
    if step.kept:
        lines.append(f"{'':20}  kept as edited there: {', '.join(step.kept)}")
    return "\n".join(lines) + "\n"


def _title(result: Result) -> str:
    step = result.step
    if step.ticket is not None:
        return step.ticket.fields.title
    return step.held.fields.title if step.held else ""


def _change(result: Result, name: str) -> str:
    old, new = _values(result, name)
    if max(len(old), len(new)) > _SHORT:
        return name
    return f"{name}: {old or 'none'} → {new or 'none'}"


def _values(result: Result, name: str) -> tuple[str, str]:
    step = result.step
    return dict(step.held.fields)[name] if step.held else "", step.changes[name]


def as_json(results: Iterable[Result]) -> list[dict[str, object]]:
    """The steps as JSON has them."""
    return [_entry(result) for result in results]


def _entry(result: Result) -> dict[str, object]:
    step, held = result.step, result.held
    changes = {name: _values(result, name) for name in step.changes}
    return {
        "deed": str(step.deed),
        "fate": str(result.fate),
        "key": step.key,
        "title": _title(result),
        "project": step.ticket.project if step.ticket else None,
        "number": held.number if held else None,
        "url": held.url if held else None,
        "changes": {name: {"from": old, "to": new} for name, (old, new) in changes.items()},
        "kept": list(step.kept),
        "error": str(result.error) if result.error else None,
    }


def summary(results: Iterable[Result]) -> str:
    """One line of counts, such as ``2 create, 40 unchanged, 1 gone``; failures stand apart."""
    results = list(results)
    deeds = Counter(str(one.step.deed) for one in results)
    bad = Counter(str(one.fate) for one in results if one.fate in ("failed", "not tried"))
    return ", ".join(f"{count} {name}" for name, count in [*deeds.items(), *bad.items()]) or "nothing to push"
