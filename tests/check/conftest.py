"""The command `minutes check`, run in this process and in a folder of its own."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from minutes.cli.main import run as main
from minutes.model.record import Record

MINUTES = """\
Comité de la bibliothèque de Valbrune
Réunion du 12 mars 2024

Présents : Mme Anne Dalbert, M. Paul Serre

Le comité approuve les horaires d'été.
"""


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def codes(self) -> list[str]:
        """The codes of what was found, of a run with --format json."""
        return [finding["code"] for document in self.json["documents"] for finding in document["findings"]]


Check = Callable[..., Done]


@pytest.fixture
def check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Done]:
    """Run `minutes check --model none` in ``tmp_path``."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Done:
        given = ["minutes", "check", "--model", "none", *map(str, arguments)]
        with monkeypatch.context() as patch:
            patch.setattr(sys, "argv", given)
            with pytest.raises(SystemExit) as ended:
                main()
        out, err = capsys.readouterr()
        return Done(int(ended.value.code or 0), out, err)

    return run


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Write a text file in ``tmp_path``."""

    def put(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    return put


@pytest.fixture
def record_with(record_of: Callable[[str], Record]) -> Callable[[dict[str, Any]], str]:
    """The record of plain minutes, as JSON, with parts of it replaced."""

    def make(parts: dict[str, Any]) -> str:
        plain = json.loads(record_of(MINUTES).to_json())
        return json.dumps(_merged({**plain, "problems": []}, parts), ensure_ascii=False, indent=2)

    return make


def _merged(whole: Any, parts: Any) -> Any:
    if not (isinstance(whole, dict) and isinstance(parts, dict)):
        return parts
    return whole | {key: _merged(whole.get(key), value) for key, value in parts.items()}
