"""Requests to a tracker over HTTP: patient where trouble may pass, plain where it does not, never loose with secrets.

It stands on requests, which spares us TLS, proxies and pools of connections. What requests would do by itself is
switched off where a token is at stake: redirects, cookies, passwords from ``.netrc``. Trying again is done here, since
urllib3's Retry knows neither GitHub's headers nor that a lost answer to POST must be looked into first.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urljoin, urlsplit

from minutes import __version__
from minutes.errors import InputMissingError, MissingExtraError, TrackerError, TrackerUnusableError
from minutes.tracker.address import check_address, origin
from minutes.tracker.faults import LostAnswerError, RefusedError, Trouble, judge, said_by
from minutes.tracker.patience import Patience, asked_pause, is_limit, spell_pause
from minutes.tracker.secret import Login

if TYPE_CHECKING:
    import requests

#: Server faults that do not pass: not implemented, HTTP version.
_LASTING = {501, 505}
#: Redirects that are followed; of these all but the last two only where nothing is written.
_REDIRECTS = {301, 302, 303, 307, 308}
_MOST_REDIRECTS = 5


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked. ``path`` is added to the tracker's address (or is a full address on the same server).

    ``body`` is sent as JSON, ``data`` as it is.
    """

    method: str
    path: str
    params: Mapping[str, str | int] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None
    data: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def repeatable(self) -> bool:
        """Whether twice is the same as once (RFC 9110, 9.2.2). PATCH is, as we write values and never add."""
        return self.method != "POST"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: a status of 2xx (or one that was asked for), headers by name in any case, the body."""

    service: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        """The body as JSON. Raises TrackerError where it is none."""
        try:
            return json.loads(self.body)
        except ValueError:
            raise TrackerError(
                f"{self.service} answers with something other than JSON: see that --url is the address of its API"
            ) from None

    @property
    def next_page(self) -> dict[str, str] | None:
        """The parameters of the next page, as the ``Link`` header (RFC 8288) has them; None on the last."""
        from requests.utils import parse_header_links

        links = parse_header_links(self.headers.get("Link", ""))
        found = [link["url"] for link in links if link.get("rel") == "next"]
        return dict(parse_qsl(urlsplit(found[0]).query, keep_blank_values=True)) if found else None


class Connection:
    """A tracker's interface at one address, with one login.

    ``service`` is what people call it. ``advice`` says by status what to do about a refusal; ``ca`` is a file with the
    certificates of authorities to trust instead of the usual ones.

    Raises UsageError for an address that would send the secret in the clear, InputMissingError where ``ca`` is no file,
    MissingExtraError without requests.
    """

    def __init__(
        self,
        service: str,
        url: str,
        login: Login,
        *,
        headers: Mapping[str, str] | None = None,
        advice: Mapping[int, str] | None = None,
        patience: Patience | None = None,
        ca: Path | None = None,
    ) -> None:
        if ca is not None and not ca.is_file():
            raise InputMissingError(f"there is no file {ca} with certificates; give the path of a PEM file")
        self.service = service
        self.url = check_address(url)
        self._login = login
        self._advice = advice or {}
        self._patience = patience or Patience()
        self._verify: str | bool = str(ca) if ca else True
        self._session = _open_session({"User-Agent": f"minutes/{__version__}", **(headers or {})})

    def get(self, path: str, params: Mapping[str, str | int] | None = None) -> Answer:
        """Read."""
        return self.send(Request("GET", path, params or {}))

    def pages(self, path: str, params: Mapping[str, str | int]) -> Iterator[Answer]:
        """Read a list page after page, as its ``Link`` headers lead. Only their parameters are followed."""
        wanted: Mapping[str, str | int] | None = params
        while wanted is not None:
            answer = self.get(path, wanted)
            yield answer
            wanted, last = answer.next_page, wanted
            if wanted == last:
                raise TrackerUnusableError(
                    f"{self.service} repeats a page of a list for ever; tell its administrators"
                )

    def send(self, request: Request, accept: frozenset[int] = frozenset()) -> Answer:
        """The answer, after as many attempts as it takes; refusals in ``accept`` are answers too.

        Raises RefusedError for a refusal; LostAnswerError, after a pause, where a POST may have been done;
        TrackerUnusableError where the tracker does not answer, lets nobody in (401) or asks to wait too long;
        TrackerError for other faults.
        """
        attempt = 0
        while isinstance(outcome := self._attempt(request, accept), Trouble):
            attempt += 1
            if not outcome.undone and not request.repeatable:
                # Who looks at once may look before it is done.
                self._wait(outcome, 0)
                raise LostAnswerError(f"{self.service} {outcome.what}; push again to see what it did")
            if attempt >= self._patience.tries:
                raise _giving_up(
                    f"{self.service} {outcome.what}, {attempt} times; push again later{self._hint(outcome)}",
                    outcome,
                )
            self._wait(outcome, attempt - 1)
        return outcome

    def close(self) -> None:
        """Hang up."""
        self._session.close()

    def __repr__(self) -> str:
        return f"Connection({self.service!r}, {self.url!r})"

    def _hint(self, trouble: Trouble) -> str:
        """Where nobody takes the call at all, the address may be wrong."""
        return f", or see that {self._login.redact(self.url)} is its address" if trouble.undone else ""

    def _wait(self, trouble: Trouble, attempt: int) -> None:
        pause = self._patience.pause(attempt) if trouble.pause is None else trouble.pause
        if pause > self._patience.longest:
            raise TrackerUnusableError(
                f"{self.service} {trouble.what} and asks to wait {spell_pause(pause)}; push again after that"
            )
        self._patience.say(f"{self.service} {trouble.what}; going on in {spell_pause(pause)}")
        self._patience.sleep(pause)

    def _attempt(self, request: Request, accept: frozenset[int]) -> Answer | Trouble:
        import requests

        try:
            reply = self._exchange(request)
        except requests.RequestException as error:
            # Never chained: what requests keeps and says may hold addresses of proxies with their passwords.
            outcome = judge(error)
        else:
            return self._sort(reply, request, accept)
        if isinstance(outcome, Trouble):
            return outcome
        raise TrackerUnusableError(f"{self.service} {outcome}")

    def _exchange(self, request: Request) -> requests.Response:
        """One request, and those that its redirects ask for on the same server."""
        address = self._address(request.path)
        for _ in range(_MOST_REDIRECTS):
            reply = self._session.request(
                request.method,
                address,
                params=dict(request.params),
                json=request.body,
                data=request.data,
                headers=dict(request.headers),
                auth=self._sign,
                timeout=(self._patience.connect, self._patience.read),
                allow_redirects=False,
                verify=self._verify,
            )
            goal = reply.headers.get("Location")
            if reply.status_code not in _REDIRECTS or not goal:
                return reply
            address = self._follow(request, reply.status_code, urljoin(address, goal))
            if urlsplit(address).query:
                request = replace(request, params={})
        raise TrackerUnusableError(
            f"{self.service} redirects in circles; see that --url is the address of its API"
        )

    def _follow(self, request: Request, status: int, goal: str) -> str:
        """Where a redirect leads to, if the secret may go there."""
        if origin(goal) != origin(self.url):
            place = self._login.redact(f"{urlsplit(goal).scheme}://{urlsplit(goal).hostname}")
            raise TrackerUnusableError(
                f"{self.service} redirects to another server, {place}, which is not given the secret; "
                "if it is the right one, give its address with --url"
            )
        if request.method not in {"GET", "HEAD", "PROPFIND", "REPORT"} and status not in {307, 308}:
            raise TrackerError(
                f"{self.service} says that what was asked for has moved to {self._login.redact(goal)}; "
                "give the project by its new name"
            )
        return goal

    def _sign(self, prepared: requests.PreparedRequest) -> requests.PreparedRequest:
        prepared.headers[self._login.header] = self._login.value
        return prepared

    def _address(self, path: str) -> str:
        if "://" not in path.partition("?")[0]:
            return f"{self.url}/{path.lstrip('/')}"
        if origin(path) != origin(self.url):
            raise TrackerError(f"{self.service} names an address on another server; see that --url is right")
        return path

    def _sort(self, reply: requests.Response, request: Request, accept: frozenset[int]) -> Answer | Trouble:
        """Whether a reply is an answer, trouble that may pass, or a refusal, which is raised."""
        status, headers = reply.status_code, reply.headers
        if 200 <= status < 300 or status in accept:
            return Answer(self.service, status, headers, reply.content)
        if is_limit(status, headers, reply.text):
            return Trouble("says that it is asked too often", asked_pause(headers, reply.text), undone=True)
        if status in {408, 425} or (status >= 500 and status not in _LASTING):
            what = f"has a fault of its own ({status})"
            return Trouble(what, asked_pause(headers, ""), narrow=status == 500)
        said = said_by(reply)
        shown = self._login.redact(f"{status}: {said}" if said else str(status))
        refusal = f"{self.service} refuses ({shown})"
        if status == 401:
            raise TrackerUnusableError(f"{refusal}: put a secret that is valid into {self._login.source}")
        asked = f"see that --url and --project are right (it was asked to {request.method} {request.path})"
        raise RefusedError(f"{refusal}: {self._advice.get(status, asked)}", status)


def _giving_up(message: str, trouble: Trouble) -> TrackerError:
    return TrackerError(message) if trouble.narrow else TrackerUnusableError(message)


def _open_session(headers: Mapping[str, str]) -> requests.Session:
    """A session without cookies."""
    try:
        import requests
    except ImportError:
        raise MissingExtraError(
            "trackers are reached with requests: pip install '.[tracker]' in the folder of minutes"
        ) from None
    session = requests.Session()
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.headers.update(headers)
    return session
