"""The whole corpus pushed into a real Redmine, twice; then two pushes at once, and ten that are killed.

Needs Debian's redmine and redmine-sqlite. Prints what was made, and fails where an action is there twice or not at all.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
SERVER = ROOT / "tests" / "tracker" / "redmine" / "server.rb"
KILLS = 10


@contextmanager
def redmine(folder: Path) -> Iterator[tuple[str, str]]:
    """A new Redmine: its address and its administrator's key."""
    folder.mkdir()
    process = subprocess.Popen(["ruby", SERVER, folder], cwd=folder, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        url = f"http://127.0.0.1:{process.stdout.readline().strip()}"
        yield url, json.loads((folder / "keys.json").read_text())["admin"]
    finally:
        process.terminate()
        process.wait()


def ask(url: str, key: str, path: str, body: object = None) -> dict:
    headers = {"X-Redmine-API-Key": key, "Content-Type": "application/json"}
    data = json.dumps(body).encode() if body else None
    with urllib.request.urlopen(urllib.request.Request(f"{url}/{path}", data, headers)) as answer:
        return json.loads(answer.read())


def make_project(url: str, key: str) -> None:
    project = {"name": "Corpus", "identifier": "corpus", "issue_custom_field_ids": [1]}
    ask(url, key, "projects.json", {"project": project})


def subjects(url: str, key: str) -> Counter[str]:
    """How often each title is there."""
    found: Counter[str] = Counter()
    while True:
        page = ask(url, key, f"issues.json?status_id=*&limit=100&offset={found.total()}")
        found.update(issue["subject"] for issue in page["issues"])
        if found.total() >= page["total_count"]:
            return found


def command(records: list[Path], url: str) -> list[str]:
    options = ["--to", "redmine", "--url", url, "--project", "corpus", "--format", "json"]
    return [sys.executable, "-m", "minutes", "push", *map(str, records), *options]


def push(records: list[Path], url: str) -> Counter[str]:
    start = time.perf_counter()
    done = subprocess.run(command(records, url), stdout=subprocess.PIPE, check=True)
    deeds = Counter(step["deed"] for step in json.loads(done.stdout))
    print(f"  {dict(deeds)} in {time.perf_counter() - start:.1f} s")
    return deeds


def gather(folder: Path) -> list[Path]:
    """Copies of the corpus's records, so that receipts lie beside the copies."""
    folder.mkdir()
    made = []
    for path in sorted((ROOT / "corpus" / "documents").glob("*/expected/record.json")):
        made.append(folder / f"{path.parts[-3]}.json")
        shutil.copyfile(path, made[-1])
    return made


def wanted(records: list[Path]) -> int:
    """How many open actions there are."""
    items = [item for path in records for item in json.loads(path.read_text())["action_items"]]
    return sum(item["status"] == "open" for item in items)


def compare(once: Counter[str], now: Counter[str], what: str) -> None:
    if once != now:
        raise SystemExit(f"{what}: not every action is there once: {(once - now) + (now - once)}")
    print(f"  {what}: each of {now.total()} actions is there once")


def push_twice(records: list[Path], folder: Path) -> Counter[str]:
    with redmine(folder) as (url, key):
        os.environ["MINUTES_REDMINE_KEY"] = key
        make_project(url, key)
        print("pushed, and pushed again:")
        made = push(records, url)["create"]
        again = push(records, url)
        found = subjects(url, key)
    if not made == found.total() == wanted(records) or again["create"] or again["update"]:
        raise SystemExit("the second push is not idle, or an action is missing")
    return found


def push_at_once(records: list[Path], folder: Path, once: Counter[str]) -> None:
    """Two pushes that do not know of each other, as from two machines."""
    with redmine(folder) as (url, key):
        make_project(url, key)
        environments = [
            {**os.environ, "MINUTES_REDMINE_KEY": key, "XDG_STATE_HOME": f"{folder}/{name}"} for name in "ab"
        ]
        both = [
            subprocess.Popen(command(records, url), env=env, stdout=subprocess.DEVNULL)
            for env in environments
        ]
        assert [process.wait() for process in both] == [0, 0]
        compare(once, subjects(url, key), "two pushes at once")


def push_and_kill(records: list[Path], folder: Path, once: Counter[str], seconds: float) -> None:
    """Each push is killed at a random moment of the time that a whole one takes, divided among them."""
    moments = random.Random(6)
    with redmine(folder) as (url, key):
        os.environ["MINUTES_REDMINE_KEY"] = key
        make_project(url, key)
        for _ in range(KILLS):
            process = subprocess.Popen(
                command(records, url), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            time.sleep(moments.uniform(0.5, 1.5 * seconds / KILLS))
            process.kill()
            process.wait()
            print(f"  killed at {subjects(url, key).total()} issues")
        push(records, url)
        compare(once, subjects(url, key), f"{KILLS} pushes killed, one left alone")


def main() -> None:
    if not Path("/usr/share/redmine").exists():
        print("no Redmine here: apt-get install redmine redmine-sqlite")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        records = gather(folder / "records")
        start = time.perf_counter()
        once = push_twice(records, folder / "one")
        seconds = (time.perf_counter() - start) / 2
        push_at_once(gather(folder / "again"), folder / "two", once)
        push_and_kill(gather(folder / "killed"), folder / "three", once, seconds)


if __name__ == "__main__":
    main()
