"""A page's image to the page's characters, with their boxes on the page as displayed."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from statistics import median

from PIL import Image

from minutes.model.document import TESSERACT
from minutes.source.chars import PageChars, Rect, Style, keep_inside
from minutes.source.ocr_image import Ready, as_pgm, ink_share, make_ready, paper
from minutes.source.ocr_marks import see_marks
from minutes.source.ocr_program import LANGUAGE_OF, TURNS_DATA, OcrFailedError, installed_data, recognise
from minutes.source.ocr_words import OcrLine, boxes_of, parse_hocr

#: Points a pixel, at one dot an inch.
_POINTS = 72.0
#: Tesseract's size of a line leaves out what the font has above its capitals.
_FULL_SIZE = 1.1
#: Sizes that differ from the usual one of the page by less than this share are the usual one.
_SAME_SIZE = 0.15
#: Below this confidence (0 to 100, the middle word's) a page may be upside down.
_UNSURE = 60.0
#: A page with less ink than this share is blank.
_BLANK = 0.0005


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as an image: its number, its size in points as displayed, its grey pixels, their dots an inch."""

    number: int
    width: float
    height: float
    image: Image.Image
    dpi: float


@dataclass(frozen=True, slots=True)
class OcrPage:
    """What was read: the characters on the level, upright page, and their boxes on the page as displayed."""

    chars: PageChars
    rects: list[Rect]
    width: float
    height: float

    def displayed(self) -> PageChars:
        """The characters with the boxes that the reader of the document sees."""
        return replace(self.chars, rects=self.rects, width=self.width, height=self.height)


def is_blank(picture: Picture) -> bool:
    """Whether there is nothing on the page but paper."""
    return ink_share(picture.image) < _BLANK


def read_picture(picture: Picture, data: str, seconds: float) -> OcrPage:
    """Recognise a page with Tesseract's language ``data``. Raises OcrFailedError."""
    page, sure = _read_turned(picture, 0, data, seconds)
    if sure < _UNSURE and TURNS_DATA in installed_data():
        turn = _find_turn(picture, seconds)
        if turn:
            other, surer = _read_turned(picture, turn, data, seconds)
            if surer > sure:
                return other
    return page


def _find_turn(picture: Picture, seconds: float) -> int:
    """By how many degrees, clockwise, the page must be turned to stand upright; 0 where nobody can say."""
    try:
        said = recognise(as_pgm(picture.image), TURNS_DATA, round(picture.dpi), seconds, "--psm", "0")
    except OcrFailedError:
        return 0
    fields = dict(line.split(":", 1) for line in said.splitlines() if ":" in line)
    turn = fields.get("Rotate", "0").strip()
    return int(turn) % 360 if turn.isdigit() else 0


def _read_turned(picture: Picture, turn: int, data: str, seconds: float) -> tuple[OcrPage, float]:
    """The page read after a turn by 0, 90, 180 or 270 degrees clockwise, and how sure its middle word is."""
    image = picture.image.rotate(-turn, expand=True) if turn else picture.image
    ready = make_ready(image, picture.dpi)
    hocr = recognise(
        as_pgm(ready.image), data, ready.dpi, seconds, "--psm", "3", "-c", "hocr_char_boxes=1", "hocr"
    )
    light, found = paper(ready.image), parse_hocr(hocr)
    usual, language = _usual_size(found), LANGUAGE_OF.get(data)
    lines = [see_marks(line, ready.image, light, usual, language) for line in found]
    sure = [word.sure for line in lines for word in line.words]
    size = (picture.height, picture.width) if turn in (90, 270) else (picture.width, picture.height)
    chars = _set_chars(lines, ready, picture.number, size)
    back = _way_back(ready, size, turn)
    rects = [_clip(back(rect), picture.width, picture.height) for rect in chars.rects]
    page = OcrPage(chars, rects, picture.width, picture.height)
    # Tesseract reads lines that run up or down the page too; in the boxes of such, nothing is in its place.
    upright = 2 * sum(map(_runs_down, lines)) <= len(lines)
    return page, median(sure) if sure and upright else 0.0


def _runs_down(line: OcrLine) -> bool:
    """Whether a line of several words is higher than wide."""
    if len(line.words) < 2:
        return False
    lefts, rights = [word.edges[0] for word in line.words], [word.edges[-1] for word in line.words]
    high = max(word.bottom for word in line.words) - min(word.top for word in line.words)
    return high > max(rights) - min(lefts)


def _usual_size(lines: list[OcrLine]) -> float:
    return median([line.size for line in lines for _ in line.words] or [0.0])


def _set_chars(lines: list[OcrLine], ready: Ready, number: int, size: tuple[float, float]) -> PageChars:
    scale = _POINTS / ready.dpi
    usual = _usual_size(lines)
    styles: list[Style] = []
    chars = PageChars(number, *size, TESSERACT, [], [], set(), lambda at: styles[at])
    for line in filter(lambda line: line.words, lines):
        height = usual if abs(line.size - usual) < _SAME_SIZE * usual else line.size
        style = Style(_FULL_SIZE * height * scale, False, 0.0, line.base * scale)
        top, bottom = (line.base - 0.78 * height) * scale, (line.base + 0.24 * height) * scale
        for word in line.words:
            chars.parted.add(len(chars.text))
            for char, left, right in boxes_of(word):
                chars.text.append(char)
                chars.rects.append((left * scale, top, right * scale, bottom))
                styles.append(style)
    chars.rulings = [(x0 * scale, y0 * scale, x1 * scale, y1 * scale) for x0, y0, x1, y1 in ready.rulings]
    return keep_inside(chars)


def _way_back(ready: Ready, size: tuple[float, float], turn: int) -> Callable[[Rect], Rect]:
    """From the level, upright page in points to the page as displayed."""
    width, height = size
    cos, sin = math.cos(math.radians(ready.angle)), math.sin(math.radians(ready.angle))

    def back(rect: Rect) -> Rect:
        x0, top, x1, bottom = rect
        if ready.angle:
            # The page was turned about its middle; a small box keeps its shape.
            x, y = (x0 + x1) / 2 - width / 2, (top + bottom) / 2 - height / 2
            dx, dy = cos * x - sin * y - x, sin * x + cos * y - y
            x0, top, x1, bottom = x0 + dx, top + dy, x1 + dx, bottom + dy
        if turn == 90:
            return top, width - x1, bottom, width - x0
        if turn == 180:
            return width - x1, height - bottom, width - x0, height - top
        if turn == 270:
            return height - bottom, x0, height - top, x1
        return x0, top, x1, bottom

    return back


def _clip(rect: Rect, width: float, height: float) -> Rect:
    x0, top, x1, bottom = rect
    return (
        min(max(x0, 0.0), width), min(max(top, 0.0), height), min(max(x1, 0.0), width), min(max(bottom, 0.0), height)
    )  # fmt: skip
