"""All the files of the folder, in one tuple that one can read."""

from clean_files import CLEAN
from defect import SEED, Defect
from layout_files import LAYOUT
from mixes import MIXES
from scan_files import SCANS
from text_layer import TEXT_LAYER

__all__ = ["DEFECTS", "SEED", "Defect"]

DEFECTS: tuple[Defect, ...] = CLEAN + TEXT_LAYER + LAYOUT + SCANS + MIXES
