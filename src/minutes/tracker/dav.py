"""What WebDAV servers say of their resources: requests and answers in XML (RFC 4918, RFC 4791)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from minutes.errors import TrackerUnusableError
from minutes.tracker.http import Connection, Request

_NAMES = {"d": "DAV:", "c": "urn:ietf:params:xml:ns:caldav"}
_SPACES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'
_HEAD = '<?xml version="1.0" encoding="utf-8"?>'

ABOUT = f"""{_HEAD}
<d:propfind {_SPACES}><d:prop><d:resourcetype/><d:displayname/><d:current-user-principal/><c:calendar-home-set/>
<c:supported-calendar-component-set/></d:prop></d:propfind>"""

EVERY_TASK = f"""{_HEAD}
<c:calendar-query {_SPACES}><d:prop><d:getetag/><c:calendar-data/></d:prop><c:filter><c:comp-filter name="VCALENDAR">
<c:comp-filter name="VTODO"/></c:comp-filter></c:filter></c:calendar-query>"""


def these_tasks(urls: Iterable[str]) -> str:
    """A request for the tasks at these addresses."""
    paths = "".join(f"<d:href>{escape(urlsplit(url).path)}</d:href>" for url in urls)
    return (
        f"{_HEAD}<c:calendar-multiget {_SPACES}><d:prop><d:getetag/><c:calendar-data/></d:prop>{paths}"
        "</c:calendar-multiget>"
    )


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource of an answer; empty where the server says nothing. ``etag`` tells one state of it from others."""

    url: str
    name: str = ""
    etag: str = ""
    data: str = ""
    principal: str = ""
    home: str = ""
    is_calendar: bool = False
    takes_tasks: bool = False

    @property
    def last(self) -> str:
        """The last part of its path."""
        return unquote(urlsplit(self.url).path.rstrip("/").rpartition("/")[2])


def ask(
    connection: Connection,
    method: str,
    url: str,
    body: str,
    depth: int,
    accept: frozenset[int] = frozenset(),
) -> list[Resource]:
    """The resources that a PROPFIND or REPORT is answered with; none where the status is one of ``accept``.

    Raises TrackerError as ``Connection.send`` does, and TrackerUnusableError where the answer is no multi-status.
    """
    headers = {"Depth": str(depth), "Content-Type": "application/xml; charset=utf-8"}
    answer = connection.send(Request(method, url, data=body.encode(), headers=headers), accept)
    if answer.status in accept:
        return []
    return _read(answer.body, url) if answer.status == 207 else _no_dav()


def _no_dav() -> list[Resource]:
    raise TrackerUnusableError(
        "the server at --url answers, but not as CalDAV does: give the address that it shows for CalDAV clients"
    )


def _read(body: bytes, base: str) -> list[Resource]:
    # Entities are declared in a document type, and nothing else here needs one.
    if re.search(rb"<!DOCTYPE", body, re.IGNORECASE):
        return _no_dav()
    try:
        root = ElementTree.fromstring(body)
    except ElementTree.ParseError:
        return _no_dav()
    return [_resource(one, base) for one in root.findall("d:response", _NAMES) if _is_there(one)]


def _is_there(response: ElementTree.Element) -> bool:
    """Whether the resource exists: one that does not has a status, and no properties."""
    return (
        bool(response.findtext("d:href", "", _NAMES).strip())
        and response.find("d:propstat", _NAMES) is not None
    )


def _resource(response: ElementTree.Element, base: str) -> Resource:
    found = [
        propstat.find("d:prop", _NAMES)
        for propstat in response.findall("d:propstat", _NAMES)
        if " 200 " in f"{propstat.findtext('d:status', '', _NAMES)} "
    ]
    props = ElementTree.Element("props")
    for prop in found:
        props.extend(list(prop) if prop is not None else [])

    def text(path: str) -> str:
        return (props.findtext(path, "", _NAMES) or "").strip()

    def address(path: str) -> str:
        return urljoin(base, text(path)) if text(path) else ""

    kinds = props.findall("c:supported-calendar-component-set/c:comp", _NAMES)
    return Resource(
        urljoin(base, response.findtext("d:href", "", _NAMES).strip()),
        name=text("d:displayname"),
        etag=text("d:getetag"),
        data=props.findtext("c:calendar-data", "", _NAMES) or "",
        principal=address("d:current-user-principal/d:href"),
        home=address("c:calendar-home-set/d:href"),
        is_calendar=props.find("d:resourcetype/c:calendar", _NAMES) is not None,
        takes_tasks=not kinds or any(kind.get("name", "").upper() == "VTODO" for kind in kinds),
    )
