"""What Tesseract read, out of its hOCR: lines of words of characters, each with its box in pixels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from xml.etree import ElementTree

from minutes.letters import LANGUAGES, garble_score, is_known

_NUMBERS = re.compile(r"(bbox|x_bboxes|baseline|x_wconf|x_conf|x_size)((?: -?[\d.]+)+)")
_RUN = re.compile(r"[^\W\d_]+")
#: Shorter runs of letters must be words that are known.
_SHORT = 4
_NAMESPACE = "{http://www.w3.org/1999/xhtml}"
_LINES = frozenset(("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"))
#: From this confidence (0 to 100) on a word is kept: what Tesseract sees in stains and rulings has less. A word is
#: as sure as the least sure of its letters; a longer one is kept by their mean.
LEAST_SURE, LEAST_MEAN = 30.0, 95.0
#: Marks alone are strokes of rulings and stains more often than print.
LEAST_SURE_MARK = 70.0
_QUIET_MARKS = frozenset("-–—:;,.«»")


@dataclass(frozen=True, slots=True)
class OcrWord:
    """A word: its characters, where each begins and the last ends (pixels from the left).

    ``sure`` and ``mean`` (0 to 100) tell how sure its least sure character is, and its characters on the whole.
    """

    text: str
    edges: tuple[float, ...]
    top: float
    bottom: float
    sure: float
    mean: float

    def is_print(self) -> bool:
        """Whether it is more likely print than a stain or a stroke."""
        if self.text in _QUIET_MARKS:
            return True
        if not any(char.isalnum() for char in self.text):
            return self.sure >= LEAST_SURE_MARK
        return self.sure >= LEAST_SURE or (len(self.text) > 2 and self.mean >= LEAST_MEAN)


@dataclass(frozen=True, slots=True)
class OcrLine:
    """A line: its words; how far down the page its letters stand, and their size, in pixels."""

    words: tuple[OcrWord, ...]
    base: float
    size: float


def is_likely(text: str, language: str | None) -> bool:
    """Whether a doubtful word is likely one of the ``language`` (ISO 639-1; None: unknown) all the same.

    Tesseract is often unsure of words with an apostrophe, and of names.
    """
    runs = [run for run in _RUN.findall(text) if len(run) > 1]
    if sum(map(len, runs)) < 2 or any(char.isdigit() for char in text) or garble_score(text) > 0:
        return False
    codes = (language,) if language in LANGUAGES else LANGUAGES[:3]
    return all(len(run) >= _SHORT or is_known(run.lower(), codes) for run in runs)


def parse_hocr(hocr: str) -> list[OcrLine]:
    """The lines of one page in Tesseract's order.

    The format is hOCR 1.2 (https://kba.github.io/hocr-spec/1.2/) with Tesseract's ``ocrx_cinfo`` for characters.
    """
    try:
        root = ElementTree.fromstring(hocr)
    except ElementTree.ParseError:
        return []
    found = (_line(span) for span in root.iter(f"{_NAMESPACE}span") if span.get("class") in _LINES)
    return [line for line in found if line.words]


def _line(span: ElementTree.Element) -> OcrLine:
    title = _numbers(span)
    words = tuple(word for each in span if (word := _word(each)) is not None)
    slope, offset = (*title.get("baseline", ()), 0.0, 0.0)[:2]
    x0, _, x1, bottom = title["bbox"]
    size = title.get("x_size", [bottom - title["bbox"][1]])[0]
    return OcrLine(words, bottom + offset + slope * (x1 - x0) / 2, size)


def _word(span: ElementTree.Element) -> OcrWord | None:
    chars = [each for each in span.iter() if each.get("class") == "ocrx_cinfo" and (each.text or "").strip()]
    if not chars:
        return None
    title = _numbers(span)
    x0, top, x1, bottom = title["bbox"]
    boxes = [_numbers(each)["x_bboxes"] for each in chars]
    text, edges = "", [x0]
    for at, each in enumerate(chars):
        end = x1 if at + 1 == len(boxes) else (boxes[at][2] + boxes[at + 1][0]) / 2
        # Several letters may share a box, and boxes may overlap: edges only ever go on to the right.
        end = min(max(end, edges[-1]), x1)
        letters = (each.text or "").strip()
        start = edges[-1]
        edges += [start + (end - start) * (nth + 1) / len(letters) for nth in range(len(letters))]
        text += letters
    sure = [_numbers(each).get("x_conf", [0.0])[0] for each in chars]
    return OcrWord(text, tuple(edges), top, bottom, title.get("x_wconf", [0.0])[0], sum(sure) / len(sure))


def _numbers(element: ElementTree.Element) -> dict[str, list[float]]:
    return {
        name: [float(value) for value in values.split()]
        for name, values in _NUMBERS.findall(element.get("title", ""))
    }


def boxes_of(word: OcrWord) -> Iterator[tuple[str, float, float]]:
    """Each character with its left and right edge."""
    for char, (left, right) in zip(word.text, pairwise(word.edges), strict=True):
        yield char, left, right
