"""Spanish minutes: who was there, what was decided, who is to do what by when, who won, and the meeting itself."""

from collections.abc import Callable
from functools import cache

import pytest

from minutes.model.record import Record
from minutes.packs import check_packs, load_pack
from minutes.pipeline import Pipeline
from minutes.settings import Settings

Read = Callable[[str], Record]

HEAD = "Asociación de Vecinos Ribera Alta\n\nActa de la reunión de la junta directiva del 14 de marzo de 2019\n\n"


@pytest.fixture(scope="session")
def read() -> Read:
    """The record of Spanish minutes whose body is the given text, without a statistical model."""
    pipeline = Pipeline(Settings(language="es", model="none"))

    @cache
    def record(body: str) -> Record:
        return pipeline.extract((HEAD + body + "\n").encode(), name="x.txt")

    return record


ATTENDANCE = {
    "a label and a list on one line": (
        "Asistentes: Clara Vega Roca, Luis Roca y Marta del Pozo",
        {"Clara Vega Roca": "present", "Luis Roca": "present", "Marta del Pozo": "present"},
    ),
    "bullets under a sentence": (
        "Asisten los miembros del patronato por videoconferencia:\n\n- Clara Vega\n- Luis Roca",
        {"Clara Vega": "present", "Luis Roca": "present"},
    ),
    "excused and absent": (
        "Presentes: Clara Vega\nExcusan su asistencia: Luis Roca\nAusentes: Marta Pozo",
        {"Clara Vega": "present", "Luis Roca": "excused", "Marta Pozo": "absent"},
    ),
    "titles": (
        "Asistentes:\n\nD. Luis Roca, presidente\nDña. Clara Vega, vocal\n\nNo asiste: Sra. Marta Pozo",
        {"Luis Roca": "present", "Clara Vega": "present", "Marta Pozo": "absent"},
    ),
    "proxies as pairs": (
        "Asisten: Clara Vega\n\nDelegan su voto: Luis Roca en Clara Vega",
        {"Clara Vega": "present", "Luis Roca": "represented"},
    ),
    "a table": (
        "Nombre\tCargo\tAsiste\nClara Vega\tPresidenta\tSí\nLuis Roca\tVocal\tNo",
        {"Clara Vega": "present", "Luis Roca": "absent"},
    ),
    "offices": (
        "Preside: Clara Vega\nSecretario: Luis Roca",
        {"Clara Vega": "present", "Luis Roca": "present"},
    ),
    "people who act": (
        "La Sra. Vega explica el balance. Luis Roca pregunta por la cuota.",
        {"Vega": "present", "Luis Roca": "present"},
    ),
    "people who could not come": (
        "Luis Roca no ha podido acudir al acto.",
        {"Luis Roca": "excused"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "people"), ATTENDANCE.values(), ids=ATTENDANCE.keys())
def test_people_are_read_with_their_status(read: Read, body: str, people: dict[str, str]) -> None:
    assert {p.name: p.status for p in read(body).participants} == people


def test_a_proxy_names_its_holder(read: Read) -> None:
    record = read("Asisten: Clara Vega\n\nDelegan su voto: Luis Roca en Clara Vega")
    assert [p.represented_by for p in record.participants if p.name == "Luis Roca"] == ["Clara Vega"]


DECISIONS = {
    "unanimity": ("Se aprueba por unanimidad el acta anterior.", "adopted", {"unanimous": True}),
    "assent": ("Queda aprobado por asentimiento el orden del día.", "adopted", None),
    "a body": ("La Junta Directiva acuerda comprar dos bancos.", "adopted", None),
    "votes after their counts": (
        "La propuesta queda aprobada por 11 votos a favor, 2 en contra y 1 abstención.",
        "adopted", {"for": 11, "against": 2, "abstain": 1},
    ),
    "votes before their counts": (
        "Se somete a votación la venta del local.\n\nVotos a favor: 9. En contra: 3. Abstenciones: 1",
        "adopted", {"for": 9, "against": 3, "abstain": 1},
    ),
    "votes in words": (
        "Se aprueba la cuota con doce votos a favor y dos abstenciones.", "adopted", {"for": 12, "abstain": 2},
    ),
    "rejection": ("Se rechaza la subida de la cuota.", "rejected", None),
    "postponement": ("Se pospone la elección de la sede.", "deferred", None),
    "to be treated next time": ("Se acuerda debatir la cuota en la próxima asamblea.", "deferred", None),
    "an election": ("Clara Vega es elegida presidenta por unanimidad.", "adopted", {"unanimous": True}),
    "a label": ("Acuerdo: se pintará el portal en verano.", "adopted", None),
    "a heading": ("ACUERDOS\n\n- Pintar el portal antes del verano.", "adopted", None),
}  # fmt: skip


@pytest.mark.parametrize(("body", "outcome", "votes"), DECISIONS.values(), ids=DECISIONS.keys())
def test_decisions_are_read_with_outcome_and_votes(
    read: Read, body: str, outcome: str, votes: dict[str, object] | None
) -> None:
    (decision,) = read(body).decisions
    stated = decision.votes.model_dump(by_alias=True, exclude_none=True) if decision.votes else None
    assert (decision.outcome, stated) == (outcome, votes)


NOT_DECIDED = {
    "a condition": "Si se aprueba el gasto, habrá fiesta.",
    "an earlier meeting": "En la anterior reunión se acordó pintar la fachada.",
    "an opinion": "Luis Roca opina que la cuota es alta.",
}


@pytest.mark.parametrize("body", NOT_DECIDED.values(), ids=NOT_DECIDED.keys())
def test_what_only_looks_like_a_decision_is_left_out(read: Read, body: str) -> None:
    assert read(body).decisions == ()


ACTIONS = {
    "taking charge": ("Luis Roca se encarga de llamar al banco.", ("Luis Roca",), None, "open"),
    "a promise": ("Clara Vega enviará el acta antes del 15 de mayo.", ("Clara Vega",), "2019-05-15", "open"),
    "two who commit": ("Clara Vega y Luis Roca revisarán la web.", ("Clara Vega", "Luis Roca"), None, "open"),
    "an office": ("La gestoría tramitará el alta de los socios.", ("La gestoría",), None, "open"),
    "nobody named": ("Se enviará una carta a los vecinos a finales de abril.", (), "2019-04", "open"),
    "a mention": ("@clara: pedir las llaves del local", ("clara",), None, "open"),
    "an arrow": ("→ Luis Roca: pedir presupuesto de pintura", ("Luis Roca",), None, "open"),
    "a list": ("Tareas\n\n- Imprimir los carteles → asignado a Marta", ("Marta",), None, "open"),
    "a quarter": (
        "Luis Roca preparará las bases en el segundo trimestre de 2020.",
        ("Luis Roca",), "2020-04-01/2020-06-30", "open",
    ),
    "a weekday": ("Clara Vega llamará al fontanero antes del viernes.", ("Clara Vega",), "2019-03-15", "open"),
    "the present": ("Clara Vega llama a la imprenta mañana mismo.", ("Clara Vega",), "2019-03-15", "open"),
    "the present with a deadline": ("Luis Roca deja el cartel hecho para el viernes 22.", ("Luis Roca",), "2019-03-22", "open"),
    "days": ("Luis Roca queda en tener redactado el contrato dentro de 15 días.", ("Luis Roca",), "2019-03-29", "open"),
    "a charge": ("Corresponde a Clara Vega pedir las llaves esta semana.", ("Clara Vega",), "2019-03-11/2019-03-17", "open"),
    "a name in brackets": ("Se pedirán las llaves del local (Luis Roca).", ("Luis Roca",), None, "open"),
    "an arrow to a name": ("La gotera del baño sigue igual que antes. → Clara Vega", ("Clara Vega",), None, "open"),
    "a first person": ("Varios\n\nLa imprenta no contesta desde marzo.\n\nLuis Roca: vale, mañana les escribiré.", ("Luis Roca",), "2019-03-15", "open"),
    "a margin": (
        "Tema\tObservaciones\tResponsable\tPlazo\n1\tPedir otro presupuesto de la caldera.\tCV\tantes de Navidad",
        ("CV",), "2019-12", "open",
    ),
    "a table": (
        "Tarea\tResponsable\tFecha\tEstado\nPedir las llaves\tLuis Roca\t02/04/2019\tHecho",
        ("Luis Roca",), "2019-04-02", "done",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "owners", "due", "status"), ACTIONS.values(), ids=ACTIONS.keys())
def test_tasks_are_read_with_owner_due_date_and_status(
    read: Read, body: str, owners: tuple[str, ...], due: str | None, status: str
) -> None:
    (task,) = read(body).action_items
    assert (tuple(task.owners), task.due, task.status) == (owners, due, status)


NOT_TO_DO = {
    "the end of the meeting": "Se levanta la sesión a las 21:00 horas.",
    "a question": "¿Quién enviará la carta?",
    "what will not be": "Los vecinos no pagarán la derrama.",
    "the next meeting": "La próxima reunión se celebrará el 4 de mayo.",
    "what will be seen": "Eso ya se verá.",
    "a report in the present": "Clara Vega presenta el balance.",
    "thanks in the present": "Clara Vega envía sus felicitaciones al club.",
}


@pytest.mark.parametrize("body", NOT_TO_DO.values(), ids=NOT_TO_DO.keys())
def test_what_only_looks_like_a_task_is_left_out(read: Read, body: str) -> None:
    assert read(body).action_items == ()


MEETING = {
    "a date in figures": ("", "date", "2019-03-14"),
    "the body": ("", "body", "junta directiva - Asociación de Vecinos Ribera Alta"),
    "the beginning": ("Siendo las 18:30 horas, se abre la sesión.", "start_time", "18:30"),
    "a range": ("Horario: de 18:00 a 20:15 h", "end_time", "20:15"),
    "the end": ("Sin más asuntos, se levanta la sesión a las 21.05 horas.", "end_time", "21:05"),
    "the end said first": ("Y siendo las 20:40 h, se cierra la reunión.", "end_time", "20:40"),
    "a place": ("Lugar: Casa de cultura", "place", "Casa de cultura"),
    "a town": ("En la ciudad de Valbuena, siendo las 19:00 horas, se reúne la junta.", "place", "Valbuena"),
    "the next meeting": ("Próxima reunión: 4 de mayo de 2019 a las 18:00", "next_meeting", "2019-05-04"),
    "the chair": ("Preside la sesión Clara Vega.", "chair", "Clara Vega"),
    "the secretary": ("Actúa como secretario D. Luis Roca.", "secretary", "Luis Roca"),
}


@pytest.mark.parametrize(("body", "field", "value"), MEETING.values(), ids=MEETING.keys())
def test_the_meeting_is_read(read: Read, body: str, field: str, value: str) -> None:
    assert str(getattr(read(body).meeting, field)) == value


@pytest.mark.parametrize(
    "written", ["14 de marzo de 2019", "14/03/2019", "2019-03-14", "catorce de marzo de dos mil diecinueve"]
)
def test_the_date_is_read_in_any_form(written: str) -> None:
    text = f"Acta de la reunión del claustro\n\nFecha: {written}\n\nSe aprueba el acta anterior.\n"
    record = Pipeline(Settings(language="es", model="none")).extract(text.encode(), name="x.txt")
    assert str(record.meeting.date) == "2019-03-14"


LAUREATES = {
    "a sentence": ("El jurado concede el primer premio a Clara Vega.", ("Clara Vega",)),
    "the passive": ("Se otorga la beca de investigación a Luis Roca.", ("Luis Roca",)),
    "a label": ("Primer premio: Marta Pozo", ("Marta Pozo",)),
    "a list": ("Los ganadores del concurso de relatos:\n\n- Clara Vega", ("Clara Vega",)),
}


@pytest.mark.parametrize(("body", "recipients"), LAUREATES.values(), ids=LAUREATES.keys())
def test_winners_are_read(read: Read, body: str, recipients: tuple[str, ...]) -> None:
    (laureate,) = read(body).laureates
    assert tuple(laureate.recipients) == recipients


def test_a_prize_nobody_won_has_no_winner(read: Read) -> None:
    assert read("El premio de poesía queda desierto.").laureates == ()


def test_an_amount_in_euros_is_read(read: Read) -> None:
    (laureate,) = read("Los ganadores del concurso de relatos:\n\n- Clara Vega: 1.500 €").laureates
    assert laureate.amount is not None
    assert (laureate.amount.value, laureate.amount.currency) == (1500, "EUR")


def test_the_pack_is_sound() -> None:
    assert load_pack("es").code == "es"
    assert [fault for fault in check_packs() if fault.startswith(("es/", "pack es"))] == []


TOLD = {
    "a numbered resolution": ("Acuerdo 2. Elevar a la comisión la propuesta sobre el horno.", "adopted"),
    "left for later": ("Lo del horno se deja para la asamblea de enero.", "deferred"),
    "taken off the agenda": (
        "El alcalde retira este punto del orden del día por falta de facturas del horno.",
        "deferred",
    ),
    "no, with a reason": ("Para el horno: no, no nos toca pagarlo.", "rejected"),
    "does not prosper": ("La propuesta de comprar el horno no prospera.", "rejected"),
    "assent at the end": ("Horno: hay que pagar 60 € por sesión. De acuerdo todos.", "adopted"),
    "no objection, so": ("Sin objeciones, así que Clara coordina el horno desde agosto.", "adopted"),
    "granted to a request": (
        "El grupo de teatro pide el horno los miércoles. Concedido hasta junio.",
        "adopted",
    ),
    "a clause with its ordinal": ("SEGUNDO. Exponer al público el proyecto del horno.", "adopted"),
    "defined": ("Horno: se define dejar el modelo mixto.", "adopted"),
}


@pytest.mark.parametrize(("body", "outcome"), TOLD.values(), ids=TOLD.keys())
def test_a_decision_is_told_in_many_ways(read: Read, body: str, outcome: str) -> None:
    found = read("3. Asuntos\n\nSe habla un rato.\n\n" + body).decisions
    assert [("orno" in d.text, d.outcome) for d in found] == [(True, outcome)]


NEWS = {
    "news by a speaker": "Informa de que el Consejo de Gobierno aprobó en junio el plan de docencia.",
    "news with its date": "La Corporación otorgó el 12 de febrero el permiso de ocupación.",
    "a hedge": "No se descarta que mañana llueva.",
    "what the rules say": "Según el reglamento se eligen por sorteo entre los profesores.",
}


@pytest.mark.parametrize("body", NEWS.values(), ids=NEWS.keys())
def test_news_and_rules_are_no_decisions(read: Read, body: str) -> None:
    assert read("3. Asuntos\n\n" + body).decisions == ()


def test_dashes_that_fill_a_line_end_its_sentence(read: Read) -> None:
    (decision,) = read(
        "PUNTO SEGUNDO: Lectura del acta. El secretario la lee. Se aprueba con ese agregado. -----------\n"
        "PUNTO TERCERO: Memoria del año. La presidenta la lee.\n"
    ).decisions
    assert decision.text.endswith("Se aprueba con ese agregado.")
