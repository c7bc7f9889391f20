"""langdetect without its global state: the same text always gives the same answer.

Nakatani Shuyo, Language Detection Library (2010); the Python port by Michal Danilak. It draws n-grams at
random, so that each detector here is seeded; and it keeps its profiles in a module, so that the factories
here are private.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

#: Languages told apart sentence by sentence (see function_words).
CLOSE = frozenset(("ca", "de", "en", "es", "fr", "it", "nl", "pt"))
#: Languages of Europe in Latin letters. The further ones that langdetect knows are mistaken for these in
#: short texts.
WESTERN = CLOSE | {"cs", "da", "et", "fi", "hr", "hu", "lt", "lv", "no", "pl", "ro", "sk", "sl", "sv", "tr"}

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_OTHER = re.compile(r"[^\W\d_\x00-\u024f]")


@cache
def _factory(codes: frozenset[str]) -> DetectorFactory:
    """Load the profiles of ``codes`` (for none: all), once, in the order of their names."""
    factory = DetectorFactory()
    factory.seed = 0
    files = sorted(Path(PROFILES_DIRECTORY).iterdir())
    factory.load_json_profile(
        [file.read_text(encoding="utf-8") for file in files if not codes or file.name in codes]
    )
    return factory


def probabilities(text: str, codes: frozenset[str] = WESTERN) -> dict[str, float]:
    """Weigh the languages (ISO 639-1) of ``text``: each likely one with its probability.

    Nothing comes of a text without letters. Only ``codes`` are weighed, unless most letters are of another
    script. Case does not matter: langdetect would skip words in capitals.
    """
    if len(_OTHER.findall(text)) > len(_LATIN.findall(text)):
        codes = frozenset()
    detector = _factory(codes).create()
    detector.set_max_text_length(len(text))
    detector.append(text.lower())
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return {}
    return {language.lang.partition("-")[0]: language.prob for language in found}
