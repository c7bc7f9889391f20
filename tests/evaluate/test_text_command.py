"""``minutes evaluate --text`` on a small folder of printed texts, through the pipeline."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner, Result

from minutes.cli.main import app
from minutes.errors import FloorError, InputMissingError

HEAD = "Commune de Valbrune, conseil municipal"
PAGES = [
    [
        "Approbation du procès-verbal",
        "Le conseil municipal approuve à l'unanimité le procès-verbal de la séance précédente.",
        "Il est demandé de remplacer mardi par jeudi dans le troisième alinéa de la page quatre.",
    ],
    [
        "Toiture de l'école",
        "Anne Lebrun présente les trois devis que la commission des travaux a reçus en février.",
        "Le conseil retient celui de l'entreprise Mouret pour un montant de douze mille euros.",
    ],
    [
        "Questions diverses",
        "Le maire rappelle que la fête du village aura lieu le samedi suivant la rentrée des classes.",
        "Les bénévoles sont invités à se faire connaître auprès du secrétariat de la mairie.",
    ],
]


def invoke(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["evaluate", "--text", *map(str, arguments)])


def print_pages(path: Path, pages: Sequence[Sequence[str]]) -> None:
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    for number, lines in enumerate(pages, 1):
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, 805, HEAD)
        for at, line in enumerate(lines):
            canvas.drawString(60, 740 - 16 * at, line)
        canvas.drawString(290, 30, str(number))
        canvas.showPage()
    canvas.save()


def add(folder: Path, name: str, kind: str, printed: Sequence[Sequence[str]]) -> None:
    (folder / name).mkdir(parents=True)
    print_pages(folder / name / "source.pdf", printed)
    pages = [
        {
            "lines": [
                {"text": HEAD, "role": "head"},
                {"text": lines[0], "role": "heading"},
                *({"text": line, "role": "body"} for line in lines[1:]),
                {"text": str(number), "role": "page-number"},
            ]
        }
        for number, lines in enumerate(PAGES, 1)
    ]
    truth = {
        "defect": name,
        "title": name,
        "language": "fr",
        "class": kind,
        "producer": "reportlab",
        "seed": 0,
    }
    (folder / name / "truth.json").write_text(json.dumps({**truth, "pages": pages}), encoding="utf-8")


@pytest.fixture
def garble(tmp_path: Path) -> Path:
    folder = tmp_path / "garble"
    add(folder, "plain", "clean", PAGES)
    wrong = [[line.replace("conseil", "conscil") for line in lines] for lines in PAGES]
    add(
        folder, "wrong-letters", "text-layer", [wrong[0], [*wrong[1][:1], wrong[1][2], wrong[1][1]], wrong[2]]
    )
    return folder


def test_the_scores_are_printed_as_text_markdown_and_json(garble: Path) -> None:
    text, markdown, content = invoke(garble), invoke(garble, "--markdown"), invoke(garble, "--json")

    assert [done.exit_code for done in (text, markdown, content)] == [0, 0, 0]
    rows = [line.split() for line in text.stdout.splitlines()]
    assert text.stdout.startswith("2 files\n")
    # words, accuracy, order, furniture, lost, notes
    assert next(row[2:8] for row in rows if row[:2] == ["plain", "clean"]) == [
        "114",
        "100.00",
        "100.0",
        "100.0",
        "0",
        "-",
    ]
    assert "| wrong-letters | text-layer |" in markdown.stdout
    figures = json.loads(content.stdout)
    assert figures["by_defect"]["plain"]["words"]["accuracy"] == 1
    wrong = figures["by_defect"]["wrong-letters"]
    assert (wrong["words"]["truth"], wrong["words"]["shared"]) == (114, 112)
    assert wrong["faults"]["unread"] == {"conseil": 2}
    assert wrong["faults"]["added"] == {"conscil": 2}
    assert figures["by_class"]["text-layer"]["order"] == {"value": 5 / 8, "right": 5, "of": 8}


def test_details_name_words_and_pairs(garble: Path) -> None:
    lines = invoke(garble, "--details").stdout.splitlines()

    assert "wrong-letters" in lines
    assert "  not read, 2 words: conseil ×2" in lines
    assert "  not there, 2 words: conscil ×2" in lines
    assert any(line.startswith("  out of order: Toiture de l'école → Anne Lebrun présente") for line in lines)


def test_a_file_that_cannot_be_read_is_named_and_scores_nothing(garble: Path) -> None:
    (garble / "plain" / "source.pdf").write_bytes(b"%PDF-1.4 cut short")

    figures = json.loads(invoke(garble, "--json").stdout)

    assert list(figures["no_text"]) == ["plain"]
    assert figures["by_defect"]["plain"]["words"]["accuracy"] == 0


def test_the_gate_wants_floors_then_holds_them(garble: Path) -> None:
    assert isinstance(invoke(garble, "--check").exception, FloorError)
    assert invoke(garble, "--update").exit_code == 0
    assert invoke(garble, "--check").exit_code == 0
    floors = json.loads((garble / "floors.json").read_bytes())["floors"]
    assert floors["plain.words"] == 1
    assert floors["all text-layer.order"] == 5 / 8


def test_a_fallen_figure_shuts_the_gate_and_is_named(garble: Path) -> None:
    invoke(garble, "--update")
    print_pages(garble / "plain" / "source.pdf", PAGES[:2])

    done = invoke(garble, "--check")

    assert isinstance(done.exception, FloorError)
    assert "plain.words is 0." in done.stderr
    assert "the corpus changed" in done.stderr
    assert "wrong-letters" not in done.stderr


def test_without_a_folder_the_one_of_the_project_is_meant(
    tmp_path: Path, garble: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "corpus").mkdir()
    garble.rename(tmp_path / "corpus" / "garble")
    monkeypatch.chdir(tmp_path)

    assert invoke().stdout.startswith("2 files\n")


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    assert isinstance(invoke(tmp_path).exception, InputMissingError)


@pytest.mark.parametrize(
    "arguments",
    [["--expected"], ["--write-expected"], ["--records", "x"], ["--save", "x"], ["--allow-lower"]],
)
def test_what_is_for_records_is_refused_for_text(arguments: list[str]) -> None:
    assert invoke("folder", *arguments).exit_code == 2


def test_records_need_the_folder_of_a_corpus() -> None:
    assert CliRunner().invoke(app, ["evaluate"]).exit_code == 2
