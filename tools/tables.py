"""Write the tables of the documentation that the program knows, or check that they are as it knows them.

    python tools/tables.py [--check] [FOLDER]

FOLDER is the repository (default: the one that holds this script). docs/languages.md and
src/minutes/packs/needles.json are written whole, README.md between the marks of its table of exit codes,
docs/exports.md between those of its tables and docs/checks.md between those of its codes. With --check nothing is
written, and the exit status is 1 where something would be.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from minutes.check.finding import Code
from minutes.check.rules import CODES
from minutes.cli.exit_codes import BEGIN, END, exit_code_table
from minutes.export.tables import TABLES, Column, Table
from minutes.packs import Pack, available, load_pack
from minutes.packs.concepts import CONCEPTS
from minutes.packs.needles import digest, find_needles
from minutes.packs.openings import find_openings

LANGUAGES = """\
# Languages

<!-- `make docs` writes this file. -->

A language pack is a folder of data, `src/minutes/packs/<code>/`; [packs.md](packs.md) says how to write one.
Every pack speaks about every concept of a closed list, or declines it with a reason. A document whose language
has no pack is read with the pack `und`, and its record says so in `problems`.

{packs}
What each pack has rules for; a dash stands where it declines the concept.

{concepts}
{declined}"""


def main(arguments: Sequence[str]) -> int:
    """Write or check the files; the exit status."""
    paths = [Path(argument) for argument in arguments if argument != "--check"]
    root = paths[0] if paths else Path(__file__).resolve().parents[1]
    files = {
        root / "docs" / "languages.md": languages_page([load_pack(code) for code in available()]),
        root / "README.md": with_exit_codes((root / "README.md").read_text(encoding="utf-8")),
    }
    exports = root / "docs" / "exports.md"
    files[exports] = with_tables(exports.read_text(encoding="utf-8"))
    checks = root / "docs" / "checks.md"
    files[checks] = with_codes(checks.read_text(encoding="utf-8"))
    files[root / "src" / "minutes" / "packs" / "needles.json"] = needles_file()
    stale = [
        path for path, text in files.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path in stale:
        if "--check" in arguments:
            print(f"{path} is not what the program says; write it anew with `make docs`.", file=sys.stderr)
        else:
            path.write_text(files[path], encoding="utf-8")
    return 1 if stale and "--check" in arguments else 0


def needles_file() -> str:
    """src/minutes/packs/needles.json: the needles and the openings of every rule of the packs."""
    rules = (rule for code in available() for found in load_pack(code).rules.values() for rule in found)
    found = {
        digest(rule.pattern): {"words": find_needles(rule.pattern), "openings": find_openings(rule.pattern)}
        for rule in rules
    }
    lines = ",\n".join(
        f"{json.dumps(name)}: {json.dumps(known, ensure_ascii=False)}"
        for name, known in sorted(found.items())
    )
    return f"{{\n{lines}\n}}\n"


def languages_page(packs: Sequence[Pack]) -> str:
    """docs/languages.md: the packs, what each of them can speak about, and why not."""
    heads = [(f"`{pack.code}`", pack.name, ", ".join(pack.models) or "none") for pack in packs]
    rows = [
        (f"`{name}`", concept.meaning, *("yes" if pack.of(name) else "–" for pack in packs))
        for name, concept in CONCEPTS.items()
    ]
    return LANGUAGES.format(
        packs=table(("pack", "language", "spaCy models, best first"), heads),
        concepts=table(("concept", "recognises", *(f"`{pack.code}`" for pack in packs)), rows),
        declined="\n".join(filter(None, map(declined, packs))),
    )


def declined(pack: Pack) -> str:
    """What a pack declines, by reason; empty where it declines nothing."""
    reasons = sorted(set(pack.declined.values()))
    named = {why: [f"`{name}`" for name, reason in pack.declined.items() if reason == why] for why in reasons}
    lines = "".join(f"- {why}: {', '.join(names)}\n" for why, names in named.items())
    return f"Declined by `{pack.code}`:\n\n{lines}" if lines else ""


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |\n" for line in lines)


def with_exit_codes(text: str) -> str:
    """``text`` with today's exit codes between the marks."""
    return between(BEGIN, END, text, exit_code_table())


def with_tables(text: str) -> str:
    """``text`` with the tables of exports between the marks."""
    return between("<!-- tables -->", "<!-- /tables -->", text, "\n".join(map(export_table, TABLES)))


def export_table(described: Table) -> str:
    """A table of exports: its meaning, its columns."""
    rows = [(f"`{column.name}`", kind(described, column), column.meaning) for column in described.columns]
    return f"`{described.name}`: {described.meaning}.\n\n{table(('column', 'holds', 'meaning'), rows)}"


def kind(described: Table, column: Column) -> str:
    """What a column holds, in words."""
    parts = [f"{column.kind.value}s" if column.many else column.kind.value]
    if column.name == described.key:
        parts.append("key")
    if column.name in described.links:
        parts.append(f"of `{described.links[column.name]}`")
    return ", ".join([*parts, *(["never empty"] if column.required and column.name != described.key else [])])


def with_codes(text: str) -> str:
    """``text`` with the codes of findings and their examples between the marks."""
    home = Path(__file__).resolve().parents[1]
    examples = tomllib.loads((home / "tests" / "check" / "examples.toml").read_text(encoding="utf-8"))
    return between(
        "<!-- codes -->", "<!-- /codes -->", text, "\n".join(code_section(c, examples[c.name]) for c in CODES)
    )


def code_section(code: Code, example: dict[str, Any]) -> str:
    """A code: its severity, its meaning, what to do, what it is told of and what not."""
    parts = [f"### {code.name}\n\n{code.severity.value}. {code.meaning} {code.remedy}\n"]
    if code.wants:
        parts.append(f"Only where the settings have `{code.wants}`.\n")
    if settings := example.get("settings"):
        parts.append(f"With these settings:\n\n{fence('toml', settings_shown(settings))}")
    parts += [f"Told of:\n\n{shown(example, 'found')}", f"Not told of:\n\n{shown(example, 'clean')}"]
    return "\n".join(parts)


def settings_shown(settings: str) -> str:
    """Settings with the heading of their table."""
    return settings if settings.lstrip().startswith("[") else f"[check]\n{settings}"


def shown(example: dict[str, Any], side: str) -> str:
    """One of the two examples of a code, in a fence."""
    if (record := example.get(f"{side}_record")) is not None:
        return fence("json", record)
    return fence("text", example[side].replace("\f", "(the page ends here)"))


def fence(kind: str, text: str) -> str:
    """``text`` as a block of code."""
    return f"```{kind}\n{text.strip()}\n```\n"


def between(begin: str, end: str, text: str, content: str) -> str:
    """``text`` with ``content`` between two marks."""
    before, _, rest = text.partition(begin)
    return f"{before}{begin}\n\n{content}\n{end}{rest.partition(end)[2]}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
