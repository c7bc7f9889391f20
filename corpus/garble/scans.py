"""Pages as a scanner leaves them: the sound page as an image, turned, stained, with or without words behind it."""

import io
import random
from dataclasses import dataclass

import numpy
import pikepdf
import pypdfium2
from embed import face
from manuscript import Manuscript
from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from truth import Line, Page

WIDTH, HEIGHT = A4
JUNK = "iIl1|!.,;:'`^~_-/\\()[]{}<>*°«»rnmvwuecoaOQD0SB85"


@dataclass(frozen=True)
class Scan:
    """How a page was scanned. `skew` in degrees; `grain` is the spread of grey noise (of 255), `specks` the share of
    pixels that are stained; `bilevel` pages are black and white and packed as a fax is, others are grey JPEG.

    `layer` is what text lies behind the image: "" none, "stamp" the stamp only, which is also printed on it, "junk"
    thousands of words that are none.
    """

    dpi: int = 200
    skew: float = 0
    grain: float = 1.0
    specks: float = 0
    blur: float = 0.4
    bilevel: bool = False
    quality: int = 22
    layer: str = ""


def scanned(source: pikepdf.Page, number: int, scan: Scan, seed: int) -> Image.Image:
    """The image of a page of a PDF; `number` from 0."""
    data = io.BytesIO()
    single = pikepdf.new()
    single.pages.append(source)
    single.save(data)
    page = pypdfium2.PdfDocument(data.getvalue())[0]
    sheet = page.render(scale=scan.dpi / 72, grayscale=True).to_pil().convert("L")
    sheet = sheet.filter(ImageFilter.GaussianBlur(scan.blur * scan.dpi / 200))
    sheet = sheet.rotate(scan.skew, Image.Resampling.BICUBIC, fillcolor=255)
    chance = numpy.random.default_rng([seed, number])
    grey = numpy.asarray(sheet, dtype=numpy.float32) * (238 / 255) + 8
    grey += chance.normal(0, scan.grain, grey.shape)
    stained = chance.random(grey.shape)
    grey[stained < scan.specks / 2] = 40
    grey[stained > 1 - scan.specks / 2] = 245
    return Image.fromarray(grey.clip(0, 255).astype(numpy.uint8))


def image(pdf: pikepdf.Pdf, sheet: Image.Image, scan: Scan) -> pikepdf.Stream:
    """An image as an object of the PDF."""
    data = io.BytesIO()
    shape = {
        "Type": pikepdf.Name.XObject,
        "Subtype": pikepdf.Name.Image,
        "Width": sheet.width,
        "Height": sheet.height,
        "ColorSpace": pikepdf.Name.DeviceGray,
    }
    if not scan.bilevel:
        sheet.save(data, "JPEG", quality=scan.quality)
        shape |= {"BitsPerComponent": 8, "Filter": pikepdf.Name.DCTDecode}
        return pdf.make_stream(data.getvalue(), **shape)
    sheet.point(lambda grey: 255 if grey > 150 else 0).convert("1", dither=Image.Dither.NONE).save(
        data, "TIFF", compression="group4", tiffinfo={278: sheet.height}
    )
    tags = Image.open(data).tag_v2
    packed = data.getvalue()[tags[273][0] : tags[273][0] + tags[279][0]]
    parameters = {"K": -1, "Columns": sheet.width, "Rows": sheet.height, "BlackIs1": True}
    shape |= {
        "BitsPerComponent": 1,
        "Filter": pikepdf.Name.CCITTFaxDecode,
        "DecodeParms": pikepdf.Dictionary(**parameters),
    }
    return pdf.make_stream(packed, **shape)


def lay(pdf: pikepdf.Pdf, index: int, scan: Scan, text: Manuscript, seed: int) -> None:
    """Put a scan in the place of a page."""
    sheet = scanned(pdf.pages[index], index, scan, seed)
    content = f"q {WIDTH:.2f} 0 0 {HEIGHT:.2f} 0 0 cm /Scan Do Q".encode()
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=[0, 0, round(WIDTH, 2), round(HEIGHT, 2)],
        Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(Scan=image(pdf, sheet, scan))),
        Contents=pdf.make_stream(content),
    )
    pdf.pages[index] = pikepdf.Page(pdf.make_indirect(page))
    layers = {"junk": lambda canvas: junk(canvas, seed + index), "stamp": lambda canvas: seal(canvas, text)}
    if scan.layer:
        over = io.BytesIO()
        canvas = Canvas(over, pagesize=A4, invariant=1)
        layers[scan.layer](canvas)
        canvas.save()
        with pikepdf.open(io.BytesIO(over.getvalue())) as layer:
            pdf.pages.append(layer.pages[0])
            pdf.pages[index].add_overlay(pdf.pages[-1])
            del pdf.pages[-1]


def junk(canvas: Canvas, seed: int, rows: int = 95, words: int = 30) -> None:
    """Words that a bad reader saw all over the page, written invisibly."""
    chance = random.Random(seed)
    pen = canvas.beginText()
    pen.setTextRenderMode(3)
    for row in range(rows):
        pen.setFont("Helvetica", chance.uniform(3, 9))
        pen.setTextOrigin(30 + chance.uniform(0, 12), HEIGHT - 24 - row * 8.3)
        seen = ("".join(chance.choices(JUNK, k=chance.choice((1, 1, 2, 2, 3, 4, 6)))) for _ in range(words))
        pen.textOut(" ".join(seen))
    canvas.drawText(pen)


def seal(canvas: Canvas, text: Manuscript) -> None:
    """The stamp of an office, set as text over the image."""
    if "LiberationSans-Regular" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("LiberationSans-Regular", str(face("LiberationSans-Regular"))))
    x, y = WIDTH - 165, HEIGHT - 24
    canvas.setFillColorRGB(0.1, 0.1, 0.6)
    canvas.setFont("LiberationSans-Regular", 8.5)
    for n, line in enumerate(text.stamp):
        canvas.drawString(x, y - 10.5 * n, line)


def stamped(page: Page, text: Manuscript) -> None:
    """The lines of that stamp, for the truth."""
    page.heads = [Line(line, "stamp") for line in text.stamp] + page.heads
