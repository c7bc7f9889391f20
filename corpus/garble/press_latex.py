"""pdflatex: `OT1` is the old encoding, whose accents are drawn apart from their letters; `T1` has accented letters."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

from manuscript import Block, Manuscript, Word
from press import Manner, unbroken

BABEL = {"fr": "french", "en": "english", "es": "spanish"}
SIGNS = {
    "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "$": r"\$",
    "\u00a0": "~", "’": "'", "–": "--", "“": "``", "”": "''", "°": r"\r{}", "£": r"\pounds{}",
}  # fmt: skip
QUOTES = {"french": (r"\og{}", r"\fg{}"), "spanish": ("<<", ">>")}

SHEET = r"""\documentclass[%(size)spt,a4paper]{article}
\usepackage[utf8]{inputenc}
%(options)s
\usepackage[%(encoding)s]{fontenc}
\usepackage[%(babel)s]{babel}
\usepackage[margin=25mm,headsep=8mm]{geometry}
\pagestyle{%(pages)s}\setlength{\parindent}{0pt}\setlength{\parskip}{4pt}\emergencystretch=2em
\pdfinfoomitdate=1 \pdftrailerid{garble} \pdfsuppressptexinfo=-1
\begin{document}\thispagestyle{%(pages)s}
%(body)s
\end{document}
"""


def escaped(text: str, language: str) -> str:
    """Plain text as TeX writes it."""
    text = "".join(SIGNS.get(sign, sign) for sign in unbroken(text))
    if language in QUOTES:
        left, right = QUOTES[language]
        text = text.replace("«~", "«").replace("~»", "»") if language == "french" else text
        text = text.replace("«", left).replace("»", right)
    return text


def block_tex(block: Block, text: Manuscript, manner: Manner) -> str:
    """A block of the text."""
    inner = escaped(" ".join(map(coded, block.words)), BABEL[text.language])
    inner = re.sub(r"\x02(\w+)\x03", r"\\textsuperscript{\1}", inner)
    for number, note in enumerate(text.notes, start=1):
        inner = inner.replace(f"\x04{number}\x05", rf"\footnote{{{escaped(note, BABEL[text.language])}}}")
    if block.kind == "title":
        return rf"{{\Large\bfseries\raggedright {inner}\par}}\bigskip"
    if block.kind == "heading":
        return rf"\medskip{{\large\bfseries\raggedright {inner}\par}}\nopagebreak"
    if block.kind == "item":
        return rf"\hangindent=6mm\hangafter=1 \hbox to 6mm{{\hfil$\bullet$\hfil}}\ignorespaces {inner}\par"
    return inner + r"\par"


def coded(word: Word) -> str:
    """A word with control characters where its raised part and its note go."""
    text = word.text
    if word.raised:
        a, b = word.raised
        text = f"{text[:a]}\x02{text[a:b]}\x03{text[b:]}"
    return text + ("" if word.note is None else f"\x04{word.note}\x05") + word.after


def print_latex(text: Manuscript, manner: Manner, target: Path) -> None:
    """Print with pdflatex; `manner.font` is the encoding and, after a slash, the package of the typeface."""
    encoding, _, package = manner.font.partition("/")
    options = rf"\usepackage{{{package}}}" if package else ""
    source = SHEET % {
        "size": int(manner.size),
        "encoding": encoding,
        "babel": BABEL[text.language] + (",es-noshorthands" if text.language == "es" else ""),
        "options": options + manner.options,
        "pages": "plain" if manner.pages else "empty",
        "body": "\n\n".join(block_tex(block, text, manner) for block in text.blocks),
    }
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "source.tex").write_text(source, encoding="utf-8")
        command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "source.tex"]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": "1000000000", "FORCE_SOURCE_DATE": "1"}
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=300)
        if done.returncode:
            raise ValueError(done.stdout.decode("utf-8", "replace")[-2000:])
        target.write_bytes(Path(folder, "source.pdf").read_bytes())
