"""Which changes of a JSON Schema break those who read by the old one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Schema = Mapping[str, Any]

# Keywords that say what a value may be: any change of them is a change of type. `description`, `title` and
# `default` are talk.
TYPE_KEYWORDS = (
    *("type", "const", "enum", "pattern", "format", "items", "anyOf", "oneOf", "allOf", "$ref"),
    *("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "additionalProperties"),
)


def incompatible_changes(old: Schema, new: Schema) -> tuple[str, ...]:
    """What in ``new`` breaks a promise of ``old``, a sentence each; nothing where both are one version.

    Refused: a property or a definition that is gone, another type or range of values, a property newly
    required or no longer sure to be there. Allowed: new optional properties, new definitions, other
    descriptions.
    """
    return tuple(_compare("$", old, new))


def _compare(path: str, old: Schema, new: Schema) -> Iterator[str]:
    for keyword in TYPE_KEYWORDS:
        if _bare(old.get(keyword)) != _bare(new.get(keyword)):
            yield f"{path}: `{keyword}` changed"
    yield from _compare_required(path, old, new)
    for group in ("properties", "$defs"):
        before, after = old.get(group, {}), new.get(group, {})
        for name, schema in before.items():
            if name in after:
                yield from _compare(f"{path}.{name}", schema, after[name])
            else:
                yield f"{path}.{name}: removed"


def _compare_required(path: str, old: Schema, new: Schema) -> Iterator[str]:
    before, after = set(old.get("required", ())), set(new.get("required", ()))
    for name in sorted(after - before):
        yield f"{path}.{name}: newly required"
    for name in sorted(before - after):
        yield f"{path}.{name}: no longer required"


def _bare(value: Any) -> Any:
    """``value`` without its talk, at any depth."""
    if isinstance(value, Mapping):
        return {
            key: _bare(part) for key, part in value.items() if key not in ("description", "title", "default")
        }
    return [_bare(part) for part in value] if isinstance(value, list) else value
