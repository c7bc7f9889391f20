"""Scientific council of a foundation that gives scholarships, printed by WeasyPrint in a book face.

Attendance in two columns side by side; running prose with rare signs of a decision; a table of scholars; the subject
of each paragraph stands in a narrow margin column.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

PARTS = [
    (
        "Ouverture",
        """<p>La présidente ouvre la séance à 9 h 40 et constate que dix voix sur douze sont présentes ou représentées. Elle
        adresse les vœux de prompt rétablissement du conseil au professeur Terrade et dit un mot de Philibert d'Enquin, membre
        fondateur, disparu le 3 janvier. Mlle Vinatier est désignée secrétaire de séance.</p>
        <p>Le procès-verbal de la séance du 11 octobre 2019 est approuvé par neuf voix, Mme Quemeneur-Roy, alors absente,
        s'abstenant.</p>""",
    ),
    (
        "Informations",
        """<p>M. Cazalbou rend compte de la réunion du conseil d'administration du 17 décembre, qui a fixé à 96 000 € l'enveloppe
        de 2020, contre 88 000 € l'année précédente. La trésorière précise que le rendement de la dotation a été de 2,1 %. La tutelle
        a par ailleurs demandé à toutes les fondations du secteur un inventaire de leurs conventions ; il a été envoyé.</p>
        <p>M. Hautefaye s'interroge sur la place des sciences humaines dans les candidatures (3 sur 31). M. Monbouquet
        pense que c'est affaire de publicité, Mme Izarn que c'est affaire de vocabulaire : aucun patient ne comprendrait l'appel tel
        qu'il est rédigé.</p>""",
    ),
    (
        "Bourses doctorales",
        """<p>Trente et un dossiers ont été déposés, contre vingt-six en 2019. Deux étaient hors délai. Neuf candidats ont été
        entendus les 3 et 4 février par une commission composée de Mmes Rochegonde et Diagne-Lebreuil et de M. Jobbé. Ce dernier
        présente le rapport. Le niveau est qualifié d'inégal mais de très bon en tête. M. Stübner regrette, pour sa part, que deux
        projets portant sur l'animal aient été écartés sans expertise extérieure.</p>
        <p>M. Hautefaye propose de porter à six le nombre des bourses en réduisant leur montant. Après un échange assez
        vif, cette proposition est repoussée par six voix contre trois et une abstention.</p>
        <p>M. Stübner, qui codirige la thèse de Mme Brzezinska, se retire. Le conseil adopte à l'unanimité des votants le classement
        ci-dessous et attribue en conséquence les cinq bourses :</p>
        <table><tr><th>Rang</th><th>Boursier</th><th>Sujet</th><th>Montant</th></tr>
        <tr><td>1</td><td>VERSCHOORE Apolline</td><td>Mémoire des lieux et sommeil lent chez l'adolescent</td><td>19 500 €</td></tr>
        <tr><td>2</td><td>KANOUTÉ-LEBLOND Idrissa</td><td>Travail posté : cohorte des marins-pêcheurs</td><td>19 500 €</td></tr>
        <tr><td>3</td><td>DESSAGNE Mathurin</td><td>Bruit nocturne et marqueurs inflammatoires</td><td>19 500 €</td></tr>
        <tr><td>4</td><td>BRZEZINSKA Zofia</td><td>Apnées et altitude (complément de cofinancement)</td><td>12 000 €</td></tr>
        <tr><td>5</td><td>LE ROC'HOU Tiphaine</td><td>Histoire des dortoirs (six derniers mois de thèse)</td><td>9 750 €</td></tr></table>
        <p>Une liste complémentaire est établie : 1. Gautier Mouilleron ; 2. Samia Ould-Brahim. Elle reste valable jusqu'au 31
        décembre 2020. M. Stübner rejoint la séance.</p>""",
    ),
    (
        "Désistement, reports, prolongations",
        """<p>Jonas Aebischer, boursier de 2019, a fait savoir le 8 janvier qu'il renonçait au bénéfice de sa bourse,
        ayant trouvé un emploi. Le conseil prend acte de ce désistement et attribue le reliquat, soit 8 125 €, à Clélia Montsarrat,
        première de la liste complémentaire de 2019.</p>
        <p>Basile Courtemanche (promotion 2017) sollicite une prolongation de six mois sans supplément, motivée par un congé de
        paternité : accordée. La même demande, de Lou Fabrègue, qui n'a remis aucun des deux rapports intermédiaires, est refusée par
        huit voix contre deux.</p>""",
    ),
    (
        "Bourses de mobilité",
        """<p>Trois bourses de mobilité, d'un montant de 2 500 € chacune, sont accordées sans débat à Noor Vandevyver (Portugal),
        Hippolyte Sarlandie (Canada) et Maïwenn Jézéquel-Stora (Finlande). Le dossier de M. Rigal, dont la lettre d'accueil
        est échue, est ajourné ; il pourra être examiné par voie électronique si la pièce parvient avant le 15 mars.</p>""",
    ),
    (
        "Prix et médaille",
        """<p>Le prix Maltrait du meilleur article, doté de 3 000 €, n'est pas attribué cette année, aucun des quatre textes
        reçus n'ayant convaincu les deux rapporteurs. On rappelle que Mme Solange Aubéry l'avait reçu en 2018. Le concours
        d'affiches « Dormir au lycée » est ouvert depuis le 1er février ; ses lauréats seront connus en juin.</p>
        <p>Sur le rapport de M. Monbouquet, la médaille Hersende-Maltrait, qui n'est assortie d'aucune somme, est décernée à l'unanimité
        au professeur Odon Lestringuez pour l'ensemble de son œuvre sur les rythmes de l'enfant. Elle lui sera remise lors du
        colloque de novembre.</p>""",
    ),
    (
        "Mandats",
        """<p>Les mandats de cinq membres viennent à échéance le 30 juin. M. Filleul-d'Arzac, dont c'est la troisième
        absence consécutive, n'a pas répondu aux lettres du délégué général ; il est réputé ne pas solliciter de renouvellement.
        Les mandats de Mmes Chabrillanges, Izarn et Quemeneur-Roy et de M. Hautefaye sont renouvelés pour trois ans, par dix voix.</p>
        <p>Le conseil propose au conseil d'administration la nomination du docteur Inès Calvayrac au siège vacant (sept voix pour, deux
        contre, une abstention).</p>
        <p>Au scrutin secret, Mme Rochegonde est réélue présidente du conseil scientifique pour deux ans par neuf voix
        et un bulletin blanc. Elle remercie ses collègues et annonce que ce mandat sera le dernier.</p>""",
    ),
    (
        "Règlement des bourses",
        """<p>Article 6 : faut-il supprimer la limite d'âge de trente ans ? MM. Jobbé et Hautefaye y sont favorables,
        Mme Diagne-Lebreuil souhaiterait une dérogation plutôt qu'une suppression. La trésorière rappelle que le legs
        Maltrait parle de « jeunes savants ». La question est renvoyée à la séance d'octobre. D'ici là, M. Hautefaye et Mme Izarn
        rédigeront ensemble une proposition, qu'ils adresseront aux membres pour le 1er septembre.</p>""",
    ),
    (
        "Suites et calendrier",
        """<p>Mlle Vinatier avisera individuellement les candidats, retenus ou non, avant le 21 février. Les conventions seront
        préparées par le délégué général et signées au plus tard le 31 mars. À M. Jobbé revient d'écrire la synthèse des auditions
        destinée au site, une page, sans noms de candidats. La trésorière s'assurera que la banque peut virer la bourse de M.
        Kanouté-Leblond à l'étranger.</p>
        <p>M. Mutzig avait suggéré par courrier que le conseil se réunisse désormais en région ; l'idée séduit, personne ne s'en
        saisit. M. Monbouquet verra avec le professeur Chabrillanges si une salle peut être prêtée.</p>
        <p>La prochaine séance aura lieu le vendredi 9 octobre 2020. La séance est levée à 12 h 25.</p>""",
    ),
]

BODY = "".join(f"<section><aside>{title}</aside><div>{text}</div></section>" for title, text in PARTS)

HTML = f"""<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Fondation Hersende-Maltrait, conseil scientifique</title>
<style>
@page {{ size: A4; margin: 26mm 22mm 24mm 18mm;
  @top-right {{ content: "Fondation Hersende-Maltrait"; font: italic 9pt "C059" }}
  @bottom-center {{ content: "– " counter(page) " –"; font: 9pt "C059" }} }}
body {{ font: 10pt/1.4 "C059" }} h1 {{ font: bold 14pt "C059"; text-align: center; margin: 0 0 1mm }}
p {{ margin: 0 0 2mm; text-align: justify }} .c {{ text-align: center }}
.att {{ display: flex; margin: 5mm 0 6mm; border-top: .5pt solid; border-bottom: .5pt solid; padding: 2mm 0 }}
.att > div {{ width: 50% }} .att p {{ text-align: left; margin: 0 0 .6mm }} .k {{ font-weight: bold; margin-top: 1.5mm !important }}
section {{ margin-bottom: 3mm }} aside {{ float: left; width: 28mm; font-style: italic; font-size: 9pt }}
section > div {{ margin-left: 33mm }} tr {{ break-inside: avoid }}
table {{ border-collapse: collapse; width: 100%; margin: 2mm 0 3mm; font-size: 9pt }} td, th {{ border: .4pt solid; padding: 1mm; text-align: left; vertical-align: top }}
td:last-child {{ white-space: nowrap }}
</style></head><body>
<h1>Conseil scientifique</h1>
<p class="c">Procès-verbal de la séance du vendredi 14 février 2020<br>Hôtel de Sérillac, salon vert, 8 rue des Deux-Portes, Marsanval</p>
<div class="att"><div>
<p class="k">Membres présents</p>
<p>Pr Albertine Rochegonde, présidente</p><p>Dr Sixte Monbouquet, vice-président</p><p>Pr Fatou Diagne-Lebreuil</p>
<p>M. Léopold Hautefaye</p><p>Pr Marc-Olivier Stübner (à distance)</p><p>Dr Anne Quemeneur-Roy</p>
<p>Mme Dolorès Izarn, représentante des patients</p><p>Dr Wenceslas Jobbé</p></div><div>
<p class="k">Membres représentés</p>
<p>Pr Hélène Chabrillanges, mandat donné à Mme Diagne-Lebreuil</p><p>Dr Pierre-Alain Mutzig, pouvoir remis à la présidente</p>
<p class="k">Excusé</p><p>Pr Yasuo Terrade</p>
<p class="k">Absent</p><p>M. Bruno Filleul-d'Arzac</p>
<p class="k">Assistaient à la séance</p>
<p>M. Étienne Cazalbou, délégué général</p><p>Mme Perle Sitbon-Grangier, trésorière</p><p>Mlle Cora Vinatier, chargée des programmes</p>
</div></div>
{BODY}
<p style="margin-top: 8mm; text-align: right">La présidente du conseil scientifique,<br>A. Rochegonde</p>
</body></html>"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
