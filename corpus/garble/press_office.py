"""LibreOffice Writer: a flat ODF text."""

import subprocess
import tempfile
from html import escape
from pathlib import Path

from manuscript import Block, Manuscript, Word
from press import Manner, unbroken

NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in {
        "office": "office", "style": "style", "text": "text", "table": "table",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible",
    }.items()
)  # fmt: skip
SHEET = """<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text" {namespaces}>
<office:font-face-decls><style:font-face style:name="Body" svg:font-family="'{font}'"/></office:font-face-decls>
<office:styles>
 <style:default-style style:family="paragraph">
  <style:paragraph-properties fo:margin-bottom="0.16cm" fo:line-height="115%"/>
  <style:text-properties style:font-name="Body" fo:font-size="{size}pt" fo:language="{language}" fo:country="{country}"
   fo:hyphenate="false"/>
 </style:default-style>
 <style:style style:name="Body" style:family="paragraph">
  <style:paragraph-properties fo:text-align="{align}" fo:orphans="2" fo:widows="2"/></style:style>
 <style:style style:name="Item" style:family="paragraph">
  <style:paragraph-properties fo:margin-left="1.2cm" fo:text-indent="-0.6cm">
   <style:tab-stops><style:tab-stop style:position="0cm"/></style:tab-stops></style:paragraph-properties></style:style>
 <style:style style:name="Cell" style:family="paragraph">
  <style:paragraph-properties fo:margin-bottom="0cm" fo:line-height="100%"/></style:style>
 <style:style style:name="Small" style:family="paragraph">
  <style:paragraph-properties fo:margin-bottom="0cm" fo:line-height="100%"/>
  <style:text-properties fo:font-size="8.5pt"/></style:style>
 <style:style style:name="Title" style:family="paragraph">
  <style:paragraph-properties fo:margin-bottom="0.4cm"/>
  <style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style>
 <style:style style:name="Heading" style:family="paragraph">
  <style:paragraph-properties fo:margin-top="0.35cm" fo:keep-with-next="always"/>
  <style:text-properties fo:font-weight="bold" fo:font-size="12pt"/></style:style>
 <style:style style:name="Raised" style:family="text">
  <style:text-properties style:text-position="super 58%"/></style:style>
 <text:notes-configuration text:note-class="footnote" style:num-format="1" text:citation-style-name="Number"
  text:citation-body-style-name="Raised" text:footnotes-position="page"/>
 <style:style style:name="Number" style:family="text"/>
</office:styles>
<office:automatic-styles>
 <style:style style:name="Grid" style:family="table-cell">
  <style:table-cell-properties fo:border="0.5pt solid #555555" fo:padding="0.08cm"/></style:style>
 <style:style style:name="Columns" style:family="section">
  <style:section-properties><style:columns fo:column-count="{columns}" fo:column-gap="0.8cm"/>
  </style:section-properties>
 </style:style>
 <style:page-layout style:name="A4">
  <style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.1cm"
   fo:margin-bottom="1.1cm" fo:margin-left="2.3cm" fo:margin-right="2.3cm"/>
  <style:header-style><style:header-footer-properties fo:min-height="1.3cm" fo:margin-bottom="0.7cm"/>
  </style:header-style>
  <style:footer-style><style:header-footer-properties fo:min-height="1.2cm" fo:margin-top="0.7cm"/></style:footer-style>
 </style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">
 <style:header><text:p text:style-name="Small">{head}</text:p></style:header>
 <style:footer><text:p text:style-name="Small">{foot}</text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>
{body}
</office:text></office:body></office:document>
"""
COUNTRIES = {"fr": "FR", "en": "GB", "es": "ES"}


def block_xml(block: Block, text: Manuscript, manner: Manner) -> str:
    """A paragraph, or the table."""
    if block.kind == "table":
        return table_xml(text.table)
    inner = unbroken(" ".join(word_xml(word, text) for word in block.words))
    if block.kind == "item":
        return f'<text:p text:style-name="Item">{manner.bullet}<text:tab/>{inner}</text:p>'
    return f'<text:p text:style-name="{block.kind.title()}">{inner}</text:p>'


def word_xml(word: Word, text: Manuscript) -> str:
    """A word with its raised part and its foot-note."""
    xml = escape(word.text, quote=False)
    if word.raised:
        a, b = word.raised
        xml = (
            f'{word.text[:a]}<text:span text:style-name="Raised">{word.text[a:b]}</text:span>{word.text[b:]}'
        )
    if word.note is not None:
        note = unbroken(escape(text.notes[word.note - 1], quote=False))
        xml += (
            f'<text:note text:id="n{word.note}" text:note-class="footnote"><text:note-citation>{word.note}'
            f'</text:note-citation><text:note-body><text:p text:style-name="Small">{note}</text:p>'
            "</text:note-body></text:note>"
        )
    return xml + word.after


def table_xml(table: tuple[tuple[str, ...], ...]) -> str:
    """A ruled table; its first row is repeated on each page."""
    rows = [
        "<table:table-row>"
        + "".join(
            '<table:table-cell table:style-name="Grid"><text:p text:style-name="Cell">'
            f"{escape(cell)}</text:p></table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in table
    ]
    columns = "<table:table-column/>" * len(table[0])
    return (
        f'<table:table table:name="T">{columns}<table:table-header-rows>{rows[0]}</table:table-header-rows>'
        f'{"".join(rows[1:])}</table:table><text:p text:style-name="Cell"/>'
    )


def flat(text: Manuscript, manner: Manner) -> str:
    """The whole flat ODF document."""
    title, *rest = [block_xml(block, text, manner) for block in text.blocks]
    body = "\n".join(rest)
    if manner.columns > 1:
        body = f'<text:section text:style-name="Columns" text:name="S">{body}</text:section>'
    number = "<text:page-number/>" if manner.pages else ""
    return SHEET.format(
        namespaces=NAMESPACES,
        font=manner.font,
        size=manner.size,
        language=text.language,
        country=COUNTRIES[text.language],
        align="justify" if manner.justify else "start",
        columns=manner.columns,
        head=escape(text.head.replace("^", "")) if manner.head else "",
        foot=(f"{escape(text.foot)} – " if manner.foot else "") + number,
        body=title + "\n" + body,
    )


def print_office(text: Manuscript, manner: Manner, target: Path) -> None:
    """Print with LibreOffice Writer, in a profile of its own."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source.fodt")
        source.write_text(flat(text, manner), encoding="utf-8")
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        command += ["--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        target.write_bytes(source.with_suffix(".pdf").read_bytes())
