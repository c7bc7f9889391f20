"""The image of a page made ready for recognition: level, without specks, its rulings taken out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy
from PIL import Image, ImageFilter

from minutes.source.chars import Rect

Pixels = Any

#: Recognition is best between these resolutions: below letters are too small, above it takes longer for nothing.
LEAST_DPI, MOST_DPI = 150, 300
#: In degrees: the largest tilt that is looked for, and the least that is worth turning the page for.
STEEPEST, LEVEL = 5.0, 0.25
#: Pixels across of the small copy on which the tilt is measured.
SMALL = 850
#: A pixel is ink where it is this much darker than the paper (0 to 255).
INK = 80
#: Hairlines are scanned as grey.
RULING_INK = 50
#: A page is noisy where this share of its pixels is ink without ink beside it.
NOISY = 0.0005
#: In inches: the shortest ruling, and the thickest; the share of it that must be ink (noise breaks it).
SHORTEST, THICKEST, SOLID = 0.4, 0.045, 0.85
#: In inches: a ruling that meets no other is longer; shorter ones may be the strokes of a title.
ALONE = 1.2
#: Rulings are looked for at about this resolution.
RULING_DPI = 100


@dataclass(frozen=True, slots=True)
class Ready:
    """An image ready to be recognised: grey, levelled; its rulings in pixels, and by how many degrees it was turned."""

    image: Image.Image
    dpi: int
    rulings: list[Rect]
    angle: float


def make_ready(image: Image.Image, dpi: float) -> Ready:
    """Level, scale and clean a grey image of ``dpi`` dots an inch."""
    wanted = round(min(max(dpi, LEAST_DPI), MOST_DPI))
    light = paper(image)
    angle = tilt(image)
    level = abs(angle) > LEVEL
    # Rulings are looked for before specks are taken away: hairlines would go with them.
    step = max(round(dpi) // RULING_DPI, 1)
    small = Image.fromarray(_darkest(image, step))
    if level:
        small = small.rotate(angle, resample=Image.Resampling.BILINEAR, fillcolor=light)
    mask, rects = find_rulings(numpy.asarray(small) < max(light - RULING_INK, 1), dpi / step)
    if is_noisy(image):
        image = image.filter(ImageFilter.MedianFilter(3))
    size = round(image.width * wanted / dpi), round(image.height * wanted / dpi)
    if size != image.size:
        image = image.resize(size, Image.Resampling.BICUBIC)
    if level:
        image = image.rotate(angle, resample=Image.Resampling.BILINEAR, fillcolor=light)
    if rects:
        over = Image.fromarray(mask).resize(size, Image.Resampling.NEAREST)
        image.paste(light, mask=over)
    scale = wanted * step / dpi
    rulings = [(x0 * scale, top * scale, x1 * scale, bottom * scale) for x0, top, x1, bottom in rects]
    return Ready(image, wanted, rulings, angle if level else 0.0)


def as_pgm(image: Image.Image) -> bytes:
    """The image in the format PGM, which takes no time to write or read."""
    return b"P5\n%d %d\n255\n" % image.size + image.tobytes()


def paper(image: Image.Image) -> int:
    """How light the paper is: the median grey."""
    return int(numpy.median(numpy.asarray(image)[::8, ::8]))


def ink_share(image: Image.Image) -> float:
    """The share of the pixels that are ink."""
    return float(numpy.mean(_ink(image.reduce(2) if min(image.size) > 200 else image)))


def is_noisy(image: Image.Image) -> bool:
    """Whether specks of a single pixel lie all over the page."""
    # A part from the middle tells as much as the page.
    width, height = image.size
    part = image.crop((width // 4, height // 4, 3 * width // 4, height // 2))
    ink = numpy.pad(numpy.asarray(part) < max(paper(image) - INK, 1), 1)
    around = numpy.zeros_like(ink)
    for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
        for way in (1, -1):
            around |= numpy.roll(ink, (way * down, way * right), (0, 1))
    return bool(ink.size) and float(numpy.mean(ink & ~around)) > NOISY


def _ink(image: Image.Image) -> Pixels:
    return numpy.asarray(image) < max(paper(image) - INK, 1)


def tilt(image: Image.Image) -> float:
    """By how many degrees the lines fall to the right: at the right angle the rows of ink are sharpest."""
    rows, columns = numpy.nonzero(_ink(image.reduce(max(1, round(image.width / SMALL)))))
    if not len(rows):
        return 0.0
    coarse = numpy.arange(-STEEPEST, STEEPEST + 0.01, 0.5)
    best = coarse[int(numpy.argmax([_sharpness(rows, columns, angle) for angle in coarse]))]
    fine = numpy.arange(best - 0.4, best + 0.41, 0.1)
    return round(float(fine[int(numpy.argmax([_sharpness(rows, columns, angle) for angle in fine]))]), 2)


def _sharpness(rows: Pixels, columns: Pixels, angle: float) -> float:
    """How much the ink changes from row to row of the page turned by ``angle`` degrees."""
    turned = numpy.rint(rows - numpy.tan(numpy.radians(angle)) * columns).astype(numpy.int64)
    counts = numpy.bincount(turned - turned.min())
    return float((numpy.diff(counts).astype(numpy.float64) ** 2).sum())


def find_rulings(ink: Pixels, dpi: float) -> tuple[Pixels, list[Rect]]:
    """Where rulings are (True) among the ink of a level page, and the rulings in its pixels.

    Tesseract reads them as letters, and what stands between them is a table.
    """
    level, upright = _solid(ink, dpi), _solid(numpy.ascontiguousarray(ink.T), dpi).T
    flat: list[Rect] = [*_strokes(level)]
    tall: list[Rect] = [(y0, x0, y1, x1) for x0, y0, x1, y1 in _strokes(upright.T)]
    mask = level | upright
    kept = []
    for rects, others in ((flat, tall), (tall, flat)):
        for rect in rects:
            long = max(rect[2] - rect[0], rect[3] - rect[1]) > ALONE * dpi
            if long or any(_meet(rect, other) for other in others):
                kept.append(rect)
            else:
                x0, top, x1, bottom = map(int, rect)
                mask[top:bottom, x0:x1] = False
    return mask, kept


def _meet(one: Rect, two: Rect) -> bool:
    """Whether two rulings touch, or nearly so (in pixels at about RULING_DPI)."""
    return (
        one[0] - 4 <= two[2] and two[0] <= one[2] + 4 and one[1] - 4 <= two[3] and two[1] <= one[3] + 4
    )  # fmt: skip


def _darkest(image: Image.Image, step: int) -> Pixels:
    """A copy ``step`` times smaller, each pixel the darkest of those that it stands for: hairlines stay."""
    pixels = numpy.asarray(image)
    rows, columns = (size - size % step for size in pixels.shape)
    tall = numpy.minimum.reduce([pixels[at:rows:step] for at in range(step)])
    return numpy.minimum.reduce([tall[:, at:columns:step] for at in range(step)])


def _solid(ink: Pixels, dpi: float) -> Pixels:
    """The pixels of level rulings: long runs of ink that is not part of anything tall, as letters are."""
    length, thick = round(SHORTEST * dpi), max(round(THICKEST * dpi), 2)
    solid = numpy.zeros_like(ink)
    if ink.shape[1] <= length or ink.shape[0] <= thick + 1:
        return solid
    thin = ink & ~_tall(ink, thick + 1)
    # Most rows have too little for a ruling.
    rows = numpy.flatnonzero(numpy.count_nonzero(thin, axis=1) >= SOLID * length)
    solid[rows] = _windows(thin[rows], length, SOLID)
    return solid


def _tall(ink: Pixels, length: int) -> Pixels:
    """The pixels that lie in an upright run of ink of at least ``length`` pixels."""
    rows = ink.shape[0] - length + 1
    full = numpy.logical_and.reduce([ink[at : at + rows] for at in range(length)])
    tall = numpy.zeros_like(ink)
    for at in range(length):
        tall[at : at + rows] |= full
    return tall


def _windows(ink: Pixels, length: int, share: float) -> Pixels:
    """The pixels that lie in any stretch of a row of ``length`` pixels with this share of ink."""
    sums = numpy.pad(numpy.cumsum(ink, axis=1, dtype=numpy.int16), ((0, 0), (1, 0)))
    full = (sums[:, length:] - sums[:, :-length]) >= share * length
    some = numpy.flatnonzero(full.any(axis=1))
    # Spread each stretch over its pixels.
    marks = numpy.zeros((len(some), ink.shape[1] + 1), dtype=numpy.int16)
    marks[:, : full.shape[1]] += full[some]
    marks[:, length:] -= full[some, : marks.shape[1] - length]
    found = numpy.zeros_like(ink)
    found[some] = numpy.cumsum(marks, axis=1, dtype=numpy.int16)[:, :-1] > 0
    return found


def _strokes(mask: Pixels) -> list[tuple[int, int, int, int]]:
    """The level strokes of a mask as x0, top, x1, bottom: runs of neighbouring rows that overlap are one."""
    done: list[list[int]] = []
    open_: list[list[int]] = []
    for row in numpy.flatnonzero(mask.any(axis=1)):
        steps = numpy.flatnonzero(numpy.diff(numpy.pad(mask[row].astype(numpy.int8), 1)))
        still = [one for one in open_ if one[3] >= row - 1]
        done += [one for one in open_ if one[3] < row - 1]
        open_ = still
        for x0, x1 in zip(steps[0::2].tolist(), steps[1::2].tolist(), strict=True):
            near = [one for one in open_ if one[0] < x1 and one[2] > x0]
            if near:
                near[0][:] = [min(near[0][0], x0), near[0][1], max(near[0][2], x1), int(row) + 1]
            else:
                open_.append([x0, int(row), x1, int(row) + 1])
    return [(a, b, c, d) for a, b, c, d in done + open_]
