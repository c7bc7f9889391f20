"""Where secrets come from: the environment, or the keyring of the system."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

from minutes.errors import TrackerUnusableError
from minutes.tracker.secret import Secret

SERVICE = "minutes"


def secret(variable: str, url: str) -> Secret:
    """What the environment variable holds, else what the keyring keeps for the service ``minutes`` and the URL's host.

    Raises TrackerUnusableError where neither knows it, UsageError where it holds what no secret can.
    """
    value = os.environ.get(variable)
    if value is not None:
        return Secret(value, variable)
    host = urlsplit(url).hostname or url
    kept = _from_keyring(host)
    if kept is None:
        raise TrackerUnusableError(
            f"no secret for {host} is known: put it into the environment variable {variable}, "
            f"or keep it with `keyring set {SERVICE} {host}` (pip install '.[keyring]' in the folder of minutes)"
        )
    return Secret(kept, f"the keyring, under {SERVICE} and {host},")


def _from_keyring(host: str) -> str | None:
    try:
        import keyring
    except ImportError:
        return None
    try:
        return keyring.get_password(SERVICE, host)
    except Exception:
        # There are many backends, and each fails in its own way; what they say may hold what they keep.
        return None
