"""Lists of people in the notes of labs and clubs: plain words head them, first names stand in them."""

import pytest

from minutes.pipeline import Pipeline
from minutes.settings import Settings

NOTES = {
    "en": (
        "# Sediment group, notes\n\n**Wed 8 Nov 2023**, 14:00, room 3\nhere: Marit, Tobias, Shreya · zoom: Fergus, Dora (joined 14:25)\n"
        "sorry can't: Ilse (teaching)\n\n## Round\n\nThe freezer alarm went off on Saturday and nothing at all was lost.\n"
    ),
    "fr": (
        "# Labo des sédiments, notes de réunion\n\n**Mercredi 8 novembre 2023**, 14 h, salle 3\nétaient là : Marit, Tobias, Shreya · zoom : Fergus, Dora\n"
        "pas là, prévenu : Ilse (cours)\n\n## Tour de table\n\nL'alarme du congélateur a sonné samedi et rien n'a été perdu du tout.\n"
    ),
    "es": (
        "# Grupo de sedimentos, notas de la reunión\n\n**Miércoles 8 de noviembre de 2023**, 14:00, sala 3\nvinieron: Marit, Tobias, Shreya · zoom: Fergus, Dora\n"
        "no pueden: Ilse (clases)\n\n## Ronda\n\nLa alarma del congelador sonó el sábado y no se perdió nada de nada.\n"
    ),
}


@pytest.mark.parametrize(("language", "text"), NOTES.items())
def test_first_names_after_plain_words_inside_a_head_are_people(language: str, text: str) -> None:
    found = {
        p.name: p.status
        for p in Pipeline(Settings(language=language, model="none"))
        .extract(text.encode(), name="x.md")
        .participants
    }
    there = dict.fromkeys(("Marit", "Tobias", "Shreya", "Fergus", "Dora"), "present")
    assert found == {**there, "Ilse": "excused"}


def test_a_label_at_the_very_end_names_nobody() -> None:
    text = "Notes of 8 Nov 2023\nhere: Marit, Tobias\nsorry can't:"
    people = Pipeline(Settings(language="en", model="none")).extract(text.encode(), name="x.md").participants
    assert {p.status for p in people} <= {"present"}
