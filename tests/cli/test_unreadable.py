"""Documents and pages whose text is no language, through ``minutes extract``."""

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from minutes.cli.main import app

SOUND = """Procès-verbal de la réunion du 12 mars 2019
Présents : Mme Anne Dubreuil, M. Paul Lestienne.
Le bureau décide à l'unanimité d'acheter un four pour la salle des fêtes et de le confier au comité.
M. Paul Lestienne se charge de demander trois devis avant la fin du mois d'avril.
"""
#: Another alphabet: each letter stands for one further on, as in a font whose map is shifted.
OTHER = str.maketrans("abcdefghijklmnopqrstuvwxyz", "nopqrstuvwxyzabcdefghijklm")


def extract(tmp_path: Path, text: str) -> Result:
    path = tmp_path / "pv.txt"
    path.write_text(text, encoding="utf-8")
    return CliRunner().invoke(app, ["extract", "--model", "none", str(path)])


def test_a_document_of_no_language_is_refused_with_its_own_code(tmp_path: Path) -> None:
    done = extract(tmp_path, SOUND.translate(OTHER))
    assert (done.exit_code, done.stdout) == (14, "")
    assert "cannot be read" in done.stderr
    assert done.stderr.count("\n") <= 3


def test_an_unreadable_page_is_left_out_and_said(tmp_path: Path) -> None:
    both = f"{SOUND}\f{SOUND.translate(OTHER)}\f{SOUND.replace('Lestienne', 'Garnier')}"
    done = extract(tmp_path, both)
    record = json.loads(done.stdout)

    assert done.exit_code == 0
    assert [p["page"] for p in record["problems"] if p["code"] == "page-unreadable"] == [2]
    assert {e["page"] for d in record["decisions"] for e in d["evidence"]} == {1, 3}
    first, second, third = (page["garble_score"] for page in record["quality"]["pages"])
    assert max(first, third) < 0.1 < 0.8 < second


def test_the_score_of_a_document_weighs_its_pages(tmp_path: Path) -> None:
    scores = [
        json.loads(extract(tmp_path, text).stdout)["quality"]["garble_score"]
        for text in (SOUND, f"{SOUND}{SOUND}\f{SOUND.translate(OTHER)}")
    ]
    assert scores[0] < 0.05 < 0.2 < scores[1] < 0.5
