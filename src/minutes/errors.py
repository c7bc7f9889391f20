"""What can go wrong, and the exit code that says so."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the command line. They are a contract: a code never changes its meaning."""

    OK = 0
    SOME_FAILED = 1
    USAGE = 2
    NO_INPUT = 3
    EMPTY_INPUT = 4
    UNSUPPORTED_INPUT = 5
    DAMAGED_INPUT = 6
    ENCRYPTED_INPUT = 7
    NO_TEXT = 8
    LIMIT_EXCEEDED = 9
    OUTPUT = 10
    INVALID_RECORD = 11
    BELOW_FLOOR = 12
    BAD_PACK = 13
    UNREADABLE = 14
    CLUSTER = 15
    BAD_TABLE = 16
    MISSING_EXTRA = 17
    BAD_KEY = 18
    LEAK = 19
    FINDINGS = 20
    TRACKER = 22
    DIFFERENT = 23
    INTERNAL = 70


MEANINGS: dict[ExitCode, str] = {
    ExitCode.OK: "everything asked for was done",
    ExitCode.SOME_FAILED: "several files were given; some were written, others failed (stderr says which and why)",
    ExitCode.USAGE: "the command line is wrong (an unknown option, a bad value)",
    ExitCode.NO_INPUT: "there is no such file, it is a folder, or it may not be read",
    ExitCode.EMPTY_INPUT: "the file is empty",
    ExitCode.UNSUPPORTED_INPUT: "the file is neither a PDF nor a text nor a scan",
    ExitCode.DAMAGED_INPUT: "the PDF is truncated or damaged",
    ExitCode.ENCRYPTED_INPUT: "the PDF is encrypted and the password is missing or wrong",
    ExitCode.NO_TEXT: "nothing to read: a scan, and OCR is missing, refused, or finds no text",
    ExitCode.LIMIT_EXCEEDED: "the document exceeds a limit of pages, characters, memory or time",
    ExitCode.OUTPUT: "the output clashes with another or cannot be written",
    ExitCode.INVALID_RECORD: "a record breaks its schema or disagrees with its document",
    ExitCode.BELOW_FLOOR: "an evaluation fell below a pinned floor",
    ExitCode.BAD_PACK: "a language pack is broken",
    ExitCode.UNREADABLE: "the document has text, but most of it cannot be read as words of any language",
    ExitCode.CLUSTER: "the cluster does not answer, went away, or its workers do not fit this machine",
    ExitCode.BAD_TABLE: "a table that people edit contradicts itself or is not understood (stderr names the line)",
    ExitCode.MISSING_EXTRA: "an optional library is not installed (stderr says what to install)",
    ExitCode.BAD_KEY: "the key file for pseudonyms is missing, too short, open to others, or in the way",
    ExitCode.LEAK: "names are left in what was to be without",
    ExitCode.FINDINGS: "a check found faults in minutes that were read well",
    ExitCode.TRACKER: "the tracker refuses or does not answer (stderr says what to do); pushing again goes on",
    ExitCode.DIFFERENT: "two versions differ (`minutes diff --exit-code`)",
    ExitCode.INTERNAL: "a fault of the program itself",
}


class MinutesError(Exception):
    """A fault with an exit code. Its message is one sentence that says what is wrong and what to do next."""

    code: ExitCode = ExitCode.INTERNAL


class UsageError(MinutesError):
    """What was asked for does not fit together."""

    code = ExitCode.USAGE


class InputMissingError(MinutesError):
    """The file does not exist, is not a file or may not be read."""

    code = ExitCode.NO_INPUT


class EmptyInputError(MinutesError):
    """The file holds nothing."""

    code = ExitCode.EMPTY_INPUT


class UnsupportedInputError(MinutesError):
    """The bytes are of a kind that is not read."""

    code = ExitCode.UNSUPPORTED_INPUT


class DamagedInputError(MinutesError):
    """The PDF cannot be opened or walked through."""

    code = ExitCode.DAMAGED_INPUT


class EncryptedInputError(MinutesError):
    """The PDF wants a password, or another one."""

    code = ExitCode.ENCRYPTED_INPUT


class NoTextError(MinutesError):
    """No page of the PDF carries text."""

    code = ExitCode.NO_TEXT


class UnreadableError(MinutesError):
    """The text is garbled beyond repair."""

    code = ExitCode.UNREADABLE


class LimitError(MinutesError):
    """A limit on pages, characters, memory or time was reached."""

    code = ExitCode.LIMIT_EXCEEDED


class OutputError(MinutesError):
    """Output cannot be written where it was asked for."""

    code = ExitCode.OUTPUT


class RecordError(MinutesError):
    """A record is not valid."""

    code = ExitCode.INVALID_RECORD


class FloorError(MinutesError):
    """A score fell below its floor."""

    code = ExitCode.BELOW_FLOOR


class PackError(MinutesError):
    """A language pack does not load."""

    code = ExitCode.BAD_PACK


class ClusterError(MinutesError):
    """A cluster cannot be worked with."""

    code = ExitCode.CLUSTER


class TableError(MinutesError):
    """A table that a person edits contradicts itself or cannot be understood."""

    code = ExitCode.BAD_TABLE


class MissingExtraError(MinutesError):
    """A library of an extra is not installed."""

    code = ExitCode.MISSING_EXTRA


class KeyFileError(MinutesError):
    """The key file for pseudonyms cannot be used, or cannot be made."""

    code = ExitCode.BAD_KEY


class LeakError(MinutesError):
    """Names that were to be replaced are still there."""

    code = ExitCode.LEAK


class TrackerError(MinutesError):
    """A tracker refuses what was asked, or does not answer."""

    code = ExitCode.TRACKER


class TrackerUnusableError(TrackerError):
    """No further request to the tracker can go well: it is out of reach, or lets nobody in."""
