"""Minutes of an association's general assembly, printed by LibreOffice Writer.

Defects: a foot-note and the page foot land in the middle of a sentence; the attendance list runs through
two columns, surname first; bullets come from a symbol font as a private-use character; words are hyphenated
at line ends; the straight apostrophe is used throughout.

LibreOffice writes the time of printing: it is overwritten. Another LibreOffice release gives other bytes.
"""

import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import Writer


def document() -> Writer:
    """The minutes."""
    doc = Writer(
        header="Les Amis du Moulin de Crèvecoste - association loi de 1901",
        footer="PV AGO 2022 - page",
        font="Liberation Sans",
        size=10.5,
        bullet="\ue00c",
    )
    doc.paragraph("PROCÈS-VERBAL DE L'ASSEMBLÉE GÉNÉRALE ORDINAIRE\ndu samedi 11 juin 2022", "Title")
    doc.paragraph(
        "L'an deux mille vingt-deux, le 11 juin, à 14 h 30, les membres de l'association Les Amis du Moulin "
        "de Crèvecoste se sont réunis en assemblée générale ordinaire à la salle Marcelline-Aubrac de "
        "Saint-Aubert-les-Fontaines, sur convocation de la présidente en date du 20 mai 2022."
    )
    doc.paragraph("**Membres présents :**", "Plain")
    doc.columns(
        [
            "BELLEVAUX Jacqueline, présidente",
            "COUSTEIX Aurélien, trésorier",
            "PERRAUDIN Maud, secrétaire",
            "de VILLEMONT Gontran",
            "GRANDCLÉMENT Odile",
            "HADDOUCHE Samir",
            "LE QUINTREC Yvette",
            "MAZOYER Raymond",
            "POINSIGNON Clotilde",
            "RAVASSARD Denis",
            "TAVERNIER-BLOT Inès",
            "ZELLER Firmin",
        ]
    )
    doc.paragraph(
        "**Membres représentés :** Mme Lucette AMBROISINE (pouvoir à M. Mazoyer), M. Patrick DESGRIPPES "
        "(pouvoir à Mme Bellevaux), M. Kévin N'DIAYE (pouvoir à Mme Poinsignon)."
    )
    doc.paragraph(
        "**Excusés :** Mme Hermine Lavergnolle, maire de Saint-Aubert-les-Fontaines ; M. Olivier Thévenoux, "
        "conseiller départemental."
    )
    doc.paragraph("**Invitée :** Mme Florence Estrade, architecte du patrimoine.")
    doc.paragraph(
        "L'association compte 38 adhérents à jour de leur cotisation. Douze sont présents et trois "
        "représentés, soit 15 voix ; le quorum du tiers fixé par l'article 9 des statuts est atteint et "
        "l'assemblée peut valablement délibérer. La séance est présidée par Jacqueline Bellevaux ; Maud "
        "Perraudin tient le secrétariat."
    )
    doc.paragraph("L'ordre du jour est le suivant :", "Plain")
    doc.bullets(
        [
            "approbation du procès-verbal de l'assemblée générale du 12 juin 2021 ;",
            "rapport moral et rapport d'activité ;",
            "rapport financier, quitus au trésorier ;",
            "montant de la cotisation 2023 ;",
            "diagnostic de la roue et suite à lui donner ;",
            "renouvellement du tiers sortant du conseil d'administration ;",
            "questions diverses.",
        ]
    )
    doc.heading("1. Procès-verbal de l'assemblée du 12 juin 2021")
    doc.paragraph(
        "Le texte avait été joint à la convocation. Personne ne demandant la parole, le procès-verbal de "
        "l'assemblée générale du 12 juin 2021 est adopté à l'unanimité."
    )
    doc.heading("2. Rapport moral et rapport d'activité")
    doc.paragraph(
        "La présidente revient sur deux années difficiles. Malgré les visites annulées jusqu'en mai "
        "2021[[Arrêtés préfectoraux du 29 octobre 2020 et du 3 avril 2021 ; le four à pain est resté fermé "
        "jusqu'au 9 juin.]], l'association n'a perdu que quatre adhérents. Elle remercie les familles qui "
        "ont prêté des photographies anciennes et salue la mémoire de Léon Aumérat, dernier meunier. Elle "
        "rappelle avec fierté que l'association Les Amis du Moulin de Crèvecoste a reçu le 4 décembre 2021 "
        "le prix Pierres et Rivières de la fondation Orsel-Dutertre, doté de 3 000 euros. Le rapport moral "
        "est approuvé à l'unanimité."
    )
    doc.paragraph(
        "Maud Perraudin présente ensuite le rapport d'activité : trois chantiers de jeunes, 412 visiteurs "
        "aux Journées du patrimoine 2021, deux classes de l'école de Saint-Aubert accueillies au printemps, "
        "une fournée mensuelle au four à pain. M. Ravassard regrette que la fête de la farine n'ait pas eu "
        "lieu ; Mme Le Quintrec lui répond que l'arrêté préfectoral l'interdisait. Le rapport d'activité "
        "est approuvé par 14 voix pour et une abstention."
    )
    doc.heading("3. Rapport financier")
    doc.paragraph(
        "Aurélien Cousteix commente les comptes arrêtés au 31 décembre 2021. Les recettes s'élèvent à 11 "
        "846 euros, dont 3 000 euros de prix et 2 200 euros de subventions ; les dépenses à 7 309 euros. "
        "L'excédent de 4 537 euros s'explique par le report du curage du bief. M. de Villemont demande "
        "pourquoi l'assurance a augmenté de 18 % : le trésorier indique que l'ancien contrat ne couvrait "
        "pas les chantiers de bénévoles. À la question de Mme Grandclément sur le livret, il précise que 9 "
        "000 euros y sont placés depuis 2019."
    )
    doc.paragraph(
        "Les comptes de l'exercice 2021 sont approuvés à l'unanimité. L'assemblée donne quitus au trésorier "
        "par 14 voix pour, l'intéressé ne prenant pas part au vote. Elle décide d'affecter l'excédent de 4 "
        "537 euros au fonds de restauration de la roue, à l'unanimité."
    )
    doc.heading("4. Cotisation 2023")
    doc.paragraph(
        "Le conseil d'administration propose de porter la cotisation individuelle de 15 à 20 euros. M. "
        "Zeller estime qu'une hausse d'un tiers ferait fuir les plus jeunes ; Mme Tavernier-Blot "
        "préférerait un tarif libre. La proposition de porter la cotisation à 20 euros est repoussée par 9 "
        "voix contre, 5 voix pour et une abstention. La cotisation reste donc fixée à 15 euros."
    )
    doc.heading("5. Diagnostic de la roue")
    doc.paragraph(
        "Florence Estrade projette les relevés effectués en mars avec l'aide de M. Mazoyer. L'arbre de la "
        "roue est sain, mais onze aubes sur vingt-quatre sont à refaire et le coursier fuit. Le diagnostic, "
        "réalisé pendant le chômage du bief avec l'accord du propriétaire de l'étang et financé sur le "
        "legs de Léon Aumérat, conclut qu'une remise en eau est possible en 2024 si les bois sont commandés "
        "avant l'hiver. Le coût est estimé entre 26 000 et 31 000 euros. Mme Poinsignon s'inquiète du "
        "débit d'étiage ; l'architecte rappelle que l'autorisation de 1857 garantit un droit d'eau, sous "
        "réserve d'une passe à poissons. Mme Estrade transmettra au bureau le chiffrage définitif d'ici au "
        "15 juillet 2022."
    )
    doc.paragraph(
        "Après débat, l'assemblée décide à l'unanimité d'engager la restauration de la roue et mandate le "
        "bureau pour déposer un dossier auprès de la direction régionale des affaires culturelles. M. de "
        "Villemont se charge d'obtenir trois devis de charpentiers avant la fin du mois de septembre 2022."
    )
    doc.paragraph(
        "La modification de l'article 4 des statuts (siège social), demandée par M. Desgrippes dans un "
        "courrier du 30 mai, est renvoyée à une assemblée générale extraordinaire."
    )
    doc.heading("6. Élections")
    doc.paragraph(
        "Trois sièges sont à pourvoir. Quatre candidatures sont parvenues à la secrétaire. Le vote a lieu à "
        "bulletins secrets ; M. Ravassard et Mme Le Quintrec dépouillent. Sont élus administrateurs pour "
        "trois ans : Maud Perraudin (15 voix), Samir Haddouche (14 voix) et Inès Tavernier-Blot (10 voix). "
        "Firmin Zeller, avec 6 voix, n'est pas élu. La présidente remercie Yvette Le Quintrec, qui ne se "
        "représentait pas, pour ses douze années au conseil."
    )
    doc.paragraph(
        "Réuni aussitôt après l'assemblée, le conseil d'administration a élu à l'unanimité son bureau : "
        "présidente, Jacqueline Bellevaux ; trésorier, Aurélien Cousteix ; secrétaire, Maud Perraudin ; "
        "secrétaire adjoint, Samir Haddouche."
    )
    doc.heading("7. Questions diverses")
    doc.bullets(
        [
            (
                "Journées du patrimoine (17 et 18 septembre 2022) : Clotilde Poinsignon et Raymond Mazoyer "
                "tiendront le four à pain ; la secrétaire enverra le tableau des permanences avant le 20 "
                "août."
            ),
            "Signalétique : le panneau du pont est illisible. Samir Haddouche le refera pour la rentrée.",
            (
                "Site internet : M. Zeller propose une page en anglais. L'idée est jugée intéressante, "
                "personne n'est disponible pour le moment."
            ),
            "Il faudrait penser un jour à numériser le registre du meunier.",
        ]
    )
    doc.paragraph(
        "Plus personne ne demandant la parole, la présidente lève la séance à 17 h 15 et invite les "
        "participants au verre de l'amitié. La prochaine assemblée se tiendra en juin 2023."
    )
    doc.paragraph("La présidente, Jacqueline Bellevaux — La secrétaire, Maud Perraudin", "Center")
    return doc


if __name__ == "__main__":
    document().print(Path(__file__).with_name("source.pdf"), date(2022, 6, 20))
