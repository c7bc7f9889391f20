"""Which words are taken for names, and which are left."""

from collections.abc import Callable

import pytest

from minutes.pseudonymize import Inventor, pseudonymous_name

Replaced = Callable[..., str]

HEAD = "Conseil municipal de Sorvigny\nProcès-verbal de la séance du 12 avril 2021\n\nPrésents : Mme Claire DUPONT-RIVAL, maire ; M. Jean Marchand.\n\n"


@pytest.mark.parametrize(
    ("sentence", "gone"),
    [
        ("Le conseil remercie Armand Teyssonnière de son don.", ("Armand", "Teyssonnière")),
        ("Claire rappelle que le pont est fermé.", ("Claire",)),
        ("M. MARCHAND appellera le plombier.", ("MARCHAND",)),
        ("La parole est à J. Marchand.", ("J. Marchand",)),
        ("Mme Rival propose un vote.", ("Rival",)),
        ("MM. Quévremont, Dastier et Loubens votent contre.", ("Quévremont", "Dastier", "Loubens")),
        ("M. Avril prendra sa retraite.", ("Avril",)),
        ("Lettre de VASSORT Olivier au maire.", ("VASSORT", "Olivier")),
        (
            "Écrire à olivier.vassort@mairie.example ou au 01 42 68 53 00.",
            ("vassort", "mairie.example", "42 68 53"),
        ),
        ("Il habite 14 bis, rue des Tanneurs, 31999 Sorvigny.", ("14 bis", "Tanneurs", "31999")),
    ],
)
def test_names_and_where_people_live_are_replaced(
    replaced: Replaced, sentence: str, gone: tuple[str, ...]
) -> None:
    text = replaced(HEAD + sentence)
    assert [word for word in gone if word in text] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Le conseil municipal de Sorvigny vote le budget en avril 2021.",
        "Les travaux de la rue Jean Jaurès commencent mardi.",
        "Le lycée Marie Curie reçoit deux ordinateurs.",
        "Les petits marchands du marché s'installent à Saint-Jean-le-Vieux.",
        "Madame le Maire ouvre la séance. La secrétaire lit le rapport.",
        "Le montant est de 712 345 678 €, soit 12 % du total.",
    ],
)
def test_bodies_towns_months_and_offices_are_left(replaced: Replaced, sentence: str) -> None:
    assert sentence in replaced(HEAD + sentence)


def test_a_person_has_one_pseudonym_in_every_spelling(replaced: Replaced, inventor: Inventor) -> None:
    text = replaced(HEAD + "C. Dupont-Rival répond à Mme Dupont-Rival et à J. MARCHAND.")
    surname = pseudonymous_name("Dupont-Rival", inventor)
    first = pseudonymous_name("Claire", inventor)
    assert f"Mme {first} {surname.upper()}, maire" in text
    assert f"{first[0]}. {surname} répond à Mme {surname} et à" in text
    assert pseudonymous_name("J. MARCHAND", inventor) in text


def test_names_of_accounts_are_replaced_with_and_without_their_sign(replaced: Replaced) -> None:
    text = replaced("Notes\n\n@guerlaz relit la page. Décision : guerlaz publie la version.\n")
    assert "guerlaz" not in text


def test_a_surname_may_be_a_word_of_minutes_and_an_account_any_word(replaced: Replaced) -> None:
    text = replaced(
        "Present: Rosalind Chair (taking notes), Ruth Abbingdale, blorrik\n\nblorrik thanked Rosalind.", "en"
    )
    assert not any(name in text for name in ("Rosalind", "Chair", "Ruth", "Abbingdale", "blorrik"))
    assert "(taking notes)" in text
    assert "thanked" in text


def test_a_name_may_be_broken_by_the_end_of_a_line(replaced: Replaced) -> None:
    text = replaced(
        "Notes of 3 May 2022\n\nWe heard the report, thanked Rosamund\nCanon (taking notes), and closed.",
        "en",
    )
    assert not any(name in text for name in ("Rosamund", "Canon"))


def test_english_and_spanish_names_are_found(replaced: Replaced) -> None:
    english = replaced(
        "Present: Cllr Ruth Abbingdale; Mr T. Orrock.\nRuth thanked Dr Imogen Farrowby of 12 Elm Street.",
        "en",
    )
    assert not any(
        name in english for name in ("Ruth", "Abbingdale", "Orrock", "Imogen", "Farrowby", "12 Elm")
    )
    spanish = replaced(
        "Asisten: D. Julián Berrocal Urquía y Dña. Inés Gálvez.\nEl Sr. Berrocal llama al 612 345 678.", "es"
    )
    assert not any(name in spanish for name in ("Julián", "Berrocal", "Urquía", "Inés", "Gálvez", "612 345"))
