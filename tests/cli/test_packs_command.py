"""``minutes packs``: the packs that are installed are sound, and a broken one is told."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes.cli.main import app
from minutes.errors import PackError
from minutes.packs import available


def test_the_installed_packs_are_sound() -> None:
    done = CliRunner().invoke(app, ["packs", "check"])
    assert (done.exit_code, done.output) == (0, "")


def test_the_packs_are_listed() -> None:
    done = CliRunner().invoke(app, ["packs", "list"])
    assert done.stdout.split() == list(available())
    assert "fr" in done.stdout.split()


def test_each_fault_is_a_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[Path | None] = []

    def check_packs(folder: Path | None = None) -> list[str]:
        asked.append(folder)
        return ["fr/votes: does not match its example", "fr/dates: broken"]

    (tmp_path / "pack.toml").write_text("", encoding="utf-8")
    monkeypatch.setattr("minutes.packs.check_packs", check_packs)

    done = CliRunner().invoke(app, ["packs", "check", str(tmp_path)])

    assert asked == [tmp_path]
    assert done.stdout.splitlines() == ["fr/votes: does not match its example", "fr/dates: broken"]
    assert isinstance(done.exception, PackError)
    assert str(done.exception).startswith("2 faults")
