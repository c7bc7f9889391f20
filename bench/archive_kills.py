"""Kills `minutes run` at random moments, and compares what it ends with to a run that nothing disturbed, byte by byte.

    python bench/archive_kills.py [--kills N] [--documents N] [--seed N]     (20, 60 and 0 unless told otherwise)

A kill (SIGKILL) hits the leading process, which is then started again with the same command, or one of the processes
that do documents, or a worker of a Dask cluster of two. Where a run is through before its kills are used up, the next
one begins from nothing. Needs /proc.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from archive_speed import garbled, sound, write_documents

MINUTES = [sys.executable, "-m", "minutes", "run", "documents", "--model", "none", "--quiet"]
DASK = [sys.executable, "-m", "dask"]
#: Of the kills, how many in ten hit a cluster.
CLUSTER = 3
#: Seconds between two kills, at most.
PAUSE = 6.0


def children(pid: int) -> list[int]:
    """The processes that a process has started, by any of its threads."""
    files = Path(f"/proc/{pid}").glob("task/*/children")
    try:
        return [int(child) for file in files for child in file.read_text().split()]
    except OSError:
        return []


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a run."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != ".lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def disturbed(
    folder: Path, out: str, kills: int, dice: random.Random, nannies: list[int], address: str | None
) -> int:
    """Run until the end, killing now and then; how many kills there was time for."""
    command = [*MINUTES, "--out", out, *(("--cluster", address) if address else ("--workers", "2"))]
    done = 0
    while True:
        with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL) as process:
            while done < kills:
                try:
                    process.wait(dice.uniform(0.0, PAUSE))
                    break
                except subprocess.TimeoutExpired:
                    done += kill_one(process.pid, dice, nannies)
            process.wait()
        if process.returncode >= 0:
            return done


def kill_one(leading: int, dice: random.Random, nannies: list[int]) -> bool:
    """Kill the leading process or one that does documents; whether there was one."""
    workers = [pid for nanny in nannies for pid in children(nanny) if children(pid)] or children(leading)
    targets = workers if nannies or dice.random() < 0.5 else [leading]
    if not targets:
        return False
    pid = dice.choice(targets)
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, list[int]]]:
    """A scheduler with two workers: its address, and the processes that keep the workers alive."""
    file = folder / "scheduler.json"
    with ExitStack() as stack:

        def start(*arguments: str) -> int:
            made = [*DASK, *arguments, "--scheduler-file", str(file), "--no-dashboard"]
            process = stack.enter_context(subprocess.Popen(made, cwd=folder, stderr=subprocess.DEVNULL))
            stack.callback(process.terminate)
            return process.pid

        start("scheduler", "--host", "127.0.0.1", "--port", "0")
        nannies = [start("worker", "--nthreads", "1") for _ in range(2)]
        while not file.exists():
            time.sleep(0.1)
        time.sleep(1.0)
        yield json.loads(file.read_text())["address"], nannies


def rounds(
    folder: Path, kills: int, dice: random.Random, title: str, nannies: list[int], address: str | None
) -> bool:
    """Disturbed runs until the kills are used up; whether all ended with the same bytes."""
    wanted, left, number = contents(folder / "undisturbed"), kills, 0
    same = True
    while left > 0:
        number += 1
        out = f"{title}-{number}"
        done = disturbed(folder, out, left, dice, nannies, address)
        equal = contents(folder / out) == wanted
        same = same and equal
        left -= done
        print(
            f"{title}, run {number}: {done} kills, {'the same bytes' if equal else 'OTHER BYTES'}", flush=True
        )
    return same


def main() -> int:
    """Kill and compare."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    dice = random.Random(chosen.seed)
    on_cluster = chosen.kills * CLUSTER // 10
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_documents(folder / "documents", [path for path, _ in (*sound(), *garbled())], chosen.documents)
        (folder / "documents" / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of it is left")
        subprocess.run([*MINUTES, "--out", "undisturbed"], cwd=folder, check=False, stdout=subprocess.DEVNULL)
        same = rounds(folder, chosen.kills - on_cluster, dice, "here", [], None)
        if on_cluster:
            with cluster(folder) as (address, nannies):
                same = rounds(folder, on_cluster, dice, "cluster", nannies, address) and same
    return 0 if same else 1


if __name__ == "__main__":
    raise SystemExit(main())
