"""Slips of character recognition: mended where what stands beside them proves it, and on recognised pages only."""

from dataclasses import replace

import pytest

from minutes.clean import clean
from minutes.clean.ocr_slips import ocr_slips
from minutes.settings import Settings
from minutes.source import read
from minutes.text import AlignedText

CHANGED = {
    "Le 1” avril": "Le 1er avril",
    "au 1° janvier 2018": "au 1er janvier 2018",
    "le 1% mars": "le 1er mars",
    "du ler juillet": "du 1er juillet",
    "du l” août": "du 1er août",
    "l6 mars 20l7": "16 mars 2017",
    "2O septembre 2O19": "20 septembre 2019",
    "el l2 de marzo de 20l8": "el 12 de marzo de 2018",
    "March 5, 2O21": "March 5, 2021",
    "le O5/1O/2O18": "le 05/10/2018",
    "le 3l.12.2020": "le 31.12.2020",
    "à 1 2 h 30": "à 12 h 30",
    "à l8h30": "à 18h30",
    "à 20hO5": "à 20h05",
    "à 2O h 3O": "à 20 h 30",
    "soit 1O,50 €": "soit 10,50 €",
    "soit 2.5OO euros": "soit 2.500 euros",
    "délibération n* 2019-018": "délibération n° 2019-018",
    'lot n" 3': "lot n° 3",
}
SAME = (
    "au mois de mars",
    "Il mars",
    "la mission II mai",
    "le 1er avril",
    "le 1 avril",
    "1º de enero",
    "1° L'ordre du jour",
    "Article 1° : objet",
    "note de bas de page 1” et 2”",
    "3,5 % mars compris",
    "l’an 2018",
    "OL 20 h",
    "IO",
    "référence IO/2O",
    "10 l de carburant",
    "salle 1 2 heures plus tard",
    "nO 5",
    "n'1",
    "nº 12",
    "CO2",
    "O € de frais",
    "l euro",
    "May I ask",
    "le 12/10/2018",
    "2018-10-12",
    "H2O h",
)


def mend(text: str) -> str:
    return AlignedText(text).then(ocr_slips(text)).text


@pytest.mark.parametrize("text", CHANGED)
def test_a_slip_is_mended(text: str) -> None:
    assert mend(text) == CHANGED[text]


@pytest.mark.parametrize("text", [*SAME, *CHANGED.values()])
def test_what_nothing_proves_wrong_stays(text: str) -> None:
    assert mend(text) == text


@pytest.mark.xfail(strict=True, reason="a single letter may be a word or a Roman numeral")
@pytest.mark.parametrize(("text", "truth"), [("le l mars 2019", "le 1 mars 2019"), ("à l h", "à 1 h")])
def test_known_failures(text: str, truth: str) -> None:
    assert mend(text) == truth


def test_only_pages_read_from_their_images_are_mended() -> None:
    raw = read("Le 1” avril\fLe 1” mai".encode(), Settings())
    first, second = raw.pages
    scanned = replace(raw, pages=(first, replace(second, reader="tesseract")))
    assert clean(raw).text == raw.text
    assert clean(scanned).text == "Le 1” avril\fLe 1er mai"
