"""EAD3: a finding aid of the collection, by body, meeting and document.

Encoded Archival Description, version EAD3 1.1.1, Society of American Archivists.
"""

from __future__ import annotations

from collections import Counter
from typing import TextIO

from minutes.export.arrangement import Filed, Series, arrange, filed
from minutes.export.collection import Collection, Person
from minutes.export.details import Details
from minutes.export.wording import Wording, wording
from minutes.export.xml import XmlWriter
from minutes.model.record import Record

NAMESPACE = "http://ead3.archivists.org/schema/"
#: ISO 639-2/B codes of the languages that are told apart.
_LANGUAGES = {
    "ca": "cat",
    "de": "ger",
    "en": "eng",
    "es": "spa",
    "fr": "fre",
    "it": "ita",
    "nl": "dut",
    "pt": "por",
}


def write(collection: Collection, details: Details, stream: TextIO) -> list[str]:
    """Write the finding aid. ``details`` state its identifier, who holds the collection, and the date of the aid."""
    documents = filed(collection)
    words = wording(Counter(one.language for one in documents))
    series = arrange(documents)
    xml = XmlWriter(stream)
    with xml.element("ead", xmlns=NAMESPACE):
        _control(xml, details, words)
        with xml.element("archdesc", level="collection"):
            _collection(xml, details, words, series, documents)
            if series:
                with xml.element("dsc", dsctype="combined"):
                    for one in series:
                        _series(xml, collection, words, one)
    unread = len(collection.entries) - len(documents)
    return [f"{unread} documents without a record are not in the finding aid"] if unread else []


def _control(xml: XmlWriter, details: Details, words: Wording) -> None:
    encodings = {"dateencoding": "iso8601", "langencoding": "iso639-2b", "scriptencoding": "iso15924"}
    with xml.element("control", **encodings):
        xml.leaf("recordid", details.identifier or "")
        with xml.element("filedesc"), xml.element("titlestmt"):
            xml.leaf("titleproper", details.title or words.title)
        xml.leaf("maintenancestatus", value="new")
        with xml.element("maintenanceagency"):
            xml.leaf("agencyname", details.holder or "")
        with xml.element("languagedeclaration"):
            xml.leaf("language", words.name, langcode=words.code)
            xml.leaf("script", "Latin", scriptcode="Latn")
        with xml.element("maintenancehistory"), xml.element("maintenanceevent"):
            xml.leaf("eventtype", value="created")
            xml.leaf("eventdatetime", details.date or "", standarddatetime=details.date or "")
            xml.leaf("agenttype", value="machine")
            xml.leaf("agent", f"minutes {details.version}")


def _collection(
    xml: XmlWriter, details: Details, words: Wording, series: list[Series], documents: list[Filed]
) -> None:
    with xml.element("did"):
        xml.leaf("unitid", details.identifier or "")
        xml.leaf("unittitle", details.title or words.title)
        _dates(xml, words, sorted({one.date for one in documents if one.date}))
        _extent(xml, sum(len(one.meetings) for one in series), words.meetings)
        with xml.element("repository"):
            _name(xml, "corpname", details.holder or "")
        _languages(xml, {one.language for one in documents})
    bodies = [one.body for one in series if one.body]
    if bodies:
        with xml.element("controlaccess"):
            for body in bodies:
                _name(xml, "corpname", body)


def _series(xml: XmlWriter, collection: Collection, words: Wording, series: Series) -> None:
    with xml.element("c", level="series"):
        with xml.element("did"):
            xml.leaf("unittitle", series.body or words.no_body)
            _dates(xml, words, list(series.dates))
            _extent(xml, len(series.meetings), words.meetings)
        for meeting in series.meetings:
            _meeting(xml, collection, words, meeting)


def _meeting(xml: XmlWriter, collection: Collection, words: Wording, meeting: tuple[Filed, ...]) -> None:
    first = meeting[0]
    with xml.element("c", level="file"):
        with xml.element("did"):
            xml.leaf("unittitle", f"{words.meeting}, {first.date or words.no_date}")
            _dates(xml, words, [first.date] if first.date else [])
        for one in meeting:
            _document(xml, collection, words, one)


def _document(xml: XmlWriter, collection: Collection, words: Wording, one: Filed) -> None:
    record = collection.record(one.entry)
    with xml.element("c", level="item"):
        with xml.element("did"):
            xml.leaf("unitid", record.record_id)
            for name in one.entry.names:
                xml.leaf("unitid", name, label=words.file)
            xml.leaf("unittitle", one.title or words.meeting)
            _dates(xml, words, [one.date] if one.date else [])
            if record.source.pages:
                _extent(xml, record.source.pages, words.pages)
            _languages(xml, {one.language})
        _content(xml, words, record)
        _access(xml, collection, one, record)


def _content(xml: XmlWriter, words: Wording, record: Record) -> None:
    """Scope and content: how much there is of what, then the decisions, awards and tasks themselves."""
    counts = {
        "people": len(record.participants),
        "decisions": len(record.decisions),
        "laureates": len(record.laureates),
        "actions": len(record.action_items),
    }
    decisions = [f"{one.title or one.text} ({words.outcomes[one.outcome]})" for one in record.decisions]
    laureates = [
        ", ".join([*one.recipients, *([one.award] if one.award else [])]) for one in record.laureates
    ]
    tasks = [one.text for one in record.action_items]
    with xml.element("scopecontent"):
        xml.leaf("p", words.content.format(**counts))
        for head, items in (
            (words.decision, decisions),
            (words.laureates, laureates),
            (words.actions, tasks),
        ):
            if items:
                with xml.element("list", listtype="unordered"):
                    xml.leaf("head", head)
                    for item in items:
                        xml.leaf("item", item)


def _access(xml: XmlWriter, collection: Collection, one: Filed, record: Record) -> None:
    """The names by which a document is found: its body, who attended, who won."""
    known = [(person.name, collection.person_of(one.entry, record, person)) for person in record.participants]
    people = {person.name if person else name: person for name, person in known}
    spelled = {name for name, _ in known}
    winners = dict.fromkeys(
        name for laureate in record.laureates for name in laureate.recipients if name not in spelled
    )
    if not (record.meeting.body or people or winners):
        return
    with xml.element("controlaccess"):
        if record.meeting.body:
            _name(xml, "corpname", record.meeting.body)
        for name, person in people.items():
            _name(xml, "persname", name, **_authority(person))
        for name in winners:
            _name(xml, "name", name)


def _authority(person: Person | None) -> dict[str, str]:
    """The identifier of a person in the authority file that archives look at first."""
    found = person.authorities if person else {}
    source = next((name for name in ("isni", "idref", "wikidata") if name in found), None)
    return {"identifier": found[source], "source": source} if source else {}


def _name(xml: XmlWriter, element: str, name: str, **attributes: str) -> None:
    with xml.element(element, **attributes):
        xml.leaf("part", name)


def _dates(xml: XmlWriter, words: Wording, dates: list[str]) -> None:
    """One day, or the range from the first to the last."""
    if not dates:
        xml.leaf("unitdate", words.no_date)
        return
    with xml.element("unitdatestructured", calendar="gregorian", era="ce"):
        if len(dates) == 1:
            xml.leaf("datesingle", dates[0], standarddate=dates[0])
            return
        with xml.element("daterange"):
            xml.leaf("fromdate", dates[0], standarddate=dates[0])
            xml.leaf("todate", dates[-1], standarddate=dates[-1])


def _extent(xml: XmlWriter, quantity: int, unit: str) -> None:
    with xml.element("physdescstructured", physdescstructuredtype="materialtype", coverage="whole"):
        xml.leaf("quantity", str(quantity))
        xml.leaf("unittype", unit)


def _languages(xml: XmlWriter, codes: set[str]) -> None:
    if codes:
        with xml.element("langmaterial"):
            for code in sorted(codes):
                known = _LANGUAGES.get(code)
                xml.leaf("language", code, **({"langcode": known} if known else {}))
