"""Several documents: in order, read ahead, and a fault of one is not the end of the others."""

from pathlib import Path
from typing import Any

import pytest

from minutes.cli.batch import Failure, exit_code, extract_each, report
from minutes.cli.inputs import Input
from minutes.errors import DamagedInputError, EmptyInputError, ExitCode, OutputError

BAD = DamagedInputError("bad.pdf is truncated")


class Reader:
    """Gives a document's name for its record, and keeps what it was asked for."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str]] = []

    def prefetch(self, source: Path) -> None:
        self.calls.append(("prefetch", source.name))

    def extract(self, source: Path | bytes, name: str | None = None) -> Any:
        assert isinstance(source, Path)
        self.calls.append(("extract", source.name))
        if source.name == "bad.pdf":
            raise BAD
        if source.name == "bug.pdf":
            raise KeyError("bug")
        return source.name


def run(*names: str, write: Any = lambda item, record: None) -> tuple[Reader, list[Failure | None]]:
    reader = Reader()
    return reader, list(extract_each([Input(name) for name in names], reader, write))


def test_records_are_written_in_order_and_the_others_of_a_bad_file_too() -> None:
    written: list[tuple[str, Any]] = []
    _, failures = run(
        "a.pdf", "bad.pdf", "bug.pdf", "b.pdf", write=lambda i, r: written.append((i.argument, r))
    )

    assert written == [("a.pdf", "a.pdf"), ("b.pdf", "b.pdf")]
    assert [f and (f.item.argument, f.code) for f in failures] == [
        None,
        ("bad.pdf", ExitCode.DAMAGED_INPUT),
        ("bug.pdf", ExitCode.INTERNAL),
        None,
    ]


def test_the_next_file_is_read_ahead() -> None:
    reader, _ = run("a.pdf", "b.pdf", "c.pdf")

    assert reader.calls == [
        ("prefetch", "b.pdf"),
        ("extract", "a.pdf"),
        ("prefetch", "c.pdf"),
        ("extract", "b.pdf"),
        ("extract", "c.pdf"),
    ]


def test_a_record_that_cannot_be_written_is_a_failure_of_its_file() -> None:
    def write(item: Input, record: Any) -> None:
        raise OutputError("the disk is full")

    _, (failure,) = run("a.pdf", write=write)

    assert failure is not None
    assert failure.code == ExitCode.OUTPUT


@pytest.mark.parametrize("fault", [KeyboardInterrupt, SystemExit, OSError])
def test_what_is_no_fault_of_a_document_ends_the_run(fault: type[BaseException]) -> None:
    def write(item: Input, record: Any) -> None:
        raise fault

    with pytest.raises(fault):
        run("a.pdf", "b.pdf", write=write)


def test_each_failure_is_said_as_it_comes() -> None:
    log: list[str] = []
    inputs = [Input(name) for name in ("a.pdf", "bad.pdf", "b.pdf")]
    failures = extract_each(inputs, Reader(), lambda item, record: log.append(record))

    kept = report(failures, lambda failure: log.append(str(failure.error)), lambda: log.append("step"))

    assert log == ["a.pdf", "step", str(BAD), "step", "b.pdf", "step"]
    assert [failure.item.argument for failure in kept] == ["bad.pdf"]


EMPTY = Failure(Input("e.pdf"), EmptyInputError("e.pdf is empty"))
DAMAGED = Failure(Input("bad.pdf"), BAD)


@pytest.mark.parametrize(
    ("failures", "files", "code"),
    [
        ([], 1, ExitCode.OK),
        ([], 3, ExitCode.OK),
        ([EMPTY], 1, ExitCode.EMPTY_INPUT),
        ([EMPTY], 3, ExitCode.SOME_FAILED),
        ([EMPTY, DAMAGED], 2, ExitCode.SOME_FAILED),
        ([EMPTY, EMPTY], 2, ExitCode.SOME_FAILED),
    ],
)
def test_a_file_alone_has_its_own_code_and_several_have_one(
    failures: list[Failure], files: int, code: ExitCode
) -> None:
    assert exit_code(failures, files) == code
