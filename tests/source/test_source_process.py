"""The process that opens PDFs: kept, shared, bounded, replaced."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from minutes.errors import InputMissingError, MinutesError
from minutes.settings import Settings
from minutes.source import prefetch, process, read


def reader_pid() -> int:
    reader = process._desk.reader
    assert reader is not None
    return reader._process.pid


def test_the_process_is_kept_for_the_next_file(print_pdf, draw_lines) -> None:
    read(print_pdf(draw_lines("un")), Settings())
    first = reader_pid()
    read(print_pdf(draw_lines("deux")), Settings())
    assert reader_pid() == first


def test_read_takes_up_what_prefetch_began(save, print_pdf, draw_lines) -> None:
    path = save(print_pdf(draw_lines("texte")))
    prefetch(path, Settings())
    begun = process._desk.reader
    assert begun is not None
    assert begun.pending is not None
    assert read(path, Settings()).text == "texte"
    assert process._desk.reader is begun
    assert begun.pending is None


def test_a_password_makes_another_request(save, print_pdf, draw_lines) -> None:
    path = save(print_pdf(draw_lines("texte"), encrypt="geheim"))
    prefetch(path, Settings())
    assert read(path, Settings(password="geheim")).text == "texte"


def test_prefetching_one_file_and_reading_another_gives_the_other(save, print_pdf, draw_lines) -> None:
    one = save(print_pdf(draw_lines("un")), "1.pdf")
    two = save(print_pdf(draw_lines("deux")), "2.pdf")
    prefetch(one, Settings())
    assert read(two, Settings()).text == "deux"
    assert read(one, Settings()).text == "un"


def test_a_second_prefetch_waits_for_its_read(save, print_pdf, draw_lines) -> None:
    one = save(print_pdf(draw_lines("un")), "1.pdf")
    two = save(print_pdf(draw_lines("deux")), "2.pdf")
    prefetch(one, Settings())
    prefetch(two, Settings())
    assert read(one, Settings()).text == "un"
    assert read(two, Settings()).text == "deux"


@pytest.mark.parametrize("name", ["missing.pdf", "folder", "notes.txt"])
def test_prefetching_what_is_no_pdf_does_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "notes.txt").write_text("notes")
    prefetch(tmp_path / name, Settings())
    if name == "missing.pdf":
        with pytest.raises(InputMissingError):
            read(tmp_path / name, Settings())


def test_a_prefetched_fault_is_raised_by_read(save) -> None:
    path = save(b"%PDF-1.7\nnothing more")
    prefetch(path, Settings())
    with pytest.raises(MinutesError):
        read(path, Settings())


def test_a_reader_that_died_between_files_is_replaced(print_pdf, draw_lines) -> None:
    read(print_pdf(draw_lines("un")), Settings())
    os.kill(reader_pid(), signal.SIGKILL)
    os.waitid(os.P_PID, reader_pid(), os.WEXITED | os.WNOWAIT)
    assert read(print_pdf(draw_lines("deux")), Settings()).text == "deux"


def test_a_big_answer_does_not_lock_parent_and_child(save, print_pdf, draw_lines) -> None:
    lines = [f"ligne {number} " + "mot " * 18 for number in range(50)]
    path = save(print_pdf(*[draw_lines(*lines)] * 40))
    prefetch(path, Settings())
    assert len(read(path, Settings()).text) > 100_000


def test_big_bytes_go_through_the_pipe(print_pdf, draw_lines) -> None:
    data = print_pdf(draw_lines("texte")) + b"\n%" + b"x" * 3_000_000
    assert read(data, Settings()).text == "texte"


def test_a_forked_process_starts_a_reader_of_its_own(print_pdf, draw_lines) -> None:
    data = print_pdf(draw_lines("texte"))
    read(data, Settings())
    mine = reader_pid()
    child = os.fork()
    if child == 0:
        good = read(data, Settings()).text == "texte" and reader_pid() != mine
        process._desk.drop()
        os._exit(0 if good else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert read(data, Settings()).text == "texte"
    assert reader_pid() == mine


def test_nothing_is_left_running_at_exit(save, print_pdf, draw_lines) -> None:
    path = save(print_pdf(draw_lines("texte")))
    code = (
        "import sys; from pathlib import Path; from minutes.source import read, process;"
        "from minutes.settings import Settings;"
        "read(Path(sys.argv[1]), Settings()); print(process._desk.reader._process.pid)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, path], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout), 0)


def test_a_module_in_the_working_folder_does_not_shadow_the_readers(
    save, print_pdf, draw_lines, tmp_path
) -> None:
    path = save(print_pdf(draw_lines("texte")))
    (tmp_path / "pickle.py").write_text("raise SystemExit('shadowed')")
    code = (
        "import sys; from pathlib import Path; from minutes.source import read; from minutes.settings import Settings;"
        "print(read(Path(sys.argv[1]), Settings()).text)"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, path], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stdout == "texte\n"


def test_the_parent_does_not_load_the_pdf_libraries() -> None:
    code = (
        "import sys, minutes.source;"
        "print([name for name in ('pypdfium2', 'pdfplumber', 'spacy', 'pydantic') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
