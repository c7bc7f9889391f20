"""Minutes of a research consortium, printed by WeasyPrint in two columns.

Defects: two columns a page, with lines that run into each other for whoever reads across; the ToUnicode
maps lie as those of a well-known word processor do (the space glyph is TAB + NO-BREAK SPACE, the hyphen
U+2010 + "-"); running head and foot; arrows and initials in place of names; words broken at line ends.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html, remap

HTML = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>LIMNOSCOPE, réunion plénière n° 7</title>
<style>
@page { size: A4; margin: 22mm 17mm 20mm;
  @top-left { content: "Projet LIMNOSCOPE"; font: 8pt "Liberation Sans" }
  @top-right { content: "Compte rendu - réunion n° 7"; font: 8pt "Liberation Sans" }
  @bottom-center { content: counter(page) " / " counter(pages); font: 8pt "Liberation Sans" } }
body { font: 11pt/1.4 "Liberation Serif"; text-align: justify; hyphens: auto }
h1 { font: bold 15pt "Liberation Sans"; text-align: center; margin: 0 0 2mm }
h2 { font: bold 10pt "Liberation Sans"; margin: 4mm 0 1.5mm;
  break-after: avoid; text-align: left; hyphens: none }
p { margin: 0 0 2mm } .c { text-align: center } .a { margin-left: 3mm }
main { columns: 2; column-gap: 9mm; column-fill: auto }
</style></head><body>
<h1>Réunion plénière du consortium LIMNOSCOPE</h1>
<p class="c">Vendredi 2 octobre 2020, 14 h - 16 h 45<br>
Université de Fontaubert, bâtiment des Glaciers, salle 214 (et visioconférence)</p>
<main>
<p><b>Présents :</b> Claire Vasseur (CV), coordinatrice, université de Fontaubert ; Ismaël Roquebert (IR),
université de Fontaubert ; Yann Le Dréan (YLD), doctorant, université de Fontaubert ; Anne-Lise Haudricourt
(ALH), Observatoire des lacs d’altitude ; Tomasz Wielgosz (TW), Observatoire des lacs d’altitude ; Benoîte
Saint-Amans (BSA), société Hydrosonde ; Marguerite Oyono (MO), société Hydrosonde, en visioconférence ;
Paul-Henri Castelnovo (PHC), Agence de bassin de la Verdelle.</p>
<p><b>Excusés :</b> Rose Delanghe (RD), Observatoire des lacs d’altitude ; Joseph Sarfatti (JS), université de
Fontaubert.</p>
<p><b>Ordre du jour :</b> 1. Compte rendu précédent ; 2. Mesures de terrain ; 3. Modélisation ; 4. Données ;
5. Budget et calendrier ; 6. Valorisation ; 7. Divers.</p>
<h2>1. Compte rendu précédent</h2>
<p>CV ouvre la réunion et se réjouit que la moitié des membres puissent à nouveau se voir autour d’une table.
Le compte rendu de la réunion du 12 juin 2020 est approuvé. Les remarques envoyées par RD sur la bathymétrie y
ont été intégrées.</p>
<h2>2. Mesures de terrain</h2>
<p>IR résume la campagne de juillet : 14 profils sur les 18 prévus, le lac Noir étant resté inaccessible après
l’éboulement du 6 juillet. Les sondes 1 et 2 ont bien fonctionné. La troisième dérive de 0,4 mg/l en dix
jours, sans doute à cause de l’encrassement de la membrane. BSA précise que le fabricant a cessé de produire
ce modèle. ALH se demande si l’on ne devrait pas nettoyer les capteurs chaque semaine, comme en 2018.</p>
<p>Décision : la campagne d’automne est maintenue au lac de Serrolle, du 19 au 23 octobre 2020, sans la sonde
n° 3.</p>
<p class="a">→ TW et YLD : étalonner les capteurs d’oxygène avant la campagne.</p>
<p class="a">→ ALH : relancer la mairie de Serrolle pour l’accès au ponton.</p>
<p class="a">ACTION : IR envoie le protocole de prélèvement à tous les partenaires avant le 9 octobre
2020.</p>
<p class="a">ACTION : BSA fournit deux câbles de 50 m (fait le 30 septembre).</p>
<h2>3. Modélisation</h2>
<p>TW présente les premières simulations de l’oxygène profond. Le modèle à une dimension reproduit la
stratification, mais surestime le brassage de printemps. PHC fait remarquer que l’Agence attend surtout des
scénarios à l’horizon 2050 ; elle a d’ailleurs publié en mars sa propre étude prospective. YLD propose de
coupler le modèle avec les apports du bassin versant. CV trouve l’idée séduisante, à condition que la thèse
n’en soit pas retardée. Le consortium retient le modèle à une dimension pour les cinq lacs et renonce au
modèle à trois dimensions.</p>
<p class="a">→ YLD : tester le couplage sur le lac de Serrolle et en rendre compte en décembre.</p>
<h2>4. Données</h2>
<p>MO rappelle que les jeux de 2018 sont en ligne depuis un an et ont été téléchargés 311 fois. La discussion
porte sur la licence : IR souhaiterait une clause non commerciale, BSA n’y voit pas d’intérêt. Après un tour
de table, le consortium adopte à l’unanimité la licence ouverte pour les données brutes, avec un embargo de
douze mois. Marguerite Oyono déposera les données de 2019 dans l’entrepôt avant la fin de l’année. Il faudrait
aussi, un jour, documenter les vieux carnets de terrain.</p>
<h2>5. Budget et calendrier</h2>
<p>CV indique que 61 % du budget sont engagés. L’arrêt des laboratoires au printemps a décalé les analyses de
quatre mois. PHC confirme qu’une prolongation est possible si elle est demandée avant la fin de novembre.
L’achat d’un second spectromètre, suggéré par JS dans un message, n’est pas retenu. Le choix du prestataire
pour la datation des carottes est reporté à la réunion de janvier.</p>
<p class="a">→ CV : demander à l’Agence de bassin une prolongation de six mois (échéance : 30 novembre
2020).</p>
<p class="a">ACTION : MO et CV préparent le budget rectifié pour la mi-novembre.</p>
<h2>6. Valorisation</h2>
<p>L’article « Deep-water oxygen loss in five small mountain lakes » sera soumis à la fin du mois. ALH signale
que la figure 4 n’est pas lisible en noir et blanc.</p>
<p class="a">→ Tous : relire l’article et renvoyer les corrections à IR au plus tard le 16 octobre 2020.</p>
<p>CV félicite Yann Le Dréan, qui a reçu le prix du meilleur poster aux Rencontres de limnologie 2020. Sana
Khelladi, étudiante en master dans l’équipe d’ALH, a obtenu la bourse de mobilité Corvisy-Meunier 2020, d’un
montant de 1 800 euros. La candidature du projet au trophée Eaux vives n’a pas abouti.</p>
<p>Une exposition sur les lacs sera présentée au musée de Fontaubert en mai 2021. BSA prêtera une sonde de
démonstration et MO rédigera le texte du panneau d’accueil.</p>
<h2>7. Divers</h2>
<p>ALH évoque le départ à la retraite de Mireille Gaspariny, technicienne, et rappelle tout ce que le projet
lui doit. PHC invite les partenaires au colloque de l’Agence, le 8 décembre. La prochaine réunion plénière est
fixée au vendredi 15 janvier 2021 à 14 h. La réunion s’achève à 16 h 45.</p>
<p>Compte rendu rédigé par Yann Le Dréan.</p>
</main></body></html>
"""

if __name__ == "__main__":
    target = Path(__file__).with_name("source.pdf")
    print_html(HTML, target)
    remap(target, {" ": "\t\u00a0", "-": "\u2010-"})
