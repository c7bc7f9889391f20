"""Minutes of a music school run by an association, printed by LibreOffice Writer.

Attendance run on with " - " between the names, surname first; proxies in prose; candidates in a table.
"""

import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import Writer


def document() -> Writer:
    """The minutes."""
    doc = Writer(
        header="La Clef des Prés - école de musique associative - 3 rue du Lavoir-Haut, Loirand-sur-Vaize",
        footer="PV AG 25/11/2023 - page",
        font="Carlito",
        size=11,
    )
    doc.paragraph(
        "Association « La Clef des Prés »\nPROCES-VERBAL\nAssemblée générale ordinaire du 25 novembre 2023",
        "Title",
    )
    doc.paragraph(
        "Le samedi vingt-cinq novembre deux mille vingt-trois à 10 h 30, les adhérents de La Clef des Prés "
        "(association loi 1901 déclarée à la sous-préfecture de Brinzac-le-Vieux) se sont réunis à la salle "
        "Augusta-Ferral, à Loirand-sur-Vaize, sur convocation adressée par courriel le 6 novembre. Une feuille "
        "d'émargement a été signée en entrant ; elle reste annexée à l'original du présent procès-verbal."
    )
    doc.paragraph(
        "**Présents** (une voix par famille) : ABRIAL Colette (présidente) - BONNAFET Jean-Loup (trésorier) - "
        "CHAUVELIN Estelle - DA COSTA-RIEUX Paulo - ESCALIER Mireille - FOUCAUD Denis (vice-président) - "
        "GUERMEUR Solenn (secrétaire) - HADJ-MOUSSA Karima - LANTHEAUME Pierre-Yves - MARTEL Hugo - "
        "OUSTRIC Bernadette - PRADIER-LE GOFF Anaïs - VAN DEN ABEELE Katrien - ZIMMER Aloïs"
    )
    doc.paragraph(
        "**Ont donné pouvoir** : FERRANDIER Lucile à CHAUVELIN Estelle - NGUYEN-VARLET Théo à FOUCAUD Denis - "
        "QUERCIOLI Marc à BONNAFET Jean-Loup - SAADOUNE Yasmina (pouvoir en blanc, attribué par le bureau à "
        "MARTEL Hugo)"
    )
    doc.paragraph(
        "**Sans voix délibérative** : Delphine Roussarie, coordinatrice pédagogique ; Ange Poletto, "
        "vérificateur aux comptes. **Excusée** : Mme Rolande Tissier-Payan, adjointe à la culture de Loirand."
    )
    doc.paragraph(
        "Les statuts n'exigent pas de quorum en assemblée ordinaire. Le nombre de voix est de 18 (14 présents, "
        "4 pouvoirs). Mme Abrial préside, Mme Guermeur prend les notes. L'ordre du jour est celui de la "
        "convocation, à ceci près que le point « changement de logiciel d'inscription » est retiré par M. "
        "Lantheaume, qui l'avait demandé : l'éditeur ne lui a pas répondu à temps."
    )
    doc.heading("1 - PV de l'AG du 19 novembre 2022")
    doc.paragraph(
        "Mme Escalier signale que son nom y est écrit « Escallier » deux fois. Sous réserve de cette "
        "correction, le procès-verbal de l'AG 2022 est approuvé à main levée, à l'unanimité."
    )
    doc.heading("2 - Rapport moral")
    doc.paragraph(
        "La présidente lit son rapport (texte joint). Elle retient de l'année : le retour à 131 élèves, soit le "
        "niveau d'avant 2020 ; l'arrivée d'Ismaël, professeur de percussions, très apprécié des adolescents ; la "
        "fuite d'eau de février dans la salle de formation musicale, qui a privé trois classes de local pendant "
        "six semaines. Elle remercie la famille Costerousse, qui a prêté son garage, et Josette Blanchemanche, "
        "qui n'a pas pu venir ce matin mais dont chacun connaît les gâteaux. Elle redit enfin sa fatigue : "
        "quatre administrateurs portent l'essentiel du travail et l'école ne vivra pas éternellement sur leurs "
        "soirées. M. Zimmer demande si un salarié administratif à temps partiel est envisageable. La présidente "
        "répond que tout est envisageable, sauf que personne ne sait avec quel argent."
    )
    doc.paragraph("Vote : le rapport moral est adopté à l'unanimité moins une abstention (Mme Oustric).")
    doc.heading("3 - Rapport d'activité")
    doc.paragraph(
        "Delphine Roussarie projette des photographies. L'orchestre junior a joué à la maison de retraite et au "
        "marché de Noël. L'ensemble de flûtes s'est déplacé en mai au concours interdépartemental de Pontarvy : "
        "il s'y est classé quatrième, ce qui ne donne droit à rien, mais le jury l'a félicité pour sa justesse. "
        "Les auditions de classe ont réuni 60 personnes en moyenne. L'examen de fin de 1er cycle a été passé par "
        "11 élèves, dont 9 reçus. Mme Hadj-Moussa trouve dommage que les résultats ne soient pas affichés ; Mme "
        "Roussarie préfère les annoncer aux familles une par une. Le stage de printemps, faute d'inscriptions, "
        "n'a pas eu lieu."
    )
    doc.paragraph("Ce rapport, conformément aux statuts, n'est pas soumis au vote.")
    doc.heading("4 - Comptes de l'exercice 2022-2023 (1er septembre - 31 août)")
    doc.table(
        [
            ["Produits", "€", "Charges", "€"],
            ["Cotisations et droits d'écolage", "58 214", "Salaires et charges", "71 902"],
            ["Subvention de fonctionnement", "21 000", "Assurance, banque", "1 688"],
            ["Manifestations, tombola", "4 377", "Instruments, partitions", "4 913"],
            ["Divers", "310", "Divers", "2 105"],
            ["Total", "83 901", "Total", "80 608"],
        ],
        [6.0, 2.2, 6.0, 2.2],
    )
    doc.paragraph(
        "M. Bonnafet commente. L'excédent de 3 293 € est trompeur : le remboursement de l'assurance pour le dégât "
        "des eaux (2 400 €) n'est pas encore arrivé et figurera sur l'exercice suivant, mais la réparation du "
        "piano a été payée. M. Da Costa-Rieux s'étonne des frais bancaires ; le trésorier explique que chaque "
        "prélèvement rejeté coûte 12 €. M. Poletto lit son attestation : il a vérifié par sondage 40 pièces et "
        "n'a pas d'observation, sinon que trois factures de 2022 manquaient et ont été retrouvées depuis."
    )
    doc.paragraph(
        "Les comptes de l'exercice sont approuvés par 15 voix pour, 0 contre et 3 abstentions. Quitus est donné "
        "au trésorier à l'unanimité des voix exprimées (16), M. Bonnafet s'étant abstenu pour lui-même et pour son "
        "mandant. L'assemblée affecte l'excédent de 3 293 € au report à nouveau (unanimité)."
    )
    doc.heading("5 - Tarifs et budget 2024")
    doc.paragraph(
        "Le CA propose : adhésion familiale inchangée à 18 € ; droits d'écolage + 3 % à la rentrée 2024 ; gratuité "
        "de l'orchestre pour les élèves inscrits en cours individuel. Mme Pradier-Le Goff craint que la hausse ne "
        "touche d'abord les familles de trois enfants. M. Foucaud rappelle que les salaires ont augmenté de 4,5 % "
        "en deux ans. On parle longuement du quotient familial, que plusieurs jugent plus juste et le trésorier "
        "ingérable sans logiciel."
    )
    doc.paragraph(
        "Amendement de M. Da Costa-Rieux : limiter la hausse à 1,5 %. Pour : 5 ; contre : 10 ; abstentions : 3. "
        "L'amendement est rejeté."
    )
    doc.paragraph("Les tarifs proposés par le CA sont adoptés (pour : 13 ; contre : 4 ; abstention : 1).")
    doc.paragraph(
        "Le budget prévisionnel, équilibré à 86 400 €, est adopté dans les mêmes conditions, sauf Mme "
        "Pradier-Le Goff qui vote pour : 14 pour, 3 contre, 1 abstention."
    )
    doc.paragraph(
        "La décision sur l'achat d'une contrebasse 3/4 (devis de 2 150 €) est renvoyée au CA de janvier, quand "
        "l'assurance aura payé."
    )
    doc.heading("6 - Renouvellement du conseil d'administration")
    doc.paragraph(
        "Sont sortants : Mme Abrial, M. Foucaud, Mme Van den Abeele, et M. Costerousse, démissionnaire depuis mars. "
        "Quatre sièges, cinq candidats. Vote à bulletin secret, dépouillement par Mme Oustric et M. Zimmer : "
        "18 bulletins, 1 nul."
    )
    doc.table(
        [
            ["Candidat(e)", "Voix", "Résultat"],
            ["Colette Abrial (sortante)", "17", "élue"],
            ["Denis Foucaud (sortant)", "16", "élu"],
            ["Karima Hadj-Moussa", "14", "élue"],
            ["Lucile Ferrandier", "11", "élue"],
            ["Aloïs Zimmer", "7", "non élu"],
        ],
        [7.0, 2.5, 4.0],
    )
    doc.paragraph(
        "Sont donc élus au CA pour trois ans Colette Abrial, Denis Foucaud, Karima Hadj-Moussa et Lucile "
        "Ferrandier, celle-ci ayant accepté par écrit. Mme Van den Abeele ne se représentait pas. Ange Poletto est "
        "reconduit dans ses fonctions de vérificateur aux comptes, par acclamation."
    )
    doc.heading("7 - Membre d'honneur")
    doc.paragraph(
        "Sur proposition du CA, l'assemblée confère à l'unanimité la qualité de membre d'honneur à Fernand "
        "Jouvencel, fondateur de l'école en 1984 et professeur de clarinette pendant trente et un ans. Mme Guermeur "
        "lui portera le diplôme à domicile avant Noël."
    )
    doc.heading("8 - Questions diverses")
    doc.bullets(
        [
            "Parking : il est dangereux le mercredi à 17 h. La présidente écrira de nouveau à la mairie.",
            (
                "Prêt d'instruments : la liste a deux ans de retard. M. Martel et Mme Escalier feront "
                "l'inventaire du placard pendant les vacances de février."
            ),
            (
                "Site internet : M. Lantheaume se propose pour mettre à jour les tarifs d'ici au 15 décembre ; "
                "Mme Guermeur lui transmettra les codes."
            ),
            "Il faudrait que les parents viennent plus nombreux aux auditions (Mme Oustric).",
            "Jumelage avec l'harmonie de Sant Bertomeu : une lettre est arrivée, personne ne l'a encore traduite.",
            "Le concert des professeurs aura lieu le 16 mars 2024 au temple.",
        ]
    )
    doc.paragraph(
        "Tombola : les billets ont été tirés par la petite Lison. Le panier garni revient à Katrien Van den Abeele, "
        "le bon de 30 € chez le luthier au n° 0418, dont le propriétaire ne s'est pas fait connaître."
    )
    doc.paragraph("La séance est levée à 12 h 50.")
    doc.paragraph(
        "**Réunion du CA.** Aussitôt après, le conseil d'administration s'est réuni dans la salle et a reconduit le "
        "bureau : Colette Abrial, présidente ; Denis Foucaud, vice-président ; Jean-Loup Bonnafet, trésorier ; "
        "Solenn Guermeur, secrétaire. Le poste de trésorier adjoint n'est pas pourvu. Prochain CA le jeudi 18 "
        "janvier à 20 h 15."
    )
    doc.paragraph(
        "La présidente                                                  La secrétaire\nC. Abrial                                                          S. Guermeur",
        "Plain",
    )
    return doc


if __name__ == "__main__":
    document().print(Path(__file__).with_name("source.pdf"), date(2023, 11, 30))
