"""Who is one person: what the program joins by itself, and what it leaves in doubt."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.archive.people import Naming, Person, gather, resolve
from minutes.archive.people.authorities import read_authority

Meeting = tuple[str, Sequence[str]]


def people_of(*meetings: Meeting, order: Sequence[int] | None = None) -> list[Person]:
    """The people of meetings: a body and the names of its participants (an honorific before a bar) each."""
    mentions = []
    for at in order or range(len(meetings)):
        body, names = meetings[at]
        naming = Naming(body.casefold(), body, f"document {at}", f"20{at:02}-01-01")
        for name in names:
            honorific, _, rest = name.rpartition("|")
            mentions.append(naming.mention(rest, honorific or None, listed=True))
    return resolve(gather(mentions), {})


def spellings(people: Sequence[Person]) -> set[frozenset[str]]:
    return {frozenset(s.text for s in person.spellings) for person in people}


@pytest.mark.parametrize(
    "names",
    [
        [
            "Claire Dupont",
            "Dupont C.",
            "Mme|Claire DUPONT",
            "Mme|Dupont",
            "DUPONT Claire",
            "C. Dupont",
            "Cl. Dupont",
        ],
        ["Hélène Lefèvre", "HELENE LEFEVRE", "Lefevre Hélène"],
        ["Jean-Pierre Le Goff", "J.-P. Le Goff", "JP Le Goff", "LE GOFF Jean Pierre", "Jean-Pierre Legoff"],
        ["Bruno d’Astrac", "Bruno D'ASTRAC", "Bruno Dastrac"],
        ["Anne Œuvrard", "Anne Oeuvrard", "OEUVRARD A."],
        ["María García López", "María García", "Sra.|García"],
        ["Claude Martin", "M.|Martin", "Martin"],
        ["M.|Roux", "Roux"],
        ["Maëlys Kergoat-Simonin", "Mme|KERGOAT-SIMONIN", "Kergoat-Simonin"],
    ],
)
def test_spellings_of_one_person_are_one_person(names: list[str]) -> None:
    assert len(people_of(*(("Conseil", [name]) for name in names))) == 1


@pytest.mark.parametrize(
    ("names", "number"),
    [
        (["Claire Dupont", "Claire Dupond"], 2),
        (["Claire Dupont", "M.|Dupont"], 1),
        (["Mme|Claire Dupont", "M.|Dupont"], 2),
        (["Mme|Dupont", "M.|Dupont"], 2),
        (["Dominique Dupont", "Mme|Dupont", "M.|Dupont"], 3),
        (["Claire Dupont", "Claire"], 2),
        (["Jean-Pierre Jeanval", "Jean-Pierre"], 2),
        (["Paul Martin", "Mme|Paul"], 2),
        (["C. D.", "Claire Dupont"], 2),
        (["de la", "Anne de la Tour"], 2),
    ],
)
def test_others_are_not(names: list[str], number: int) -> None:
    assert len(people_of(*(("Conseil", [name]) for name in names))) == number


def test_two_whom_an_initial_fits_are_joined_with_neither_and_the_doubt_is_said() -> None:
    people = people_of(("Conseil", ["Claire Dupont", "Christian Dupont"]), ("Conseil", ["C. Dupont"]))

    (doubtful,) = [person for person in people if person.name == "C. Dupont"]
    others = {person.name: person.key for person in people if person is not doubtful}
    assert len(people) == 3
    assert doubtful.remark == (
        f"may be Christian Dupont ({others['Christian Dupont']}) or Claire Dupont ({others['Claire Dupont']})"
    )


def test_two_who_sat_in_one_meeting_are_two() -> None:
    people = people_of(("Conseil", ["Claire Dupont", "C. Dupont"]))
    assert len(people) == 2
    assert any("may be Claire Dupont" in person.remark for person in people)


def test_a_name_that_is_one_letter_off_is_pointed_at() -> None:
    people = people_of(("Conseil", ["Claire Lhermitte"]), ("Conseil", ["Claire Lhermite"]))
    assert [person.remark.split(" (")[0] for person in people] == [
        "is spelled nearly like Claire Lhermitte",
        "is spelled nearly like Claire Lhermite",
    ]


def test_one_name_in_two_bodies_is_two_people() -> None:
    assert len(people_of(("Conseil", ["Claire Dupont"]), ("Comité", ["Claire Dupont"]))) == 2


def test_the_fullest_spelling_in_small_letters_names_the_person() -> None:
    names = ["DUPONT Claire", "Dupont C.", "Claire Dupont", "HELENE LEFEVRE", "Hélène Lefèvre"]
    assert [p.name for p in people_of(*(("Conseil", [name]) for name in names))] == [
        "Claire Dupont",
        "Hélène Lefèvre",
    ]


GIVEN = st.sampled_from(["Claire", "C.", "Christian", "Élodie", "ELODIE", "Jean-Pierre", "J.-P.", "JP", ""])
SURNAME = st.sampled_from(["Dupont", "DUPONT", "Le Goff", "Legoff", "d’Astrac", "Müller"])
HONORIFIC = st.sampled_from(["", "M.|", "Mme|", "Dr|"])
NAME = st.builds(
    lambda honorific, given, surname, turned: honorific + " ".join(filter(None, [surname, given] if turned else [given, surname])),
    HONORIFIC, GIVEN, SURNAME, st.booleans(),
)  # fmt: skip
MEETING = st.tuples(st.sampled_from(["Conseil", "Comité"]), st.lists(NAME, min_size=1, max_size=4))


@given(st.lists(MEETING, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(meetings: list[Meeting], dice: object) -> None:
    order = list(range(len(meetings)))
    dice.shuffle(order)  # type: ignore[attr-defined]
    assert people_of(*meetings, order=order) == people_of(*meetings)


@given(st.lists(MEETING, min_size=1, max_size=6))
def test_everyone_is_one_person_and_nobody_is_of_two_bodies(meetings: list[Meeting]) -> None:
    people = people_of(*meetings)
    keys = [spelling.key for person in people for spelling in person.spellings]
    assert len(keys) == len(set(keys))
    assert len({person.key for person in people}) == len(people)
    assert all(len({spelling.group for spelling in person.spellings}) == 1 for person in people)


@pytest.mark.parametrize(
    ("scheme", "text", "plain"),
    [
        ("wikidata", "Q535", "Q535"),
        ("wikidata", "https://www.wikidata.org/wiki/Q535", "Q535"),
        ("wikidata", "Q0", None),
        ("wikidata", "535", None),
        ("idref", "026927608", "026927608"),
        ("idref", "26927608", "026927608"),
        ("idref", "https://www.idref.fr/026927608", "026927608"),
        ("idref", "026927609", None),
        ("idref", "000000000", None),
        ("isni", "0000 0001 2120 0982", "0000000121200982"),
        ("isni", "121200982", "0000000121200982"),
        ("isni", "https://isni.org/isni/0000000121200982", "0000000121200982"),
        ("isni", "0000 0001 2120 0983", None),
        ("isni", "1.2E+08", None),
    ],
)
def test_identifiers_are_read_and_their_check_digits_checked(
    scheme: str, text: str, plain: str | None
) -> None:
    assert read_authority(scheme, text) == plain


def test_the_command_writes_a_line_a_spelling(call: Callable, run_of: Callable) -> None:
    folder = run_of(
        ("Conseil", "2019-03-14", ["Claire Dupont"]), ("CONSEIL", "2020-01-02", ["Mme|DUPONT C."])
    )
    answer = call("people", folder)
    assert answer.code == 0
    assert answer.out == f"{folder / 'people.csv'}: 1 people, 2 spellings, 0 with a remark\n"
    assert len((folder / "people.csv").read_text(encoding="utf-8-sig").splitlines()) == 3
