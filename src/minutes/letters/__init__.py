"""The statistics of letters and words: whether what was read is a language at all, and which letters are likely."""

from minutes.letters.garble import garble_score
from minutes.letters.language import likeliest_language
from minutes.letters.model import LANGUAGES, LetterModel, letter_model
from minutes.letters.words import frequency, is_known

__all__ = [
    "LANGUAGES",
    "LetterModel",
    "frequency",
    "garble_score",
    "is_known",
    "letter_model",
    "likeliest_language",
]
