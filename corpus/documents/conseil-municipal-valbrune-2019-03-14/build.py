"""Minutes of a town council, printed by WeasyPrint.

Defects: fi, fl, ff... are the ligature characters U+FB01 ff.; long words are broken at line ends with
U+2010; running head and foot with page numbers stand inside sentences that cross a page; surnames are in
capitals, one with its particle outside the capitals; thin spaces before colons.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html, with_ligatures

HTML = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>PV du conseil municipal du 14 mars 2019</title>
<style>
@page { size: A4; margin: 25mm 22mm 24mm;
  @top-left { content: "Commune de Valbrune – Registre des délibérations"; font: 8pt "Liberation Sans" }
  @top-right { content: "2019/" counter(page); font: 8pt "Liberation Sans" }
  @bottom-center { content: "Procès-verbal du 14 mars 2019 – page " counter(page) " sur " counter(pages);
                   font: 8pt "Liberation Sans" } }
body { font: 11pt/1.32 "P052", "DejaVu Serif"; text-align: justify; hyphens: auto }
h1 { font-size: 15pt; text-align: center; margin: 0 0 2mm; hyphens: none }
h2 { font-size: 11pt; margin: 5mm 0 2mm; break-after: avoid; text-align: left; hyphens: none }
p { margin: 0 0 2.2mm; orphans: 2; widows: 2 } ul, ol { margin: 0 0 3mm; padding-left: 8mm }
ul { list-style: "– " } .c { text-align: center }
.sign { margin-top: 12mm; display: flex; justify-content: space-between }
</style></head><body>
<p class="c">DÉPARTEMENT DE LA HAUTE-OULE<br>COMMUNE DE VALBRUNE</p>
<h1>PROCÈS-VERBAL<br>DE LA SÉANCE DU CONSEIL MUNICIPAL<br>DU 14 MARS 2019</h1>
<p>L’an deux mille dix-neuf, le quatorze mars à vingt heures, le conseil municipal de la commune de Valbrune,
légalement convoqué le 7 mars, s’est réuni en séance publique à la salle du Vieux-Pressoir, sous la présidence
de Madame Solange KERVADEC, maire.</p>
<p><b>Étaient présents :</b> Mme Solange KERVADEC, maire ; M. Bruno d’ASTRAC, Mme Marie-Odile FAYOLLE et M.
Étienne ROUBAUD-LENOIR, adjoints ; M. Hubert de LA GARENNE, Mme Ghislaine TOURNEUX, Mme Nadia OULDAMAR, M.
Patrice LHERMITTE, Mme Céline MAUVOISIN, M. Jean-Baptiste QUÉMÉNER, M. Fabien DIEUDONNÉ (arrivé à 20 h 25, au
point 3), conseillers municipaux, formant la majorité des membres en exercice.</p>
<p><b>Absents ayant donné procuration :</b> M. Loïc PRADEILLES à M. Bruno d’ASTRAC ; Mme Anne-Laure GACHET à
Mme Céline MAUVOISIN.</p>
<p><b>Absent excusé :</b> M. Rémy CASTAGNOU.</p>
<p><b>Absent :</b> M. Thibault NOIRCLERC.</p>
<p>Nombre de conseillers en exercice : 15 – présents : 11 – procurations : 2 – votants : 13 (12 jusqu’au point
2).</p>
<p>Madame Nadia OULDAMAR est désignée secrétaire de séance. Madame Sylvie Barbance, secrétaire générale de la
mairie, assiste à la séance.</p>
<h2>ORDRE DU JOUR</h2>
<ol>
<li>Approbation du procès-verbal de la séance du 31 janvier 2019</li>
<li>Création d’un poste d’adjoint technique</li>
<li>Compte administratif 2018</li>
<li>Subvention au club de handball</li>
<li>Réfection de la toiture de l’école : attribution du marché</li>
<li>Extinction de l’éclairage public</li>
<li>Convention de déneigement</li>
<li>Questions diverses</li>
</ol>
<p>Le quorum étant atteint, Madame le Maire ouvre la séance. Avant d’aborder l’ordre du jour, elle rend
hommage à Armand Teyssonnière, maire de Valbrune de 1983 à 2001, qui vient de recevoir sa carte de donneur de
sang bénévole, et remercie les agents du service technique, qui ont dégagé la route du col dans la nuit du 2
au 3 février.</p>
<h2>1. Approbation du procès-verbal de la séance du 31 janvier 2019</h2>
<p>Madame le Maire demande s’il y a des observations. M. de La Garenne relève que son intervention sur le prix
de l’eau a été abrégée, mais ne demande pas de rectification. Le procès-verbal de la séance du 31 janvier 2019
est approuvé à l’unanimité.</p>
<h2>2. Création d’un poste d’adjoint technique (délibération n° 2019-014)</h2>
<p>Mme Fayolle expose que la surface des espaces verts a doublé depuis l’ouverture du jardin des Tanneurs et
que les heures effectuées par les deux agents titulaires ne suffisent plus. La commission du personnel a donné
un avis favorable le 26 février. M. Quéméner demande si un contrat saisonnier n’aurait pas suffi ; Mme Fayolle
répond que trois étés de suite personne ne s’est présenté.</p>
<p>Après en avoir délibéré, le conseil municipal, à l’unanimité, DÉCIDE de créer un emploi permanent d’adjoint
technique territorial à temps non complet, à raison de 28 heures par semaine, à compter du 1er juin 2019.</p>
<h2>3. Compte administratif 2018 (délibération n° 2019-015)</h2>
<p>M. Dieudonné rejoint la séance. M. Roubaud-Lenoir, adjoint aux finances, présente le compte administratif
de l’exercice 2018 : la section de fonctionnement affiche un excédent de 86 214,37 € et la section
d’investissement un déficit de 31 902,10 €, dû au décalage du versement de la subvention de la Région,
notifiée en juillet 2017 mais encaissée en janvier 2019. M. Lhermitte trouve que les frais d’affranchissement
restent élevés. Madame le Maire se retire et Mme Fayolle, doyenne des adjoints, prend la présidence pour le
vote.</p>
<p>Le conseil municipal, par 10 voix pour et 2 abstentions (M. Lhermitte, M. de La Garenne), APPROUVE le
compte administratif 2018 du budget principal tel que présenté.</p>
<h2>4. Subvention au club de handball (délibération n° 2019-016)</h2>
<p>M. d’Astrac, président du club, quitte la salle et ne prend part ni au débat ni au vote, non plus que pour
M. Pradeilles, qui lui a donné procuration. Mme Tourneux rappelle que le Handball Club Valbrunois a vu partir
son emploi aidé et que ses frais de déplacement augmentent depuis sa montée en division régionale. Elle
propose 1 800 € au lieu des 1 500 € de l’an dernier.</p>
<p>Le conseil municipal, par 11 voix pour, ATTRIBUE une subvention de 1 800 € au Handball Club Valbrunois pour
la saison 2018-2019.</p>
<h2>5. Réfection de la toiture de l’école : attribution du marché (délibération n° 2019-017)</h2>
<p>M. d’Astrac, revenu en séance, rapporte les travaux de la commission d’appel d’offres réunie le 5 mars.
Quatre entreprises ont remis une offre, dont une hors délai. Le maître d’œuvre, M. Gaudric, a confirmé par
courriel que l’ardoise proposée est conforme au cahier des charges. M. Lhermitte regrette que l’entreprise de
Rochemaure-le-Vieux, qui emploie quatre habitants de la commune, n’ait pas été retenue ; M. d’Astrac lui
répond que son offre dépasse de 9 000 € l’estimation et que le règlement de la consultation interdit toute
préférence locale.</p>
<p>Après en avoir délibéré, le conseil municipal, par 12 voix pour et 1 voix contre (M. Lhermitte) :</p>
<ul>
<li>DÉCIDE d’attribuer le marché de réfection de la toiture de l’école à l’entreprise Charpentes Mouret et
Fils pour un montant de 48 730,00 € hors taxes ;</li>
<li>AUTORISE Madame le Maire à signer le marché et toutes les pièces s’y rapportant.</li>
</ul>
<h2>6. Extinction de l’éclairage public (délibération n° 2019-018)</h2>
<p>Mme Mauvoisin propose d’éteindre l’éclairage public de 23 heures à 5 heures dans les hameaux, à titre
d’essai pendant un an. Elle chiffre l’économie à 6 400 € et souligne l’effet bénéfique pour la faune. M.
Dieudonné craint pour la sécurité des ouvriers de la fromagerie qui embauchent à quatre heures ; Mme Ouldamar
souhaiterait que les habitants soient d’abord consultés. M. Roubaud-Lenoir fait observer que les horloges des
armoires ne sont pas toutes programmables et que leur remplacement coûterait deux années d’économies. Mise aux
voix, la proposition d’extinction de l’éclairage public de 23 heures à 5 heures dans les hameaux est rejetée
par 7 voix contre, 5 voix pour et 1 abstention.</p>
<h2>7. Convention de déneigement</h2>
<p>Le projet de convention reçu la veille du Syndicat de voirie du Haut-Oule comporte des tarifs différents de
ceux annoncés à l’automne. M. Quéméner fait remarquer que l’astreinte y est facturée même les semaines sans
neige. L’examen de la convention de déneigement est reporté à la prochaine séance.</p>
<h2>8. Questions diverses</h2>
<p><u>Carrefour de la Croix-Blanche.</u> M. de La Garenne signale un deuxième accrochage en un mois. M.
Roubaud-Lenoir prendra contact avec l’agence routière du Département pour obtenir un comptage de la vitesse
avant la fin du mois d’avril.</p>
<p><u>Bibliothèque.</u> Mme Tourneux indique que le dégât des eaux de novembre n’est toujours pas indemnisé.
Elle est chargée de relancer l’assureur par lettre recommandée avant le 29 mars 2019.</p>
<p><u>Élections européennes.</u> Le scrutin aura lieu le 26 mai. Madame le Maire adressera à chaque conseiller
le tableau des permanences du bureau de vote ; chacun est invité à se rendre disponible.</p>
<p><u>Fibre.</u> M. Dieudonné se félicite de l’avancement du chantier. L’opérateur a promis que les derniers
foyers seraient raccordés à la fin de l’année.</p>
<p>La prochaine séance du conseil municipal est fixée au jeudi 11 avril 2019 à 20 heures.</p>
<p>L’ordre du jour étant épuisé, la séance est levée à 22 h 40.</p>
<div class="sign"><div>La secrétaire de séance,<br>Nadia OULDAMAR</div><div>Le maire,<br>Solange
KERVADEC</div></div>
</body></html>
"""

if __name__ == "__main__":
    print_html(with_ligatures(HTML).replace(" :", "\u202f:"), Path(__file__).with_name("source.pdf"))
