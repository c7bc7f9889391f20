"""How long to wait for a tracker, and when to stop."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parsedate_to_datetime

#: What GitHub asks for where it says "secondary rate limit" and nothing else, in seconds.
_SECONDARY = 60.0


def _silent(_: str) -> None:
    """Say nothing."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Times in seconds. ``connect`` and ``read``: until a server must take the call, and answer.

    A request is made ``tries`` times at most, with a pause of ``first`` before the second, twice that before the
    third, and so on; a pause that the server asks for counts instead, up to ``longest``. ``sleep`` makes the pauses
    and ``say`` tells people about them.
    """

    connect: float = 10.0
    read: float = 60.0
    tries: int = 5
    first: float = 1.0
    longest: float = 120.0
    sleep: Callable[[float], None] = time.sleep
    say: Callable[[str], None] = _silent

    def pause(self, attempt: int) -> float:
        """The pause after this attempt, counted from 0."""
        return min(self.first * 2.0**attempt, self.longest)


def is_limit(status: int, headers: Mapping[str, str], body: str) -> bool:
    """Whether a server said "too often", and so did nothing."""
    if status == 429:
        return True
    spent = headers.get("X-RateLimit-Remaining") == "0"
    return status == 403 and (spent or "Retry-After" in headers or "secondary rate limit" in body)


def asked_pause(headers: Mapping[str, str], body: str) -> float | None:
    """Seconds that an answer asks to wait, or None.

    ``Retry-After`` is seconds or a date (RFC 9110, 10.2.3); GitHub tells the second at which its limit ends. Points in
    time are taken against the answer's own ``Date``, so that a wrong clock on this side does no harm.
    """
    asked = headers.get("Retry-After", "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked)
    until = _seconds(asked)
    if until is None and headers.get("X-RateLimit-Remaining") == "0":
        reset = headers.get("X-RateLimit-Reset", "")
        until = float(reset) if reset.isascii() and reset.isdigit() else None
    now = _seconds(headers.get("Date", ""))
    if until is not None and now is not None:
        return max(0.0, until - now)
    return _SECONDARY if "secondary rate limit" in body else None


def _seconds(date: str) -> float | None:
    """The Unix time of a date as HTTP writes it, or None."""
    try:
        return parsedate_to_datetime(date).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None


def spell_pause(seconds: float) -> str:
    """A pause in words: ``4 s``, ``0:12:30 (hours, minutes, seconds)``."""
    if seconds < 100:
        return f"{seconds:g} s"
    return f"{timedelta(seconds=round(seconds))} (hours, minutes, seconds)"
