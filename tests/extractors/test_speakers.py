"""People who act in the narrative are there, also where no list names them; those who are but mentioned are not."""

from functools import cache

import pytest

from minutes.model.record import Participant
from minutes.pipeline import Pipeline
from minutes.settings import Settings

HEAD = {
    "fr": "Compte rendu de la réunion du 14 mars 2019\n\n1. Budget\n\n",
    "en": "Minutes of the meeting of 14 March 2019\n\n1. Budget\n\n",
    "es": "Acta de la reunión del 14 de marzo de 2019\n\n1. Presupuesto\n\n",
}


@cache
def people(language: str, text: str) -> dict[str, Participant]:
    """The participants by name of minutes in ``language`` that say ``text`` and name nobody in a list."""
    pipeline = Pipeline(Settings(language=language, model="none"))
    record = pipeline.extract((HEAD[language] + text + "\n").encode(), name="minutes.txt")
    return {p.name: p for p in record.participants}


ACTS = {
    "an address after the name": (
        "en",
        "Ann Dale, 1107 N. Fourth, asked that the bus be restored.",
        "Ann Dale",
    ),
    "a body after the name": ("en", "Tom Reed of the Mill Street Chapel gave the invocation.", "Tom Reed"),
    "an office before the title": ("en", "Fire Chief Barry Hart described the rescue.", "Barry Hart"),
    "who moves": (
        "en",
        "It was proposed by Mr J. Bellis, and seconded, that the fee be raised.",
        "J. Bellis",
    ),
    "on whose motion": ("en", "On motion of Tom Reed, the plan was adopted.", "Tom Reed"),
    "what one wishes": ("en", "Mrs Hilda Cole would prefer a lower fee.", "Hilda Cole"),
    "two who act together": ("en", "Mr Tom Reed and Ms Ann Dale presented the plan.", "Tom Reed|Ann Dale"),
    "what one doubts": (
        "fr",
        "M. Paul Riou s'étonne des frais ; Mme Anne Lebrun plaide pour le report.",
        "Paul Riou|Anne Lebrun",
    ),
    "what one would like": ("fr", "Mme Anne Lebrun aurait voulu retirer ce critère.", "Anne Lebrun"),
    "whose amendment": ("fr", "Amendement de M. Riou : limiter la hausse à deux pour cent.", "Riou"),
    "who holds the pen": ("fr", "Le soussigné, Paul Riou, tenait la plume.", "Paul Riou"),
    "who takes the chair": (
        "fr",
        "Mme Anne Lebrun, qui a pris la présidence, ouvre la séance.",
        "Anne Lebrun",
    ),
    "the verb before the name": ("es", "Expone la Sra. Vega Luna el estado de las cuentas.", "Vega Luna"),
    "on whose proposal": ("es", "A propuesta de Luis Roca se designa a dos socios.", "Luis Roca"),
    "who acts as secretary": (
        "es",
        "Fungió como Secretario Técnico el Lic. Luis Roca Peña.",
        "Luis Roca Peña",
    ),
    "what one regrets": (
        "es",
        "Clara Sanz se queja del ruido y Luis Roca matiza las cifras.",
        "Clara Sanz|Luis Roca",
    ),
}


@pytest.mark.parametrize(("language", "text", "names"), ACTS.values(), ids=ACTS.keys())
def test_who_acts_is_present(language: str, text: str, names: str) -> None:
    found = people(language, text)
    assert [name for name in found if found[name].status == "present"] == names.split("|")


ABSENT = {
    "a body": ("en", "The request from the Stainley Brass Band was declined."),
    "a place": ("en", "The Depot Street Chapel gave chairs for the fair."),
    "a heading with a capital verb": ("en", "Mill Street Talks\n\nThe series goes on in May."),
    "one who is thanked": ("en", "The members thanked Mr. Reed for his work."),
    "one of whom is spoken": ("fr", "On sait que Paul Riou, ancien maire, avait toujours refusé."),
    "the end of a word": ("fr", "L'association DRAPO demande un arrêt de bus."),
    "a function with a title": ("es", "La Sra. Presidenta abre la sesión."),
    "a function with an article": ("fr", "Mme l'Inspectrice demande un report."),
}


@pytest.mark.parametrize(("language", "text"), ABSENT.values(), ids=ABSENT.keys())
def test_who_is_but_mentioned_is_no_participant(language: str, text: str) -> None:
    assert not people(language, text)


FULL = {
    "a roster of names elsewhere": (
        "Mayor Hatch opened the meeting.\n\nWard 1 Doreen P. Hatch\n\nMayor Hatch read a letter.",
        ["Doreen P. Hatch"],
    ),
    "two of one surname": (
        "Mr Orde spoke of the roof. The cup went to Lorna Orde and the plate to Simon Orde.",
        ["Orde"],
    ),
    "a first name cut short": ("Mr Jas. Orde seconded. Mr Orde spoke. The cup went to Lorna Orde.", ["Orde"]),
}


@pytest.mark.parametrize(("text", "names"), FULL.values(), ids=FULL.keys())
def test_a_surname_with_a_title_is_completed_where_one_full_name_is_given(
    text: str, names: list[str]
) -> None:
    assert list(people("en", text)) == names
