"""Files whose pages are images."""

from functools import partial

import embed
from defect import Defect, on
from paper import Look
from press import Manner
from scans import Scan

clean = partial(Defect, kind="scan-clean", producer="reportlab")
noisy = partial(Defect, kind="scan-noisy", producer="reportlab")
SERIF, SANS = Look(size=11.5), Look("LiberationSans-Regular", size=11)
FAX = partial(Scan, bilevel=True)

SCANS: tuple[Defect, ...] = (
    clean("scan-200", "A clean scan, 200 dpi, grey", "fr-conseil", look=SERIF, scans=(Scan(200),)),
    clean("scan-200-bilevel", "A clean scan, 200 dpi, black and white", "fr-ecole", look=SANS, scans=(FAX(200),)),
    clean("scan-200-en", "A clean scan, 200 dpi, grey", "en-parish", look=SANS, scans=(Scan(200),)),
    clean("scan-200-es", "A clean scan, 200 dpi, black and white", "es-vecinos", look=SERIF, scans=(FAX(200),)),
    clean("scan-200-table", "A clean scan, 200 dpi, black and white, with a table and foot-notes", "fr-chantier",
          look=Look("LiberationSans-Regular", size=10.5, table=True, notes=True), scans=(FAX(200),)),
    clean("scan-300", "A clean scan, 300 dpi, black and white", "fr-fondation", look=SERIF, scans=(FAX(300),)),
    clean("scan-300-heads", "A clean scan, 300 dpi, black and white, with running heads", "fr-laboratoire+fr-syndicat",
          look=Look("DejaVuSerif", size=10, leading=16, furniture=("head", "page-of")), scans=(FAX(300),)),
    clean("scan-300-columns", "A clean scan, 300 dpi, black and white, in two columns", "fr-cooperative",
          look=Look(size=11.5, leading=17, columns=2, hyphens="own"), scans=(FAX(300),)),
    clean("scan-300-latex", "A clean scan, 300 dpi, black and white, of a page of TeX", "fr-association",
          producer="pdflatex", manner=Manner("OT1"), scans=(FAX(300),)),
    clean("scan-300-es", "A clean scan, 300 dpi, black and white", "es-ayuntamiento", look=SANS, scans=(FAX(300),)),
    clean("scan-layer-stamp", "A clean scan, 200 dpi, whose only text is the stamp", "fr-syndicat",
          look=SANS, scans=(Scan(200, layer="stamp"),)),
    clean("scan-layer-stamp-es", "A clean scan, 200 dpi, whose only text is the stamp", "es-colegio",
          look=SERIF, scans=(FAX(200, layer="stamp"),)),
    clean("scan-layer-junk", "A clean scan, 200 dpi, over thousands of words that are none", "fr-cooperative",
          look=SERIF, scans=(FAX(200, layer="junk"),)),
    clean("scan-layer-junk-en", "A clean scan, 200 dpi, over thousands of words that are none", "en-housing",
          look=SANS, scans=(FAX(200, layer="junk"),)),
    noisy("scan-150", "A scan at 150 dpi, grey", "fr-association", look=SERIF, scans=(Scan(150, grain=5, quality=22),)),
    noisy("scan-150-skew", "A scan at 150 dpi, turned by 1.6 degrees, grey", "fr-laboratoire", look=SANS,
          scans=(Scan(150, skew=1.6, grain=6, quality=22),)),
    noisy("scan-150-es", "A scan at 150 dpi, black and white, with specks", "es-ayuntamiento", look=SANS,
          scans=(FAX(150, specks=0.001, skew=-0.6),)),
    noisy("scan-200-skew", "A scan at 200 dpi, turned by 2.4 degrees, black and white", "fr-fondation", look=SERIF,
          scans=(FAX(200, skew=2.4, specks=0.0005),)),
    noisy("scan-200-noise", "A scan at 200 dpi with grain and specks, grey", "fr-chantier", look=SANS,
          scans=(Scan(200, grain=14, specks=0.002, skew=-0.8, quality=12),)),
    noisy("scan-200-noise-en", "A scan at 200 dpi, turned, with specks, black and white", "en-laboratory",
          look=SERIF, scans=(FAX(200, skew=-1.9, specks=0.002),)),
    noisy("scan-300-stamp", "A scan at 300 dpi with a slanted stamp, turned, black and white", "fr-conseil",
          look=Look(size=11.5, furniture=("stamp",), stamp_at=(195, 108), margins=(68, 64, 122, 74)),
          scans=(FAX(300, skew=1.2, specks=0.0008),)),
    noisy("scan-200-stamp", "A scan at 200 dpi with a stamp over the text, turned, grey", "fr-ecole",
          look=Look("LiberationSans-Regular", size=11, furniture=("stamp",), stamp_at=(200, 760)),
          scans=(Scan(200, skew=-1.4, grain=8, quality=15),)),
    noisy("scan-layer-junk-skew", "A turned scan at 200 dpi over thousands of words that are none", "fr-syndicat",
          look=SANS, scans=(FAX(200, skew=-2.1, specks=0.0008, layer="junk"),)),
    Defect("pages-of-each-kind", "A sound page, a scan, a scan over junk, and a page without a map",
           "fr-conseil+fr-fondation+fr-ecole+fr-association", kind="mixed", producer="weasyprint",
           manner=Manner("Liberation Serif", size=12.5, head=True, pages=True), after=(on(embed.bare),),
           scans=("sound", Scan(200), FAX(200, skew=1.1, layer="junk"), "after")),
    Defect("pages-of-each-kind-es", "A scan with a stamp, a page without a map, a sound page",
           "es-colegio+es-vecinos+es-ayuntamiento", kind="mixed", producer="weasyprint",
           manner=Manner("Carlito", size=12.5, foot=True, pages=True), after=(on(embed.bare),),
           scans=(FAX(200, layer="stamp"), "after", "sound")),
)  # fmt: skip
