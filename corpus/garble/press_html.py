"""WeasyPrint: HTML and a style sheet."""

import os
from html import escape
from pathlib import Path

import weasyprint
from manuscript import Block, Manuscript, Word
from press import Manner, unbroken

SHEET = """
@page {{ size: A4; margin: 24mm 23mm 24mm 23mm; {furniture}
 @footnote {{ border-top: 0.4pt solid; padding-top: 2pt }} }}
body {{ font-family: "{font}"; font-size: {size}pt; line-height: 1.3; text-align: {align}; hyphens: {hyphens};
 font-variant-ligatures: {ligatures}; {options} }}
h1 {{ font-size: 1.3em; margin: 0 0 8pt }} h2 {{ font-size: 1.1em; margin: 9pt 0 4pt }}
h1, h2 {{ text-align: left; hyphens: none; break-after: avoid }} p {{ margin: 0 0 5pt; orphans: 2; widows: 2 }}
.columns {{ column-count: {columns}; column-gap: 7mm }}
p.item {{ margin: 0 0 2pt 9mm; text-indent: -4.5mm }}
p.item span.sign {{ display: inline-block; width: 4.5mm; text-indent: 0 }}
sup {{ font-size: 0.65em; vertical-align: super; line-height: 0 }}
.note {{ float: footnote; font-size: 0.8em; text-align: left }} .note::footnote-call {{ font-size: 0.65em }}
.note::footnote-marker {{ content: counter(footnote) " "; font-size: 1em }}
table {{ border-collapse: collapse; width: 100%; margin: 4pt 0 8pt; hyphens: none; text-align: left }}
td {{ border: 0.5pt solid #444; padding: 2pt 4pt }} thead td {{ font-weight: bold }}
"""


def markup(text: Manuscript, manner: Manner) -> str:
    """The whole page of HTML."""
    furniture = ""
    if manner.head:
        furniture += f'@top-center {{ content: "{text.head.replace("^", "")}"; font-size: 8.5pt }}'
    if manner.foot:
        furniture += f'@bottom-left {{ content: "{text.foot}"; font-size: 8.5pt; width: 80% }}'
    if manner.pages:
        furniture += "@bottom-right { content: counter(page) ; font-size: 8.5pt }"
    sheet = SHEET.format(
        furniture=furniture,
        font=manner.font,
        size=manner.size,
        align="justify" if manner.justify else "left",
        hyphens="auto" if manner.hyphens else "manual",
        ligatures="common-ligatures" if manner.ligatures else "none",
        columns=manner.columns,
        options=manner.options,
    )
    title, *rest = [block_html(block, text, manner) for block in text.blocks]
    body = "".join(rest) if manner.columns == 1 else f'<div class="columns">{"".join(rest)}</div>'
    return f'<html lang="{text.language}"><style>{sheet}</style><body>{title}{body}</body></html>'


def block_html(block: Block, text: Manuscript, manner: Manner) -> str:
    """A block; the bullet is written as text."""
    if block.kind == "table":
        return table_html(text.table)
    inner = unbroken(" ".join(word_html(word, text) for word in block.words))
    if block.kind == "item":
        return f'<p class="item"><span class="sign">{manner.bullet}</span>{inner}</p>'
    tag = {"title": "h1", "heading": "h2", "body": "p"}[block.kind]
    return f"<{tag}>{inner}</{tag}>"


def word_html(word: Word, text: Manuscript) -> str:
    """A word with its raised part and its foot-note."""
    html = escape(word.text, quote=False)
    if word.raised:
        a, b = word.raised
        html = f"{word.text[:a]}<sup>{word.text[a:b]}</sup>{word.text[b:]}"
    if word.note is not None:
        html += f'<span class="note">{unbroken(escape(text.notes[word.note - 1], quote=False))}</span>'
    return html + word.after


def table_html(table: tuple[tuple[str, ...], ...]) -> str:
    """A ruled table."""
    rows = ["<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in table]
    return f"<table><thead>{rows[0]}</thead><tbody>{''.join(rows[1:])}</tbody></table>"


def print_html(text: Manuscript, manner: Manner, target: Path) -> None:
    """Print with WeasyPrint, without the clock."""
    os.environ["SOURCE_DATE_EPOCH"] = "1000000000"
    weasyprint.HTML(string=markup(text, manner)).write_pdf(target, pdf_identifier=b"garble")
