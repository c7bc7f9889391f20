"""The order of the stages: from a file to its record. The only module that knows it."""

from __future__ import annotations

import time
from collections.abc import Container
from pathlib import Path

from minutes import __version__
from minutes.assemble import Parts, build_record, calibration
from minutes.clean import (
    UNREADABLE,
    better_pages,
    clean,
    doubtful_pages,
    overall_score,
    page_qualities,
    repairs,
)
from minutes.detect import detect_language, other_passages
from minutes.errors import MinutesError, UnreadableError
from minutes.extractors import (
    Context,
    Entities,
    choose_model,
    extract_candidates,
    model_version,
    several_meetings,
)
from minutes.layout import find_blocks, find_sections
from minutes.model.document import (
    Block,
    BlockKind,
    CleanDocument,
    Language,
    Outcome,
    PageQuality,
    Problem,
    Status,
)
from minutes.model.record import Record
from minutes.packs import Pack, available, load_pack
from minutes.pseudonymize import Inventor, Reading, pseudonymize, pseudonymous_path, pseudonymous_text
from minutes.settings import Settings
from minutes.source import prefetch, read, read_images, with_pages

UNDETERMINED = "und"
#: Fewer characters (blanks apart) are too few to call a document unreadable.
TELLING = 100
#: The problems that leave a part of the document out of its record.
PARTIAL = frozenset(("page-without-text", "page-unreadable", "page-not-read"))


class Pipeline:
    """Reads documents and extracts their records, all under the same settings.

    Without ``calibrated`` confidence is the score of the rule that found an item, for who measures the rules.
    """

    def __init__(self, settings: Settings | None = None, *, calibrated: bool = True) -> None:
        self.settings = settings or Settings()
        self._calibration = calibration() if calibrated else None

    def prefetch(self, source: Path) -> None:
        """Start to read ``source`` in the background; the next `extract` or `clean` of it takes the result."""
        prefetch(source, self.settings, self._name(source, None))

    def clean(self, source: Path | bytes, name: str | None = None) -> CleanDocument:
        """The repaired text of a document. Raises MinutesError where it cannot be read."""
        name = self._name(source, name)
        document = clean(read(source, self.settings, name))
        doubtful = doubtful_pages(page_qualities(document))
        if not doubtful or document.raw.glyphs is None or self.settings.ocr == "never":
            return document
        return self._second_reading(document, doubtful, source, name)

    def _name(self, source: Path | bytes, name: str | None) -> str | None:
        """What to call a document: as who asks says; else a file by its name, or by what stands in for that."""
        if self.settings.pseudonyms is None or name is not None or isinstance(source, bytes):
            return name
        return pseudonymous_path(source.name, Inventor(self.settings.pseudonyms))

    def text(self, source: Path | bytes, name: str | None = None) -> str:
        """The clean text, with pseudonyms if the settings want them. Raises MinutesError where it cannot be read."""
        document = self.clean(source, name)
        secret = self.settings.pseudonyms
        if secret is None:
            return document.text
        record, reading = self._read_out(document)
        return pseudonymous_text(record, reading, secret)

    def _second_reading(
        self, document: CleanDocument, doubtful: frozenset[int], source: Path | bytes, name: str | None
    ) -> CleanDocument:
        """The document with those pages taken from their images that are better so, repairs and all."""
        sound = "\n".join(
            document.raw.text[page.span.start : page.span.end]
            for page in document.raw.pages
            if page.number not in doubtful
        )
        images = read_images(source, self.settings, name, doubtful, sound)
        again = clean(with_pages(document.raw, images, doubtful))
        better = better_pages(page_qualities(document), page_qualities(again))
        return again if better == doubtful else clean(with_pages(document.raw, images, better))

    def blocks(self, document: CleanDocument) -> tuple[Block, ...]:
        """The blocks of a clean document, found with the pack of its language."""
        pack, _ = _pack(detect_language(document.text, self.settings.language))
        return find_blocks(document, pack)

    def extract(self, source: Path | bytes, name: str | None = None) -> Record:
        """The record of a document. Raises MinutesError where it cannot be read."""
        return self.record(self.clean(source, name))

    def outcome(self, source: Path | bytes, name: str | None = None) -> Outcome:
        """What became of a document. Its own troubles are problems in the outcome, never an exception."""
        started = time.perf_counter()
        try:
            record = self.extract(source, name)
        except MinutesError as error:
            problem = Problem(type(error).__name__, str(error))
            return Outcome(Status.FAILED, None, (problem,), {"total": time.perf_counter() - started})
        partial = any(p.code in PARTIAL for p in record.problems)
        status = Status.PARTIAL if partial else Status.OK
        return Outcome(status, record, (), {"total": time.perf_counter() - started})

    def record(self, document: CleanDocument) -> Record:
        """The record of a document that was read and cleaned. Raises UnreadableError where it is nonsense."""
        record, reading = self._read_out(document)
        secret = self.settings.pseudonyms
        return record if secret is None else pseudonymize(record, reading, secret)

    def _read_out(self, document: CleanDocument) -> tuple[Record, Reading]:
        """The record with the names as they stand, and what tells who is named."""
        pages = page_qualities(document)
        unreadable = _unreadable(document, pages)
        language = detect_language(document.text, self.settings.language)
        pack, problems = _pack(language)
        blocks = _on_readable_pages(find_blocks(document, pack), document, unreadable)
        prose = [s for b in blocks if b.kind is not BlockKind.FURNITURE for s in b.spans]
        language = other_passages(document.text, prose, language)
        model = choose_model(pack, self.settings.model)
        if model is None and pack.models:
            problems = (*problems, _no_model(pack, self.settings))
        sections = find_sections(document, blocks, pack)
        context = Context(document, blocks, sections, pack, Entities(model))
        if (mixed := several_meetings(context)) is not None:
            problems = (*problems, mixed)
        candidates = extract_candidates(context)
        record = build_record(
            Parts(
                document=document,
                language=language,
                pack=pack,
                candidates=candidates,
                problems=(*document.raw.problems, *unreadable.values(), *problems),
                repairs=repairs(document),
                garble_score=overall_score(pages),
                pages=pages,
                version=__version__,
                packs={pack.code: pack.digest},
                model=model_version(model) if model else None,
                settings=self.settings.public(),
                calibration=self._calibration,
            )
        )
        return record, Reading(document.text, candidates, pack, context.entities.people)


def _unreadable(document: CleanDocument, pages: tuple[PageQuality, ...]) -> dict[int, Problem]:
    """The pages that cannot be read, by number. Raises UnreadableError where that is the whole document."""
    name = document.raw.source.name
    if sum(page.characters for page in pages) < TELLING:
        return {}
    if (score := overall_score(pages)) > UNREADABLE:
        raise UnreadableError(
            f"{name!r} cannot be read: {score:.0%} of its text is no language; export it again from its source, "
            "or scan a print of it"
        )
    message = "page {} was left out: {:.0%} of its text is no language"
    return {
        page.number: Problem("page-unreadable", message.format(page.number, page.garble_score), page.number)
        for page in pages
        if page.garble_score > UNREADABLE
    }


def _on_readable_pages(
    blocks: tuple[Block, ...], document: CleanDocument, unreadable: Container[int]
) -> tuple[Block, ...]:
    """What stands on other pages: of an unreadable one only nonsense could be extracted."""
    if not unreadable:
        return blocks
    return tuple(b for b in blocks if document.page_of(b.spans[0].start) not in unreadable)


def _pack(language: Language) -> tuple[Pack, tuple[Problem, ...]]:
    """The pack of the language, or the one of no language with a problem that says so."""
    codes = [code for code in available() if code != UNDETERMINED]
    if language.code in codes:
        return load_pack(language.code), ()
    message = (
        f"There is no language pack for {language.code!r} (there are packs for: {', '.join(codes)}): "
        "the record holds only what needs no words."
    )
    return load_pack(UNDETERMINED), (Problem("no-language-pack", message),)


def _no_model(pack: Pack, settings: Settings) -> Problem:
    if settings.model == "none":
        return Problem(
            "no-model", "No spaCy model was used, as asked: some names were judged by rules alone."
        )
    wanted = settings.model if settings.model != "auto" else " or ".join(pack.models)
    return Problem(
        "no-model", f"The spaCy model {wanted} is not installed: some names were judged by rules alone."
    )


def extract(
    source: str | Path | bytes,
    *,
    language: str | None = None,
    model: str = "auto",
    password: str | None = None,
) -> Record:
    """The record of one document: a path or bytes.

    ``language`` (ISO 639-1) is detected unless given; ``model`` is ``auto``, ``none`` or a spaCy package. Raises
    MinutesError, with its exit code, where the document cannot be read.
    """
    settings = Settings(language=language, model=model, password=password)
    return Pipeline(settings).extract(source if isinstance(source, bytes) else Path(source))
