"""Files with several defects at once."""

from functools import partial

import damage
import surgery
from defect import Defect, always, on, seeded
from paper import Look
from press import Manner

mixed = partial(Defect, kind="mixed")
MAC = damage.through("mac_roman", "cp1252")

MIXES: tuple[Defect, ...] = (
    mixed("mix-ligatures-bullets-spaces", "Lost ligatures, private bullets, spaces as tab and no-break space",
          "fr-cooperative", producer="weasyprint", manner=Manner("Carlito", ligatures=True),
          after=(on(surgery.ligatures_as, "\ufffd"), on(surgery.say, {"•": "\uf0b7", " ": "\t\u00a0"}))),
    mixed("mix-ids-ligatures", "Glyph ids for some letters, ligatures lost", "fr-chantier",
          producer="weasyprint", manner=Manner("Carlito", ligatures=True),
          after=(on(surgery.ligatures_as, None), on(surgery.say_ids, "stu’"))),
    mixed("mix-accents-soft-bold", "MacRoman as cp1252 in some lines, headings struck twice, no spaces",
          "fr-ecole", producer="reportlab", look=Look("DejaVuSerif", size=10, strikes=2, spaces=False),
          damage=always(damage.every(2, MAC))),
    mixed("mix-latex-notes", "Detached accents, foot-notes, page numbers", "fr-syndicat", producer="pdflatex",
          manner=Manner("OT1", notes=True, pages=True)),
    mixed("mix-council", "Letterhead, stamp, marginal column, foot-notes, broken words, numbers of pages",
          "fr-conseil+fr-urbanisme", producer="reportlab",
          look=Look(size=11, leading=17, remarks=80, notes=True, hyphens="all",
                    furniture=("letterhead", "stamp", "page-of", "register-number"), stamp_at=(205, 775))),
    mixed("mix-columns-ids", "Two columns, running heads, broken words, glyph ids for some letters",
          "fr-association+fr-fondation", producer="weasyprint",
          manner=Manner("Carlito", size=11.5, columns=2, hyphens=True, head=True, pages=True),
          after=(on(surgery.say_ids, "stu’"),)),
    mixed("mix-columns-accents", "Two columns drawn across, MacRoman as cp1252 in some lines, broken words",
          "fr-laboratoire+fr-chantier", producer="reportlab",
          look=Look(size=11, leading=16, columns=2, across=True, hyphens="all", furniture=("page-number",)),
          damage=always(damage.every(2, MAC))),
    mixed("mix-table-spaces", "A table over pages, no spaces, headings struck three times, running heads",
          "fr-syndicat", producer="reportlab",
          look=Look("LiberationSans-Regular", size=10.5, table=True, lowered=550, spaces=False, strikes=3,
                    furniture=("head", "page-of"))),
    mixed("mix-lines-permuted", "Numbered lines, the lower-case letters in another order", "fr-ecole",
          producer="reportlab", look=Look(size=11.5, leading=18, furniture=("line-numbers", "foot")),
          after=(seeded(surgery.permute),)),
    mixed("mix-heads-decomposed-es", "Running heads, decomposed accents, private bullets, a table",
          "es-ayuntamiento+es-colegio", producer="libreoffice",
          manner=Manner("Liberation Serif", size=12, head=True, foot=True, pages=True, table=True),
          after=(on(surgery.decompose), on(surgery.say, {"•": "\uf0b7"}))),
    mixed("mix-heads-hyphens-en", "Running heads, doubled hyphens, broken words, ligatures as U+FFFD",
          "en-housing+en-parish", producer="weasyprint",
          manner=Manner("Carlito", size=12, head=True, pages=True, hyphens=True, ligatures=True, columns=2),
          after=(on(surgery.ligatures_as, "\ufffd"), on(surgery.say, {"-": "--"}))),
)  # fmt: skip
