"""What can go wrong on the way to a tracker and back: what may pass, what will not, and the words for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from minutes.errors import TrackerError

if TYPE_CHECKING:
    import requests

_SHOWN = 300


class RefusedError(TrackerError):
    """The tracker understood and said no. ``status`` is that of HTTP."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class LostAnswerError(TrackerError):
    """A request that must not be made twice may have been carried out: look before it is made again."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What may pass. ``pause``: what the server asks for; ``undone``: nothing can have been carried out.

    ``narrow``: it may well concern this one request only, so that others are worth their while.
    """

    what: str
    pause: float | None = None
    undone: bool = False
    narrow: bool = False


def judge(error: requests.RequestException) -> Trouble | str:
    """What a request that got no answer means: trouble that may pass, or what to say and do."""
    import requests
    from urllib3.exceptions import NameResolutionError, NewConnectionError

    if isinstance(error, requests.exceptions.SSLError):
        return "has a certificate that is not trusted; if an authority of your own made it, name that with --ca-file"
    if isinstance(error, requests.exceptions.ProxyError):
        return "is out of reach behind the proxy that HTTPS_PROXY names; mend that, or unset it"
    if isinstance(error, requests.Timeout):
        return Trouble("does not answer in time", undone=isinstance(error, requests.ConnectTimeout))
    if isinstance(error, requests.exceptions.InvalidHeader | requests.exceptions.InvalidURL):
        return "cannot be asked so; see that --url and --project are right"
    reason = getattr(error.args[0] if error.args else None, "reason", None)
    if isinstance(reason, NameResolutionError):
        return "is at an address that nobody knows; see that --url is right and the network is there"
    return Trouble("does not answer", undone=isinstance(reason, NewConnectionError))


def said_by(reply: requests.Response) -> str:
    """What a refusal says in JSON, on one line; empty where it says nothing for people."""
    try:
        found = list(_words(reply.json()))
    except ValueError:
        return ""
    line = " ".join("; ".join(dict.fromkeys(found)).split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def _words(value: object, name: str = "") -> Iterator[str]:
    """The texts in what a tracker says of an error, with the fields that they are about."""
    if isinstance(value, str) and value:
        yield f"{name}: {value}" if name else value
    elif isinstance(value, list):
        for one in value:
            yield from _words(one, name)
    elif isinstance(value, dict):
        field_name = value.get("field")
        if isinstance(field_name, str):
            yield " ".join(str(value[key]) for key in ("field", "code", "message") if value.get(key))
            return
        for key, one in value.items():
            if key not in {"documentation_url", "status", "resource"}:
                plain = key in {"message", "error", "errors", "error_description"}
                yield from _words(one, name if plain else key)
