"""Named entities by spaCy: loaded only when a rule cannot decide, and no more of the pipeline than is used."""

from __future__ import annotations

import gc
import importlib.util
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from minutes.packs import Pack, PackHead
from minutes.text.patterns import remembered

_UNUSED = [
    "tagger",
    "morphologizer",
    "parser",
    "attribute_ruler",
    "lemmatizer",
    "senter",
    "trainable_lemmatizer",
]


@dataclass
class Entities:
    """Answers what kind of entity a stretch of a sentence is. ``name`` is the spaCy package, None for no model.

    What was asked once is remembered for the life of the object (one document).
    """

    name: str | None
    _seen: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)

    def find(self, sentence: str) -> tuple[tuple[str, str], ...]:
        """The entities of ``sentence`` as (text, label) pairs; none without a model."""
        if self.name is None:
            return ()
        if sentence not in self._seen:
            self.read((sentence,))
        return self._seen[sentence]

    def read(self, sentences: Iterable[str]) -> None:
        """Have the model read ``sentences`` together, so that what is asked about them is known."""
        new = [sentence for sentence in dict.fromkeys(sentences) if sentence not in self._seen]
        if self.name is None or not new:
            return
        for sentence, document in zip(new, _pipeline(self.name).pipe(new), strict=True):
            self._seen[sentence] = tuple((e.text, e.label_) for e in document.ents)

    def people(self, text: str) -> tuple[str, ...]:
        """The names in a long text that the model takes for people's; none without a model."""
        lines = (line for line in text.splitlines() if any(c.isupper() for c in line))
        found = {name for line in lines for name, label in self.find(line) if label in ("PER", "PERSON")}
        return tuple(sorted(found))

    def is_person(self, name: str, sentence: str) -> bool | None:
        """Whether ``name`` is a person in ``sentence``: True, False, or None where the model does not say."""
        for text, label in self.find(sentence):
            if name in text or text in name:
                return label in ("PER", "PERSON")
        return None


def choose_model(pack: Pack | PackHead, wanted: str) -> str | None:
    """The spaCy package to use: ``wanted`` itself, or of the pack's the first one installed (``auto``), or None."""
    if wanted == "none":
        return None
    names: Iterable[str] = pack.models if wanted == "auto" else (wanted,)
    return next((name for name in names if importlib.util.find_spec(name) is not None), None)


def model_version(name: str) -> str:
    """Name and version of an installed spaCy package."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return name


@lru_cache(maxsize=4)
def _pipeline(name: str) -> Any:
    with remembered():
        import spacy

        model = spacy.load(name, exclude=_UNUSED)
    # A model is hundreds of thousands of objects that live as long as the process: the collector need not walk them.
    gc.freeze()
    return model
