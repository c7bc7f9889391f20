"""Minutes of the jury of a call for projects, drawn with reportlab.

Defects: the title is letter-spaced; headings are a fake bold (overprinted three times); bullets come from
symbol fonts (a private-use character, or a letter of ZapfDingbats); words, compounds ("franco-/québécoise")
and file numbers ("2023-/0401") are broken at their hyphens at line ends; justified words are placed one by
one, without space glyphs.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import Canvas, Face, Sheet, register_fonts, with_soft_hyphens

BODY = Face("LiberationSerif-Regular", 11.1, 14.6)
HEAD = Face("LiberationSans-Regular", 11.5, 18)
TITLE = Face("LiberationSans-Regular", 15, 24)
SMALL = Face("LiberationSans-Regular", 8, 10)


def furniture(canvas: Canvas, number: int) -> None:
    """Running head and foot."""
    canvas.setFont(SMALL.font, SMALL.size)
    canvas.drawString(62, 800, "Fondation Delmarre-Aubry | Appel à projets « Rives nouvelles » 2023")
    canvas.drawRightString(533, 40, f"Procès-verbal du jury - {number}")


def draw(sheet: Sheet) -> None:
    """The minutes, from top to bottom."""

    def say(text: str) -> None:
        sheet.text(with_soft_hyphens(text), BODY, justify=True)
        sheet.skip(5)

    def head(text: str) -> None:
        sheet.skip(6)
        sheet.room(60)
        sheet.bold(text, HEAD)

    def items(texts: list[str], sign: str = "\ue00c", font: str = "opens___") -> None:
        for text in texts:
            sheet.bullet(sign, font, with_soft_hyphens(text), BODY)
        sheet.skip(5)

    sheet.spaced("PROCÈS-VERBAL", TITLE, 5)
    sheet.spaced("DE LA RÉUNION DU JURY", TITLE, 3)
    sheet.skip(8)
    say(
        "Le jury de l’appel à projets « Rives nouvelles » s’est réuni le jeudi 22 juin 2023 de 9 h 15 à 13 "
        "h 40, au siège de la Fondation Delmarre-Aubry, 12 rue des Mariniers à Port-Sauvelade."
    )
    head("Composition du jury")
    items(
        [
            "Mme Christiane Vauquelin d’Orbec, présidente du jury, Fondation Delmarre-Aubry",
            "M. Olivier Pasteyer, directeur de l’Office culturel franco-québécois",
            "Mme Maëlys Kergoat-Simonin, dramaturge",
            "M. Théodore Abadie-Lasserre, conseiller livre et lecture, Région des Deux-Caps",
            "Mme Leïla Mansourian, maîtresse de conférences, Université de Port-Sauvelade",
            "M. Jean-Damien Coussirat, administrateur, Fondation Delmarre-Aubry",
            "Mme Sophie-Anne Mbemba, Réseau des scènes rurales (en visioconférence)",
        ]
    )
    say(
        "Excusé, ayant donné pouvoir à la présidente : M. Pascal Verdurin. Excusée : Mme Ottilie "
        "Hazebrouck, compositrice."
    )
    say(
        "Assiste à la réunion sans voix délibérative : M. Célestin Rouvière, chargé de mission, qui en "
        "assure le secrétariat."
    )
    head("1. Ouverture")
    say(
        "Mme Vauquelin d’Orbec salue les nouveaux membres et rappelle l’esprit du dispositif, créé en 2015 "
        "pour encourager la coopération entre artistes des deux rives de l’Atlantique et habitants des "
        "petites communes. Elle signale que la Compagnie des Quatre-Vents, lauréate de l’édition 2021, a "
        "remis son bilan en avril : onze représentations, dont trois en maison de retraite. Le relevé de "
        "conclusions de la présélection du 25 mai 2023 est approuvé sans observation."
    )
    say(
        "M. Rouvière indique que 47 dossiers ont été déposés, contre 39 l’an dernier ; 31 étaient "
        "recevables et 9 ont été présélectionnés. L’enveloppe s’élève à 70 000 euros. Il rappelle les "
        "critères : qualité artistique, ancrage local, sincérité du budget, effet réellement concret, "
        "mesurable et durable de la coopération franco-québécoise sur le territoire."
    )
    head("2. Examen des dossiers")
    say(
        "Chaque dossier est présenté par deux rapporteurs. Mme Mansourian, qui siège au conseil de l’un des "
        "porteurs, quitte la salle pendant l’examen du premier. M. Pasteyer dit avoir été saisi par la "
        "simplicité de la proposition : faire chanter ensemble deux ports qui se sont oubliés. Mme "
        "Kergoat-Simonin trouve le calendrier trop serré, mais juge que le dossier 2023-0379 domine "
        "nettement les autres. M. Abadie-Lasserre attire l’attention sur les dossiers venus de la montagne, "
        "plus rares que les années précédentes."
    )
    say(
        "Le dossier 2023-0412 (festival « Lumières d’août ») divise. Mme Mbemba y voit une opération de "
        "communication ; M. Coussirat souligne au contraire que soixante bénévoles y travaillent. Mise aux "
        "voix, la candidature du dossier 2023-0412 est écartée par 5 voix contre, 2 voix pour et 1 "
        "abstention. Le jury décide, par 7 voix pour et 1 abstention, de porter de 2 000 à 3 000 euros le "
        "montant de la mention spéciale. L’examen du dossier 2023-0455, dont le plan de financement est "
        "incomplet, est ajourné à la séance du 14 septembre 2023."
    )
    head("3. Palmarès")
    say("Après en avoir délibéré, le jury arrête à l’unanimité le palmarès suivant :")
    items(
        [
            (
                "1er rang : « La mer en partage », Compagnie du Grand Hunier et Théâtre de la Nacelle, 24 "
                "000 euros (dossier 2023-0379) ;"
            ),
            (
                "2e rang : « Veillées », association Passe-Muraille, en partenariat avec la commune de "
                "Brégances-les-Prés et le lycée Ondine-Marchal, 18 500 euros (dossier 2023-0388) ;"
            ),
            (
                "3e rang ex aequo : « Un herbier des voix », collectif Herbes folles, 12 000 euros (dossier "
                "2023-0401) ;"
            ),
            (
                "3e rang ex aequo : « Papiers de marais », Atelier de la Grue et Médiathèque intercommunale "
                "du Marais, 12 000 euros (dossier 2023-0433)."
            ),
        ],
        "l",
        "ZapfDingbats",
    )
    say(
        "La mention spéciale du jury, dotée de 3 000 euros, est attribuée à Radio Cabestan pour « Ondes de "
        "nuit ». Aucun lauréat n’a été désigné dans la catégorie « Jeune création », les deux dossiers "
        "présentés ne répondant pas au règlement. La somme prévue reste acquise au budget de 2024."
    )
    head("4. Création d’un prix")
    say(
        "M. Coussirat rapporte le souhait de la famille Delmarre de créer un prix Gabriel-Delmarre de la "
        "traduction, doté de 5 000 euros, qui sera décerné pour la première fois en 2024. Mme Mansourian "
        "rappelle que le prix de l’Office culturel a le même objet et qu’il faudra éviter la concurrence. "
        "Le jury donne, à l’unanimité, un avis favorable à la création de ce prix."
    )
    head("5. Suites")
    items(
        [
            "M. Rouvière notifiera les résultats à l’ensemble des candidats avant le 7 juillet 2023.",
            (
                "Mme Kergoat-Simonin et M. Pasteyer rédigeront les observations destinées aux candidats non "
                "retenus."
            ),
            "M. Coussirat se charge de trouver une salle pour la remise des prix, prévue le 19 octobre 2023.",
            "La Fondation versera un premier acompte de 60 % à la signature des conventions.",
            "Les porteurs de projet transmettront un bilan intermédiaire au printemps 2024.",
        ]
    )
    say(
        "La présidente remercie les rapporteurs, ainsi que Mme Bertille Jaouen, qui a préparé les dossiers "
        "avant son départ pour les archives départementales. La séance est levée à 13 h 40."
    )
    sheet.text("La présidente du jury, Christiane Vauquelin d’Orbec", BODY, 220)


if __name__ == "__main__":
    register_fonts("LiberationSerif-Regular", "LiberationSans-Regular", "opens___")
    pile = Sheet.open(
        Path(__file__).with_name("source.pdf"), "Procès-verbal du jury, 22 juin 2023", furniture
    )
    draw(pile)
    pile.close()
