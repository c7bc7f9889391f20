"""PDFs made to take all memory or time."""

import zlib

import pytest

from minutes.errors import DamagedInputError, LimitError
from minutes.settings import Limits, Settings
from minutes.source import read

SHEET = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>%s>>/Contents 5 0 R>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
TEXT = b"BT /F1 12 Tf 72 700 Td (texte) Tj ET"
ONE_PAGE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), entries, content)


def make_pdf(
    tree: bytes = ONE_PAGE, content: bytes | None = None, resources: bytes = b"", more: tuple[bytes, ...] = ()
) -> bytes:
    """A PDF written by hand: objects 1 to 5 are the catalogue, the page tree, a page, its font, its content."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        tree,
        SHEET % resources,
        FONT,
        content or stream(TEXT),
        *more,
    ]
    data, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(data))
    return data + head + table + tail


def read_within(data: bytes, **limits: float) -> str:
    return read(data, Settings(limits=Limits(**limits))).text  # type: ignore[arg-type]


def test_the_harmless_one_is_read() -> None:
    assert read_within(make_pdf()) == "texte"


def test_a_stream_that_unpacks_to_gigabytes_is_refused() -> None:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 1_000_000) for _ in range(500)) + packer.flush()
    content = stream(zlib.compress(packed), b"/Filter[/FlateDecode/FlateDecode]")
    assert len(content) < 10_000
    with pytest.raises((LimitError, DamagedInputError), match="300 MB of memory"):
        read_within(make_pdf(content=content), memory_mb=300)
    assert read_within(make_pdf()) == "texte"


def test_forms_that_draw_forms_without_end_are_refused() -> None:
    depth, wide = 9, b"/X Do " * 10
    forms = [
        stream(
            wide, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X %d 0 R>>>>" % number
        )
        for number in range(7, 6 + depth)
    ]
    last = stream(TEXT, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>")
    data = make_pdf(content=stream(b"/X Do"), resources=b"/XObject<</X 6 0 R>>", more=(*forms, last))
    with pytest.raises(LimitError, match="takes more than 1 seconds"):
        read_within(data, seconds=1)
    assert read_within(make_pdf()) == "texte"


def test_a_form_that_draws_itself_ends() -> None:
    loop = stream(b"/X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>>>")
    data = make_pdf(content=stream(TEXT + b" /X Do"), resources=b"/XObject<</X 6 0 R>>", more=(loop,))
    assert read_within(data, seconds=20) == "texte"


@pytest.mark.parametrize("count", [0, -5, 2, 4_000, 2**31 - 1, 2**40])
def test_an_absurd_number_of_pages_is_not_believed(count: int) -> None:
    document = read(
        make_pdf(b"<</Type/Pages/Kids[3 0 R]/Count %d>>" % count), Settings(limits=Limits(seconds=20))
    )
    assert document.text == "texte"
    assert len(document.pages) == 1
    assert len(document.problems) <= 1


def test_a_number_of_pages_beyond_the_limit_is_refused() -> None:
    with pytest.raises(LimitError, match="100000 pages"):
        read_within(make_pdf(b"<</Type/Pages/Kids[3 0 R]/Count 100000>>"))


def test_a_page_tree_that_is_only_a_loop_is_damaged() -> None:
    with pytest.raises(DamagedInputError):
        read_within(make_pdf(b"<</Type/Pages/Kids[2 0 R]/Count 1>>"), seconds=20)


def test_a_page_tree_with_a_loop_ends() -> None:
    assert "texte" in read_within(make_pdf(b"<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>"), seconds=20)


def test_a_page_of_a_million_characters_is_refused_by_the_limits() -> None:
    lines = b"BT /F1 1 Tf 72 700 Td " + b"(abcdefghij klmnopqrst) Tj 0 -1 Td " * 50_000 + b"ET"
    data = make_pdf(content=stream(zlib.compress(lines), b"/Filter/FlateDecode"))
    with pytest.raises(LimitError, match="more than 500000 characters"):
        read_within(data, characters=500_000)
    with pytest.raises((LimitError, DamagedInputError), match="250 MB of memory"):
        read_within(data, memory_mb=250)


def test_a_page_that_is_all_rulings_is_no_table() -> None:
    rulings = b"".join(b"%d 0 m %d 842 l S 0 %d m 595 %d l S " % (n, n, n, n) for n in range(0, 590, 1))
    assert read_within(make_pdf(content=stream(rulings + TEXT)), seconds=20) == "texte"
