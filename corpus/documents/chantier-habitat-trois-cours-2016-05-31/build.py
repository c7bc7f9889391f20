"""Site meeting no. 17 of a block of co-operative flats, printed by WeasyPrint.

Attendance table with crosses in four columns (P, A, E, D); observations by trade with a number, a date of entry
and a due date in the margin column; running head and foot.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

# (organisme, représentant, fonction, marks P A E D)
PEOPLE = [
    ("MAITRISE D'OUVRAGE", None, None, None),
    ("Coopérative d'habitants Les Trois Cours", "Mme HENNEQUIN Ludivine", "gérante", "P D"),
    ("", "M. ABOUKIR Nassim", "commission travaux", "P D"),
    ("MAITRISE D'ŒUVRE", None, None, None),
    ("Atelier Sarrazac-Bonhomme, architectes", "Mme SARRAZAC Odile", "architecte mandataire", "E D"),
    ("", "M. TREILLET Guilhem", "suivi de chantier", "P D"),
    ("BET Fluidéo (fluides, thermique)", "M. VANNIER Stéphane", "", "A D"),
    ("BET Poutrel (structure bois)", "Mme KOWALCZUK Irena", "", "P D"),
    ("Coordonnateur SPS - Sécurivert", "M. LE GALLOUDEC Erwan", "", "P D"),
    ("Bureau de contrôle - Normacontrol", "M. D'ALBRAY Christophe", "", "E D"),
    ("ENTREPRISES", None, None, None),
    ("Lot 01 - Gros œuvre : SARL Mathevet et fils", "M. MATHEVET Cyril", "conducteur", "P D"),
    (
        "Lot 02 - Charpente, ossature bois : Scop Charpentiers du Lindron-Bas",
        "M. OUVRARD Blaise",
        "chef d'équipe",
        "P D",
    ),
    ("Lot 03 - Couverture, zinguerie : Ets Roubinet", "M. ROUBINET Alain", "", "A D"),
    (
        "Lot 04 - Menuiseries extérieures : Alubois 12",
        "Mme FERREIRA-COSTE Sandra",
        "chargée d'affaires",
        "P D",
    ),
    ("Lot 05 - Plâtrerie, isolation : SARL Plac'Isol", "M. YILDIRIM Kemal", "", "P D"),
    ("Lot 06 - Plomberie, chauffage, VMC : Ets Barnabé Tissot", "M. TISSOT Barnabé", "", "E D"),
    ("Lot 07 - Electricité : Ampère et Associés", "M. GUICHENEY Loïc", "", "P D"),
    ("Lot 08 - Chapes, carrelage : non attribué", "", "", ""),
    ("Lot 09 - Peinture : Couleurs du Vallon", "Mme BENHADDOU Samira", "non convoquée", "D"),
]

OBS = {
    "0. GENERALITES": [
        (
            "16.01",
            "24/05",
            "Le compte rendu n° 16 n'a fait l'objet d'aucune remarque ; il est réputé accepté par tous.",
            "",
        ),
        ("16.04", "24/05", "Alubois 12 transmet son PPSPS au coordonnateur. Rappel n° 2.", "07/06"),
        (
            "17.01",
            "31/05",
            "Effectif du jour : 11 personnes (lots 01, 02 et 05). Intempéries cumulées : 9 jours, dont 2 depuis la dernière réunion.",
            "",
        ),
        (
            "17.02",
            "31/05",
            "M. Le Galloudec constate que la moitié des garde-corps du R+1 côté cour nord a été déposée sans remise en place. Les lots 01 et 02 se renvoient la responsabilité. Mathevet remet les garde-corps en place ce jour.",
            "ce jour",
        ),
        (
            "17.03",
            "31/05",
            "Base vie : il faudrait que chacun balaie. M. Treillet n'a pas vocation à le faire.",
            "",
        ),
        (
            "17.04",
            "31/05",
            "Compte prorata : le lot 01 présente un état à 3 118 € HT. Mathevet adresse les justificatifs à toutes les entreprises.",
            "14/06",
        ),
    ],
    "1. PLANNING": [
        (
            "17.05",
            "31/05",
            "L'ossature accuse un retard de 8 jours ouvrés sur le planning contractuel, dont 2 d'intempéries. M. Ouvrard estime pouvoir en rattraper trois si la grue reste disponible ; M. Mathevet en doute. La date de réception, fixée au 16/12, n'est pas modifiée.",
            "",
        ),
        ("17.06", "31/05", "M. Treillet diffuse un planning recalé TCE.", "03/06"),
        (
            "17.07",
            "31/05",
            "Hors d'eau visé fin juin si Roubinet attaque la cour sud en semaine 24. Absent ce jour, sans nouvelles : le maître d'œuvre lui adresse une mise en demeure.",
            "02/06",
        ),
    ],
    "LOT 01 - GROS ŒUVRE (Mathevet et fils)": [
        ("14.11", "10/05", "Reprise du ragréage du seuil de la porte P04.", "FAIT"),
        ("15.06", "17/05", "Fournir les PV d'essai béton des longrines (éprouvettes à 28 j).", "FAIT"),
        (
            "16.09",
            "24/05",
            "Carottage Ø 160 en soubassement pour la sortie EU : à exécuter suivant plan Fluidéo indice C.",
            "03/06",
        ),
        (
            "17.08",
            "31/05",
            "Devis n° 3 (reprise du mur mitoyen, 4 260 € HT) : le maître d'ouvrage accepte le devis, sous réserve que l'enduit soit compris. Avenant à établir par le maître d'œuvre.",
            "10/06",
        ),
        ("17.09", "31/05", "Reboucher les réservations inutiles côté cage d'escalier B.", "14/06"),
    ],
    "LOT 02 - CHARPENTE, OSSATURE BOIS (Charpentiers du Lindron-Bas)": [
        ("15.10", "17/05", "Transmettre les fiches techniques du pare-pluie.", "FAIT le 26/05"),
        (
            "16.12",
            "24/05",
            "Note de calcul du porteur Po7 : Mme Kowalczuk l'a reçue et la vise avec une observation (boulonnage). Note validée.",
            "",
        ),
        (
            "17.10",
            "31/05",
            "Assemblage du poteau C4 non conforme au plan (ferrure inversée). A déposer et refaire avant la pose du plancher R+2.",
            "urgent",
        ),
        (
            "17.11",
            "31/05",
            "Bardage : trois échantillons de mélèze sont présentés. Après en avoir débattu sur place, le maître d'ouvrage retient le mélèze brut de sciage, pose verticale, lames de 120. La teinte grisée est écartée.",
            "",
        ),
        (
            "17.12",
            "31/05",
            "Le lot 02 demande 1 900 € pour la location supplémentaire de la grue. Demande refusée, l'entreprise ayant elle-même décalé sa livraison.",
            "",
        ),
    ],
    "LOT 03 - COUVERTURE, ZINGUERIE (Ets Roubinet)": [
        ("13.07", "03/05", "Plans d'exécution des chéneaux. 4e rappel.", "03/06"),
        ("16.14", "24/05", "Confirmer la date d'approvisionnement des tuiles.", "03/06"),
    ],
    "LOT 04 - MENUISERIES EXTERIEURES (Alubois 12)": [
        ("16.17", "24/05", "Relevé des cotes de tableaux RDC et R+1.", "FAIT"),
        (
            "17.13",
            "31/05",
            "Mme Ferreira-Coste annonce un délai de fabrication de 9 semaines. Mme Hennequin s'en émeut : la commande est passée depuis mars. Alubois 12 confirmera par écrit la date de livraison du premier camion.",
            "08/06",
        ),
        (
            "17.14",
            "31/05",
            "RAL des volets : le choix est reporté à la prochaine réunion, les habitants n'étant pas tous d'accord (7011 contre 6021).",
            "",
        ),
        ("17.15", "31/05", "Porte du local vélos : réduite à 1 vantail sur décision de la MOA.", ""),
    ],
    "LOT 05 - PLATRERIE, ISOLATION (Plac'Isol)": [
        (
            "17.16",
            "31/05",
            "M. Yildirim signale que le R+1 prend l'eau par la trémie de l'escalier : il n'isolera pas tant que ce n'est pas bâché. Bâchage de la trémie par le lot 02.",
            "01/06",
        ),
        (
            "17.17",
            "31/05",
            "Proposition de remplacer la ouate par de la laine de bois dans les combles (moins-value de 610 €). M. Vannier étant absent, sujet ajourné dans l'attente de son avis.",
            "",
        ),
    ],
    "LOT 06 - PLOMBERIE, CHAUFFAGE, VMC (Ets Barnabé Tissot)": [
        ("16.20", "24/05", "Plan de réservations VMC : à transmettre aux lots 01, 02 et 05.", "07/06"),
        (
            "17.18",
            "31/05",
            "M. Tissot (excusé) a écrit que le ballon de 1 500 l ne passe pas par la porte de la chaufferie. Fluidéo vérifie et propose une solution (deux ballons de 750 l ?).",
            "07/06",
        ),
    ],
    "LOT 07 - ELECTRICITE (Ampère et Associés)": [
        ("16.22", "24/05", "Demande de branchement provisoire au concessionnaire.", "FAIT"),
        (
            "17.19",
            "31/05",
            "Guicheney : consulter Mme Hennequin sur l'implantation des prises des communs, retour sur plan.",
            "14/06",
        ),
        (
            "17.20",
            "31/05",
            "Le concessionnaire a informé la MOA qu'il reporte le raccordement définitif au 3e trimestre.",
            "",
        ),
    ],
    "LOT 08 - CHAPES, CARRELAGE": [
        (
            "17.21",
            "31/05",
            "Trois offres reçues après seconde consultation. Analyse présentée par M. Treillet : Sols du Verdoul 41 380 €, Carrelages Mignard 38 905 €, SAS Terrazza 52 000 €. Le maître d'ouvrage attribue le lot à Carrelages Mignard pour 38 905 € HT.",
            "",
        ),
        (
            "17.22",
            "31/05",
            "M. Treillet prépare les pièces du marché pour signature ; convoque Mignard à la réunion n° 18.",
            "06/06",
        ),
    ],
}

FOR = {
    "16.04": "Alubois 12",
    "17.02": "Mathevet",
    "17.04": "Mathevet",
    "17.06": "MOE",
    "17.07": "MOE / Roubinet",
    "14.11": "Mathevet",
    "15.06": "Mathevet",
    "16.09": "Mathevet",
    "17.08": "MOE",
    "17.09": "Mathevet",
    "15.10": "Lot 02",
    "17.10": "Lot 02",
    "13.07": "Roubinet",
    "16.14": "Roubinet",
    "16.17": "Alubois 12",
    "17.13": "Alubois 12",
    "17.16": "Lot 02",
    "16.20": "Tissot",
    "17.18": "Fluidéo",
    "16.22": "Ampère",
    "17.19": "Ampère",
    "17.22": "MOE",
    "17.17": "Fluidéo",
    "17.14": "MOA",
}


def people() -> str:
    """The table of those convened."""
    rows = []
    for body, name, role, marks in PEOPLE:
        if marks is None:
            rows.append(f'<tr class="g"><td colspan="7">{body}</td></tr>')
        else:
            cells = "".join(f"<td class=m>{'X' if m in marks.split() else ''}</td>" for m in "PAED")
            rows.append(f"<tr><td>{body}</td><td>{name}</td><td>{role}</td>{cells}</tr>")
    return "".join(rows)


def observations() -> str:
    """The observations, trade by trade."""
    out = []
    for title, rows in OBS.items():
        out.append(f'<tr class="g"><td colspan="5">{title}</td></tr>')
        for number, day, text, due in rows:
            cls = ' class="f"' if due.startswith("FAIT") else ""
            out.append(
                f"<tr{cls}><td>{number}</td><td>{day}</td><td class=t>{text}</td>"
                f"<td>{FOR.get(number, '')}</td><td>{due}</td></tr>"
            )
    return "".join(out)


HTML = f"""<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>CR chantier n° 17</title>
<style>
@page {{ size: A4; margin: 24mm 14mm 18mm;
  @top-left {{ content: "Atelier Sarrazac-Bonhomme - architectes"; font: 7.5pt "Liberation Sans"; color: #555 }}
  @top-right {{ content: "Aff. 1402 - 12 logements coopératifs - CR n° 17"; font: 7.5pt "Liberation Sans"; color: #555 }}
  @bottom-right {{ content: "page " counter(page) "/" counter(pages); font: 7.5pt "Liberation Sans" }} }}
body {{ font: 9pt/1.3 "Liberation Sans" }}
h1 {{ font-size: 14pt; text-align: center; border: 1.5pt solid #000; padding: 3mm }}
table {{ border-collapse: collapse; width: 100%; margin: 2mm 0 4mm }}
td, th {{ border: .5pt solid #444; padding: 1mm 1.5mm; vertical-align: top; font-size: 8.5pt }}
th {{ background: #ddd }} tr.g td {{ background: #eee; font-weight: bold; break-after: avoid }}
td.m {{ text-align: center; width: 6mm }} tr.f td {{ color: #777 }}
td.t {{ width: 108mm }} .n {{ font-size: 7.5pt }} tr {{ break-inside: avoid }}
</style></head><body>
<h1>COMPTE RENDU DE REUNION DE CHANTIER N° 17<br><span style="font-size: 10pt">du mardi 31 mai 2016, 9 h 00, sur place</span></h1>
<p><b>Opération :</b> construction de 12 logements coopératifs en ossature bois, impasse des Ardoisiers, Vernouhac<br>
<b>Maître d'ouvrage :</b> Coopérative d'habitants Les Trois Cours<br>
<b>Maître d'œuvre :</b> Atelier Sarrazac-Bonhomme</p>
<table><tr><th>Organisme</th><th>Représentant</th><th>Qualité</th><th>P</th><th>A</th><th>E</th><th>D</th></tr>
{people()}</table>
<p class="n">P = présent, A = absent non excusé, E = excusé, D = diffusion. Mme Sarrazac est remplacée par M. Treillet.
Les remarques du présent compte rendu valent ordre d'exécution. Toute observation doit parvenir au maître d'œuvre sous 5 jours ;
passé ce délai, le document est considéré comme accepté.</p>
<table><tr><th>N°</th><th>Saisi</th><th>Observations</th><th>Pour</th><th>A faire pour le</th></tr>
{observations()}</table>
<p><b>PROCHAINE REUNION : mardi 7 juin 2016 à 9 h 00.</b> Sont convoqués : tous les lots sauf 09, ainsi que le BET Fluidéo (présence
obligatoire). La visite des habitants prévue samedi est annulée pour raison de sécurité.</p>
<p>Réunion terminée à 11 h 20.</p>
<p>Fait à Vernouhac, le 1er juin 2016. Pour l'atelier, G. Treillet</p>
</body></html>"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
