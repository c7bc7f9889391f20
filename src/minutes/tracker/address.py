"""Addresses of trackers, and which of them may be given a secret."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from minutes.errors import UsageError

_PORTS = {"https": 443, "http": 80}


def check_address(url: str) -> str:
    """The address without a slash at its end. Raises UsageError where a secret must not be sent to it."""
    try:
        parts = urlsplit(url.strip())
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError:
        parts, port_is_fine = urlsplit(""), False
    if parts.scheme not in _PORTS or not parts.hostname or not port_is_fine or parts.query or parts.fragment:
        raise UsageError("--url is no address of a server: give it as https://host or https://host/path")
    if parts.username or parts.password:
        raise UsageError(
            "--url holds a name or password: put them into the environment, never into an address"
        )
    if parts.scheme == "http" and not _is_here(parts.hostname):
        raise UsageError(f"--url would send the secret to {parts.hostname} in the clear: give https://")
    return parts.geturl().rstrip("/")


def _is_here(host: str) -> bool:
    """Whether a host is this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def origin(url: str) -> tuple[str, str | None, int | None]:
    """Scheme, host and port (RFC 6454)."""
    try:
        parts = urlsplit(url)
        return parts.scheme, parts.hostname, parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        return "", None, None
