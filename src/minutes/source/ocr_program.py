"""Tesseract as a program: whether it is there, its languages, one image in and its hOCR out.

It is run as it is, by a pipe: a page that kills or hangs it costs that page only, no temporary file is
written, and there is nothing between it and us that a wrapper would add (pytesseract writes each image to
the disk as PNG first; tesserocr runs inside this process).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache

PROGRAM = "tesseract"
#: Tesseract's names of the languages that a document may be in, by ISO 639-1, those of our packs first.
DATA = {
    "fr": "fra", "en": "eng", "es": "spa", "de": "deu", "it": "ita", "nl": "nld", "pt": "por",
}  # fmt: skip
LANGUAGE_OF = {data: code for code, data in DATA.items()}
#: The languages that we look for in a document of unknown language.
USUAL = ("fra", "eng", "spa")
TURNS_DATA = "osd"


class OcrFailedError(Exception):
    """Tesseract ended badly, or not in time, on one page. The message says how."""


@cache
def installed_data() -> frozenset[str]:
    """The language data of Tesseract by its names of them; empty where the program is missing."""
    if shutil.which(PROGRAM) is None:
        return frozenset()
    try:
        done = subprocess.run([PROGRAM, "--list-langs"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    # Older versions list on stderr. The first line is a heading.
    lines = (done.stdout or done.stderr).decode("utf-8", "replace").splitlines()
    return frozenset(line.strip() for line in lines[1:] if line.strip())


@cache
def recogniser() -> str | None:
    """The program that reads images, with its version; None where it, or what it needs, is missing."""
    if missing_parts() is not None:
        return None
    done = subprocess.run([PROGRAM, "--version"], capture_output=True, timeout=30, check=False)
    return (done.stdout or done.stderr).decode("utf-8", "replace").partition("\n")[0].strip() or PROGRAM


def missing_parts() -> str | None:
    """What is missing before anything can be recognised, and the command that installs it; None: nothing."""
    if not installed_data() - {TURNS_DATA}:
        return f"Tesseract is not installed ({install_command(*USUAL)})"
    try:
        import numpy  # noqa: F401
        import PIL  # noqa: F401
    except ImportError:
        return "the Python packages for OCR are not installed (pip install '.[ocr]' in the folder of minutes)"
    return None


def install_command(*data: str) -> str:
    """The command that installs Tesseract with language data, on this system."""
    if sys.platform == "darwin":
        return "brew install tesseract tesseract-lang"
    if sys.platform == "win32":
        return "winget install UB-Mannheim.TesseractOCR"
    return "apt-get install tesseract-ocr " + " ".join(f"tesseract-ocr-{name}" for name in data)


def recognise(image: bytes, data: str, dpi: int, seconds: float, *options: str) -> str:
    """What Tesseract prints about a grey image in the format PGM. Raises OcrFailedError.

    One thread: several make it slower, and pages run side by side.
    """
    command = [PROGRAM, "stdin", "stdout", "-l", data, "--dpi", str(dpi), *options]
    try:
        done = subprocess.run(
            command,
            input=image,
            capture_output=True,
            timeout=seconds,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise OcrFailedError(f"it takes more than {seconds:g} seconds") from error
    except OSError as error:
        raise OcrFailedError(f"Tesseract does not start: {error.strerror or error}") from error
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        raise OcrFailedError(
            f"Tesseract ended with status {done.returncode}" + "".join(f": {s}" for s in said)
        )
    return done.stdout.decode("utf-8", "replace")
