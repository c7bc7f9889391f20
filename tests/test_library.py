"""``minutes`` as a library."""

import subprocess
import sys
from pathlib import Path

import pytest

import minutes
from minutes import Record, extract
from minutes.errors import InputMissingError, MinutesError

TEXT = "Compte rendu de la réunion du 14 mars 2019\n\nPrésents : Odile Marchegay, Bastien Lorquet\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A small file of minutes."""
    path = tmp_path / "minutes.txt"
    path.write_bytes(TEXT.encode())
    return path


@pytest.mark.parametrize("kind", [str, Path])
def test_a_path_may_be_a_string_or_a_path(path: Path, kind: type) -> None:
    record = extract(kind(path), language="fr", model="none")
    assert isinstance(record, Record)
    assert record.source.name == "minutes.txt"
    assert [p.name for p in record.participants] == ["Odile Marchegay", "Bastien Lorquet"]


def test_bytes_are_read_as_they_are(path: Path) -> None:
    from_bytes = extract(TEXT.encode(), language="fr", model="none")
    from_file = extract(path, language="fr", model="none")
    assert from_bytes.model_copy(update={"source": from_file.source}) == from_file


def test_options_are_named_only(path: Path) -> None:
    with pytest.raises(TypeError):
        extract(path, "fr")  # type: ignore[misc]


def test_a_fault_of_the_input_is_an_error_with_its_exit_code(tmp_path: Path) -> None:
    with pytest.raises(MinutesError) as caught:
        extract(str(tmp_path / "nowhere.pdf"))
    assert caught.value.code == InputMissingError.code


def test_what_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        minutes.no_such_name  # noqa: B018


def test_the_module_names_what_it_offers() -> None:
    assert all(getattr(minutes, name) is not None for name in minutes.__all__)
    assert {"extract", "Record", "__version__"} <= set(minutes.__all__)


@pytest.mark.parametrize(
    "statement",
    [
        "from minutes import extract",
        "from minutes import extract\nfrom minutes import extract",
        "import minutes.pipeline\nfrom minutes import extract",
        "from minutes.extractors import Context\nfrom minutes import extract",
        "import minutes\nminutes.extract\nextract = minutes.extract",
    ],
)
def test_extract_is_the_function_whatever_was_imported_before(statement: str) -> None:
    program = f"{statement}\nprint(callable(extract))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"


HEAVY = ["spacy", "pydantic", "pdfplumber", "pypdfium2", "langdetect", "ftfy"]


@pytest.mark.parametrize("statement", ["import minutes", "import minutes; minutes.__version__"])
def test_the_import_alone_loads_no_heavy_library(statement: str) -> None:
    program = f"{statement}\nimport sys\nprint([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_check_for_heavy_libraries_sees_one_that_is_loaded() -> None:
    program = f"import minutes; minutes.Record\nimport sys\nprint([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "pydantic" in done.stdout
