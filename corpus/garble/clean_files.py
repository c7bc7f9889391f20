"""Files without any defect: each language, each producer, other typefaces."""

from defect import Defect
from paper import Look
from press import Manner

PRINTS = {
    "libreoffice": (Manner("Liberation Serif", table=True), Manner("Carlito", head=True, pages=True)),
    "weasyprint": (Manner("P052", hyphens=True), Manner("DejaVu Sans", size=9.5, table=True, notes=True)),
    "pdflatex": (Manner("T1/mathptmx", options=r"\usepackage{cmap}"),
                 Manner("T1/bookman", options=r"\usepackage{cmap}", notes=True, pages=True)),
    "reportlab": (Look("LiberationSans-Regular", size=10.5), Look("DejaVuSerif", size=9.5, leading=14)),
}  # fmt: skip
TEXTS = {
    "fr": ("fr-conseil", "fr-chantier", "fr-syndicat", "fr-association", "fr-cooperative", "fr-ecole",
           "fr-laboratoire", "fr-fondation"),
    "en": ("en-parish", "en-laboratory", "en-parish", "en-laboratory", "en-housing", "en-housing",
           "en-laboratory", "en-parish"),
    "es": ("es-vecinos", "es-ayuntamiento", "es-colegio", "es-vecinos", "es-ayuntamiento", "es-colegio",
           "es-ayuntamiento", "es-colegio"),
}  # fmt: skip


def clean_files() -> tuple[Defect, ...]:
    """Two files for each language and producer."""
    found = []
    for language, texts in TEXTS.items():
        for n, producer in enumerate(PRINTS):
            for m, print_ in enumerate(PRINTS[producer]):
                given = {"look": print_} if producer == "reportlab" else {"manner": print_}
                found.append(
                    Defect(
                        f"clean-{language}-{producer}-{m + 1}",
                        f"No defect: {producer}, {print_.font}",
                        texts[2 * n + m],
                        kind="clean",
                        producer=producer,
                        **given,
                    )
                )
    return tuple(found)


CLEAN = clean_files()
