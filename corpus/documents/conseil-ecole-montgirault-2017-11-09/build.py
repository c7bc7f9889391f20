"""Minutes of a primary school's council, typed by the headmistress and printed by LibreOffice Writer.

Habits: attendance in a table with columns P / E / A and crosses; a table of the parents' demands with the answers of
the town hall; straight apostrophes; abbreviations of the trade (APC, PPMS, DDEN, VPI); long words broken at line ends.
"""

import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import Writer


def document() -> Writer:
    """The minutes."""
    doc = Writer(
        header="École primaire Augustine-Faverolle - Montgirault-le-Vieil",
        footer="Conseil d'école 1er trimestre 2017-2018 - p.",
        font="Carlito",
        size=11,
        bullet="\u2022",
    )
    doc.paragraph("PROCÈS-VERBAL DU CONSEIL D'ÉCOLE\n1er trimestre - jeudi 9 novembre 2017", "Title")
    doc.paragraph("Salle de motricité. Début : 18h05. Fin : 20h20.")
    doc.table(
        [
            ["Nom", "Fonction", "P", "E", "A"],
            ["Mme LAGOUARDE Sylvie", "Directrice, CM2, présidente du conseil", "X", "", ""],
            ["Mme BRIZOUX Amandine", "PS-MS", "X", "", ""],
            ["M. TESSANDIER Julien", "GS-CP", "X", "", ""],
            ["Mme HOURQUEBIE Maylis", "CE1-CE2", "X", "", ""],
            ["Mme COLLANGETTES Rose", "CM1 (lundi-mardi)", "", "X", ""],
            ["M. ALVAREDO Nicolas", "CM1 (jeudi-vendredi)", "X", "", ""],
            ["Mme PONTHIEUX Catherine", "Inspectrice de l'Éducation nationale", "", "X", ""],
            ["M. CAZENAVETTE Régis", "Maire (représenté par Mme Dupouy-Larrieste)", "", "X", ""],
            ["Mme DUPOUY-LARRIESTE Annie", "Adjointe aux affaires scolaires", "X", "", ""],
            ["M. LABORDENAVE Éric", "DDEN", "X", "", ""],
            ["Mme SERVANTIE Laure", "Parent élu", "X", "", ""],
            ["M. BOUKHELIFA Yacine", "Parent élu", "X", "", ""],
            ["M. DARQUIER Stéphane", "Parent élu", "X", "", ""],
            ["Mme GENTILLEAU Aurélie", "Parent élu (remplacée par Mme Kowalik)", "", "X", ""],
            ["Mme KOWALIK Joanna", "Parent élu suppléant", "X", "", ""],
            ["M. ROUMESTANT Gilles", "Conseiller municipal", "", "", "X"],
            ["Mme PEYROUSET Martine", "ATSEM (invitée)", "X", "", ""],
            ["M. FAUGEROUX Loïc", "Responsable de l'ALAE (invité)", "X", "", ""],
        ],
        [5.6, 8.2, 0.9, 0.9, 0.9],
    )
    doc.paragraph("Secrétaires de séance : M. Tessandier et Mme Servantie. 11 votants.")
    doc.heading("1. Élections des représentants de parents d'élèves")
    doc.paragraph(
        "Le vote a eu lieu le 13 octobre. 148 inscrits, 92 votants, soit 62,16 % de participation (58 % l'an "
        "dernier). Une seule liste, 4 sièges à pourvoir. La directrice remercie Mme Delphine Sauvagnargues, qui a "
        "quitté l'école cet été, pour ses six années comme déléguée."
    )
    doc.heading("2. Effectifs et prévisions")
    doc.paragraph(
        "PS 14, MS 11, GS 13, CP 12, CE1 10, CE2 15, CM1 22, CM2 19 : 116 élèves. À la rentrée 2018 on attend 9 PS "
        "seulement, pour 19 départs en 6ème. M. Darquier demande si une fermeture est à craindre. Mme Lagouarde "
        "répond que le seuil se discute en février et que rien n'a été annoncé. M. Labordenave rappelle que le "
        "DDEN siège à titre consultatif au CDEN et qu'il pourrait y être interrogé."
    )
    doc.heading("3. Règlement intérieur")
    doc.paragraph(
        "Lecture est faite des articles modifiés : horaires du portail, médicaments, et un nouvel article 14 sur "
        "les montres connectées. M. Boukhelifa trouve la formule « objets électroniques » trop vague ; on précise "
        "« y compris montres connectées »."
    )
    doc.paragraph("**Le règlement intérieur ainsi modifié est adopté à l'unanimité.**")
    doc.paragraph(
        "Les parents proposent d'y ajouter que les anniversaires soient fêtés le dernier vendredi du mois. Les "
        "enseignants souhaitent garder la main. La proposition est rejetée (4 pour, 6 contre, 1 abstention)."
    )
    doc.heading("4. Rythmes scolaires")
    doc.paragraph(
        "Le questionnaire envoyé par la mairie en septembre a reçu 71 réponses : 44 familles pour la semaine de "
        "4 jours, 24 pour le maintien des 4,5 jours, 3 sans avis. M. Faugeroux explique que le mercredi matin "
        "sans école coûterait à l'ALAE deux animateurs de plus. Mme Hourquebie constate que les plus jeunes "
        "sont épuisés le vendredi ; Mme Brizoux pense l'inverse. Mme Dupouy-Larrieste dit que le conseil "
        "municipal suivra l'avis du conseil d'école. Les communes voisines de Larrey-Bas et de Sarbazeille ont "
        "déjà délibéré pour les 4 jours. Vote à bulletins secrets demandé par deux parents."
    )
    doc.paragraph(
        "**Le conseil d'école se prononce pour le retour à la semaine de 4 jours à la rentrée 2018, par 6 voix "
        "pour, 4 contre et 1 abstention.** La directrice transmettra le résultat à l'Inspection avant le 24 novembre."
    )
    doc.heading("5. Projets de l'année")
    doc.bullets(
        [
            "Piscine : CP-CE1, 10 séances de mars à juin. Il manque deux accompagnateurs agréés ; l'agrément se passe le 2 décembre.",
            "Classe de neige CM1-CM2 à Valcroze du 12 au 16 mars : coût 287 € par enfant, dont 120 € pour les familles. "
            "Le conseil valide le principe du séjour, sous réserve d'une aide de la coopérative de 25 € par élève.",
            "Bibliothèque : Mme Kowalik se charge de recruter des bénévoles pour couvrir les livres.",
            "Chorale avec l'EHPAD : M. Alvaredo contactera l'animatrice après les vacances de Noël.",
            "Concours départemental « La fabrique à haïkus » 2017 : les CE1-CE2 de Mme Hourquebie ont remporté le "
            "deuxième prix (un lot de livres). Bravo ! Cette année, les CM2 tenteront leur chance.",
        ]
    )
    doc.heading("6. Coopérative scolaire")
    doc.paragraph(
        "Solde au 31 août : 2 614,37 €. La kermesse a rapporté 1 180 €, la vente de madeleines 402 €. La tombola : "
        "panier garni gagné par la famille Ezcurdia. Mme Lagouarde présentera les comptes détaillés au 2e conseil, "
        "une fois vérifiés par deux parents. M. Darquier et Mme Servantie sont désignés vérificateurs aux comptes."
    )
    doc.heading("7. Sécurité")
    doc.paragraph(
        "Exercice incendie le 21 septembre : évacuation en 2 min 50. Exercice PPMS « attentat-intrusion » le 16 octobre : "
        "le signal (corne de brume) ne s'entend pas du préfabriqué. Il faudrait peut-être un autre système. Le PPMS "
        "mis à jour est présenté ; pas de remarques."
    )
    doc.heading("8. Travaux et équipement")
    doc.table(
        [
            ["Demande de l'école", "Réponse de la mairie"],
            [
                "Store de la classe de GS-CP",
                "Commandé. Posé par les services techniques aux vacances de Noël.",
            ],
            ["Fuite sous le préau", "Mme Dupouy-Larrieste envoie le couvreur avant fin novembre."],
            ["Deuxième VPI (CM1)", "Pas au budget 2017. À revoir en 2018."],
            ["Signal PPMS du préfabriqué", "La mairie demande deux devis."],
            ["Sable du bac", "Fait le 30 octobre. Merci à Christian !"],
            ["Toilettes maternelle : cloisons", "Refusé, trop cher cette année."],
        ],
        [6.5, 10],
    )
    doc.heading("9. Questions des parents")
    doc.paragraph(
        "Stationnement devant le portail : des voitures montent sur le trottoir à 8h50. Mme Servantie et "
        "M. Boukhelifa écriront au maire pour demander un ralentisseur. En attendant, chacun est prié de "
        "respecter le marquage."
    )
    doc.paragraph(
        "Cantine : certains enfants n'auraient pas le temps de finir. Mme Peyrouset confirme que le deuxième service "
        "est serré. M. Faugeroux va décaler le premier service à 11h50, à l'essai, à partir du lundi 20 novembre."
    )
    doc.paragraph(
        "Cahier de liaison numérique : plusieurs parents y sont favorables. L'équipe n'est pas prête ; la question est "
        "remise au 2e conseil d'école."
    )
    doc.paragraph(
        "Mme l'Inspectrice a fait savoir que le poste d'AVS serait pourvu en janvier. Prochains conseils : jeudi 15 mars "
        "et mardi 19 juin, 18h."
    )
    doc.paragraph(
        "La présidente : S. Lagouarde        Les secrétaires : J. Tessandier, L. Servantie", "Plain"
    )
    return doc


if __name__ == "__main__":
    document().print(Path(__file__).with_name("source.pdf"), date(2017, 11, 20))
