"""Minutes of an inter-municipal working group, as the text dump of a PDF.

Defects: a space is TAB + NO-BREAK SPACE, in stretched lines with spaces around it; a hyphen is U+2010 +
"-", at a line end U+2010 alone; bullets are lost and leave a line that starts with blanks; form feeds
between pages; foot-notes and page numbers land in the middle of sentences; a narrow column beside a
picture; blank lines are not empty.
"""

import textwrap
from pathlib import Path

WIDTH, NARROW = 92, 34
SPACE, HYPHEN, LINE_END_HYPHEN = "\t\u00a0", "\u2010-", "\u2010"

# A page is a list of blocks; the first character of a block says what it is: "=" a line as it is, "*" a list
# item whose bullet was lost, "|" a narrow column, "^" a foot-note, "+" the rest of a paragraph begun before.
PAGES = [
    [
        "=Groupe de travail intercommunal « Circuits courts »",
        "=Le mardi 27 septembre 2016 – de 14h à 16h30",
        "=Mairie de Pont-Saint-Ythier, salle des mariages",
        "=2 place de la Halle (parking derrière l’église)",
        "Étaient présents :",
        "*Monsieur Gilbert Trémoulière, maire de Pont-Saint-Ythier, président du groupe de travail",
        "*Madame Suzel Amblard-Rivoire, vice-présidente de la Communauté de communes du Causse-Bleu",
        "*Madame Élodie Marcenac, chargée de mission alimentation, Communauté de communes du Causse-Bleu",
        "*Monsieur Wilfried Cazalbou, Syndicat des producteurs du Causse",
        "*Monsieur Basile Nkoulou, gestionnaire, collège Louise-Amiel",
        "*Madame Jeannie Souleyrac, agricultrice à Larnac-le-Haut",
        "Étaient excusés : Monsieur Hervé Pouzadoux, Madame Annick de Kerguénec.",
        "Introduction",
        (
            "Monsieur Gilbert Trémoulière ouvre la séance et remercie les participants d’être venus malgré "
            "les vendanges. Il rappelle que le groupe de travail est né en 2014 d’un constat simple : les "
            "sept communes achètent chaque année pour 410 000 euros de denrées, dont moins de 8 % à des "
            "producteurs du Causse. Le sénateur Delprade, qui a soutenu le dossier auprès du ministère, a "
            "fait savoir qu’il suivrait les travaux avec intérêt. Le compte rendu de la réunion du 24 mai "
            "2016 est adopté sans modification."
        ),
        (
            "Madame Amblard-Rivoire présente ensuite l’état d’avancement de la plate-forme de commandes. "
            "Trente-deux producteurs se sont fait connaître, pour l’essentiel des maraîchers et des "
            "éleveurs. L’étude1 montre que la demande des cantines est régulière de septembre à juin, mais "
            "que l’été reste un point faible. Le prestataire a livré une maquette le 9 septembre, et les "
            "premiers essais ont été menés avec le collège ; Monsieur Nkoulou la trouve lisible, quoique "
            "trop lente sur le réseau de l’établissement. Après un échange sur les unités de vente, le "
            "groupe de travail valide le cahier des charges de la"
        ),
        (
            "^1 Étude de potentiel, cabinet Terroir & Lien, avril 2016, consultable au siège de la "
            "Communauté de communes."
        ),
    ],
    [
        "+plate-forme de commandes, sous réserve de l’ajout d’une rubrique consacrée aux produits laitiers.",
        (
            "|Le choix du lieu de stockage a occupé une bonne partie de la réunion. Trois sites avaient été "
            "visités en juin. Madame Souleyrac plaide pour la laiterie de Larnac, plus proche des fermes ; "
            "Monsieur Cazalbou"
        ),
        (
            "+fait observer que la toiture est à refaire et que le quai ne permet pas d’accueillir un "
            "camion. Monsieur Firmin Labastrou, maire de Larnac-le-Haut, qui rejoint la réunion à 15h, le "
            "regrette mais en convient. Il est décidé de retenir le site de l’ancienne gare de "
            "Pont-Saint-Ythier pour la plate-forme logistique. La création d’une régie commune de transport "
            "est écartée, en raison de son coût. La question de la livraison aux écoles les plus éloignées "
            "est renvoyée à la réunion de novembre."
        ),
        "Charte",
        (
            "La charte d’approvisionnement, relue par le comité franco-catalan des marchés, a fait l’objet "
            "d’une dernière re-négociation sur la part des produits biologiques. Monsieur Cazalbou craint "
            "que le seuil de 30 % n’écarte les plus petites fermes, qui n’ont pas les moyens de la "
            "certification ; Madame Marcenac répond que la conversion est aidée. La charte "
            "d’approvisionnement est adoptée à l’unanimité des communes représentées."
        ),
        "Appel à projets",
        (
            "Madame Marcenac rend compte du comité de sélection de l’appel à projets « Assiettes d’ici », "
            "qui s’est tenu le 13 septembre. Onze dossiers ont été reçus. Les lauréats de l’appel à projets "
            "2016 sont :"
        ),
        "*Collège Louise-Amiel et Ferme des Hautes-Combes ;",
        "*Commune de Larnac-le-Haut ;",
        "*Association Le Panier du Causse et Centre social de l’Aiguière ;",
        "*Résidence autonomie Les Micocouliers.",
        (
            "Chacun recevra une aide de 4 000 euros. Le prix de l’innovation n’a pas été décerné. Les "
            "conventions2, dont le modèle a été transmis au trésorier, seront signées en présence de la "
            "presse ; Madame Amblard-Rivoire organisera la cérémonie de"
        ),
        "^2 Convention-type approuvée par le conseil communautaire le 30 juin 2016 (délibération 2016-58).",
    ],
    [
        "+signature avant les vacances de la Toussaint.",
        "Échanges",
        (
            "Monsieur Nkoulou explique que ses cuisiniers manquent de temps pour éplucher les légumes. Une "
            "légumerie existe à Saint-Avre depuis 2013 ; on pourrait s’en inspirer. Madame Souleyrac indique "
            "que les producteurs attendent surtout des engagements de volume. Madame Marcenac enverra un "
            "questionnaire aux cantines d’ici le 15 octobre 2016. Monsieur Labastrou insiste pour que les "
            "secrétaires de mairie soient formées à l’outil. Chacun est invité à faire connaître la démarche "
            "autour de soi."
        ),
        "Suites à donner",
        "*Publier l’annuaire des producteurs : Élodie Marcenac, décembre 2016",
        "*Rencontrer le Département au sujet des collèges : Gilbert Trémoulière et Suzel Amblard-Rivoire",
        "*Organiser une visite de la légumerie de Saint-Avre : Wilfried Cazalbou, avant le 18 novembre 2016",
        "*Obtenir un devis pour la chambre froide de l’ancienne gare",
        "*Établir le calendrier des formations : Communauté de communes, 1er trimestre 2017",
        (
            "Monsieur le Président remercie Madame Souleyrac pour les fromages offerts à la pause. La "
            "prochaine réunion se tiendra le mardi 22 novembre 2016 à 14h à Larnac-le-Haut. La séance est "
            "close à 16h30."
        ),
    ],
]


def lines(block: str) -> list[str]:
    """The lines of one block, still with honest spaces and hyphens."""
    kind, text = (block[0], block[1:]) if block[0] in "=*|^+" else ("", block)
    if kind == "=":
        return [text]
    width = NARROW if kind == "|" else WIDTH
    wrapped = textwrap.wrap(text, width)
    if kind == "*":
        wrapped[0] = " " + wrapped[0]
    return wrapped if kind in ("|", "*") else [*wrapped, ""]


def spoilt(line: str, number: int) -> str:
    """One line as the dump shows it."""
    gap = {0: f" {SPACE} ", 1: f" {SPACE}"}.get(number % 4, SPACE)
    if line.endswith("-"):
        line = line[:-1] + LINE_END_HYPHEN
    head = SPACE if line.startswith(" ") else ""
    return head + line.lstrip(" ").replace("-", HYPHEN).replace(" ", gap) + SPACE


def dump() -> str:
    """All pages."""
    pages = []
    for number, blocks in enumerate(PAGES, start=1):
        page = [line for block in blocks for line in lines(block)]
        page = [spoilt(line, n) for n, line in enumerate(page)]
        pages.append("\n".join([*page, f"{number}{SPACE}"]))
    return "\n\f".join(pages) + "\n"


if __name__ == "__main__":
    Path(__file__).with_name("source.txt").write_text(dump(), encoding="utf-8")
