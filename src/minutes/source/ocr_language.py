"""Which of Tesseract's language data a document is read with."""

from __future__ import annotations

from PIL import Image

from minutes.letters import likeliest_language
from minutes.source.ocr_image import as_pgm, make_ready
from minutes.source.ocr_page import Picture
from minutes.source.ocr_program import DATA, USUAL, OcrFailedError, installed_data, recognise

#: The strip of a page that tells its language: this share of its height, where the most ink is, two lines or so;
#: and up to so much more on either side that it cuts no line in two. A row is blank with this share of the strip's ink.
_STRIP, _MORE, _BLANK = 0.025, 0.012, 0.15
_NO_WORDS = ("-c", "load_system_dawg=0", "-c", "load_freq_dawg=0")


def data_for(language: str | None) -> str:
    """The data for a language (ISO 639-1), or all the usual ones where it is not known or not installed."""
    there = installed_data()
    wanted = DATA.get(language or "", "")
    if wanted in there:
        return wanted
    usual = [name for name in USUAL if name in there]
    return "+".join(usual) or min(there - {"osd"}, default="eng")


def missing_data(language: str | None) -> str | None:
    """Tesseract's name of the data that a language would want and that is not installed."""
    wanted = DATA.get(language or "")
    return wanted if wanted and wanted not in installed_data() else None


def language_of_picture(picture: Picture, seconds: float) -> str | None:
    """The language of a page by a quick look at a strip of it. None where that says nothing."""
    # Any will do, and without its dictionaries it starts sooner.
    data = next((name for name in USUAL if name in installed_data()), data_for(None))
    try:
        ready = make_ready(_densest(picture.image), picture.dpi)
        text = recognise(as_pgm(ready.image), data, ready.dpi, seconds, "--psm", "6", *_NO_WORDS)
    except OcrFailedError:
        return None
    return likeliest_language(text)


def _densest(image: Image.Image) -> Image.Image:
    """The strip of the page with the most changes of ink along its rows: prose, rather than a picture."""
    import numpy

    pixels = numpy.asarray(image.reduce(2)).astype(numpy.int16)
    changes = (numpy.abs(numpy.diff(pixels, axis=1)) > 60).sum(axis=1)
    high = max(round(_STRIP * len(changes)), 1)
    sums = numpy.cumsum(numpy.pad(changes, (1, 0)))
    top = int(numpy.argmax(sums[high:] - sums[:-high]))
    blank = changes <= _BLANK * changes[top : top + high].mean()
    more = round(_MORE * len(changes))
    above, below = blank[max(top - more, 0) : top][::-1], blank[top + high : top + high + more]
    bottom = top + high + (int(numpy.argmax(below)) if below.any() else 0)
    top -= int(numpy.argmax(above)) if above.any() else 0
    return image.crop((0, 2 * top, image.width, min(2 * bottom + 2, image.height)))
