"""RUN/metadata.json: how datasette shows the database (titles, columns, facets, full text, queries)."""

from __future__ import annotations

import json
from importlib.resources import files

METADATA = "metadata.json"


def metadata_text() -> str:
    """The file for ``datasette RUN/minutes.sqlite -m RUN/metadata.json``."""
    content = json.loads((files("minutes.archive.database") / "metadata.json").read_text(encoding="utf-8"))
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
