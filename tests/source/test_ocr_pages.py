"""Pages that are read from their images, with the real Tesseract."""

import io
from collections.abc import Callable
from itertools import pairwise

import numpy
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from minutes.errors import DamagedInputError, NoTextError
from minutes.model.document import RawDocument
from minutes.pipeline import Pipeline
from minutes.settings import Limits, Settings
from minutes.source import read
from minutes.source.ocr_need import is_better
from minutes.source.ocr_program import installed_data
from minutes.text import Span

DPI = 200
LINES = [
    "Le conseil municipal s'est réuni le 14 mars 2019",
    "sous la présidence de Mme Solange Kervadec.",
    "La séance est ouverte à vingt heures.",
    "Le compte rendu de la dernière séance est adopté.",
]
JUNK = "xqzt wkjh pfgh zzxv qrtk bvcx mnbq wzxk ghjk trwq " * 3


@pytest.fixture(autouse=True)
def tesseract(tesseract_or_skip) -> None:
    """All of these need the program."""


def photograph(width: int, height: int, draw: Callable[[Canvas], None]) -> Image.Image:
    """What a scanner makes of a page: grey pixels. ``draw`` counts in points from the lower left."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(width * 72 / DPI, height * 72 / DPI))
    canvas.setFont("Helvetica", 12)
    draw(canvas)
    canvas.save()
    document = pypdfium2.PdfDocument(buffer.getvalue())
    return document[0].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")


def scan(lines: list[str] = LINES, size: tuple[int, int] = (1200, 500), left: float = 22) -> Image.Image:
    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.drawString(left, size[1] * 72 / DPI - 30 - 25 * number, line)

    return photograph(*size, draw)


def page_of(image: Image.Image, *layer: str) -> Callable[[Canvas], None]:
    """A page that shows ``image`` whole, with a text layer that nobody sees."""

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(image), 0, 0, *canvas._pagesize)
        text = canvas.beginText(20, 150)
        text.setTextRenderMode(3)
        for line in layer:
            text.textLine(line)
        canvas.drawText(text)

    return draw


SIZE = (1200 * 72 / DPI, 500 * 72 / DPI)


@pytest.fixture
def read_scan(print_pdf) -> Callable[..., RawDocument]:
    def read_it(image: Image.Image, *layer: str, **settings: object) -> RawDocument:
        size = (image.width * 72 / DPI, image.height * 72 / DPI)
        return read(print_pdf(page_of(image, *layer), size=size), Settings(**settings))

    return read_it


def share_right(text: str) -> float:
    words = " ".join(LINES).split()
    return sum(word in text.split() for word in words) / len(words)


def test_a_scan_is_read_and_its_reader_named(read_scan) -> None:
    document = read_scan(scan())
    assert share_right(document.text) > 0.95
    assert [page.reader for page in document.pages] == ["tesseract"]
    assert document.problems == ()


def test_each_character_has_a_box_where_it_is_printed(read_scan) -> None:
    document = read_scan(scan())
    at = document.text.index("Kervadec")
    boxes = [document.glyphs[place] for place in range(at, at + len("Kervadec"))]
    left = 22 + stringWidth("sous la présidence de Mme Solange ", "Helvetica", 12)
    # Half an em: Tesseract does not know better where a letter begins.
    assert boxes[0].x0 == pytest.approx(left, abs=6)
    assert boxes[-1].x1 == pytest.approx(left + stringWidth("Kervadec", "Helvetica", 12), abs=6)
    assert all(one.x0 < two.x0 for one, two in pairwise(boxes))
    for place, char in enumerate(document.text):
        if not char.isspace():
            box = document.glyphs[place]
            assert 0 <= box.x0 <= box.x1 <= SIZE[0] + 0.1
            assert 0 <= box.top < box.bottom <= SIZE[1] + 0.1


@pytest.mark.parametrize("angle", [-3.0, 2.0])
def test_a_tilted_scan_is_read_and_its_boxes_follow_the_tilt(read_scan, angle: float) -> None:
    document = read_scan(scan().rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255))
    assert share_right(document.text) > 0.9
    start = document.text.index("Le conseil")
    first, last = document.glyphs[start], document.glyphs[document.text.index("2019")]
    assert (last.top - first.top) * angle < -10


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_and_its_boxes_lie_on_the_page(print_pdf, turn: int) -> None:
    if "osd" not in installed_data():
        pytest.skip("no data for turned pages (apt-get install tesseract-ocr-osd)")
    image = scan([*LINES, *LINES, *LINES], (1200, 1000)).rotate(turn, expand=True, fillcolor=255)
    size = (image.width * 72 / DPI, image.height * 72 / DPI)
    document = read(print_pdf(page_of(image), size=size), Settings(language="fr"))
    assert share_right(document.text) > 0.9
    page = document.pages[0]
    assert (page.width, page.height) == pytest.approx(size, abs=0.5)
    first = document.boxes(Span(0, 10))[0]
    corner = {90: (0, page.height), 180: (page.width, page.height), 270: (page.width, 0)}[turn]
    assert abs(first.x0 - corner[0]) < page.width / 2
    assert abs(first.top - corner[1]) < page.height / 2


def test_specks_do_not_hide_the_text(read_scan) -> None:
    image = numpy.array(scan())
    specks = numpy.random.default_rng(7).random(image.shape)
    image[specks < 0.003] = 0
    assert share_right(read_scan(Image.fromarray(image)).text) > 0.9


def test_a_ruled_table_in_a_scan_is_read_row_by_row(read_scan) -> None:
    cells = [["Nom", "Organisme", "Vote"], ["Martin", "Mairie", "oui"], ["Garcia", "Région", "non"]]

    def draw(canvas: Canvas) -> None:
        for row, words in enumerate(cells):
            for column, word in enumerate(words):
                canvas.rect(20 + 120 * column, 110 - 40 * row, 120, 40)
                canvas.drawString(35 + 120 * column, 126 - 40 * row, word)

    text = read_scan(photograph(1200, 500, draw), language="fr").text
    assert text.split("\n") == ["\t".join(words) for words in cells]


def test_bullets_are_seen(read_scan) -> None:
    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(LINES):
            canvas.drawString(45, 150 - 25 * number, line)
            canvas.circle(30, 154 - 25 * number, 2, fill=1)

    lines = read_scan(photograph(1200, 500, draw)).text.split("\n")
    assert [line[:2] for line in lines] == ["• "] * len(LINES)


def test_a_stamp_alone_does_not_hide_the_page(read_scan) -> None:
    document = read_scan(scan(), "Affiché le 15 mars 2019")
    assert share_right(document.text) > 0.95


def test_a_junk_layer_gives_way_to_the_image_once_it_is_repaired_in_vain(print_pdf) -> None:
    data = print_pdf(page_of(scan(), *[JUNK] * 6), size=SIZE)
    document = Pipeline(Settings()).clean(data)
    assert document.raw.pages[0].reader == "tesseract"
    assert share_right(document.text) > 0.95


def test_a_sound_layer_over_a_scan_stays(read_scan) -> None:
    document = read_scan(scan(), *LINES * 3)
    assert document.pages[0].reader == "pdfium"


def test_ocr_always_reads_the_image_and_never_does_not(read_scan) -> None:
    assert read_scan(scan(), *LINES * 3, ocr="always").pages[0].reader == "tesseract"
    with pytest.raises(NoTextError, match="--ocr never"):
        read_scan(scan(), ocr="never")


def test_pages_of_each_kind_stand_in_their_order(print_pdf, draw_lines) -> None:
    sheets = [draw_lines("Première page", y=100), page_of(scan()), draw_lines("Dernière page", y=100)]
    document = read(print_pdf(*sheets, size=SIZE), Settings())
    assert [page.reader for page in document.pages] == ["pdfium", "tesseract", "pdfium"]
    first, second, third = document.text.split("\f")
    assert (first, third) == ("Première page", "Dernière page")
    assert share_right(second) > 0.95


def test_a_blank_scan_among_others_is_no_problem(print_pdf) -> None:
    blank = page_of(Image.new("L", (1200, 500), 250))
    document = read(print_pdf(page_of(scan()), blank, size=SIZE), Settings())
    assert document.text.endswith("\f")
    assert document.problems == ()


def test_a_picture_without_text_is_refused(read_scan) -> None:
    noise = numpy.random.default_rng(3).integers(0, 255, (500, 1200), dtype=numpy.uint8)
    with pytest.raises(NoTextError, match="no text that can be read"):
        read_scan(Image.fromarray(noise))


def test_a_page_that_takes_too_long_is_one_problem(print_pdf, draw_lines) -> None:
    pages = print_pdf(draw_lines("Première page", y=100), page_of(scan()), size=SIZE)
    document = read(pages, Settings(language="fr", limits=Limits(ocr_seconds=0.001)))
    assert document.text == "Première page\f"
    assert [(problem.code, problem.page) for problem in document.problems] == [("page-not-read", 2)]


def test_the_same_scan_gives_the_same_text(read_scan) -> None:
    assert read_scan(scan()).text == read_scan(scan()).text


@pytest.mark.parametrize(
    ("form", "kind"), [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("TIFF", "image/tiff")]
)
def test_an_image_file_is_a_document(form: str, kind: str) -> None:
    buffer = io.BytesIO()
    scan().save(buffer, form, dpi=(DPI, DPI))
    document = read(buffer.getvalue(), Settings())
    assert share_right(document.text) > 0.95
    assert document.source.media_type == kind
    assert (document.pages[0].width, document.pages[0].height) == pytest.approx(SIZE, abs=0.5)


def test_each_picture_of_a_tiff_is_a_page() -> None:
    buffer = io.BytesIO()
    scan(LINES[:2]).save(buffer, "TIFF", save_all=True, append_images=[scan(LINES[2:])], dpi=(DPI, DPI))
    document = read(buffer.getvalue(), Settings())
    assert document.source.pages == 2
    first, second = document.text.split("\f")
    assert "Kervadec" in first
    assert "adopté" in second


def test_a_broken_image_is_named_so() -> None:
    buffer = io.BytesIO()
    scan().save(buffer, "PNG")
    with pytest.raises(DamagedInputError):
        read(buffer.getvalue()[:500], Settings())


def test_a_record_says_that_pages_were_recognised(print_pdf) -> None:
    record = Pipeline(Settings(model="none")).extract(print_pdf(page_of(scan()), size=SIZE))
    assert record.quality.ocr
    assert record.language.code == "fr"
    assert record.quality.pages[0].reader == "tesseract"


def test_of_two_equal_texts_the_layer_is_taken() -> None:
    assert not is_better("\n".join(LINES * 4), "\n".join(LINES * 4))
