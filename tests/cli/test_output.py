"""Where records go, and what is refused before any work is done."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from minutes.cli.inputs import Input
from minutes.cli.output import Format, open_output, refuse_clashes
from minutes.errors import OutputError


class Named:
    """A record of which nothing is known but its JSON."""

    def __init__(self, content: str) -> None:
        self.content = content

    def to_json(self) -> str:
        return f"[{self.content}]\n"

    def to_json_line(self) -> str:
        return f"{self.content}\n"


def write(names: Sequence[str], folder: Path | None, form: Format) -> None:
    inputs = [Input(name) for name in names]
    with open_output(inputs, folder, form) as put:
        for item in inputs:
            put(item, Named(item.stem))  # type: ignore[arg-type]


def listing(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_a_file_a_document_is_named_after_it(tmp_path: Path) -> None:
    write(["x/PV du 3.4.pdf", "-", "é.txt", "no-ending"], tmp_path / "new" / "out", Format.JSON)

    assert listing(tmp_path / "new" / "out") == {
        "PV du 3.4.json": "[PV du 3.4]\n",
        "stdin.json": "[stdin]\n",
        "é.json": "[é]\n",
        "no-ending.json": "[no-ending]\n",
    }


def test_lines_go_into_one_file(tmp_path: Path) -> None:
    write(["a/x.pdf", "b/x.pdf"], tmp_path / "out", Format.JSONL)
    assert listing(tmp_path / "out") == {"records.jsonl": "x\nx\n"}


def test_no_record_makes_no_lines_file(tmp_path: Path) -> None:
    with open_output([Input("a.pdf")], tmp_path / "out", Format.JSONL):
        pass
    assert listing(tmp_path / "out") == {}


def test_lines_that_were_not_finished_leave_no_file(tmp_path: Path) -> None:
    (tmp_path / "records.jsonl").write_text("old\n", encoding="utf-8")

    with pytest.raises(KeyboardInterrupt):
        stop_half_way(tmp_path)

    assert listing(tmp_path) == {"records.jsonl": "old\n"}


def stop_half_way(folder: Path) -> None:
    with open_output([Input("a.pdf")], folder, Format.JSONL) as put:
        put(Input("a.pdf"), Named("new"))  # type: ignore[arg-type]
        raise KeyboardInterrupt


@pytest.mark.parametrize(("form", "product"), [(Format.JSON, "[a]\n[b]\n"), (Format.JSONL, "a\nb\n")])
def test_without_a_folder_records_follow_one_another_on_stdout(
    form: Format, product: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(["a.pdf", "b.txt"], None, form)
    assert capsys.readouterr().out == product


CLASHES = [
    ("a/x.pdf", "b/x.pdf", "one name in two folders"),
    ("x.pdf", "x.txt", "two endings"),
    ("x.pdf", "x.pdf", "one file twice"),
    ("PV.pdf", "pv.txt", "two cases"),
    ("caf\u00e9.pdf", "cafe\u0301.txt", "two Unicode forms"),
    ("-", "stdin.txt", "stdin and a file of its name"),
]


@pytest.mark.parametrize(("one", "other", "why"), CLASHES)
def test_two_inputs_of_one_output_are_named_and_nothing_is_made(
    tmp_path: Path, one: str, other: str, why: str
) -> None:
    with pytest.raises(OutputError) as caught:
        write(["y.pdf", one, other], tmp_path / "out", Format.JSON)

    assert Input(one).shown in str(caught.value), why
    assert Input(other).shown in str(caught.value), why
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("name", "form"), [("notes.json", Format.JSON), ("records.jsonl", Format.JSONL)])
def test_an_input_is_not_overwritten_by_its_record(tmp_path: Path, name: str, form: Format) -> None:
    (tmp_path / name).write_text("Réunion", encoding="utf-8")

    with pytest.raises(OutputError, match="overwritten"):
        refuse_clashes([Input(str(tmp_path / name))], tmp_path, form)


def test_records_of_a_former_run_may_be_replaced(tmp_path: Path) -> None:
    write(["a.pdf"], tmp_path, Format.JSON)
    write(["a.pdf"], tmp_path, Format.JSON)
    assert listing(tmp_path) == {"a.json": "[a]\n"}


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(OutputError):
        write(["a.pdf"], tmp_path / "out", Format.JSON)
