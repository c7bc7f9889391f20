"""The files that a command is given. ``-`` is stdin."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from minutes.cli.console import visible

if TYPE_CHECKING:
    from minutes.settings import Settings


@dataclass(frozen=True, slots=True)
class Input:
    """A document as it stands on the command line."""

    argument: str

    @property
    def is_stdin(self) -> bool:
        """Whether the document comes from stdin."""
        return self.argument == "-"

    @property
    def shown(self) -> str:
        """What to call it in a message."""
        return "stdin" if self.is_stdin else visible(self.argument)

    @property
    def name(self) -> str:
        """The file name without folders, as messages of the reader give it."""
        return "stdin" if self.is_stdin else visible(Path(self.argument).name)

    @property
    def stem(self) -> str:
        """The name of what is made of it, without an ending."""
        return "stdin" if self.is_stdin else Path(self.argument).stem

    def read(self) -> Path | bytes:
        """What the pipeline reads: the path, or the bytes of stdin."""
        return sys.stdin.buffer.read() if self.is_stdin else Path(self.argument)


def begin_reading(first: Input, settings: Settings) -> None:
    """Have the first document read in the background, while this process imports what works on it."""
    if first.is_stdin or settings.pseudonyms is not None:
        return
    from minutes.source import prefetch

    prefetch(Path(first.argument), settings)
