"""Notes of a neighbourhood council's workshop on a square, made with reportlab (platypus) by the facilitator.

Habits: residents by first name and initial in three columns, officials in full; fragments instead of sentences; arrows;
a plan of action in a table with a state column; dates without year; a coloured band with the council's motto.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import register_fonts
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

register_fonts("LiberationSans-Regular", "LiberationSans-Bold", "LiberationSans-Italic")
BODY = ParagraphStyle("body", fontName="LiberationSans-Regular", fontSize=9.8, leading=13, spaceAfter=3)
CELL = ParagraphStyle("cell", parent=BODY, fontSize=8.8, leading=11, spaceAfter=0)
HEAD = ParagraphStyle(
    "head",
    parent=BODY,
    fontName="LiberationSans-Bold",
    fontSize=12,
    textColor=colors.HexColor("#9c3d10"),
    spaceBefore=9,
    spaceAfter=4,
    keepWithNext=1,
)
TITLE = ParagraphStyle("title", parent=HEAD, fontSize=16, leading=20)
ITEM = ParagraphStyle("item", parent=BODY, leftIndent=14, bulletIndent=4)
NOTE = ParagraphStyle("note", parent=BODY, fontName="LiberationSans-Italic", fontSize=8.8)

# A block: ("p"|"h"|"t"|"i"|"n", text), or ("cols", list) or ("table", rows, widths in mm).
BLOCKS = [
    ("t", "Conseil de quartier Les Rouissoirs / Basse-Ville"),
    ("p", "Compte-rendu de l'atelier n°2 « Quelle place pour la place ? »"),
    ("p", "Mercredi 9 octobre 2013, de 18h30 à 21h, Maison pour tous de Tréfontange (salle du haut)"),
    ("h", "Qui était là ?"),
    (
        "cols",
        [
            "Yolande P.",
            "Ahmed B.",
            "Jean-Loup S.",
            "Maïté C. (coprésidente)",
            "Gisèle et Roland V.",
            "Nour H.",
            "Kévin T.",
            "Père Anselme",
            "Sandrine D. (Café des Sports)",
        ],
    ),
    (
        "p",
        "Pour la Ville : Delphine Hourdebaigt, adjointe à la démocratie locale ; Marius Peyragrosse, service aménagement ; "
        "Coralie Jambon-Lasserre, chargée de mission concertation (animation et compte-rendu).",
    ),
    ("p", "Agence Terrain d'Entente : Anouk Vidaleau, paysagiste."),
    ("p", "Excusés : Franck Lissarague (police municipale), Zohra M. et Bertrand F. (coprésident)."),
    ("h", "1. Où en est-on ?"),
    (
        "p",
        "Delphine Hourdebaigt accueille tout le monde. Petit retour sur l'atelier n°1 (12 juin) : 31 participants, 87 post-it, "
        "3 grandes envies (s'asseoir, traverser sans peur, garder le marché). Le compte-rendu de juin n'appelle pas de remarque. "
        "Merci à Lucienne A., qui déménage, pour les gâteaux de toutes ces années !",
    ),
    (
        "p",
        "Marius rappelle le calendrier : avant-projet en décembre, travaux à partir de septembre 2014 si le budget est voté. "
        "Enveloppe : 640 000 euros TTC, dont 90 000 pour les plantations. Le Conseil général a confirmé cet été une aide de 110 000 euros.",
    ),
    ("h", "2. Les trois scénarios"),
    ("p", "Anouk Vidaleau commente les trois planches."),
    ("i", "Scénario A, « la cour » : place entièrement piétonne, 22 places de stationnement supprimées."),
    (
        "i",
        "Scénario B, « le mail » : une voie conservée côté poste, double rangée de tilleuls, 9 places supprimées.",
    ),
    ("i", "Scénario C, « le parvis » : on ne touche presque à rien, nouveau revêtement, bancs."),
    (
        "p",
        "Beaucoup de questions. Sandrine D. : où se gareront les livreurs ? Roland V. a compté 14 voitures ventouses un dimanche. Pour Nour "
        "H., le A est le seul qui pense aux enfants. Jean-Loup S. craint les feuilles et les étourneaux. Père Anselme demande que les "
        "corbillards puissent s'arrêter devant le porche. Yolande P. voudrait une fontaine ; tout le monde voudrait une fontaine. "
        "Anouk répond qu'une fontaine sèche coûte 60 000 euros, sans l'entretien. Kévin T. rêve d'un coin pour le skate. On n'est pas obligé "
        "de trancher ce soir, précise Delphine Hourdebaigt.",
    ),
    ("p", "Tour de gommettes (une par personne, hors Ville et agence) :"),
    (
        "table",
        [["Scénario", "Gommettes"], ["A la cour", "3"], ["B le mail", "6"], ["C le parvis", "1"]],
        [50, 30],
    ),
    ("p", "Le conseil de quartier retient donc le scénario B comme base de l'avant-projet."),
    (
        "p",
        "L'idée de déplacer le marché sur le boulevard pendant les travaux est écartée (les forains n'en veulent pas).",
    ),
    ("p", "Le skate : on en reparle à l'atelier n°3, avec le service des sports."),
    ("h", "3. Marche dans le quartier : ce qu'on a vu le 28 septembre"),
    (
        "p",
        "Trottoir défoncé devant le 14 rue des Teinturiers, passage piéton effacé au débouché du pont, containers qui débordent le "
        "samedi. Ahmed B. a fait de très belles photos. L'éclairage de l'impasse du Lin clignote toujours. Il faudrait que la mairie "
        "réponde plus vite aux signalements, c'est un refrain.",
    ),
    ("p", "=> Ahmed envoie ses photos à Coralie."),
    ("p", "=> Marius signale le passage piéton au service voirie dès demain."),
    ("h", "4. Budget participatif et fête"),
    (
        "p",
        "Fonds de quartier 2013, reste 1 870 euros. Maïté propose 600 euros pour la boîte à livres, Kévin 400 euros pour l'achat de dix "
        "gilets fluo. D'accord pour la boîte à livres (tous pour, sauf Jean-Loup S. qui s'abstient). Pour les gilets : non, ce n'est pas "
        "au fonds de quartier de payer ça.",
    ),
    (
        "p",
        "Concours de soupes du 26 octobre : Gisèle V. et Yolande P. sont désignées pour le jury. Les prix seront offerts par les "
        "commerçants. L'an dernier il n'y avait eu que deux marmites.",
    ),
    (
        "p",
        "Fresque des écoliers : l'appel « Un mur, une histoire » de la Région a retenu le projet de la classe de CM1 de l'école "
        "Pasteline et de l'association Les Pinceaux d'Orties (2 000 euros). Applaudissements ! Maïté fera suivre la date de l'inauguration.",
    ),
    ("h", "5. Plan d'action"),
    (
        "table",
        [
            ["N°", "Quoi", "Qui", "Quand", "État"],
            [
                "1",
                "Plan du scénario B modifié avec arrêt corbillard et livraisons",
                "Anouk Vidaleau",
                "8 novembre",
                "à faire",
            ],
            [
                "2",
                "Comptage des voitures le dimanche et un mardi",
                "Roland V., Ahmed B.",
                "avant la Toussaint",
                "à faire",
            ],
            ["3", "Rencontrer les forains", "Delphine Hourdebaigt, Maïté C.", "15 octobre", "rdv pris"],
            ["4", "Chiffrage d'une fontaine à boire", "service aménagement", "atelier n°3", "à faire"],
            ["5", "Liste de diffusion du quartier", "Coralie Jambon-Lasserre", "", "fait"],
            [
                "6",
                "Affiches de l'atelier n°3 chez les commerçants",
                "Sandrine D., Kévin T.",
                "mi-novembre",
                "à faire",
            ],
            ["7", "Demander une benne à compost (idée)", "?", "?", "en attente"],
        ],
        [9, 72, 44, 28, 19],
    ),
    ("h", "6. Infos en vrac"),
    ("i", "La piscine rouvre le 4 novembre."),
    ("i", "Dalila Q., ancienne coprésidente, expose ses aquarelles à la médiathèque."),
    ("i", "La compagnie des bus supprime l'arrêt Lavoir à partir de janvier. On n'a pas été consultés !"),
    (
        "i",
        "Delphine Hourdebaigt demandera des explications à la compagnie et répondra par mail à Jean-Loup S., qui prend le 7 tous les matins.",
    ),
    (
        "p",
        "Prochain rendez-vous : atelier n°3, le mercredi 27 novembre, même heure, même endroit. Pensez aux chaussons aux pommes.",
    ),
    ("n", "Une correction ? coralie@trefontange.example, avant le 20 octobre."),
]


def flow(block: tuple) -> object:
    """One block on the page."""
    kind = block[0]
    if kind == "cols":
        names = block[1]
        third = -(-len(names) // 3)
        rows = [[Paragraph(names[c * third + r], CELL) for c in range(3)] for r in range(third)]
        return Table(rows, colWidths=[58 * mm] * 3, style=TableStyle([("TOPPADDING", (0, 0), (-1, -1), 1)]))
    if kind == "table":
        rows = [[Paragraph(cell, CELL) for cell in row] for row in block[1]]
        style = [
            ("GRID", (0, 0), (-1, -1), 0.5, colors.grey),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#f6dfc8")),
        ]
        return Table(
            rows,
            colWidths=[w * mm for w in block[2]],
            style=TableStyle(style),
            repeatRows=1,
            spaceAfter=6,
            hAlign="LEFT",
        )
    style = {"p": BODY, "h": HEAD, "t": TITLE, "i": ITEM, "n": NOTE}[kind]
    return Paragraph(block[1], style, bulletText="\u2022" if kind == "i" else None)


def band(canvas: object, _: object) -> None:
    """The coloured band at the head and the page number."""
    canvas.setFillColor(colors.HexColor("#e8a96b"))
    canvas.rect(0, A4[1] - 12 * mm, A4[0], 12 * mm, stroke=0, fill=1)
    canvas.setFillColor(colors.white)
    canvas.setFont("LiberationSans-Bold", 9)
    canvas.drawString(20 * mm, A4[1] - 8 * mm, "MON QUARTIER, J'EN PARLE")
    canvas.setFillColor(colors.black)
    canvas.setFont("LiberationSans-Regular", 8)
    canvas.drawRightString(A4[0] - 20 * mm, 10 * mm, f"CQ Rouissoirs, atelier 2 - {canvas.getPageNumber()}")


if __name__ == "__main__":
    doc = SimpleDocTemplate(
        str(Path(__file__).with_name("source.pdf")),
        pagesize=A4,
        invariant=1,
        leftMargin=19 * mm,
        rightMargin=19 * mm,
        topMargin=20 * mm,
        bottomMargin=18 * mm,
        title="CR atelier 2 place",
    )
    doc.build([*map(flow, BLOCKS), Spacer(1, 4)], onFirstPage=band, onLaterPages=band)
