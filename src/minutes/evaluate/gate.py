"""The gate: scores may not fall below the floors that are pinned beside a corpus.

``floors.json`` holds the digest of the corpus, the models that made the records, and a floor a figure.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from minutes.errors import FloorError, InputMissingError
from minutes.files import write_whole

DIGITS = 4


@dataclass(frozen=True)
class Floors:
    """The corpus's digest, the models used (names with versions, sorted), and a floor, 0 to 1, a figure."""

    corpus: str
    models: tuple[str, ...]
    floors: Mapping[str, float]


def read_floors(path: Path) -> Floors | None:
    """The pinned floors, or None where there are none yet.

    Raises InputMissingError where the file cannot be read, FloorError where it holds something else.
    """
    if not path.exists():
        return None
    try:
        content = json.loads(path.read_bytes())
        floors = {str(name): float(floor) for name, floor in content["floors"].items()}
        return Floors(str(content["corpus"]), tuple(map(str, content["models"])), floors)
    except OSError as error:
        raise InputMissingError(f"{path} cannot be read ({error.strerror}); check the path.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise FloorError(
            f"{path} is not a file of floors; mend it, or remove it and run --update."
        ) from error


def write_floors(path: Path, floors: Floors) -> None:
    """Write the floors, whole or not at all. Raises OutputError."""
    content = {
        "corpus": floors.corpus,
        "models": list(floors.models),
        "floors": dict(sorted(floors.floors.items())),
    }
    write_whole(path, json.dumps(content, indent=2, sort_keys=True) + "\n")


def shortfalls(pinned: Floors, today: Floors) -> list[str]:
    """What fails the gate, a sentence each: a figure below its floor or gone, or another corpus."""
    faults = []
    if pinned.corpus != today.corpus:
        faults.append("the corpus changed since the floors were pinned: review it and run --update")
    for name, floor in sorted(pinned.floors.items()):
        figure = today.floors.get(name)
        if figure is None:
            faults.append(f"{name} is no longer measured, its floor is {floor:.4f}")
        elif figure < floor:
            faults.append(f"{name} is {figure:.4f}, below its floor of {floor:.4f}")
    if faults and pinned.models != today.models:
        faults.append(f"the floors were pinned with {_models(pinned)}, this run used {_models(today)}")
    return faults


def _models(floors: Floors) -> str:
    return ", ".join(floors.models) or "no model"


def measured(corpus: str, models: tuple[str, ...], figures: Mapping[str, float]) -> Floors:
    """Today's figures as floors: rounded down to four digits, so that the same run passes."""
    scale = 10**DIGITS
    return Floors(
        corpus, models, {name: math.floor(value * scale + 1e-9) / scale for name, value in figures.items()}
    )


def raised(pinned: Floors | None, today: Floors, *, allow_lower: bool = False) -> Floors:
    """The floors after an update: today's where lowering is allowed, else the higher of each two.

    A figure that is no longer measured keeps its floor unless lowering is allowed.
    """
    if pinned is None or allow_lower:
        return today
    names = {**pinned.floors, **today.floors}
    kept = {name: max(pinned.floors.get(name, 0.0), today.floors.get(name, 0.0)) for name in names}
    return Floors(today.corpus, today.models, kept)


def left_out(floors: Floors, files: Collection[str]) -> Floors:
    """The floors without those of some files, and without the totals, if there are any such files."""
    if not files:
        return floors
    kept = {
        name: floor
        for name, floor in floors.floors.items()
        if name.rpartition(".")[0] not in files and not name.startswith("all ")
    }
    return replace(floors, floors=kept)


def eased(floors: Floors, files: Collection[str], by: float) -> Floors:
    """The floors with those of some files, and the totals if there are any, lower by so much."""
    return replace(
        floors,
        floors={
            name: max(0.0, round(floor - by, DIGITS))
            if files and (name.rpartition(".")[0] in files or name.startswith("all "))
            else floor
            for name, floor in floors.floors.items()
        },
    )
