"""What ``[check]`` in ``minutes.toml`` can say: codes on and off, severities, thresholds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from minutes.check.finding import Code, Severity
from minutes.configuration import Table

OFF, NEVER, MAJORITY = "off", "never", "majority"
_KEYS = ("fail_on", "show", "languages", "low_confidence", "garble_score", "max_proxies", "codes", "quorum")
_SEVERITIES = " or ".join(f'"{s}"' for s in Severity)
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_FRACTION = re.compile(r"(\d+)/([1-9]\d*)|(\d+)%")


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many must attend: ``number`` of them, or ``share`` of the members (more than it where ``beyond``).

    ``members`` is how many there are (None: all whom the record lists); ``proxies`` says whether those who are
    represented count.
    """

    needed: str
    number: int | None = None
    share: Fraction | None = None
    beyond: bool = False
    members: int | None = None
    proxies: bool = False


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From where on something is a finding; None and () where that is for the settings to say.

    ``languages`` are ISO 639 codes, ``low_confidence`` and ``garble_score`` lie between 0 and 1, ``max_proxies`` is
    how many one person may hold.
    """

    languages: tuple[str, ...] = ()
    low_confidence: float = 0.5
    garble_score: float = 0.2
    max_proxies: int | None = None
    quorum: Quorum | None = None


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """What is checked, and what of it matters.

    ``severities`` are those that differ from the codes' own, None for a code that is off. Findings from ``fail_on``
    on fail (None: none does), those below ``show`` are only counted.
    """

    thresholds: Thresholds = field(default_factory=Thresholds)
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    fail_on: Severity | None = Severity.ERROR
    show: Severity = Severity.WARNING

    def severity(self, code: Code) -> Severity | None:
        """How bad a finding of this kind is; None where it is off."""
        return self.severities.get(code.name, code.severity)

    def fails(self, severity: Severity) -> bool:
        """Whether a finding of this severity fails."""
        return self.fail_on is not None and severity.rank <= self.fail_on.rank

    def shows(self, severity: Severity) -> bool:
        """Whether a finding of this severity is shown: what fails always is."""
        return severity.rank <= self.show.rank or self.fails(severity)


def read_settings(table: Table, codes: Mapping[str, Code]) -> CheckSettings:
    """The settings that ``table`` spells. Raises UsageError for what is unknown or out of range."""
    table.refuse_unknown(_KEYS)
    thresholds = Thresholds(
        languages=_languages(table),
        low_confidence=_share(table, "low_confidence", 0.5),
        garble_score=_share(table, "garble_score", 0.2),
        max_proxies=_count(table, "max_proxies"),
        quorum=_quorum(table.table("quorum")) if "quorum" in table.values else None,
    )
    return CheckSettings(
        thresholds, _codes(table.table("codes"), codes), _fail_on(table), _severity(table, "show", "warning")
    )


def _codes(table: Table, codes: Mapping[str, Code]) -> dict[str, Severity | None]:
    table.refuse_unknown(codes, "code")
    wanted = f'{_SEVERITIES} or "{OFF}"'
    for name, value in table.values.items():
        if value not in (*Severity, OFF):
            raise table.refuse(name, wanted)
    return {name: None if value == OFF else Severity(value) for name, value in table.values.items()}


def _fail_on(table: Table) -> Severity | None:
    if table.values.get("fail_on") == NEVER:
        return None
    return _severity(table, "fail_on", "error", f' or "{NEVER}"')


def _severity(table: Table, key: str, default: str, others: str = "") -> Severity:
    value = table.values.get(key, default)
    if value not in tuple(Severity):
        raise table.refuse(key, _SEVERITIES + others)
    return Severity(value)


def _languages(table: Table) -> tuple[str, ...]:
    value = table.values.get("languages", [])
    if not isinstance(value, list) or not all(isinstance(v, str) and _LANGUAGE.fullmatch(v) for v in value):
        raise table.refuse("languages", 'a list of ISO 639 codes such as ["fr", "en"]')
    return tuple(value)


def _share(table: Table, key: str, default: float) -> float:
    value = table.values.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise table.refuse(key, "a number from 0 to 1")
    return float(value)


def _count(table: Table, key: str) -> int | None:
    value = table.values.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise table.refuse(key, "a whole number, 0 or more")
    return value


def _quorum(table: Table) -> Quorum:
    table.refuse_unknown(("needed", "members", "proxies"))
    proxies = table.values.get("proxies", False)
    if not isinstance(proxies, bool):
        raise table.refuse("proxies", "true or false")
    needed, members = table.values.get("needed", MAJORITY), _count(table, "members")
    if isinstance(needed, int) and not isinstance(needed, bool) and needed > 0:
        return Quorum(str(needed), number=needed, members=members, proxies=proxies)
    if needed == MAJORITY:
        share = Fraction(1, 2)
        return Quorum("more than half", share=share, beyond=True, members=members, proxies=proxies)
    part = _FRACTION.fullmatch(needed) if isinstance(needed, str) else None
    share = Fraction(0)
    if part is not None:
        share = Fraction(int(part[3]), 100) if part[3] else Fraction(int(part[1]), int(part[2]))
    if not 0 < share <= 1:
        raise table.refuse("needed", '"majority", a share such as "1/3" or "50%", or a number of people')
    return Quorum(str(needed), share=share, members=members, proxies=proxies)
