"""One participant for each person, whatever ways the text names them."""

from collections.abc import Callable

import pytest

from minutes import extract
from minutes.model.record import Record

Reader = Callable[[str], Record]

HEAD = "Association Les Berges Claires\n\nCompte rendu de la réunion du 14 mars 2019\n\n"
LISTED = "Présents : Claire Dupontel, Bastien Lorquet, Marie-Claude Vauzelle\n\n1. Travaux\n\n"

SAME = {
    "title and surname": "Mme Dupontel précise que les travaux avancent.",
    "title and surname in upper case": "Mme DUPONTEL précise que les travaux avancent.",
    "surname first": "DUPONTEL Claire précise que les travaux avancent.",
    "the whole name in upper case": "Madame Claire DUPONTEL précise que les travaux avancent.",
    "an initial": "C. Dupontel précise que les travaux avancent.",
    "a misspelt surname": "Mme Duponttel précise que les travaux avancent.",
    "a surname with another vowel": "M. Larquet précise que les travaux avancent.",
    "lost accents and case": "Mme Vauzelle indique que le local est pret. Mme VAUZELLE ajoute que la clé est prête.",
    "a compound first name": "Marie-Claude Vauzelle rappelle la date de la fête.",
    "named twice": "Bastien Lorquet rappelle la date. M. Lorquet ajoute que la salle est louée.",
}


@pytest.mark.parametrize("prose", SAME.values(), ids=SAME.keys())
def test_another_way_of_writing_a_listed_person_adds_nobody(record_of: Reader, prose: str) -> None:
    record = record_of(HEAD + LISTED + prose + "\n")
    assert [p.name for p in record.participants] == [
        "Claire Dupontel",
        "Bastien Lorquet",
        "Marie-Claude Vauzelle",
    ]
    assert max(len(p.evidence) for p in record.participants) > 1


OTHERS = {
    "another first name": ("Julien Dupontel précise que les travaux avancent.", "Julien Dupontel"),
    "another surname": ("Mme Serradin précise que les travaux avancent.", "Serradin"),
    "a surname with two other vowels": ("M. Larquat précise que les travaux avancent.", "Larquat"),
    "a surname that shares its first letters": ("Mme Dupras précise que les travaux avancent.", "Dupras"),
}


@pytest.mark.parametrize(("prose", "name"), OTHERS.values(), ids=OTHERS.keys())
def test_another_person_is_another_participant(record_of: Reader, prose: str, name: str) -> None:
    record = record_of(HEAD + LISTED + prose + "\n")
    assert [p.name for p in record.participants][3:] == [name]


def test_a_surname_that_two_people_share_is_nobody_s_alias(record_of: Reader) -> None:
    listed = "Présents : Claire Dupontel, Julien Dupontel\n\n1. Travaux\n\n"
    record = record_of(HEAD + listed + "Claire Dupontel indique que le devis est signé.\n")
    assert [p.name for p in record.participants] == ["Claire Dupontel", "Julien Dupontel"]


def test_the_narrative_does_not_move_a_listed_person_from_excused_to_present(record_of: Reader) -> None:
    record = record_of(
        HEAD + "Présents : Bastien Lorquet\nExcusée : Claire Dupontel\n\n1. Travaux\n\n"
        "Mme Dupontel remercie par courrier les bénévoles.\n"
    )
    assert {p.name: p.status for p in record.participants} == {
        "Bastien Lorquet": "present",
        "Claire Dupontel": "excused",
    }


def test_a_proxy_holder_given_by_surname_is_written_out(record_of: Reader) -> None:
    record = record_of(
        HEAD + "Présents : Claire Dupontel\nExcusé : Bastien Lorquet (pouvoir à Mme Dupontel)\n\n"
    )
    assert record.participants[1].represented_by == "Claire Dupontel"


def test_what_the_narrative_says_of_a_listed_person_is_added(record_of: Reader) -> None:
    prose = "Mme Claire Dupontel, directrice du centre, a présenté le bilan.\n"
    claire = record_of(HEAD + LISTED + prose).participants[0]
    assert (claire.honorific, claire.role) == ("Mme", "directrice du centre")
    assert len(claire.evidence) == 2


def test_two_items_of_the_same_words_have_two_identifiers(record_of: Reader) -> None:
    record = record_of(
        HEAD
        + "1. Toiture\n\nLe devis est approuvé à l'unanimité.\n\n2. Chauffage\n\nLe devis est approuvé à l'unanimité.\n"
    )
    assert len(record.decisions) == 2
    first, second = (d.id for d in record.decisions)
    assert first != second
    assert second.startswith(first)


def test_an_identifier_depends_on_what_the_item_says_not_on_what_else_stands_there(record_of: Reader) -> None:
    alone = record_of(HEAD + "Présents : Claire Dupontel\n\n")
    among = record_of(HEAD + "Présents : Bastien Lorquet, Claire Dupontel\n\n")
    assert alone.participants[0].id == among.participants[1].id
    assert alone.participants[0].id != among.participants[0].id


ROSTERS = {
    "initials of the members": "Members:\nAnn Dale, Records Office, Lindwell University\nTom Reed, Library IT, Lindwell University\nHedda ter Linde, "
    "Tide Museum, Orrel\n\nPresent: AD, TR\nRegrets: HtL\n",
    "names of the members": "Members: Ann Dale, Tom Reed, Hedda ter Linde\n\nPresent: Ann Dale, Tom Reed\n\nRegrets: Hedda ter Linde\n",
}


@pytest.mark.parametrize("listed", ROSTERS.values(), ids=ROSTERS.keys())
def test_who_came_is_told_after_the_list_of_members(listed: str) -> None:
    text = f"Ferry Catalogue Group\n\nMinutes of the meeting of 14 March 2019\n\n{listed}\n1. Reports\n\nNone was given.\n"
    record = extract(text.encode(), language="en", model="none")
    assert [(p.name, p.status) for p in record.participants] == [
        ("Ann Dale", "present"),
        ("Tom Reed", "present"),
        ("Hedda ter Linde", "excused"),
    ]


def test_a_line_of_a_directory_names_one_person_and_the_bodies_of_that_person(record_of: Reader) -> None:
    record = record_of(
        "Équipe Archives Ouvertes\n\nCompte rendu de la réunion du 14 mars 2019\n\nPrésents :\n"
        "Claire Dupontel, Bibliothèque Centrale, Université de Lindre\n"
        "Bastien Lorquet, Maison Vauzelle, Université de Lindre\n"
        "Anne Serradin, Archives Régionales, Université de Lindre\n\n1. Travaux\n\nRien à signaler.\n"
    )
    assert [(p.name, p.organization) for p in record.participants] == [
        ("Claire Dupontel", "Bibliothèque Centrale, Université de Lindre"),
        ("Bastien Lorquet", "Maison Vauzelle, Université de Lindre"),
        ("Anne Serradin", "Archives Régionales, Université de Lindre"),
    ]
