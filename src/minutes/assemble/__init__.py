"""From candidates to the record: merge, choose, identify, prove, validate."""

from minutes.assemble.build import Parts, build_record
from minutes.assemble.confidence import calibration

__all__ = ["Parts", "build_record", "calibration"]
