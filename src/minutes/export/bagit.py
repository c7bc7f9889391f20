"""BagIt: the research object crate packed as a bag, which can be checked after any transport (RFC 8493)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from minutes.errors import UsageError
from minutes.export import ro_crate
from minutes.export.collection import Collection
from minutes.export.details import Details

ALGORITHMS = ("sha256", "sha512")
#: Tags of bag-info.txt that RFC 8493 names and that a person may state.
TAGS = (
    "Source-Organization",
    "Organization-Address",
    "Contact-Name",
    "Contact-Phone",
    "Contact-Email",
    "External-Description",
    "External-Identifier",
    "Bag-Group-Identifier",
    "Bag-Count",
    "Internal-Sender-Identifier",
    "Internal-Sender-Description",
)
_CHUNK = 1 << 20


def write(collection: Collection, details: Details, folder: Path) -> list[str]:
    """Write the bag into ``folder``: the crate as its payload, manifests with SHA-256 and SHA-512.

    Raises UsageError for a tag that is not to be stated.
    """
    if unknown := [name for name in details.fixed if name not in TAGS]:
        raise UsageError(
            f"--set names {unknown[0]!r}, which is no tag that can be stated; there are: {', '.join(TAGS)}"
        )
    (folder / "data").mkdir()
    notes = ro_crate.write(collection, details, folder / "data")
    payload = sorted(path for path in (folder / "data").rglob("*") if path.is_file())
    _put(folder / "bagit.txt", ["BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"])
    size = sum(path.stat().st_size for path in payload)
    _put(folder / "bag-info.txt", _info(details, f"{size}.{len(payload)}"))
    _manifests(folder, "manifest", payload)
    _manifests(folder, "tagmanifest", sorted(path for path in folder.iterdir() if path.is_file()))
    return notes


def _info(details: Details, oxum: str) -> list[str]:
    tags = {"Source-Organization": details.holder or "", "Bag-Software-Agent": f"minutes {details.version}"}
    if details.contact:
        tags["Contact-Email"] = details.contact
    if details.identifier:
        tags["External-Identifier"] = details.identifier
    if details.title:
        tags["External-Description"] = details.title
    stated = {**tags, **details.fixed, "Bagging-Date": details.date or "", "Payload-Oxum": oxum}
    # A tag is a line.
    return [f"{name}: {' '.join(value.split())}" for name, value in sorted(stated.items())]


def _manifests(folder: Path, name: str, files: list[Path]) -> None:
    digests = [(path.relative_to(folder).as_posix(), _digests(path)) for path in files]
    for algorithm in ALGORITHMS:
        _put(folder / f"{name}-{algorithm}.txt", (f"{found[algorithm]}  {path}" for path, found in digests))


def _digests(path: Path) -> dict[str, str]:
    found = {algorithm: hashlib.new(algorithm) for algorithm in ALGORITHMS}
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            for digest in found.values():
                digest.update(chunk)
    return {algorithm: digest.hexdigest() for algorithm, digest in found.items()}


def _put(path: Path, lines: Iterable[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
