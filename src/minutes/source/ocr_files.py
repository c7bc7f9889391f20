"""Scans that are image files: each picture in one is a page."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterator

from minutes.errors import DamagedInputError, EmptyInputError, LimitError, NoTextError
from minutes.model.document import TESSERACT, Problem, SourceInfo
from minutes.settings import Limits
from minutes.source.chars import NO_STYLE, PageChars
from minutes.source.compose import compose
from minutes.source.kinds import scan_type
from minutes.source.ocr import Found, Ocr
from minutes.source.request import printable, too_long
from minutes.source.sheets import Ending, Sheet

#: Where an image does not say its resolution, or one that no scanner has.
USUAL_DPI = 200
_LOWEST, _HIGHEST = 50, 2400
_MOST_PIXELS = 200_000_000


def read_images(
    data: bytes, name: str, sha256: str, limits: Limits, ocr: Ocr, put: Callable[[Sheet], None]
) -> Ending:
    """Read the bytes of a PNG, JPEG or TIFF file; each page is handed to ``put`` as soon as it is read.

    Raises DamagedInputError, LimitError, or NoTextError where nothing can be read, for want of Tesseract or of text.
    """
    shown = printable(name)
    if not data:
        raise EmptyInputError(f"{shown} is empty: give a file that holds minutes")
    if why := ocr.why_not():
        raise NoTextError(f"{shown} is an image and has no text: {why}")
    problems = list[Problem]()
    pages = length = 0
    empty = True
    for found in _pages(data, shown, limits, ocr):
        page = ocr.settle(found)
        sheet = compose(page.chars, page.lines)
        pages, length, empty = pages + 1, length + len(sheet.text) + 1, empty and not sheet.text.strip()
        if length > limits.characters:
            raise too_long(name, limits)
        put(sheet)
        problems += [page.problem] if page.problem else []
    if empty:
        raise NoTextError(
            f"{shown} shows no text that can be read: scan it again, upright, at 200 dpi or more"
        )
    info = SourceInfo(name, scan_type(data) or "image/tiff", sha256, len(data), pages)
    return Ending(info, (*problems, *ocr.problems))


def _pages(data: bytes, shown: str, limits: Limits, ocr: Ocr) -> Iterator[Found]:
    """The pages in their order, a few of them under way ahead of the one that is given."""
    from PIL import Image

    waiting: list[Found] = []
    Image.MAX_IMAGE_PIXELS = _MOST_PIXELS
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF")) as file:
                count = getattr(file, "n_frames", 1)
                if count > limits.pages:
                    raise LimitError(
                        f"{shown} has {count} pages, more than {limits.pages}: split it, or raise the limit"
                    )
                for number in range(count):
                    file.seek(number)
                    waiting.append(_begin(file, number + 1, ocr))
                    if len(waiting) > ocr.workers:
                        yield waiting.pop(0)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise LimitError(f"{shown} has more than {_MOST_PIXELS} pixels a page: scan it at 300 dpi") from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise DamagedInputError(f"{shown} is damaged and cannot be opened: save or scan it again") from error
    yield from waiting


def _begin(file: object, number: int, ocr: Ocr) -> Found:
    from PIL import Image, ImageOps

    from minutes.source.ocr_page import Picture

    assert isinstance(file, Image.Image)
    dpi = float(ocr.orders.dpi or _resolution(file))
    image = ImageOps.exif_transpose(file)
    if image.mode in ("RGBA", "LA", "PA", "P"):
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    image = image.convert("L")
    width, height = image.width * 72 / dpi, image.height * 72 / dpi
    found = Found(PageChars(number, width, height, TESSERACT, [], [], set(), lambda at: NO_STYLE), [])
    ocr.begin(Picture(number, width, height, image, dpi), found)
    return found


def _resolution(file: object) -> float:
    """What the image says, in dots an inch, if that is likely."""
    said = getattr(file, "info", {}).get("dpi", (0, 0))
    value = float(said[0]) if isinstance(said, tuple) and said else 0.0
    # Screen shots and many programs say 72 or 96 of anything: no scan of a page has so few dots.
    likely = _LOWEST <= value <= _HIGHEST and round(value) not in (72, 96)
    return value if likely else USUAL_DPI
