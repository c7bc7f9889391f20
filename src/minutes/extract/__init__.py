"""Extractors: from blocks to candidates."""

from minutes.extract.context import Context
from minutes.extract.entities import Entities, choose_model, model_version
from minutes.extract.run import EXTRACTORS, extract_candidates

__all__ = ["EXTRACTORS", "Context", "Entities", "choose_model", "extract_candidates", "model_version"]
