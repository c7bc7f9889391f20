"""``minutes report``: one page that needs nothing but itself, says what there is, and runs nothing."""

import html
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
VOID = {"meta", "link", "br", "hr", "img", "input", "path", "use"}


class Page(HTMLParser):
    """The elements of a page, with what they say."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag in tags]


@pytest.fixture(scope="module")
def written(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    from minutes.archive import RunFolder
    from minutes.archive.report import write_report

    return write_report(RunFolder(archive), tmp_path_factory.mktemp("report") / "r.html").read_text(
        encoding="utf-8"
    )


@pytest.fixture(scope="module")
def page(written: str) -> Page:
    return Page(written)


def test_it_says_what_was_read_and_what_the_minutes_say(page: Page) -> None:
    text = " ".join(page.text.split())
    for words in (
        "4 documents were given; 3 were read, 0 of them in part, and 1 failed.",
        "Meetings from 2019-03-04 to 2023-06-22",
        "DamagedInputError",
        "français",
        "Loïc Pradeilles",
        "agence routière du Département",
    ):
        assert words in text


def test_it_is_whole_and_loads_nothing(page: Page, written: str) -> None:
    assert page.open == []
    assert not page.all("script", "link", "img", "iframe", "object", "image")
    links = [v for _, a in page.elements for k, v in a.items() if k in ("src", "href", "xlink:href")]
    assert links
    assert all(link and link.startswith("#") for link in links)
    assert not re.search(r"url\((?!#)|@import|https?://(?!www\.w3\.org)", written)


def test_what_documents_say_is_text_and_no_markup(page: Page, written: str) -> None:
    assert "<script" not in written
    assert "<b>" not in written
    assert "préviendra <b>les riverains</b>" in page.text
    assert "<script>alert(1)<&'\".pdf" in page.text
    assert not [name for _, a in page.elements for name in a if name.startswith("on")]


def test_it_can_be_read_without_seeing_it(page: Page) -> None:
    assert page.all("html")[0]["lang"] == "en"
    ranks = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h\d", tag)]
    assert ranks[0] == 1
    assert ranks.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(ranks))
    charts = page.all("svg")
    assert len(charts) == 5
    assert all(chart["role"] == "img" and "table below" in str(chart["aria-label"]) for chart in charts)
    assert len(page.all("caption")) == len(page.all("table")) > len(charts)
    assert all(head["scope"] in ("col", "row") for head in page.all("th"))
    ids = [a["id"] for _, a in page.elements if "id" in a]
    assert len(ids) == len(set(ids))
    targets = [str(a["href"])[1:] for a in page.all("a")]
    assert set(targets) <= set(ids)


def test_the_same_run_gives_the_same_bytes(archived: Path, written: str, call: Callable) -> None:
    for name in ("minutes.sqlite", "metadata.json"):
        (archived / name).unlink(missing_ok=True)
    answer = call("report", archived)
    assert answer.out == f"{archived / 'report.html'}\n"
    assert (archived / "report.html").read_text(encoding="utf-8") == written


def test_it_goes_where_it_is_told(archived: Path, tmp_path: Path, call: Callable) -> None:
    assert call("report", archived, "--out", tmp_path / "elsewhere.html").code == 0
    assert (tmp_path / "elsewhere.html").is_file()
    assert not (archived / "report.html").exists()


def test_a_run_without_anything_has_a_report_too(run_of: Callable, call: Callable) -> None:
    folder = run_of()
    assert call("report", folder).code == 0
    text = Page((folder / "report.html").read_text(encoding="utf-8")).text
    assert "0 documents were given" in text


def test_many_people_long_names_and_formula_signs_are_shown(run_of: Callable, call: Callable) -> None:
    names = [
        f"Personne{chr(97 + at % 26)}{chr(97 + at // 26)} de l’Association-Interprofessionnelle $x_{at}$"
        for at in range(200)
    ]
    folder = run_of(("Conseil $a$ & <fils>" * 8, "2019-01-01", names))
    assert call("report", folder).code == 0
    written = (folder / "report.html").read_text(encoding="utf-8")
    assert len(re.findall(r"<tr><th scope=\"row\">Personne", written)) == 200
    assert "…</text>" in written


@pytest.mark.parametrize("library", ["matplotlib", "jinja2"])
def test_without_the_extra_it_says_what_to_install(
    archived: Path, call: Callable, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == library]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    answer = call("report", archived)
    assert (answer.code, answer.err.count("\n")) == (17, 1)
    assert "pip install '.[report]'" in answer.err
    assert not (archived / "report.html").exists()


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_a_browser_shows_it(written: str, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text(written, encoding="utf-8")
    probe = "<script>document.title = [document.querySelectorAll('svg').length, document.querySelector('svg').getBoundingClientRect().width > 300].join()</script>"
    # The page itself forbids scripts: the probe rides on a copy without that.
    copy = re.sub(r"<meta http-equiv[^>]*>", "", written).replace("</body>", f"{probe}</body>")
    (tmp_path / "probe.html").write_text(copy, encoding="utf-8")
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1280,2000", f"--user-data-dir={tmp_path / 'profile'}",
        "--virtual-time-budget=2000", "--dump-dom", (tmp_path / "probe.html").as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert "<title>5,true</title>" in done.stdout.decode()
    assert html.escape("<script>alert(1)", quote=False) in done.stdout.decode()
