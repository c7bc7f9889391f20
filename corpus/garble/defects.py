"""All the files of the folder, in one tuple that one can read."""

from dataclasses import replace

from clean_files import CLEAN
from defect import SEED, Defect
from layout_files import LAYOUT
from text_layer import MIXES, TEXT_LAYER

__all__ = ["DEFECTS", "SEED", "Defect"]

DEFECTS: tuple[Defect, ...] = CLEAN + TEXT_LAYER + LAYOUT + tuple(replace(mix, kind="mixed") for mix in MIXES)
