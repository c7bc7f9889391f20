"""The garbled files: each has its truth, and each really carries its defect."""

import importlib.util
import json
import re
import subprocess
import sys
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2
import pytest

GARBLE = Path(__file__).parents[1] / "corpus" / "garble"
FOLDERS = sorted(
    path for path in GARBLE.iterdir() if path.is_dir() and path.name not in {"texts", "__pycache__"}
)
FURNITURE = {"head", "foot", "page-number", "line-number", "register-number", "stamp", "watermark"}
TEXT = {"heading", "body", "item", "cell", "note", "margin"}
CLASSES = {"clean", "text-layer", "layout", "scan-clean", "scan-noisy", "mixed"}
PRODUCERS = {"libreoffice", "weasyprint", "reportlab", "pdflatex"}
MEGABYTE = 1_000_000
KILOBYTES_A_PAGE = 180

# What stands on the page, and what a program reads there instead (on any page).
READ_INSTEAD = (
    ("accents-decomposed", "Conseil d’école", unicodedata.normalize("NFD", "séance est ouverte")),
    ("accents-decomposed-es", "Sesión", unicodedata.normalize("NFD", "Sesión")),
    ("accents-latex", "Étaient présents", "pr´esents : M."),
    ("accents-latex", "Têtedoie", "Tˆetedoie"),
    ("accents-latex-2", "comité directeur", "comit´e directeur"),
    ("accents-latex-es", "Peñaflor", "Pe˜naflor"),
    ("arrows-private", "→ Le bureau", "\uf0e0"),
    ("boxes-private", "☐ Verónica", "\uf0a8"),
    ("boxes-private-2", "☒ Amédée", "\uf0fe"),
    ("boxes-private-table", "☒", "\uf0fe"),
    ("bullets-letter", "• The Clerk", "o The Clerk"),
    ("bullets-private", "• M. Montagnac", "\uf0b7"),
    ("hyphens-doubled", "PROCÈS-VERBAL", "PROCÈS--VERBAL"),
    ("ligatures-apart", "rectification", "recti fi cation"),
    ("ligatures-apart-en", "officer", "o ffi cer"),
    ("ligatures-empty", "convocation", "convoca on"),
    ("ligatures-replaced", "administration", "administra\ufffdon"),
    ("ligatures-replaced-en", "meeting", "mee\ufffdng"),
    ("macroman-as-cp1252", "séance", "sŽance"),
    ("macroman-as-cp1252", "conseillère", "conseill\x8fre"),
    ("macroman-as-cp1252", "d’activité", "dÕactivitŽ"),
    ("macroman-as-cp1252-es", "Sesión", "Sesi—n"),
    ("macroman-as-cp1252-map", "comité", "comitŽ"),
    ("macroman-mixed-lines", "RÉUNION", "RƒUNION"),
    ("map-ids-all", "présence", "ƉƌĠƐĞŶĐĞ"),
    ("map-ids-part", "Quintard", "QƵinƚard"),
    ("map-ids-part", "d’automne", "d͛aƵƚomne"),
    ("map-ids-part-2", "Comité syndical", "ComŝƚĠ Ɛyndŝcaů"),
    ("map-ids-part-es", "Sesión", "SeƐión"),
    ("map-shifted", "Étaient", "ÉWDLHQW"),
    ("postscript-accents", "excusé", "excusØ"),
    ("postscript-accents", "élèves", "ØlŁves"),
    ("postscript-mixed-lines", "procès-verbal", "procŁs-verbal"),
    ("soft-hyphens-in-names", "Compte", "Comp\xadte"),
    ("spaces-tab-nbsp", "ASSEMBLÉE GÉNÉRALE", "ASSEMBLÉE\t\xa0GÉNÉRALE"),
    ("titles-spaced-en", "General", "G e n e r a l"),
    ("titles-spaced-written", "COMPTE", "C O M P T E"),
    ("utf8-as-cp1252", "Séance", "SÃ©ance"),
    ("utf8-as-cp1252", "d’administration", "dâ€™administration"),
    ("utf8-as-cp1252-es", "reunión", "reuniÃ³n"),
    ("utf8-as-cp1252-map", "Relevé", "RelevÃ©"),
    ("utf8-mixed-lines", "Séance", "SÃ©ance"),
    ("mix-accents-soft-bold", "d’école", "dÕŽcole"),
    ("mix-columns-accents", "avancement", "ƒtat"),
    ("mix-columns-ids", "comité", "comiƚé"),
    ("mix-heads-decomposed-es", "SESIÓN", unicodedata.normalize("NFD", "SESIÓN")),
    ("mix-heads-hyphens-en", "meeting", "mee\ufffdng"),
    ("mix-ids-ligatures", "septembre", "Ɛepƚembre"),
    ("mix-latex-notes", "Séance", "S´eance"),
    ("mix-ligatures-bullets-spaces", "• La réfection", "\uf0b7"),
)

# The same, where only the order and the bare characters of the content tell it.
WRITTEN_INSTEAD = (
    ("bold-twice", "Relevé de conclusions", "CONSEIL DE LABORATOIRE DU 6 JUIN 2023" * 2),
    ("bold-four-times", "ACTA DE LA SESIÓN", "ACTA DE LA SESIÓN ORDINARIA DEL PLENO" * 4),
    ("bold-three-times-all", "18 450,60 euros", "2. Charpente et couverture" * 3),
    ("hyphens-doubled-soft", "Sainte-Gemme-en-Forêt", "Sainte-\xadGemme-\xaden-\xadForêt"),
    ("ligatures-latex", "maintenance firm", "\x0crm"),
    ("ligatures-signs", "différé", "di\ufb00éré"),
    ("map-none-cid", "Comité", "(cid:"),
    ("map-none-cid-2", "CONSEIL", "(cid:"),
    ("map-none-cid-en", "MINUTES", "(cid:"),
    ("map-none-cid-es", "Acta", "(cid:"),
    ("map-none-cmap-inside", "Conseil", "(cid:"),
    ("map-none-cff-names", "PROCÈS-VERBAL", "(cid:"),
    ("map-none-cff-numbers", "Procès-verbal", "(cid:"),
    ("map-none-cff-odd-names", "directeur", "(cid:"),
    ("map-none-cff-own-encoding", "ASSEMBLÉE", "(cid:"),
    ("map-none-truetype-names", "COMPTE RENDU", "(cid:"),
    ("map-none-truetype-names-es", "ACTA", "(cid:"),
    ("map-none-type3", "Conseil", "(cid:"),
    ("map-none-type3-bitmaps", "œuvre", "(cid:247)uvre"),
    ("map-none-type3-en", "Steering", "(cid:"),
    ("spaces-none", "Procès-verbal du conseil", "Procès-verbalduconseil"),
    ("spaces-none-es", "Acta de la reunión", "Actadelareunión"),
    ("spaces-none-justified", "séance est ouverte", "séanceestouverte"),
    ("mix-table-spaces", "Comité syndical", "Comitésyndical–Séance"),
    ("zero-width-in-names", "ASSEMBLÉE", "AS\u200cSEMBLÉE"),
)

# What stands on the page and is not read at all.
LOST = (
    ("bullets-lost", "• Guillermo", "•"),
    ("ligatures-lost", "difficultés", "difficultés"),
    ("ligatures-empty", "convocation", "convocation"),
    ("map-permuted", "conseil", "conseil"),
    ("map-permuted-2", "séance", "séance"),
    ("map-permuted-en", "minutes", "minutes"),
    ("map-permuted-es", "reunión", "reunión"),
    ("map-permuted-some", "conclusions", "conclusions"),
    ("mix-lines-permuted", "séance", "séance"),
    ("map-none-type3-bitmaps", "œuvre", "œuvre"),
)


@cache
def truth_of(name: str) -> dict[str, Any]:
    return json.loads((GARBLE / name / "truth.json").read_text(encoding="utf-8"))


def lines_of(name: str) -> list[dict[str, Any]]:
    return [line for page in truth_of(name)["pages"] for line in page["lines"]]


def printed(name: str) -> str:
    """What a person reads, in one string."""
    return "\n".join(line["text"] for line in lines_of(name))


@cache
def read(name: str) -> str:
    """What PDFium reads."""
    with pypdfium2.PdfDocument(GARBLE / name / "source.pdf") as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


@cache
def written(name: str) -> str:
    """The characters of the file one after the other, as pdfplumber finds them."""
    with pdfplumber.open(GARBLE / name / "source.pdf") as pdf:
        return "".join(char["text"] for page in pdf.pages for char in page.chars)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_a_file_has_its_truth(folder: Path) -> None:
    about = truth_of(folder.name)

    assert {path.name for path in folder.iterdir()} == {"source.pdf", "truth.json"}
    assert about["defect"] == folder.name
    assert about["class"] in CLASSES
    assert about["producer"] in PRODUCERS
    assert about["language"] in {"fr", "en", "es"}
    assert all((GARBLE / "texts" / f"{text}.toml").exists() for text in about["text"].split("+"))
    with pypdfium2.PdfDocument(folder / "source.pdf") as document:
        assert len(about["pages"]) == len(document)
    assert len(re.findall(r"\w+", printed(folder.name))) >= 250


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_the_lines_of_a_truth_are_what_a_person_reads(folder: Path) -> None:
    for line in lines_of(folder.name):
        assert line["role"] in FURNITURE | TEXT
        assert line["text"] == " ".join(line["text"].split())
        assert unicodedata.is_normalized("NFC", line["text"])
        assert not [sign for sign in line["text"] if unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cn"}]
        assert "\ufffd" not in line["text"]
        assert (line["role"] == "cell") == ({"table", "row", "column"} <= line.keys())
        if "call" in line:
            assert line["role"] == "note"
            assert line["text"].startswith(f"{line['call']} ")


def test_every_call_of_a_note_has_its_note() -> None:
    raised = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")
    for folder in FOLDERS:
        calls = [call.translate(raised) for call in re.findall("[¹²³⁴⁵⁶⁷⁸⁹]", printed(folder.name))]
        assert calls == [line["call"] for line in lines_of(folder.name) if "call" in line]


def test_the_folder_stays_small() -> None:
    files = [folder / name for folder in FOLDERS for name in ("source.pdf", "truth.json")]
    assert sum(file.stat().st_size for file in files) <= 8 * MEGABYTE
    for folder in FOLDERS:
        pages = len(truth_of(folder.name)["pages"])
        assert (folder / "source.pdf").stat().st_size <= KILOBYTES_A_PAGE * 1024 * pages


def test_every_class_language_and_producer_is_there() -> None:
    abouts = [truth_of(folder.name) for folder in FOLDERS]
    clean = [(about["language"], about["producer"]) for about in abouts if about["class"] == "clean"]

    assert {about["class"] for about in abouts} == CLASSES
    assert all(clean.count((a, b)) >= 2 for a in ("fr", "en", "es") for b in PRODUCERS)
    assert len({about["text"] for about in abouts if about["language"] == "fr"}) >= 8


@pytest.mark.parametrize(("name", "right", "wrong"), READ_INSTEAD)
def test_a_program_reads_something_else(name: str, right: str, wrong: str) -> None:
    assert right in printed(name)
    assert wrong not in printed(name)
    assert wrong in read(name)


@pytest.mark.parametrize(("name", "right", "wrong"), WRITTEN_INSTEAD)
def test_something_else_is_written(name: str, right: str, wrong: str) -> None:
    assert right in printed(name)
    assert wrong not in printed(name)
    assert wrong in written(name)


@pytest.mark.parametrize(("name", "right", "lost"), LOST)
def test_what_is_printed_is_not_read(name: str, right: str, lost: str) -> None:
    assert right in printed(name)
    assert lost not in read(name)


def test_sound_files_are_read_word_by_word() -> None:
    for folder in FOLDERS:
        if truth_of(folder.name)["class"] == "clean":
            words = set(re.findall(r"\w+", printed(folder.name).translate(str.maketrans("", "", "¹²³"))))
            missing = words - set(re.findall(r"\w+", read(folder.name)))
            # Words that stand broken at the end of a line are not read whole.
            assert len(missing) <= 0.08 * len(words), (folder.name, missing)


def test_furniture_is_printed_on_every_page() -> None:
    everywhere = {
        "heads-and-feet": "head", "heads-and-feet-es": "foot", "letterhead-repeated": "head",
        "page-numbers": "page-number", "page-numbers-of": "page-number", "register-numbers": "register-number",
        "watermark": "watermark", "line-numbers": "line-number",
    }  # fmt: skip
    for name, role in everywhere.items():
        pages = truth_of(name)["pages"]
        assert len(pages) >= 2
        assert all(role in {line["role"] for line in page["lines"]} for page in pages), name
        assert all(line["text"] in read(name) for line in lines_of(name) if line["role"] == role)


def test_columns_drawn_across_are_written_line_by_line() -> None:
    for name in ("columns-two-across", "columns-three-across"):
        page = truth_of(name)["pages"][0]["lines"]
        first, second = [line["text"] for line in page if line["role"] == "body"][:2]
        assert first + second not in written(name)


def test_tables_go_over_pages_with_their_heads() -> None:
    for name in (
        "attendance-over-pages",
        "attendance-over-pages-2",
        "attendance-over-pages-es",
        "mix-table-spaces",
    ):
        pages = [
            [line for line in page["lines"] if line["role"] == "cell"] for page in truth_of(name)["pages"]
        ]
        with_rows = [{line["row"] for line in page} for page in pages if page]
        assert len(with_rows) >= 2
        assert all(0 in rows for rows in with_rows), name


def test_words_are_broken_at_the_ends_of_lines() -> None:
    for name, word, part in (
        ("hyphens-words", "proportionnelle", "-\r\n"),
        ("hyphens-compounds", "vice-président", "vice-\r\n"),
        ("hyphens-names", "Marie-José", "Marie-\r\n"),
        ("hyphens-numbers", "2023-0412", "2023-\r\n"),
    ):
        assert word in printed(name)
        assert part in read(name).replace("\ufffe", "-\r\n").replace("\x02", "-\r\n")


def test_scans_have_no_text_but_the_layer_that_they_are_named_for() -> None:
    for folder in FOLDERS:
        if not truth_of(folder.name)["class"].startswith("scan"):
            continue
        text = read(folder.name).split()
        if "junk" in folder.name:
            assert len(text) > 2000
        elif "layer-stamp" in folder.name:
            stamp = [line["text"] for line in lines_of(folder.name) if line["role"] == "stamp"]
            assert text == " ".join(stamp).split()
        else:
            assert text == []


# Drawn without any program but reportlab and pikepdf.
DRAWN = (
    "utf8-as-cp1252", "macroman-mixed-lines", "ligatures-apart-en", "spaces-none-es", "soft-hyphens-in-names",
    "map-none-truetype-names", "map-none-cff-odd-names", "map-none-type3", "mix-lines-permuted", "margin-column-es",
    "attendance-upright-heads", "notes-in-sentences", "hyphens-numbers", "page-numbers-of-es", "stamp",
)  # fmt: skip
FONTS = Path("/usr/share/fonts")
NEEDED = ("LiberationSans-Regular.ttf", "DejaVuSans.ttf", "Carlito-Regular.ttf", "P052-Roman.otf")


@pytest.mark.skipif(importlib.util.find_spec("fontTools") is None, reason="needs fonttools")
@pytest.mark.skipif(not all([*FONTS.rglob(font)] for font in NEEDED), reason="needs the corpus's fonts")
def test_files_can_be_printed_anew(tmp_path: Path) -> None:
    command = [sys.executable, str(GARBLE / "build.py"), "--to", str(tmp_path), *DRAWN]
    subprocess.run(command, check=True, capture_output=True)

    for name in DRAWN:
        assert json.loads((tmp_path / name / "truth.json").read_text(encoding="utf-8")) == truth_of(name)
        with pypdfium2.PdfDocument(tmp_path / name / "source.pdf") as document:
            assert "\n".join(page.get_textpage().get_text_range() for page in document) == read(name)
