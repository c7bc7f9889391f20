"""Extractors: from blocks to candidates."""

from minutes.extractors.context import Context
from minutes.extractors.entities import Entities, choose_model, model_version
from minutes.extractors.run import EXTRACTORS, extract_candidates
from minutes.extractors.several import several_meetings

__all__ = [
    "EXTRACTORS", "Context", "Entities", "choose_model", "extract_candidates", "model_version", "several_meetings",
]  # fmt: skip
