"""The main language of a document."""

from __future__ import annotations

from minutes.detect.profiles import probabilities
from minutes.detect.prose import is_prose, lines_without_addresses
from minutes.model.document import Language

#: What is assumed where a text is too short to tell.
DEFAULT = "fr"
_DEFAULT_CONFIDENCE = 0.1
#: Fewer letters of prose than this tell nothing.
_LEAST = 25
#: So many letters are half the evidence; twice as many leave a quarter of the doubt.
_HALF = 60
#: How much of a text is looked at, in characters: lines from all over it.
_SAMPLE = 1_600


def detect_language(text: str, given: str | None) -> Language:
    """Tell the language of ``text``: the ``given`` one, else the one detected in a sample of its prose.

    Where too little prose stands in the text to tell, it is taken for French with a confidence of 0.1, and
    ``how`` is "default". The confidence of a detected language is langdetect's probability, which is near 1
    for almost anything, times what the length of the sample is worth.
    """
    if given is not None:
        return Language(given, 1.0, "given")
    sample = _sample(text)
    letters = sum(map(str.isalpha, sample))
    likely = probabilities(sample) if letters >= _LEAST else {}
    if not likely:
        return Language(DEFAULT, _DEFAULT_CONFIDENCE, "default")
    code = max(likely, key=lambda code: likely[code])
    confidence = likely[code] * (1 - 0.5 ** (letters / _HALF))
    return Language(code, round(confidence, 3), "detected")


def _sample(text: str) -> str:
    """Lines of prose from all over the text; lines of any kind where there is hardly any prose."""
    lines = list(lines_without_addresses(text))
    prose = [line for line in lines if is_prose(line)]
    chosen = prose if sum(map(len, prose)) >= 4 * _LEAST else lines
    step = max(1, -(-sum(map(len, chosen)) // _SAMPLE))
    return "\n".join(chosen[::step])[:_SAMPLE]
