"""Action items: plans, tables, labels, promises; who, by when, done or not."""

from collections.abc import Callable

import pytest

from minutes.model.record import ActionItem, Record

Reader = Callable[[str], Record]
Tasks = Callable[[str], list[ActionItem]]

HEAD = (
    "Association Les Berges Claires\n\nCompte rendu de la réunion du 10 mars 2021\n\n"
    "Présents : Claire Vassort (CV), Paul Riouet (PR), Odile Marchegay (OM)\n\n"
)


@pytest.fixture(scope="session")
def tasks(record_of: Reader) -> Tasks:
    """The action items of minutes of 10 March 2021 whose body is the given text."""
    return lambda body: list(record_of(HEAD + body + "\n").action_items)


PLANS = {
    "bullets": "Plan d'action\n\n- Relancer le fournisseur de bancs\n- Commander les affiches\n- Relire le règlement",
    "numbers": "Actions à mener\n\n1) Relancer le fournisseur de bancs\n2) Commander les affiches\n3) Relire le règlement",
    "lost bullets": (
        "Suites à donner\n\n  Relancer le fournisseur de bancs\n  Commander les affiches\n  Relire le règlement"
    ),
    "a label with a colon": "À faire :\n- Relancer le fournisseur de bancs\n- Commander les affiches\n- Relire le règlement",
}


@pytest.mark.parametrize("body", PLANS.values(), ids=PLANS.keys())
def test_a_plan_gives_each_of_its_items(tasks: Tasks, body: str) -> None:
    assert [t.text for t in tasks(body)] == [
        "Relancer le fournisseur de bancs", "Commander les affiches", "Relire le règlement",
    ]  # fmt: skip


def test_a_table_of_tasks_gives_owner_due_date_and_status(tasks: Tasks) -> None:
    found = tasks(
        "Tableau de suivi des actions\n\n"
        "Action\tResponsable\tÉchéance\tÉtat\n"
        "Relancer le fournisseur de bancs\tClaire Vassort\t15/05/2021\tEn cours\n"
        "Commander les affiches\tPaul Riouet\t\tFait\n"
        "Relire le règlement\t\tfin avril\t\n"
    )
    assert [(t.text, t.owners, t.due, t.status) for t in found] == [
        ("Relancer le fournisseur de bancs", ("Claire Vassort",), "2021-05-15", "open"),
        ("Commander les affiches", ("Paul Riouet",), None, "done"),
        ("Relire le règlement", (), "2021-04", "open"),
    ]


PLANNED = {
    "initials before a colon": ("CV : relancer le fournisseur", ("CV",)),
    "a name before a colon": ("Claire Vassort : relancer le fournisseur", ("Claire Vassort",)),
    "a verb that elsewhere stands in a title": ("Relancer les bénévoles, comme dit la fiche Relancer", ()),
    "a name in parentheses at the end": ("Relancer le fournisseur (Claire Vassort)", ("Claire Vassort",)),
    "a name after an arrow": ("Relancer le fournisseur → Claire Vassort", ("Claire Vassort",)),
    "a handle": ("@claire : relancer le fournisseur", ("claire",)),
    "several handles": ("@claire + @paul : relancer le fournisseur", ("claire", "paul")),
    "a name and a date after dashes": ("Relancer le fournisseur - Claire - avant le 15/05", ("Claire",)),
    "a number before the name": ("A12 CV : relancer le fournisseur", ("CV",)),
    "a sentence about somebody": ("Claire passe relancer le fournisseur", ("Claire",)),
    "a first word that is no name": ("Fournisseur : relancer avant la fête", ()),
}


@pytest.mark.parametrize(("item", "owners"), PLANNED.values(), ids=PLANNED.keys())
def test_an_item_of_a_plan_names_its_owner(tasks: Tasks, item: str, owners: tuple[str, ...]) -> None:
    first, second = tasks(f"Plan d'action\n\n- {item}\n- Commander les affiches")
    assert "elancer" in first.text
    assert (first.owners, second.owners) == (owners, ())


def test_a_bare_month_in_a_column_of_due_dates_is_one(tasks: Tasks) -> None:
    (task,) = tasks("Qui fait quoi\n\nQui ?\tQuoi ?\tQuand ?\nCV\tRelancer le fournisseur\tavril\n")
    assert (task.owners, task.due, task.due_text) == (("CV",), "2021-04", "avril")


OWNERS = {
    "a label": ("ACTION : relancer le fournisseur de bancs", ()),
    "a label with owners": (
        "ACTION : Claire Vassort et Paul Riouet : relancer le fournisseur de bancs", ("Claire Vassort", "Paul Riouet"),
    ),
    "initials after an arrow": ("→ CV : relancer le fournisseur de bancs", ("CV",)),
    "a person's promise": ("Claire Vassort relancera le fournisseur de bancs.", ("Claire Vassort",)),
    "a titled person's promise": ("Mme Vassort relancera le fournisseur de bancs.", ("Vassort",)),
    "two people's promise": (
        "Claire Vassort et Paul Riouet relanceront le fournisseur de bancs.", ("Claire Vassort", "Paul Riouet"),
    ),
    "an office's promise": ("La mairie relancera le fournisseur de bancs.", ("La mairie",)),
    "a service's promise": ("Le service technique relancera le fournisseur de bancs.", ("Le service technique",)),
    "a charge": ("Claire Vassort se charge de relancer le fournisseur de bancs.", ("Claire Vassort",)),
    "a body in charge": ("Le bureau est chargé de relancer le fournisseur de bancs.", ("Le bureau",)),
    "a commitment": ("Paul Riouet s'engage à relancer le fournisseur de bancs.", ("Paul Riouet",)),
    "going to": ("Le bureau va relancer le fournisseur de bancs.", ("Le bureau",)),
    "must": ("Paul Riouet doit relancer le fournisseur de bancs.", ("Paul Riouet",)),
    "must see to": ("Mme Vassort doit se renseigner auprès du fournisseur de bancs.", ("Vassort",)),
    "we": ("Nous relancerons le fournisseur de bancs.", ()),
    "a name and a colon": ("Claire Vassort : relancer le fournisseur de bancs.", ("Claire Vassort",)),
    "the passive": ("Le fournisseur de bancs sera relancé la semaine suivante.", ()),
    "the passive with an agent": ("Le fournisseur de bancs sera relancé par Claire Vassort.", ("Claire Vassort",)),
    "a present with a deadline": ("La présidente apporte le dossier du fournisseur de bancs avant le 15 mai.", ("La présidente",)),
    "a present of tasks": ("Claire Vassort relance le fournisseur de bancs.", ("Claire Vassort",)),
    "a request": ("Il est demandé à Mme Vassort de relancer le fournisseur de bancs.", ("Vassort",)),
    "a charge to somebody": ("Charge à Paul Riouet de relancer le fournisseur de bancs.", ("Paul Riouet",)),
    "it falls to": ("À M. Riouet revient de relancer le fournisseur de bancs.", ("Riouet",)),
    "an arrow and a sentence": ("=> Claire change de fournisseur de bancs", ("Claire",)),
    "a first person": ("Claire : je relance le fournisseur de bancs demain.", ("Claire",)),
    "an infinitive with an agent": ("Courrier au fournisseur de bancs à préparer par Paul Riouet.", ("Paul Riouet",)),
}  # fmt: skip


@pytest.mark.parametrize(("body", "owners"), OWNERS.values(), ids=OWNERS.keys())
def test_a_task_names_its_owners(tasks: Tasks, body: str, owners: tuple[str, ...]) -> None:
    (task,) = tasks("1. Mobilier\n\nLes bancs datent de 1998 et grincent.\n\n" + body)
    assert "fournisseur de bancs" in task.text
    assert "1998" not in task.text
    assert (task.owners, task.status) == (owners, "open")


DUES = {
    "a day": ("avant le 15 mai 2021", "2021-05-15"),
    "a day in figures": ("pour le 15/05/2021", "2021-05-15"),
    "a day without a year, later that year": ("d'ici le 15 mai", "2021-05-15"),
    "a day without a year, the next year": ("d'ici le 15 janvier", "2022-01-15"),
    "a day in figures without a year": ("pour le 15/05", "2021-05-15"),
    "the first of a month": ("avant le 1er juin", "2021-06-01"),
    "the end of a month": ("fin novembre 2021", "2021-11"),
    "the end of a month without a year": ("d'ici fin novembre", "2021-11"),
    "a month": ("en septembre 2021", "2021-09"),
    "a month that has passed": ("en janvier", "2022-01"),
    "a half-year": ("au second semestre 2021", "2021-07-01/2021-12-31"),
    "a quarter": ("au premier trimestre 2022", "2022-01-01/2022-03-31"),
    "a year": ("en 2022", "2022-01-01/2022-12-31"),
    "the week of a day": ("la semaine du 17 mai 2021", "2021-05-17/2021-05-23"),
    "next week": ("dès la semaine prochaine", "2021-03-15/2021-03-21"),
    "next month": ("le mois prochain", "2021-04"),
    "a weekday": ("avant vendredi", "2021-03-12"),
    "a weekday alone": ("vendredi", "2021-03-12"),
    "the number of a day": ("pour le 25", "2021-03-25"),
    "the number of a day of next month": ("avant le 5", "2021-04-05"),
    "a weekday and its number": ("vendredi 19", "2021-03-19"),
    "tomorrow": ("dès demain", "2021-03-11"),
    "today": ("ce jour", "2021-03-10"),
    "this week": ("cette semaine", "2021-03-08/2021-03-14"),
    "the end of the month": ("avant la fin du mois", "2021-03"),
    "days": ("sous huit jours", "2021-03-18"),
    "weeks": ("dans deux semaines", "2021-03-24"),
    "months": ("dans deux mois", "2021-05"),
    "a feast": ("avant Noël", "2021-12"),
    "a meeting of a month": ("pour la réunion de mai", "2021-05"),
    "points": ("pour le 15.05.2021", "2021-05-15"),
    "ISO": ("pour le 2021-05-15", "2021-05-15"),
    "a quarter in short": ("au T2 2021", "2021-04-01/2021-06-30"),
    "the number of a week": ("en semaine 12", "2021-03-22/2021-03-28"),
    "none": ("avec le sourire", None),
}


@pytest.mark.parametrize(("words", "due"), DUES.values(), ids=DUES.keys())
def test_a_due_date_is_reckoned_from_the_meeting(tasks: Tasks, words: str, due: str | None) -> None:
    (task,) = tasks(f"1. Mobilier\n\nClaire Vassort relancera le fournisseur {words}.\n")
    assert task.due == due
    assert (task.due_text or "") in task.text
    assert (task.due_text is None) == (due is None)


VAGUE = ["dans les prochains jours", "avant la prochaine réunion", "dès que possible", "rapidement"]


@pytest.mark.parametrize("words", VAGUE)
def test_a_vague_due_date_stays_words(tasks: Tasks, words: str) -> None:
    (task,) = tasks(f"1. Mobilier\n\nClaire Vassort relancera le fournisseur {words}.\n")
    assert (task.due, task.due_text) == (None, words)


def test_without_the_day_of_the_meeting_a_due_date_without_a_year_stays_words(record_of: Reader) -> None:
    record = record_of(
        "Compte rendu de réunion\n\nPlan d'action\n\n- Relancer le fournisseur avant le 15 mai\n"
    )
    (task,) = record.action_items
    assert task.due is None
    assert "15 mai" in (task.due_text or "")


def test_the_next_meeting_is_a_day_where_the_minutes_name_it(tasks: Tasks) -> None:
    (task,) = tasks(
        "1. Mobilier\n\nClaire Vassort relancera le fournisseur avant la prochaine réunion.\n\n"
        "Prochaine réunion : mardi 4 mai 2021 à 18 h."
    )
    assert (task.due, task.due_text) == ("2021-05-04", "avant la prochaine réunion")


def test_minutes_with_a_margin_of_owners_give_what_is_to_be_done(tasks: Tasks) -> None:
    found = tasks(
        "N°\tObservations\tPour\tÀ faire pour le\n"
        "1.1\tLe compte rendu est adopté.\t\t\n"
        "1.2\tLes bancs datent de 1998 et grincent, tout le monde le dit depuis des années, et le public aussi, "
        "qui écrit. Le devis est trop cher pour la saison. Claire Vassort relancera le fournisseur.\tCV\t15/05\n"
        "1.3\tFournir les plans de la cour.\tPaul Riouet\tFAIT\n"
        "1.4\tL'entrée est repeinte.\tPour information\t\n"
    )
    assert [(t.text, t.owners, t.due, t.status) for t in found] == [
        ("Claire Vassort relancera le fournisseur.", ("CV",), "2021-05-15", "open"),
        ("Fournir les plans de la cour.", ("Paul Riouet",), None, "done"),
    ]


def test_rows_that_lack_a_cell_are_read_by_what_stands_in_them(tasks: Tasks) -> None:
    found = tasks(
        "Actions\n\nN°\tAction\tQui\tÉchéance\tÉtat\n"
        "1\tRelancer le fournisseur de bancs\tCV\t15/05/2021\tsoldé\n"
        "2\tCommander les affiches de la fête\tPR\t15/06/2021\n"
        "3\tTraduire le guide\tOM\t\tabandonné\n"
    )
    assert [(t.text, t.owners, t.due, t.status) for t in found] == [
        ("Relancer le fournisseur de bancs", ("CV",), "2021-05-15", "done"),
        ("Commander les affiches de la fête", ("PR",), "2021-06-15", "open"),
    ]


DONE = {
    "a ticked box": ("- ☒ Relancer le fournisseur\n- ☐ Commander les affiches", ["done", "open"]),
    "a remark": ("- Relancer le fournisseur (fait)\n- Commander les affiches", ["done", "open"]),
    "a box in brackets": ("- [x] Relancer le fournisseur\n- [ ] Commander les affiches", ["done", "open"]),
    "nothing": ("- Relancer le fournisseur\n- Commander les affiches", ["open", "open"]),
}


@pytest.mark.parametrize(("items", "statuses"), DONE.values(), ids=DONE.keys())
def test_what_is_marked_done_is_done(tasks: Tasks, items: str, statuses: list[str]) -> None:
    assert [t.status for t in tasks("Plan d'action\n\n" + items)] == statuses


def test_what_leans_on_the_sentence_before_is_read_with_it(tasks: Tasks) -> None:
    (task,) = tasks("1. Mobilier\n\nLes bancs sont à revernir. Claire Vassort s'en occupe cette semaine.")
    assert task.text == "Les bancs sont à revernir. Claire Vassort s'en occupe cette semaine."
    assert (task.owners, task.due) == (("Claire Vassort",), "2021-03-08/2021-03-14")


def test_an_arrow_to_a_name_gives_the_task_before_it(tasks: Tasks) -> None:
    (task,) = tasks("1. Mobilier\n\n- Bancs : le vernis est parti. Le fournisseur est à changer. → Claire")
    assert task.owners == ("Claire",)
    assert "fournisseur" in task.text


def test_a_list_of_what_was_to_be_done_is_one_of_tasks(tasks: Tasks) -> None:
    found = tasks(
        "1. Mobilier\n\nCe qu'on devait faire depuis la dernière fois\n\n- Claire devait vernir les bancs. Fait, 38 euros.\n"
        "- Affiches pour la fête (Paul) : pas encore\n"
    )
    assert [(t.owners, t.status) for t in found] == [(("Claire",), "done"), (("Paul",), "open")]


NONE = {
    "thanks in the present": "Claire Vassort adresse ses remerciements au fournisseur de bancs.",
    "a report in the present": "Claire Vassort présente le fournisseur de bancs.",
    "a question": "Qui relancera le fournisseur de bancs ?",
    "a question reported": "Paul Riouet demande quand la mairie relancera le fournisseur.",
    "a negation": "Paul Riouet ne relancera pas le fournisseur de bancs.",
    "the next meeting": "La prochaine réunion aura lieu le 4 mai 2021.",
    "a condition": "Si le fournisseur répond, les bancs seront installés en mai.",
    "the past": "Paul Riouet a relancé le fournisseur de bancs en février.",
    "a state to come": "Le square sera plus agréable au printemps.",
    "a price to come": "Le coût des travaux sera de 4 000 euros.",
    "closing": "La séance est levée à 20 h 50.",
}


@pytest.mark.parametrize("body", NONE.values(), ids=NONE.keys())
def test_what_nobody_is_to_do_is_no_task(tasks: Tasks, body: str) -> None:
    assert [t.text for t in tasks("1. Mobilier\n\nLes bancs datent de 1998 et grincent.\n\n" + body)] == []


def test_the_agenda_gives_no_tasks(tasks: Tasks) -> None:
    assert tasks("Ordre du jour :\n- Préparer la fête\n- Commander les affiches\n") == []


def test_sub_headings_of_a_plan_belong_to_it(record_of: Reader) -> None:
    record = record_of(
        "# Compte rendu de la réunion du 10 mars 2021\n\n## Plan d'action\n\n### Communication\n\n"
        "- Commander les affiches\n\n### Mobilier\n\n- Relancer le fournisseur\n\n## Budget\n\n- Recettes de la fête\n"
    )
    assert [t.text for t in record.action_items] == ["Commander les affiches", "Relancer le fournisseur"]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Le géomètre doit réimplanter l'axe de la rue.", "Le géomètre"),
        ("La responsable communication élabore un kit pour les bénévoles.", "La responsable communication"),
        ("Prévenir la mairie pour les barrières (Léo).", "Léo"),
        ("Maçon : reboucher les réservations du premier étage.", "Maçon"),
        ("Levée des réserves sous un mois par les entreprises concernées.", "les entreprises concernées"),
        ("Odile s'est proposée pour tenir le stand le matin.", "Odile"),
    ],
)
def test_offices_trades_and_names_at_the_end_own_tasks(tasks: Tasks, sentence: str, owner: str) -> None:
    assert [list(t.owners) for t in tasks("1. Points divers\n\n" + sentence)] == [[owner]]


WHO_ACTS = {
    "a service behind by": ("Le plan sera affiché par le service de la voirie.", ("le service de la voirie",)),
    "initials of a body": ("La liste sera relayée par l'ADEC.", ("l'ADEC",)),
    "a committee that has the point": ("Haies du stade → à traiter dans la commission espaces verts.",
                                      ("commission espaces verts",)),
    "names in brackets at the end": ("RV vendredi 19 mars à 18 h pour la salle (Claire, Paul et Odile).",
                                     ("Claire", "Paul", "Odile")),
    "an office with its title": ("Elle sera transmise par Mme le Maire au préfet.", ("le Maire",)),
    "who speaks of himself": ("Paul Riouet précise qu'il sera présent et pourra en parler.", ("Paul Riouet",)),
    "an office that announces in the passive": ("Mme le Maire précise qu'un groupe va être créé.", ()),
    "the whole name of a body": ("Les avis seront envoyés par le bureau des aides.", ("le bureau des aides",)),
    "two handles": ("Pas de choix ce jour, @claire et @tom proposent un texte pour la réunion de mai.", ("claire", "tom")),
    "the body that somebody speaks of": ("Claire Vassort indique que la mairie transmettra les clés.", ("la mairie",)),
    "the whole name of a firm": ("La société Dalbor enverra son devis.", ("La société Dalbor",)),
    "a second verb with us in it": ("Paul Riouet va regarder cela et nous tiendra informés.", ("Paul Riouet",)),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "owners"), WHO_ACTS.values(), ids=WHO_ACTS.keys())
def test_a_sentence_tells_who_is_to_act(tasks: Tasks, sentence: str, owners: tuple[str, ...]) -> None:
    assert [t.owners for t in tasks(sentence)] == [owners]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le coût de la réfection de la salle suivra dans les prochains mois.",
        "Il manque un plan des travaux qui seront réalisés par la région.",
        "Les agents seront soumis à un cycle de 36 heures.",
        "Claire Vassort répond que les enfants viendront.",
        "Cela ne change rien, et il continuera de vivre sa vie.",
        "Claire Vassort va régulièrement voir Mme Roy.",
        "L'exposition sera ouverte à la mairie du 3 au 12 mai.",
    ],
)
def test_what_others_do_or_what_merely_holds_is_no_task(tasks: Tasks, sentence: str) -> None:
    assert not tasks(sentence)


OTHER_DATES = {
    "the day of a past meeting": "Paul Riouet enverra les résultats de l'atelier du 26 janvier.",
    "since when": "Paul Riouet relira le texte qui attend depuis cet été.",
    "a participle like a season": "Le toit a été refait => Mettre une réserve sur la facture.",
    "what was received on a day": "Paul Riouet communiquera le bilan qu'il a reçu vendredi.",
    "the holidays after which it is": "Paul Riouet contactera la mairie après les vacances de Noël.",
    "a thing of a season": "Horaires d'été : Paul Riouet enverra le tableau à tous.",
    "the evening of the meeting": "Il est proposé ce soir un vote, une convention sera ensuite envoyée à la mairie.",
}


@pytest.mark.parametrize("sentence", OTHER_DATES.values(), ids=OTHER_DATES.keys())
def test_the_date_of_something_else_is_no_due_date(tasks: Tasks, sentence: str) -> None:
    assert [t.due for t in tasks(sentence)] == [None]


def test_the_day_of_a_meeting_to_come_is_a_due_date(tasks: Tasks) -> None:
    assert [t.due for t in tasks("Paul Riouet inscrira le point au bureau du 4 avril.")] == ["2021-04-04"]


def test_a_short_arrow_tells_who_does_what_the_sentence_before_it_says(tasks: Tasks) -> None:
    (task,) = tasks("Le règlement est trop vieux pour les locations\n=> à réécrire par Claire & Paul.")
    assert task.text.startswith("Le règlement")
    assert task.owners == ("Claire", "Paul")


def test_names_in_a_row_behind_a_colon_are_no_owners(tasks: Tasks) -> None:
    (task,) = tasks(
        "Plan d'action\n\n- Mieux lier les partenaires : Ville – LEA – ACME\n- Relire le texte – Claire"
    )[:1]
    assert task.owners == ()


def test_a_list_that_reports_within_a_plan_holds_no_tasks(tasks: Tasks) -> None:
    found = tasks(
        "Plan d'action\n\n- Relancer le fournisseur de bancs\n\nLa restitution a permis d'exposer deux points :\n\n"
        "- Panorama de la coopération entre les clubs\n- Résultats de l'appel à projets"
    )
    assert [t.text for t in found] == ["Relancer le fournisseur de bancs"]


def test_a_row_that_was_given_up_is_no_task(tasks: Tasks) -> None:
    found = tasks(
        "Tableau de suivi des actions\n\nAction\tResponsable\tÉchéance\tÉtat\n"
        "Relancer le fournisseur de bancs\tClaire Vassort\t15/05/2021\tEn cours\n"
        "Commander les affiches\tPaul Riouet\tannulé\t\n"
        "Peindre la porte (annulée)\tPaul Riouet\tmai\t\n"
        "Repeindre la grille - sans objet\tPaul Riouet\tmai\t\n"
        "Relire le règlement\tOdile Marchegay\tavril\tAbandonné\n"
    )
    assert [t.text for t in found] == ["Relancer le fournisseur de bancs"]
