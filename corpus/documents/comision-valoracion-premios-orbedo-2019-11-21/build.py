"""Minutes of a prize jury, laid out with reportlab's platypus. No defects are intended."""

from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

for face in ("Regular", "Bold", "Italic"):
    pdfmetrics.registerFont(
        TTFont(f"S-{face}", f"/usr/share/fonts/truetype/liberation2/LiberationSerif-{face}.ttf")
    )
P = ParagraphStyle("p", fontName="S-Regular", fontSize=11, leading=15, spaceAfter=6, alignment=TA_JUSTIFY)
H = ParagraphStyle(
    "h", fontName="S-Bold", fontSize=11, leading=15, spaceBefore=8, spaceAfter=4, keepWithNext=1
)
T = ParagraphStyle("t", fontName="S-Bold", fontSize=13, leading=18, spaceAfter=10, alignment=TA_CENTER)
L = ParagraphStyle("l", parent=P, leftIndent=14, spaceAfter=3)
C = ParagraphStyle("c", fontName="S-Regular", fontSize=10, leading=12)

SCORES = [
    ["N.º", "Candidatura", "Creatividad", "Impacto", "Viabilidad", "Total"],
    ["3", "El huerto que cuenta (CEIP Fuente Alta)", "26", "31", "24", "81"],
    ["5", "Radio Patio (CRA Los Alcores)", "30", "33", "27", "90"],
    ["6", "Matemáticas en el molino (IES Ribera Honda)", "28", "27", "29", "84"],
    ["9", "Abuelos en línea (CEIP Santa Brígida)", "22", "30", "25", "77"],
    ["11", "Cielo limpio (IES Doña Urraca Vela)", "29", "32", "28", "89"],
    ["14", "Teatro de bolsillo (Colegio Las Acacias)", "20", "22", "21", "63"],
]


def foot(canvas, doc):
    canvas.setFont("S-Italic", 8.5)
    canvas.drawCentredString(
        A4[0] / 2, 32, f"Mancomunidad del Valle del Orbedo – Acta de la comisión de valoración – {doc.page}"
    )


def main(target):
    doc = SimpleDocTemplate(
        str(target),
        pagesize=A4,
        leftMargin=26 * mm,
        rightMargin=26 * mm,
        topMargin=24 * mm,
        bottomMargin=24 * mm,
        title="Acta de la comisión de valoración",
        invariant=1,
    )
    table = Table(
        [[Paragraph(cell, C) for cell in row] for row in SCORES],
        colWidths=[10 * mm, 72 * mm, 22 * mm, 18 * mm, 20 * mm, 14 * mm],
    )
    table.setStyle(
        TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
                ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ]
        )
    )
    story = [
        Paragraph(
            "MANCOMUNIDAD DEL VALLE DEL ORBEDO<br/>Acta de la comisión de valoración<br/>"
            "VII Premios de Innovación Educativa «La Tiza»",
            T,
        ),
        Paragraph(
            "En la sede de la Mancomunidad, en Torrequemada del Orbedo, siendo las 16:30 horas del jueves 21 de noviembre de "
            "2019, se constituye la comisión prevista en la base octava de la convocatoria, publicada el 2 de septiembre, con "
            "la siguiente composición:",
            P,
        ),
        Paragraph("Presidencia: Matilde Ortuzábal Nieva, presidenta de la Mancomunidad.", L),
        Paragraph(
            "Vocales: Froilán Cascajares Pinto, inspector de educación; Lucía Zamarriego Bas, profesora de la Universidad de "
            "Monterrucio; Hamid Belkacemi Soto, maestro jubilado; Consuelo Arévalo-Tamargo, en representación de las asociaciones "
            "de familias.",
            L,
        ),
        Paragraph("Secretaría: Adrián Pozuelo Grijalbo, técnico de la Mancomunidad.", L),
        Paragraph("No asiste Esperanza Vinuesa Cobo, vocal, que justificó su ausencia.", L),
        Spacer(1, 4),
        Paragraph("Admisión de candidaturas", H),
        Paragraph(
            "El secretario informa de que se han recibido quince candidaturas de diez centros. De ellas, dos llegaron fuera de plazo y "
            "una carece de la autorización del director. La comisión acuerda excluir las candidaturas 8, 12 y 15 por no cumplir "
            "las bases. El señor Cascajares lamenta que sea por tercera vez el mismo centro, y sugiere que el año que viene se dé "
            "una charla previa. La señora Zamarriego manifiesta que conoce a la autora de la candidatura 2, aunque no tiene "
            "relación profesional con ella desde 2012; los demás miembros no aprecian motivo de abstención.",
            P,
        ),
        Paragraph("Valoración", H),
        Paragraph(
            "Cada vocal ha leído las memorias con antelación. En una primera ronda se descartan seis proyectos. Los otros seis se "
            "debaten uno a uno. Del número 14 gusta la frescura, pero la memoria es escasa. El número 9 emociona al señor "
            "Belkacemi; otros vocales piensan que la idea no es nueva. Sobre el 11 hay acuerdo general en su rigor. La "
            "puntuación final, media de las cinco recibidas, es esta:",
            P,
        ),
        table,
        Spacer(1, 8),
        Paragraph(
            "La señora Arévalo-Tamargo hubiera preferido que el primer premio fuera para un instituto. Se hace constar.",
            P,
        ),
        Paragraph("Fallo", H),
        Paragraph(
            "A la vista de las puntuaciones, la comisión propone por mayoría (4 votos a favor y 1 en contra) la concesión de los "
            "siguientes premios:",
            P,
        ),
        Paragraph("Primer premio, 2.500 euros: CRA Los Alcores, por «Radio Patio».", L),
        Paragraph("Segundo premio, 1.500 euros: IES Doña Urraca Vela, por «Cielo limpio».", L),
        Paragraph("Tercer premio, 800 euros: IES Ribera Honda, por «Matemáticas en el molino».", L),
        Spacer(1, 4),
        Paragraph(
            "Por unanimidad se concede una mención de honor, sin dotación económica, al CEIP Fuente Alta, por «El huerto que "
            "cuenta».",
            P,
        ),
        Paragraph(
            "La presidenta plantea crear para 2020 un premio al alumnado. Se debate si debería ser en metálico o en libros y no se "
            "llega a una conclusión. La propuesta de declarar compatible el premio con otras ayudas se aplaza hasta que "
            "informe el servicio jurídico.",
            P,
        ),
        Paragraph("Trámites", H),
        Paragraph(
            "El secretario elevará la propuesta al Consejo de la Mancomunidad antes del 29 de noviembre y notificará el resultado a "
            "todos los centros. Lucía Zamarriego Bas y Hamid Belkacemi Soto escribirán un breve comentario de cada proyecto "
            "premiado para la publicación. Doña Matilde Ortuzábal solicitará al Ayuntamiento el salón de actos para la entrega, que "
            "tendrá lugar el 13 de diciembre.",
            P,
        ),
        Paragraph(
            "La ganadora de la edición anterior, la maestra Remedios Cantalapuerta, presentará el acto.", P
        ),
        Paragraph(
            "Concluye la reunión a las 19:10 horas. Leída la presente acta, los asistentes la aprueban y firman en el lugar y fecha "
            "indicados.",
            P,
        ),
    ]
    doc.build(story, onFirstPage=foot, onLaterPages=foot)


if __name__ == "__main__":
    main(Path(__file__).with_name("source.pdf"))
