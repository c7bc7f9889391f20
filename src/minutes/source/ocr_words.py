"""What Tesseract read, out of its hOCR: lines of words of characters, each with its box in pixels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from xml.etree import ElementTree

_NUMBERS = re.compile(r"(bbox|x_bboxes|baseline|x_wconf|x_size|x_descenders)((?: -?[\d.]+)+)")
_NAMESPACE = "{http://www.w3.org/1999/xhtml}"
_LINES = frozenset(("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"))
#: From this confidence (0 to 100) on a word is kept: what Tesseract sees in stains and rulings has less.
LEAST_SURE = 30.0
#: Marks alone are strokes of rulings and stains more often than print.
LEAST_SURE_MARK = 70.0


@dataclass(frozen=True, slots=True)
class OcrWord:
    """A word: its characters, where each begins and the last ends (pixels from the left), how sure (0..100)."""

    text: str
    edges: tuple[float, ...]
    top: float
    bottom: float
    sure: float


@dataclass(frozen=True, slots=True)
class OcrLine:
    """A line: its words; how far down the page its letters stand, and their size, in pixels."""

    words: tuple[OcrWord, ...]
    base: float
    size: float


def parse_hocr(hocr: str) -> list[OcrLine]:
    """The lines of one page in Tesseract's order, without the words that it is not sure of.

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
    words = tuple(word for each in span if (word := _word(each)) and _is_print(word))
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
    return OcrWord(text, tuple(edges), top, bottom, title.get("x_wconf", [0.0])[0])


def _is_print(word: OcrWord) -> bool:
    letters = any(char.isalnum() for char in word.text)
    return word.sure >= (LEAST_SURE if letters else LEAST_SURE_MARK) or word.text in "-–—:;,.«»"


def _numbers(element: ElementTree.Element) -> dict[str, list[float]]:
    return {
        name: [float(value) for value in values.split()]
        for name, values in _NUMBERS.findall(element.get("title", ""))
    }


def boxes_of(word: OcrWord) -> Iterator[tuple[str, float, float]]:
    """Each character with its left and right edge."""
    for char, (left, right) in zip(word.text, pairwise(word.edges), strict=True):
        yield char, left, right
