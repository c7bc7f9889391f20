"""A token or password, kept out of everything that is printed."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, field

from minutes.errors import UsageError

HIDDEN = "***"


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret and ``source``, the words that tell people where it came from (``MINUTES_GITHUB_TOKEN``).

    Blanks around it, such as the line end of a file that was read into a variable, are dropped. Raises UsageError,
    without the value, where nothing is left or no header could carry it.
    """

    value: str = field(repr=False)
    source: str

    def __post_init__(self) -> None:
        value = self.value.strip()
        if not value or not value.isprintable():
            why = "holds characters that no token has" if value else "is empty"
            raise UsageError(f"{self.source} {why}: put the token into it again, on one line")
        object.__setattr__(self, "value", value)


@dataclass(frozen=True, slots=True)
class Login:
    """How a request says who asks: a header and its value. ``source``: see Secret; ``hidden`` is never shown."""

    header: str
    value: str = field(repr=False)
    source: str
    hidden: tuple[str, ...] = field(repr=False)

    @classmethod
    def by_header(cls, header: str, secret: Secret) -> Login:
        """The secret itself in a header such as ``PRIVATE-TOKEN``. Raises UsageError where it is not ASCII."""
        if not secret.value.isascii():
            raise UsageError(
                f"{secret.source} holds characters that no token has: put the token into it again"
            )
        return cls(header, secret.value, secret.source, (secret.value,))

    @classmethod
    def bearer(cls, secret: Secret) -> Login:
        """A bearer token (RFC 6750)."""
        plain = cls.by_header("Authorization", secret)
        return cls(plain.header, f"Bearer {plain.value}", plain.source, plain.hidden)

    @classmethod
    def basic(cls, user: str, secret: Secret) -> Login:
        """A user's name and password (RFC 7617), in UTF-8."""
        coded = base64.b64encode(f"{user}:{secret.value}".encode()).decode("ascii")
        return cls("Authorization", f"Basic {coded}", secret.source, (coded, secret.value))

    def redact(self, text: str) -> str:
        """``text`` without the secret, whoever put it there and in whatever case, as names of hosts are."""
        hidden = "|".join(re.escape(one) for one in self.hidden)
        return re.sub(hidden, HIDDEN, text, flags=re.IGNORECASE)
