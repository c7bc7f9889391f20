"""Minutes of the steering committee of a project, printed by LibreOffice Writer.

Defects: attendance stands in a table as marks (X) in columns; the table of actions crosses a page and
repeats its heading; narrow cells break words and double names, a row crosses the page; a running head and
foot; a foot-note in mid sentence.

LibreOffice writes the time of printing: it is overwritten. Another LibreOffice release gives other bytes.
"""

import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import Writer

ATTENDANCE = [
    ("Nom", "Organisme", "Fonction", "Présent", "Excusé"),
    ("Philippe Ménestrier", "Communauté de communes du Val d’Ardoine", "Vice-président", "X", ""),
    ("Aïcha Belkacemi", "Communauté de communes du Val d’Ardoine", "Cheffe de projet", "X", ""),
    (
        "Corentin Jolivald",
        "Communauté de communes du Val d’Ardoine",
        "Directeur des services techniques",
        "",
        "X",
    ),
    ("Véronique de Sainte-Foix", "Commune de Morvange-en-Val", "Maire", "X", ""),
    ("Gaël Tréhorel", "Commune de Saint-Cyprien-l’Ardoine", "Adjoint au maire", "X", ""),
    ("Louise-Amélie Duvernoy", "Ardoine Habitat", "Directrice du patrimoine", "X", ""),
    ("Marc-Antoine Bissardon", "Ardoine Habitat", "Chargé d’opérations", "", "X"),
    ("Hassan Toumert", "Bureau d’études Thermalpha", "Ingénieur", "X", ""),
    ("Élise Cordonnier-Paoli", "Bureau d’études Thermalpha", "Chargée d’études", "X", ""),
    (
        "Nathalie Froidefond",
        "Agence régionale de l’énergie",
        "Directrice",
        "",
        "X (remplacée par J. Pontarlier)",
    ),
    ("Jules Pontarlier", "Agence régionale de l’énergie", "Conseiller bois-énergie", "X", ""),
    ("Gérald Sauvestre", "Lycée Gabrielle-Maubray", "Proviseur", "X", ""),
    ("Pierrick Lozac’h", "Association Citoyens du Val", "", "X", ""),
]

ACTIONS = [
    ("N°", "Action", "Responsable", "Échéance", "État"),
    (
        "1",
        "Transmettre à Thermalpha les relevés de consommation 2018-2020 des bâtiments communaux",
        "V. de Sainte-Foix, G. Tréhorel",
        "30/11/2021",
        "À faire",
    ),
    ("2", "Lancer l’étude géotechnique de la parcelle AB 214", "A. Belkacemi", "15/12/2021", "En cours"),
    (
        "3",
        "Affiner le coût de raccordement du lycée et proposer deux variantes pour la sous-station",
        "H. Toumert",
        "10/01/2022",
        "À faire",
    ),
    (
        "4",
        "Rencontrer les services de la Région au sujet de la chaufferie du lycée (dossier 2021-0417)",
        "P. Ménestrier",
        "Fin novembre 2021",
        "À faire",
    ),
    (
        "5",
        "Envoyer aux membres du comité la note comparative sur les modes de gestion",
        "A. Belkacemi",
        "07/01/2022",
        "À faire",
    ),
    ("6", "Recenser les chaudières en fin de vie du parc locatif", "L.-A. Duvernoy", "Octobre 2021", "Fait"),
    (
        "7",
        "Rédiger le cahier des charges de l’approvisionnement en plaquettes forestières",
        "Agence régionale de l’énergie",
        "1er trimestre 2022",
        "À faire",
    ),
    ("8", "Organiser la visite de la chaufferie de Brannecourt", "P. Lozac’h", "Septembre 2021", "Fait"),
    (
        "9",
        "Déposer la demande d’aide au titre du fonds chaleur",
        "Communauté de communes du Val d’Ardoine",
        "–",
        "En attente",
    ),
]


def document() -> Writer:
    """The minutes."""
    doc = Writer(
        header="Projet « Réseau de chaleur des Trois-Clochers » – COPIL n° 4 – compte rendu",
        footer="Communauté de communes du Val d’Ardoine – document de travail –",
        font="Liberation Sans",
        size=10,
    )
    doc.paragraph("Compte rendu du comité de pilotage n° 4", "Title")
    doc.paragraph("**Réseau de chaleur des Trois-Clochers**", "Center")
    doc.paragraph(
        "**Date :** mardi 9 novembre 2021, de 9 h 30 à 12 h 00\n"
        "**Lieu :** Maison de l’intercommunalité, Morvange-en-Val\n"
        "**Rédactrice :** Aïcha Belkacemi\n"
        "**Diffusion :** membres du comité, services de la Région, M. Ange Orsini (paierie départementale)",
        "Plain",
    )
    doc.heading("Participants")
    doc.table(ATTENDANCE, (3.9, 4.6, 3.5, 1.8, 2.6))
    doc.heading("Rappel de l’ordre du jour")
    doc.bullets(
        [
            "Approbation du compte rendu précédent",
            "Restitution de l’étude de faisabilité (phase 2)",
            "Choix du tracé et du scénario de production",
            "Mode de gestion et calendrier",
            "Suivi du plan d’actions",
        ]
    )
    doc.heading("1. Introduction")
    doc.paragraph(
        "M. Ménestrier ouvre la réunion et remercie le lycée pour la visite de sa chaufferie, le 21 "
        "octobre. Il rappelle que le conseil régional a voté en juin un plan bois-énergie dont le projet "
        "pourrait bénéficier et que le conseil communautaire a délibéré sur le principe du réseau le 3 "
        "décembre 2020. Aucune observation n’étant formulée, le compte rendu du comité du 7 septembre 2021 "
        "est approuvé."
    )
    doc.heading("2. Restitution de l’étude de faisabilité")
    doc.paragraph(
        "M. Toumert présente les résultats de la phase 2. Les besoins des dix-sept bâtiments étudiés[[Liste "
        "en annexe 2 de l’étude ; l’ancienne gendarmerie, vendue en mai, en a été retirée.]] s’établissent "
        "à 6,1 GWh par an, en baisse de 8 % par rapport à la phase 1, en raison de l’isolation de la "
        "résidence des Glycines. Trois tracés ont été comparés. Le premier longe la rivière mais traverse "
        "une zone inondable ; le troisième suppose de couper la rue du Marché pendant cinq mois. Mme "
        "Cordonnier-Paoli détaille les hypothèses de prix : le mégawattheure bois est pris à 27 euros, "
        "contre 61 euros pour le gaz au 1er septembre."
    )
    doc.paragraph(
        "Mme de Sainte-Foix s’étonne que le gymnase ne figure pas parmi les abonnés. M. Toumert répond que "
        "sa chaudière date de 2017. M. Lozac’h souhaite que les particuliers riverains puissent se "
        "raccorder un jour ; M. Pontarlier signale que la densité thermique de la rue des Chanoines le "
        "permettrait, mais pas celle des faubourgs. M. Sauvestre fait part de l’intérêt du lycée, sous "
        "réserve de l’accord de la Région, propriétaire des murs. Mme Cordonnier-Paoli adressera le "
        "diaporama aux participants avec le présent compte rendu."
    )
    doc.heading("3. Tracé et production")
    doc.paragraph(
        "Après un tour de table, le comité de pilotage valide le tracé n° 2, qui dessert le lycée par la "
        "rue des Chanoines. Il retient le scénario d’une chaufferie unique de 2,4 MW implantée sur la "
        "parcelle AB 214, avec un appoint au gaz. Le raccordement de la piscine intercommunale est écarté, "
        "son coût étant jugé disproportionné. M. Tréhorel aurait préféré que la question reste ouverte "
        "jusqu’à la rénovation du bassin."
    )
    doc.paragraph(
        "Le comité désigne Mme Duvernoy comme représentante des bailleurs au comité technique. M. "
        "Bissardon, qui l’assistait jusqu’ici, part en retraite à la fin de l’année."
    )
    doc.heading("4. Mode de gestion et calendrier")
    doc.paragraph(
        "Mme Belkacemi expose les avantages respectifs de la régie et de la délégation de service public. "
        "Les élus redoutent le poids des emprunts dans le premier cas, la durée du contrat dans le second. "
        "M. Pontarlier cite l’exemple de Brannecourt, où une régie à autonomie financière a été créée en "
        "2014. Faute d’éléments chiffrés, le choix du mode de gestion est reporté au prochain comité. Il "
        "est convenu que deux réunions publiques se tiendront en février 2022, l’une à Morvange-en-Val, "
        "l’autre à Saint-Cyprien-l’Ardoine. Mme de Sainte-Foix mettra la salle des Halles à disposition."
    )
    doc.heading("5. Plan d’actions")
    doc.paragraph("Le tableau ci-dessous reprend les actions en cours et celles décidées en séance.")
    doc.table(ACTIONS, (1.0, 6.6, 3.8, 2.6, 2.4))
    doc.paragraph("")
    doc.paragraph("Prochaine réunion du comité de pilotage : mardi 18 janvier 2022 à 9 h 30, même lieu.")
    return doc


if __name__ == "__main__":
    document().print(Path(__file__).with_name("source.pdf"), date(2021, 11, 15))
