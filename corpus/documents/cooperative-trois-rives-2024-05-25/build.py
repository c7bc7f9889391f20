"""Minutes of a cooperative's general assembly, resolution by resolution, drawn with reportlab.

Defects: the title is letter-spaced, headings are overprinted three times; the attendance list stands in two
columns, surname first, drawn line by line, with invisible soft hyphens inside names; votes stand in a table
without rules; words, double names and numbers ("2024-/118") are broken at line ends; running head and foot.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import SOFT_HYPHEN, Canvas, Face, Sheet, register_fonts, with_soft_hyphens

BODY = Face("LiberationSans-Regular", 10.2, 13.8)
HEAD = Face("LiberationSans-Regular", 10.2, 17)
TITLE = Face("LiberationSans-Regular", 14, 21)
SMALL = Face("LiberationSans-Regular", 7.5, 10)

ATTENDANCE = [
    ("DESTREBECQ Alban, gérant", "POMARÈDE Lucien"),
    ("BOUKHARI-LESTRADE Yamina", "SOW-DELATTRE Mamadou"),
    ("CAUDRE|LIER Noël", "TRIVI|DIC Gwenaëlle"),
    ("FICHEUX Rolande", "VAN DER MEERSCH Edgar"),
    ("HOCHE|DEZ Jérémie", "VANDE|WALLE Paulette"),
    ("OPSOMER Charline", ""),
]


def furniture(canvas: Canvas, number: int) -> None:
    """Running head and foot."""
    canvas.setFont(SMALL.font, SMALL.size)
    canvas.drawString(
        62, 800, "LE GRENIER DES TROIS-RIVES - société coopérative d'intérêt collectif à capital variable"
    )
    canvas.drawString(62, 40, "Procès-verbal de l'assemblée générale du 25 mai 2024")
    canvas.drawRightString(533, 40, f"Page {number}")


def draw(sheet: Sheet) -> None:
    """The minutes, from top to bottom."""

    def say(text: str) -> None:
        sheet.text(with_soft_hyphens(text), BODY)
        sheet.skip(5)

    def resolution(title: str, text: str, votes: tuple[str, str, str], result: str) -> None:
        sheet.skip(5)
        sheet.room(90)
        sheet.bold(title, HEAD)
        say(text)
        sheet.row(("Pour", "Contre", "Abstention"), (20, 90, 310), BODY)
        sheet.row(votes, (20, 90, 310), BODY)
        sheet.skip(4)
        say(result)

    sheet.spaced("LE GRENIER DES TROIS-RIVES", TITLE, 4)
    sheet.spaced("PROCÈS-VERBAL DE L'ASSEMBLÉE GÉNÉRALE ORDINAIRE", Face(TITLE.font, 11, 20), 1.5)
    sheet.skip(6)
    say(
        "L'an deux mille vingt-quatre, le samedi vingt-cinq mai à dix heures, les associés de la société "
        "coopérative Le Grenier des Trois-Rives se sont réunis en assemblée générale ordinaire à l'atelier "
        "du Quai-Vert, 7 impasse du Lavoir à Montsaunier, sur convocation du gérant par lettre circulaire "
        "du 6 mai, n° 2024-118."
    )
    sheet.bold("Associés présents", HEAD)
    for pair in ATTENDANCE:
        sheet.row([cell.replace("|", SOFT_HYPHEN) for cell in pair], (10, 240), BODY)
    sheet.skip(6)
    say("Représentés : LEMOIGNE Tristan, par Mme Trividic ; ZAGURY Albertine, par M. Caudrelier.")
    say("Absent : WUILLAUME Gaspard. Excusée : Mme Sibylle Deprez-Nollet, commissaire aux comptes.")
    say(
        "M. Alban Destrebecq préside la séance. Mme Charline Opsomer est désignée secrétaire, Mme "
        "Vandewalle et M. Hochedez scrutateurs. Onze associés étant présents et deux représentés sur "
        "quatorze, l'assemblée peut délibérer ; chaque associé dispose d'une voix, soit 13 voix."
    )
    say(
        "Le président donne lecture de son rapport. L'année 2023 a été celle du déménagement dans "
        "l'ancienne minoterie, et le chiffre d'affaires a progressé de 6 %. La coopérative avait concouru "
        "pour le trophée régional de l'économie solidaire, qui est revenu à d'autres. Le rapport de Mme "
        "Deprez-Nollet, lu par M. Pomarède, ne comporte pas de réserve. La discussion est ouverte : Mme "
        "Boukhari-Lestrade s'interroge sur la hausse du poste énergie, M. Sow-Delattre sur le stock de "
        "sarrasin. Le gérant répond que le contrat d'électricité a été renégocié en janvier et que le "
        "stock, inventorié le 30 avril, est conforme. Personne ne demandant plus la parole, les résolutions "
        "suivantes sont mises aux voix."
    )
    resolution(
        "PREMIÈRE RÉSOLUTION - Approbation des comptes",
        "L'assemblée générale, après avoir entendu le rapport du gérant et celui du commissaire aux "
        "comptes, approuve les comptes de l'exercice clos le 31 décembre 2023, qui se soldent par un "
        "excédent de 12 480,65 euros.",
        ("13", "0", "0"),
        "Cette résolution est adoptée à l'unanimité.",
    )
    resolution(
        "DEUXIÈME RÉSOLUTION - Affectation du résultat",
        "L'assemblée générale décide d'affecter l'excédent de l'exercice pour 8 000 euros à la réserve "
        "impartageable et pour le solde au report à nouveau.",
        ("11", "1 (M. Van der Meersch)", "1"),
        "Cette résolution est adoptée.",
    )
    resolution(
        "TROISIÈME RÉSOLUTION - Mandat du gérant",
        "L'assemblée générale renouvelle le mandat de gérant de M. Alban Destrebecq pour une durée de trois "
        "ans.",
        ("12", "0", "1 (M. Destrebecq)"),
        "Cette résolution est adoptée.",
    )
    resolution(
        "QUATRIÈME RÉSOLUTION - Achat d'un camion",
        "L'assemblée générale autorise l'achat d'un camion frigorifique au prix de 64 900 euros hors taxes, "
        "suivant le devis 2024-0317 du garage Lestoquoy, et la souscription d'un emprunt de même montant.",
        ("5", "7 (dont Mme Ficheux, M. Pomarède)", "1"),
        "Cette résolution est rejetée. Mme Ficheux explique qu'un véhicule d'occasion suffirait ; M. Van "
        "der Meersch, qui a voté pour, fait inscrire que la location coûte 1 150 euros par mois.",
    )
    sheet.skip(5)
    sheet.room(60)
    sheet.bold("CINQUIÈME RÉSOLUTION - Transfert du siège social", HEAD)
    say(
        "Le bail de la minoterie n'étant pas encore signé, la résolution relative au transfert du siège "
        "social est ajournée et sera soumise à la prochaine assemblée."
    )
    resolution(
        "SIXIÈME RÉSOLUTION - Admission de nouveaux associés",
        "L'assemblée générale admet en qualité d'associés M. Kilian Abgrall, boulanger, et la société Les "
        "Fours du Beffroi.",
        ("13", "0", "0"),
        "Cette résolution est adoptée à l'unanimité.",
    )
    resolution(
        "SEPTIÈME RÉSOLUTION - Charte d'usage de l'atelier",
        "L'assemblée générale adopte la charte d'usage de l'atelier dans sa version du 2 avril 2024, "
        "article 5 excepté.",
        ("10", "2 (Mme Ficheux, M. Pomarède)", "1"),
        "Cette résolution est adoptée.",
    )
    resolution(
        "HUITIÈME RÉSOLUTION - Pouvoirs",
        "L'assemblée générale donne tous pouvoirs au gérant pour accomplir les formalités de dépôt et de "
        "publicité.",
        ("13", "0", "0"),
        "Cette résolution est adoptée à l'unanimité.",
    )
    sheet.skip(5)
    sheet.room(60)
    sheet.bold("QUESTIONS DIVERSES", HEAD)
    say(
        "Livraisons d'été : le gérant adressera à chaque associé le calendrier des tournées avant le 15 "
        "juin 2024. Camion : Mme Trividic et M. Sow-Delattre feront établir deux nouveaux devis, dont un "
        "pour un véhicule d'occasion, en vue de l'assemblée de novembre. Mme Boukhari-Lestrade s'engage à "
        "relire le contrat d'assurance. M. Hochedez signale que la porte de la chambre froide ferme mal ; "
        "il serait bon que chacun y veille. M. Caudrelier remercie les bénévoles de la fête du pain, et "
        "particulièrement Mme Nicole Wattebled, qui a prêté son four."
    )
    say(
        "L'ordre du jour étant épuisé, la séance est levée à 12 h 50. De tout ce qui précède il a été "
        "dressé le présent procès-verbal, signé du président et de la secrétaire. Prochaine assemblée : "
        "samedi 16 novembre 2024."
    )
    sheet.row(("Le président, Alban Destrebecq", "La secrétaire, Charline Opsomer"), (10, 260), BODY)


if __name__ == "__main__":
    register_fonts("LiberationSans-Regular")
    pile = Sheet.open(
        Path(__file__).with_name("source.pdf"), "PV de l'assemblée générale du 25 mai 2024", furniture
    )
    draw(pile)
    pile.close()
