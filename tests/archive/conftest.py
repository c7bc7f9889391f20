"""Folders of documents, the command as a process, and workers that a document can harm."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from minutes.archive import RunFolder, find, run
from minutes.archive.journal import Entry
from minutes.archive.tasks import Result, Task
from minutes.archive.work import do
from minutes.cli.main import run as main
from minutes.model.record import Record
from minutes.settings import Settings

CORPUS = Path(__file__).parents[2] / "corpus" / "documents"
#: A name that a careless page would run.
MARKUP = "<script>alert(1)<&'\".pdf"
Answer = namedtuple("Answer", "code out err")
Done = subprocess.CompletedProcess[bytes]
#: The pack of no language has the fewest patterns to compile: a process is ready at once.
QUICK = ("--model", "none", "--language", "und")
#: Imported by every Python that finds it: what is in a document happens to the process that does it.
HARMFUL = """
import os, re, sys, time
if "minutes.archive.worker" in " ".join(sys.orig_argv):
    import minutes.archive.work as work
    honest = work.do
    def do(task):
        data = task.data if task.data is not None else task.place.read()
        if b"kills its process" in data:
            os.kill(os.getpid(), 9)
        if b"kills who asked" in data:
            os.kill(os.getppid(), 9)
        if b"sleeps for ever" in data:
            time.sleep(1e6)
        if b"is matched for ever" in data:
            re.match("(a*)*b", "a" * 10_000)
        if b"swells" in data:
            kept = [bytes([n % 251]) * 2**20 for n in range(700)]
            time.sleep(1e6)
        return honest(task)
    work.do = do
"""


def _minutes_of(number: int) -> list[str]:
    return [
        f"Conseil municipal de Valbrune, séance no {number}",
        f"Procès-verbal de la séance du {number % 27 + 1} mars 2019",
        "Présents : Mme Solange Kervadec, maire ; M. Bruno Dastrac, adjoint.",
        f"Le conseil municipal approuve à l'unanimité l'achat de {number + 2} bancs pour la place du marché.",
    ]


def _pdf_of(lines: list[str]) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 11)
    for at, line in enumerate(lines):
        canvas.drawString(60, 780 - 18 * at, line)
    canvas.save()
    return buffer.getvalue()


class InThisProcess:
    """Does tasks one after the other, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def run(self, tasks: Iterable[Task]) -> Iterator[Result]:
        for task in tasks:
            self.asked.append(task.place.name)
            yield do(task)


@pytest.fixture
def doing() -> InThisProcess:
    return InThisProcess()


@pytest.fixture
def minutes_of() -> Callable[[int], list[str]]:
    """The lines of small minutes; each number gives others."""
    return _minutes_of


@pytest.fixture
def pdf_of() -> Callable[[list[str]], bytes]:
    """A page with these lines."""
    return _pdf_of


@pytest.fixture
def whole() -> Callable[[Path], dict[str, bytes]]:
    """Every file of a run, by its path."""
    return _whole


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """``reports``, in the current folder: a PDF, two texts, and one file that is no document."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "reports"
    (folder / "2019").mkdir(parents=True)
    (folder / "2019" / "a.pdf").write_bytes(_pdf_of(_minutes_of(1)))
    (folder / "2019" / "b").write_text("\n".join(_minutes_of(2)), encoding="utf-8")
    (folder / "c.txt").write_text("\n".join(_minutes_of(3)), encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of it is left")
    return Path("reports")


@pytest.fixture
def command() -> Callable[..., list[str]]:
    def make(*arguments: str | Path) -> list[str]:
        return [sys.executable, "-m", "minutes", "run", *QUICK, *map(str, arguments)]

    return make


@pytest.fixture
def minutes_run(tmp_path: Path, command: Callable[..., list[str]]) -> Callable[..., Done]:
    """Run ``minutes run`` in ``tmp_path``."""

    def run(*arguments: str | Path, stdin: bytes = b"") -> Done:
        return subprocess.run(
            command(*arguments), input=stdin, cwd=tmp_path, capture_output=True, check=False
        )

    return run


@pytest.fixture(scope="session")
def harmful_path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A PYTHONPATH with which documents do to the processes that do them what they say."""
    folder = tmp_path_factory.mktemp("harmful")
    (folder / "sitecustomize.py").write_text(HARMFUL)
    return os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")]))


@pytest.fixture
def harmful(harmful_path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents do to the processes that do them what they say."""
    monkeypatch.setenv("PYTHONPATH", harmful_path)


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Give a command in this process: its exit code, stdout and stderr."""

    def give(*arguments: str | Path) -> Answer:
        monkeypatch.setattr(sys, "argv", ["minutes", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as caught:
            main()
        return Answer(int(caught.value.code or 0), *capsys.readouterr())

    return give


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run of two documents of the corpus, a small text, and a broken file whose name is mark-up; to be read only."""
    folder = tmp_path_factory.mktemp("archive")
    given = folder / "given"
    given.mkdir()
    for name in ("conseil-municipal-valbrune-2019-03-14", "jury-rives-nouvelles-2023-06-22"):
        (given / f"{name}.pdf").write_bytes((CORPUS / name / "source.pdf").read_bytes())
    (given / "small.txt").write_text(
        "\n".join([*_minutes_of(3), "Mme Kervadec préviendra <b>les riverains</b>."]), encoding="utf-8"
    )
    (given / MARKUP).write_bytes(b"%PDF-1.7\nnothing of it is left")
    (folder / "run").mkdir()
    run(find([str(given)]), RunFolder(folder / "run"), Settings(model="none"), InThisProcess())
    return folder / "run"


@pytest.fixture
def archived(archive: Path, tmp_path: Path) -> Path:
    """A copy of that run, to be written to."""
    return Path(shutil.copytree(archive, tmp_path / "run"))


@pytest.fixture
def run_of(tmp_path: Path) -> Callable[..., Path]:
    """A run of records that hold no more than a body, a date and names: ``(body, date, names)`` each."""
    return lambda *meetings: _run_of(tmp_path / "run", meetings)


def _run_of(folder: Path, meetings: Iterable[tuple[str | None, str, Sequence[str]]]) -> Path:
    (folder / "records").mkdir(parents=True, exist_ok=True)
    lines = []
    for at, (body, date, names) in enumerate(meetings):
        record = _record(f"{at:04}.txt", body, date, names)
        path = folder / "records" / f"{record.source.sha256[:16]}.json"
        path.write_text(record.to_json(), encoding="utf-8")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        entry = Entry(
            record.source.sha256,
            (record.source.name,),
            "0" * 16,
            "ok",
            1,
            "fr",
            f"records/{path.name}",
            digest,
        )
        lines.append(entry.line())
    (folder / "journal.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder


def _record(name: str, body: str | None, date: str, names: Sequence[str]) -> Record:
    people = []
    for at, written in enumerate(names):
        honorific, _, rest = written.rpartition("|")
        place = {
            "quote": written,
            "page": 1,
            "clean": {"start": 0, "end": 1},
            "raw": {"start": 0, "end": 1},
            "boxes": [],
            "rule": "test/list",
        }
        people.append(
            {
                "id": f"participant-{at}",
                "name": rest,
                "honorific": honorific or None,
                "status": "present",
                "evidence": [place],
                "confidence": 0.9,
            }
        )
    content = {
        "schema_version": "1.0", "record_id": f"record-{name}", "participants": people, "decisions": [], "laureates": [],
        "source": {"name": name, "media_type": "text/plain", "sha256": hashlib.sha256(name.encode()).hexdigest(), "bytes": 1},
        "language": {"code": "fr", "confidence": 1, "how": "given"}, "meeting": {"body": body, "date": date},
        "action_items": [], "quality": {"garble_score": 0, "repairs": {}, "ocr": False}, "problems": [],
        "produced_by": {"version": "0", "packs": {}, "settings": {}},
    }  # fmt: skip
    return Record.model_validate(content)


def _whole(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }
