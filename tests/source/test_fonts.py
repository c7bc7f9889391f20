"""Fonts whose maps are absent or lie."""

import json
import random
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from minutes.model.document import RawDocument
from minutes.pipeline import Pipeline
from minutes.settings import Settings
from minutes.source import read

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "garble"
WORD = re.compile(r"[^\W_]+")

FRENCH = """
Le conseil de surveillance du canal s’est réuni mardi soir dans la salle des archives, sous la présidence
de Madame Ysoline Taravel. Après lecture du compte rendu de la dernière séance, qui est adopté sans
remarque, la trésorière présente les comptes : les recettes de la buvette couvrent à peine les dépenses
de chauffage, et il faudra demander une aide à la région avant la fin du mois. Plusieurs membres
regrettent que les travaux de la passerelle aient pris tant de retard ; le maître d’œuvre promet une
livraison au printemps. On décide ensuite de confier la visite du jardin à un bénévole, de réparer la
barque et de prévenir les riverains quand l’eau sera coupée. Chacun est invité à faire connaître ses
observations par écrit. La séance est levée à vingt-deux heures, et le prochain rendez-vous fixé au jeudi.
""".strip().splitlines()

POLISH = """
Zarząd spółdzielni spotkał się we wtorek wieczorem w świetlicy, aby omówić przyszłość małej przystani nad
rzeką. Skarbnik przedstawił zestawienie wydatków, po czym zebrani jednogłośnie przyjęli sprawozdanie. Część
członków żałuje, że naprawa mostu trwa już tak długo; wykonawca obiecał zakończyć ją przed końcem zimy.
Postanowiono także odnowić łódź, uprzedzić mieszkańców o przerwie w dostawie wody i zwrócić się o pomoc.
""".strip().splitlines()

NAMES = [
    f"{a} {b}"
    for a in ("Gwendal", "Ysoline", "Łucja", "Øystein")
    for b in ("Kvapil", "Šťastná", "Wójcik", "Ğ")
]
FIGURES = [" ".join(str(1000 + 37 * row * column) for column in range(1, 9)) for row in range(1, 30)]


@dataclass(frozen=True)
class Face:
    """A Type 3 font: the code of each letter, and what its map says of the letters (None: it has no map)."""

    codes: Mapping[str, int]
    said: Mapping[str, str] | None


def in_order(text: str, first: int = 33) -> dict[str, int]:
    """A code for each letter, one after the other."""
    return {letter: first + at for at, letter in enumerate(sorted(set(text)))}


def print_type3(faces: list[Face], lines: list[tuple[int, str]], pages: int = 1) -> bytes:
    """A PDF of lines in Type 3 fonts; a letter is drawn alike in all of them, as a bar as high as its number."""
    pdf = pikepdf.new()
    fonts = pikepdf.Dictionary(
        {f"/F{number}": pdf.make_indirect(font_of(pdf, face)) for number, face in enumerate(faces)}
    )
    rows = []
    for at, (face, line) in enumerate(lines):
        shown = bytes(faces[face].codes[letter] for letter in line).hex()
        rows.append(f"BT /F{face} 10 Tf 1 0 0 1 50 {780 - 14 * at} Tm <{shown}> Tj ET")
    for _ in range(pages):
        page = pdf.add_blank_page(page_size=(595, 842))
        page.Contents = pdf.make_stream("\n".join(rows).encode())
        page.Resources = pikepdf.Dictionary(Font=fonts)
    stream = BytesIO()
    pdf.save(stream, static_id=True)
    return stream.getvalue()


def font_of(pdf: pikepdf.Pdf, face: Face) -> pikepdf.Dictionary:
    procedures, differences, widths = pikepdf.Dictionary(), [], [0] * 256
    for letter, code in sorted(face.codes.items(), key=lambda one: one[1]):
        ink = b"" if letter == " " else f"0 0 300 {ord(letter) % 701} re f".encode()
        procedures[f"/n{code}x"] = pdf.make_stream(b"500 0 d0 " + ink)
        differences += [code, pikepdf.Name(f"/n{code}x")]
        widths[code] = 500
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type3,
        FontBBox=[0, -200, 500, 1000],
        FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        CharProcs=procedures,
        Encoding=pikepdf.Dictionary(Type=pikepdf.Name.Encoding, Differences=differences),
        FirstChar=0,
        LastChar=255,
        Widths=widths,
        Resources=pikepdf.Dictionary(),
    )
    if face.said is not None:
        said = {code: face.said.get(letter, letter) for letter, code in face.codes.items()}
        rows = [f"<{code:02X}> <{text.encode('utf-16-be').hex()}>" for code, text in said.items() if text]
        font.ToUnicode = pdf.make_stream(
            "begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
            f"{len(rows)} beginbfchar\n{chr(10).join(rows)}\nendbfchar endcmap".encode()
        )
    return font


def permutation(letters: str, seed: int) -> dict[str, str]:
    return dict(zip(letters, random.Random(seed).sample(letters, len(letters)), strict=True))


def printed(lines: list[str], said: Mapping[str, str] | None) -> RawDocument:
    """What is read of a page in one font, whose map says ``said`` where that differs from the truth."""
    face = Face(in_order("".join(lines)), said)
    return read(print_type3([face], [(0, line) for line in lines]), Settings())


def boxes(document: RawDocument) -> list[tuple[str, object]]:
    assert document.glyphs is not None
    return [(char, document.glyphs[at]) for at, char in enumerate(document.text)]


def words(text: str) -> Counter[str]:
    """The words of a text; hyphens, at line ends or not, are no matter of fonts."""
    plain = unicodedata.normalize("NFC", text).replace("-\n", "").replace("-", "")
    return Counter(WORD.findall(plain))


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("map-ids-all", "font-cmap"),
        ("map-none-cmap-inside", "font-cmap"),
        ("map-none-truetype-names", "glyph-names"),
        ("map-none-cff-names", "glyph-names"),
        ("map-none-type3-bitmaps", "glyph-names"),
        ("map-none-cid", "glyph-order"),
        ("map-none-cid-es", "glyph-order"),
        ("map-none-cid-2", "glyph-order"),
        ("map-ids-part-2", "glyph-order"),
        ("map-shifted", "glyph-order"),
        ("map-permuted-2", "statistics"),
        ("map-permuted-en", "statistics"),
        ("map-permuted-some", "statistics"),
        ("ligatures-lost", "statistics"),
        ("ligatures-empty", "statistics"),
        ("ligatures-replaced-en", "statistics"),
    ],
)
def test_a_font_without_a_true_map_is_read_as_printed(name: str, way: str) -> None:
    document = read(CORPUS / name / "source.pdf", Settings())
    truth = json.loads((CORPUS / name / "truth.json").read_text())
    true = words("\n".join(line["text"] for page in truth["pages"] for line in page["lines"]))
    found = words(document.text)
    assert sum((true & found).values()) / max(true.total(), found.total()) >= 0.99
    assert document.recovered[way] > 0


def test_the_record_says_which_way_letters_were_recovered() -> None:
    record = Pipeline(Settings(model="none")).extract(CORPUS / "map-ids-all" / "source.pdf")
    assert record.quality.letters.keys() == {"font-cmap"}
    assert record.quality.letters["font-cmap"] > 1000
    assert record.quality.garble_score < 0.1


def test_each_recovered_letter_stands_where_the_sound_one_stands() -> None:
    said = permutation("abcdefghijklmnopqrstuvwxyz", 5)
    assert boxes(printed(FRENCH, said)) == boxes(printed(FRENCH, {}))


@pytest.mark.parametrize("seed", range(4))
def test_a_permuted_alphabet_is_solved_by_the_letters_of_the_language(seed: int) -> None:
    document = printed(FRENCH, permutation("abcdefghijklmnopqrstuvwxyz", seed))
    assert document.text.split("\n") == FRENCH
    assert document.recovered.keys() == {"statistics"}


def test_letters_that_stand_for_others_are_solved_by_the_rest_of_their_words() -> None:
    strange = {"s": "Ɛ", "t": "ƚ", "u": "ƾ", "é": "ȡ", "’": "ɛ"}
    assert printed(FRENCH, strange).text.split("\n") == FRENCH


def test_letters_of_an_unmapped_font_are_known_by_their_outlines_in_another() -> None:
    sound = Face(in_order("".join(FRENCH)), {})
    letters = sorted(sound.codes, key=lambda letter: (ord(letter) * 7919) % 251)
    bare = Face({letter: 130 + at for at, letter in enumerate(letters)}, None)
    lines = [(0, line) for line in FRENCH] + [(1, line) for line in FRENCH[:4]]
    document = read(print_type3([sound, bare], lines), Settings())
    assert document.text.replace("\n\n", "\n").split("\n") == FRENCH + FRENCH[:4]
    assert document.recovered.keys() == {"outlines"}


def test_pages_behind_the_first_are_read_with_the_same_letters() -> None:
    face = Face(in_order("".join(FRENCH)), permutation("abcdefghijklmnopqrstuvwxyz", 8))
    document = read(print_type3([face], [(0, line) for line in FRENCH], pages=3), Settings())
    assert document.text.split("\f") == ["\n".join(FRENCH)] * 3


@pytest.mark.parametrize(
    "lines",
    [FRENCH, POLISH, NAMES, FIGURES, [line.upper() for line in FRENCH]],
    ids=["french", "polish", "names", "figures", "capitals"],
)
def test_text_with_a_true_map_is_left_as_it_is(lines: list[str]) -> None:
    document = printed(lines, {})
    assert re.sub(r"\s+", " ", document.text) == " ".join(lines)
    assert document.recovered == {}


def test_a_font_that_cannot_be_solved_is_left_as_it_is() -> None:
    chance = random.Random(3)
    lines = ["".join(chance.choice("bcdfgklmnprstvz aeiou") for _ in range(70)).strip() for _ in range(6)]
    document = printed(lines, {letter: chr(0x180 + ord(letter)) for letter in "abcdefgh"})
    assert document.recovered == {}


def test_a_garbled_font_of_few_words_is_not_guessed() -> None:
    document = printed(["Ordre du jour"], permutation("abcdefghijklmnopqrstuvwxyz", 1))
    assert document.recovered == {}


def test_a_glyph_that_nothing_explains_is_no_letter() -> None:
    lines = [*FRENCH, "Cote ħ 4, cote ŧ 7"]
    face = Face(in_order("".join(lines)) | {"ħ": 1}, {"ħ": "", "ŧ": ""})
    text = read(print_type3([face], [(0, line) for line in lines]), Settings()).text
    assert text.split("\n")[-1] == "Cote \ufffd 4, cote \ufffd 7"
