"""Functions that the narrative gives to people whom a list names without one."""

import pytest

from minutes.pipeline import Pipeline
from minutes.settings import Settings

FR = "Compte rendu de la réunion du 14 mars 2019\n\nPrésents : Odile Marchegay, Paul Riou, Claire Lebrun\n\n"
EN = "Minutes of the meeting of 14 March 2019\n\nPresent: Mary Cole, Tom Reed, Ann Dale\n\n"
ES = "Acta de la reunión del 14 de marzo de 2019\n\nAsistentes: Clara Ruiz, Luis Roca, Ana Soto\n\n"

CASES = {
    "fr after the name": (FR + "Odile Marchegay, directrice du syndicat, présente le budget de l'année.", "Odile Marchegay", "directrice du syndicat"),
    "fr in brackets": (FR + "Mme Lebrun (trésorière) lit les comptes de l'année.", "Claire Lebrun", "trésorière"),
    "fr before the name": (FR + "La trésorière, Mme Lebrun, lit les comptes de l'année.", "Claire Lebrun", "trésorière"),
    "en after the name": (EN + "Tom Reed, treasurer of the club, presented the accounts of the year.", "Tom Reed", "treasurer of the club"),
    "en before the name": (EN + "The accounts of the year were presented by City Manager Ann Dale to all.", "Ann Dale", "Manager"),
    "en not what happened to them": (EN + "The Chair declared Mrs Cole, Mr Reed and Miss Dale elected for the term.", "Tom Reed", None),
    "es after the name": (ES + "Luis Roca, tesorero de la asociación, presenta las cuentas del año.", "Luis Roca", "tesorero de la asociación"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("case", "text", "name", "role"), [(n, *c) for n, c in CASES.items()], ids=CASES.keys()
)
def test_the_function_beside_a_known_name(case: str, text: str, name: str, role: str | None) -> None:
    record = Pipeline(Settings(language=case[:2], model="none")).extract((text + "\n").encode(), name="x.txt")
    (person,) = [p for p in record.participants if p.name == name]
    assert (person.role or "").endswith(role or "")
    assert (person.role is None) == (role is None)


def test_nobody_is_there_because_a_function_stands_beside_their_name() -> None:
    text = FR + "Le courrier de Hugues Vasseur, directeur du port, est lu.\n"
    record = Pipeline(Settings(language="fr", model="none")).extract(text.encode(), name="x.txt")
    assert "Hugues Vasseur" not in {p.name for p in record.participants}
