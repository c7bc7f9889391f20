"""What a record depends on beside its document, as a digest: the same document with the same one is not done again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from functools import lru_cache

from minutes import __version__
from minutes.settings import Settings


@lru_cache(maxsize=4)
def fingerprint(settings: Settings) -> str:
    """Version, packs, models, recogniser and settings, as 16 hexadecimal digits. The password is not in it."""
    # Imported late: who only looks at a run needs none of these.
    from minutes.extractors import choose_model, model_version
    from minutes.packs import available, pack_head
    from minutes.source import recogniser

    packs = {code: pack_head(code) for code in available()}
    models = [choose_model(pack, settings.model) for pack in packs.values()]
    content = {
        "version": __version__,
        "packs": {code: pack.digest for code, pack in packs.items()},
        "models": sorted({model_version(model) for model in models if model}),
        "recogniser": recogniser() if settings.ocr != "never" else None,
        "settings": settings.public(),
        "limits": asdict(settings.limits),
    }
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:16]
