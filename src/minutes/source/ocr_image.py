"""The image of a page made ready for recognition: level, without specks, its rulings taken out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy
from PIL import Image, ImageFilter

from minutes.source.chars import Rect

Pixels = Any

#: Recognition is best between these resolutions: below letters are too small, above it takes longer for nothing.
LEAST_DPI, MOST_DPI = 200, 300
#: In degrees: the largest tilt that is looked for, and the least that is worth turning the page for.
STEEPEST, LEVEL = 5.0, 0.15
#: Pixels across of the small copy on which the tilt is measured.
SMALL = 850
#: A pixel is ink where it is this much darker than the paper (0 to 255).
INK = 80
#: A pixel that differs from those around it by this much is a speck; from this share of them on a page is noisy.
SPECK, NOISY = 60, 0.002
#: In inches: the shortest ruling, and the thickest; the share of it that must be ink (noise breaks it).
SHORTEST, THICKEST, SOLID = 0.4, 0.045, 0.8


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
    noisy = is_noisy(image)
    if noisy:
        image = image.filter(ImageFilter.MedianFilter(3))
    angle = tilt(image)
    if wanted != round(dpi):
        size = round(image.width * wanted / dpi), round(image.height * wanted / dpi)
        image = image.resize(size, Image.Resampling.BICUBIC)
    if abs(angle) > LEVEL:
        image = image.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=paper(image))
    else:
        angle = 0.0
    image, rulings = take_out_rulings(image, wanted)
    return Ready(image, wanted, rulings, angle)


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
    """Whether single pixels stand out from those around them all over the page."""
    # A part from the middle tells as much as the page.
    width, height = image.size
    part = image.crop((width // 4, height // 4, 3 * width // 4, height // 2))
    if min(part.size) < 3:
        return False
    smooth = numpy.asarray(part.filter(ImageFilter.MedianFilter(3))).astype(numpy.int16)
    specks = numpy.abs(numpy.asarray(part).astype(numpy.int16) - smooth) > SPECK
    # Around letters the filter changes pixels too: only those on bare paper count.
    bare = smooth > paper(image) - INK / 4
    return float(numpy.mean(specks & bare)) > NOISY


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


def take_out_rulings(image: Image.Image, dpi: int) -> tuple[Image.Image, list[Rect]]:
    """The image with its rulings painted over, and the rulings: they are read as letters otherwise."""
    ink = _ink(image)
    level, upright = _solid(ink, dpi), _solid(ink.T, dpi).T
    rects = [*_strokes(level), *((y0, x0, y1, x1) for x0, y0, x1, y1 in _strokes(upright.T))]
    if not rects:
        return image, []
    pixels = numpy.array(image)
    grown = level | upright
    for axis in (0, 1):
        grown = grown | numpy.roll(grown, 1, axis) | numpy.roll(grown, -1, axis)
    pixels[grown] = paper(image)
    return Image.fromarray(pixels), [(float(a), float(b), float(c), float(d)) for a, b, c, d in rects]


def _solid(ink: Pixels, dpi: int) -> Pixels:
    """The pixels that belong to level rulings: in a long run of ink, with paper above and below it."""
    length, thick = round(SHORTEST * dpi), round(THICKEST * dpi)
    if ink.shape[1] <= length or ink.shape[0] <= 2 * thick + 1:
        return numpy.zeros_like(ink)
    # A stroke one pixel above or below counts too: scans bend lines.
    near = ink | numpy.roll(ink, 1, 0) | numpy.roll(ink, -1, 0)
    long = _windows(near, length, SOLID)
    # A broad area of ink is a picture and no ruling.
    broad = _windows(ink.T, 2 * thick + 1, 0.9).T
    return long & near & ~broad


def _windows(ink: Pixels, length: int, share: float) -> Pixels:
    """The pixels that lie in any stretch of a row of ``length`` pixels with this share of ink."""
    sums = numpy.cumsum(ink, axis=1, dtype=numpy.int32)
    sums = numpy.pad(sums, ((0, 0), (1, 0)))
    full = (sums[:, length:] - sums[:, :-length]) >= share * length
    # Spread each stretch over its pixels.
    marks = numpy.zeros((ink.shape[0], ink.shape[1] + 1), dtype=numpy.int32)
    marks[:, : full.shape[1]] += full
    marks[:, length:] -= full[:, : marks.shape[1] - length]
    return numpy.cumsum(marks, axis=1)[:, :-1] > 0


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
