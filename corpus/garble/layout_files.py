"""Files whose text layer is sound and whose pages are not one column of text."""

from functools import partial

from defect import Defect
from paper import Look
from press import Manner

layout = partial(Defect, kind="layout")
drawn = partial(layout, producer="reportlab")
TALL = partial(Look, size=12, leading=21)
SANS = partial(Look, "LiberationSans-Regular", size=11.5, leading=20)

FURNITURE = (
    drawn("heads-and-feet", "A running head and foot on every page", "fr-conseil+fr-urbanisme",
          look=TALL(furniture=("head", "foot"))),
    layout("heads-and-feet-es", "A running head and foot on every page", "es-ayuntamiento+es-vecinos",
           producer="libreoffice", manner=Manner(size=12, head=True, foot=True, pages=True)),
    layout("heads-and-feet-en", "A running head and foot on every page", "en-parish+en-housing",
           producer="weasyprint",
           manner=Manner("Liberation Sans", size=12, head=True, foot=True, pages=True)),
    drawn("page-numbers", "Numbers of pages between dashes, from 37 on", "fr-fondation+fr-laboratoire",
          look=SANS(furniture=("page-number",), start=37)),
    drawn("page-numbers-of", "Numbers of pages with their total", "fr-ecole+fr-association",
          look=TALL(furniture=("page-of", "head"))),
    drawn("page-numbers-of-es", "Numbers of pages with their total", "es-vecinos+es-colegio",
          look=SANS(furniture=("page-of", "foot"))),
    drawn("line-numbers", "A number before every line", "fr-syndicat+fr-conseil",
          look=TALL(furniture=("line-numbers",))),
    drawn("line-numbers-by-five", "A number before every fifth line", "en-laboratory+en-parish",
          look=SANS(furniture=("line-numbers-5", "page-number"))),
    drawn("register-numbers", "The number of the register's leaf on every page", "fr-conseil+fr-urbanisme",
          look=SANS(furniture=("register-number", "page-number"), start=18)),
    drawn("register-numbers-2", "The number of the register's leaf on every page",
          "fr-cooperative+fr-chantier",
          look=TALL(furniture=("register-number", "head"))),
    drawn("stamp", "A stamp over the text of the first page", "fr-conseil+fr-urbanisme",
          look=TALL(furniture=("stamp",))),
    drawn("stamp-es", "A stamp over the text of the first page", "es-colegio+es-ayuntamiento",
          look=SANS(furniture=("stamp", "foot"), stamp_at=(230, 330))),
    drawn("watermark", "A pale word across every page, under the text", "fr-laboratoire+fr-ecole",
          look=TALL(furniture=("watermark",))),
    drawn("watermark-en", "A pale word across every page, under the text", "en-housing+en-laboratory",
          look=SANS(furniture=("watermark", "page-of"))),
    drawn("letterhead-repeated", "Name and address of the body on every page", "fr-chantier+fr-cooperative",
          look=SANS(furniture=("letterhead", "foot", "page-of"))),
    drawn("letterhead-repeated-2", "Name and address of the body on every page",
          "fr-fondation+fr-laboratoire",
          look=TALL(furniture=("letterhead",))),
    drawn("notes-in-sentences", "Foot-notes stand where a sentence goes on to the next page",
          "fr-association+fr-fondation",
          look=TALL(notes=True, leading=22, furniture=("page-number",))),
    drawn("notes-in-sentences-2", "Foot-notes stand where a sentence goes on to the next page",
          "fr-laboratoire+fr-ecole",
          look=SANS(notes=True, leading=24, furniture=("head", "page-of"))),
    layout("notes-in-sentences-es", "Foot-notes, with numbers of pages", "es-vecinos+es-colegio",
           producer="pdflatex",
           manner=Manner("T1/mathptmx", size=12, notes=True, pages=True,
                         options=r"\usepackage{cmap}\linespread{1.7}")),
)  # fmt: skip

COLUMNS = (
    drawn("margin-column", "Remarks in a column on the left", "fr-conseil",
          look=Look(remarks=82, leading=17)),
    drawn("margin-column-across", "Remarks in a column on the left, drawn from left to right",
          "fr-laboratoire+fr-syndicat",
          look=SANS(remarks=84, across=True)),
    drawn("margin-column-es", "Remarks in a column on the left", "es-ayuntamiento",
          look=TALL(remarks=80, across=True, furniture=("page-number",))),
    drawn("columns-two", "Two columns", "fr-cooperative+fr-urbanisme",
          look=Look(size=11, leading=16, columns=2)),
    drawn("columns-two-across", "Two columns, drawn from left to right over both", "fr-fondation+fr-conseil",
          look=Look("LiberationSans-Regular", size=11, leading=16, columns=2, across=True)),
    drawn("columns-two-hyphens", "Two columns with words broken at their ends", "fr-association",
          look=Look(size=11, leading=16, columns=2, hyphens="all", justify=True, furniture=("page-of",))),
    layout("columns-two-weasyprint", "Two columns", "fr-ecole", producer="weasyprint",
           manner=Manner("Carlito", size=12.5, columns=2, hyphens=True)),
    layout("columns-two-en", "Two columns", "en-parish", producer="weasyprint",
           manner=Manner("P052", size=12.5, columns=2, head=True, pages=True)),
    layout("columns-two-es", "Two columns", "es-colegio", producer="libreoffice",
           manner=Manner("Carlito", size=12.5, columns=2)),
    layout("columns-three", "Three columns", "fr-syndicat", producer="weasyprint",
           manner=Manner("Liberation Sans", size=10.5, columns=3, hyphens=True)),
    drawn("columns-three-across", "Three columns, drawn from left to right over all", "fr-chantier+fr-ecole",
          look=Look(size=11, leading=16, columns=3, gap=16, across=True, hyphens="all",
                    margins=(44, 44, 60, 60))),
)  # fmt: skip

ATTENDANCE = (
    drawn("attendance-over-pages", "A table of attendance over a page break, its head repeated",
          "fr-chantier",
          look=Look(table=True, table_last=True, size=11.5, leading=19.4)),
    drawn("attendance-over-pages-2", "A table of attendance over a page break, with running heads",
          "fr-conseil", look=SANS(table=True, lowered=470, furniture=("head", "page-of"))),
    layout("attendance-over-pages-es", "A table of attendance over a page break, its head repeated",
           "es-ayuntamiento", producer="libreoffice",
           manner=Manner("Liberation Serif", size=11.5, table=True, table_last=True)),
    drawn("attendance-wrapped", "Cells of several lines", "fr-laboratoire",
          look=Look(table=True, widths=(0.18, 0.27, 0.12, 0.12, 0.19))),
    drawn("attendance-wrapped-no-rules", "Cells of several lines, without rules", "fr-cooperative",
          look=Look("LiberationSans-Regular", size=10.5, table=True, rules=False,
                    widths=(0.25, 0.15, 0.15, 0.25, 0.15))),
    drawn("attendance-upright-heads", "Heads of columns stand upright", "fr-chantier",
          look=Look("LiberationSans-Regular", size=10, table=True, rotated=True)),
    drawn("attendance-upright-heads-en", "Heads of columns stand upright", "en-laboratory",
          look=Look(table=True, rotated=True)),
    drawn("attendance-crosses", "Crosses in the columns of a table", "fr-association",
          look=Look("Carlito-Regular", size=11.5, table=True)),
    drawn("attendance-ticks", "Ticks in the columns of a table", "fr-syndicat", look=Look(table=True)),
    drawn("attendance-ticks-no-rules", "Ticks in the columns of a table without rules", "en-parish",
          look=Look("LiberationSans-Regular", size=10.5, table=True, rules=False)),
    drawn("attendance-boxes", "Empty and crossed boxes in the columns of a table", "fr-laboratoire",
          look=Look("DejaVuSans", size=9, leading=13, table=True)),
    layout("attendance-crosses-es", "Crosses in the columns of a table", "es-colegio", producer="weasyprint",
           manner=Manner("Liberation Sans", size=11, table=True)),
    layout("attendance-ticks-weasyprint", "Ticks in the columns of a table, with foot-notes", "fr-conseil",
           producer="weasyprint", manner=Manner("Liberation Serif", size=13, table=True, notes=True, pages=True)),
)  # fmt: skip

NARROW = partial(Look, size=11, leading=16, furniture=("page-number",))
HYPHENS = (
    drawn("hyphens-words", "Words broken at the ends of lines", "fr-syndicat",
          look=NARROW(margins=(110, 130, 68, 74), hyphens="all")),
    drawn("hyphens-words-en", "Words broken at the ends of lines", "en-laboratory",
          look=NARROW(margins=(110, 130, 68, 74), hyphens="all")),
    drawn("hyphens-words-es", "Words broken at the ends of lines", "es-vecinos",
          look=NARROW(margins=(110, 130, 68, 74), hyphens="all")),
    drawn("hyphens-compounds", "Compounds broken at their hyphens", "fr-urbanisme",
          look=Look(size=12, leading=16, columns=3, hyphens="own", margins=(40, 151, 68, 74))),
    drawn("hyphens-names", "Names broken at their hyphens", "fr-urbanisme",
          look=Look(size=12, leading=16, columns=3, hyphens="own", margins=(90, 115, 68, 74))),
    drawn("hyphens-numbers", "Numbers broken at their hyphens", "fr-urbanisme",
          look=Look(size=12, leading=16, columns=3, hyphens="own", margins=(40, 154, 68, 74))),
    drawn("hyphens-numbers-en", "Numbers and compounds broken at their hyphens", "en-parish",
          look=Look(size=12, leading=16, columns=3, hyphens="own", margins=(40, 142, 68, 74))),
)  # fmt: skip

LAYOUT: tuple[Defect, ...] = FURNITURE + COLUMNS + ATTENDANCE + HYPHENS
