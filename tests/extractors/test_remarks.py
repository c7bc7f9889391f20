"""What is said of a task right after it: done, or when it is due."""

import pytest

from minutes import extract

HEADS = {
    "en": "Harbour Trust\n\nMinutes of the board meeting held on 10 March 2021\n\nPresent: Ann Dale, Tom Reed\n\n1. Works\n\n",
    "fr": "Association Les Berges\n\nCompte rendu de la réunion du 10 mars 2021\n\nPrésents : Claire Vassort, Paul Riouet\n\n1. Travaux\n\n",
    "es": "Asociación La Ribera\n\nActa de la reunión del 10 de marzo de 2021\n\nAsistentes: Ana Vega, Luis Gil\n\n1. Obras\n\n",
}

REMARKS = {
    "a line that only says done": (
        "en", "- Action Ann Dale: Order the new benches\n  - Task done\n- Action Tom Reed: Print the posters\n",
        [(None, "done"), (None, "open")],
    ),
    "a pronoun and a day": (
        "en", "Action Ann Dale: Order the new benches for the park. They will finish it on Monday.", [("2021-03-15", "open")],
    ),
    "a deadline behind its label": (
        "es", "- Planes de acción: Ana Vega enviará el informe a la junta.\n\n- Fecha límite: 3 de mayo.\n",
        [("2021-05-03", "open")],
    ),
    "a pronoun and a date": (
        "fr", "Claire Vassort enverra le rapport au bureau. Cela doit être terminé avant le 2 avril 2021.", [("2021-04-02", "open")],
    ),
    "a remark after the meeting": (
        "fr", "Claire Vassort enverra le rapport au bureau.\n\nDepuis la réunion : le rapport est en ligne.", [(None, "done")],
    ),
    "the next task is done": (
        "en", "To do\n\n- [ ] Order the new benches\n- [x] Print the posters\n", [(None, "open"), (None, "done")],
    ),
    "what will be done is not": (
        "fr", "Claire Vassort précise qu'une étude sera ensuite réalisée.", [(None, "open")],
    ),
    "another day after the task": (
        "en", "Action Ann Dale: Order the new benches for the park. The fair is on 4 May.", [(None, "open")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("code", "body", "told"), REMARKS.values(), ids=REMARKS.keys())
def test_a_remark_after_a_task_tells_of_it(code: str, body: str, told: list[tuple[str | None, str]]) -> None:
    record = extract((HEADS[code] + body + "\n").encode(), language=code, model="none")
    assert [(task.due, task.status) for task in record.action_items] == told
