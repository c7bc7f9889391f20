"""Minutes of the committee of an inter-municipal water syndicate, printed by WeasyPrint.

Habits: delegates in a table by commune, two communes side by side, with P / E / A codes and substitutes; the minutes in
two columns of print as in a register, deliberations numbered D2019-nn, remarks in italics; a draft stamp in the head.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

HTML = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Comité syndical 11-12-2019</title>
<style>
@page { size: A4; margin: 20mm 16mm 20mm;
  @top-center { content: "SIEVS – Procès-verbal du comité syndical – 11/12/2019"; font: 7.5pt "Liberation Sans"; color: #444 }
  @bottom-center { content: "– " counter(page) " –"; font: 8pt "Liberation Sans" } }
body { font: 9.8pt/1.3 "Liberation Serif"; text-align: justify }
h1 { font: bold 13pt "Liberation Sans"; text-align: center; margin: 0 0 3mm }
h2 { font: bold 9.8pt "Liberation Sans"; margin: 3mm 0 1mm; break-after: avoid; text-align: left; text-transform: none }
p { margin: 0 0 1.6mm } .c { text-align: center }
table { border-collapse: collapse; width: 100%; margin: 2mm 0; font-size: 8.8pt; text-align: left }
td, th { border: .4pt solid #777; padding: .6mm 1.2mm } th { background: #e8eef0 }
.two { columns: 2; column-gap: 7mm; column-rule: .4pt solid #aaa }
.b { margin-left: 3mm }
</style></head><body>
<h1>SYNDICAT INTERCOMMUNAL DES EAUX<br>DU VAL DE SELVES (SIEVS)</h1>
<p class="c"><b>Comité syndical du mercredi 11 décembre 2019</b><br>Salle polyvalente de Mérignolles-sur-Selves, 18 heures</p>
<table><tr><th>Commune</th><th>Délégué titulaire</th><th></th><th>Commune</th><th>Délégué titulaire</th><th></th></tr>
<tr><td>Arbigneul</td><td>CHAMPALOUX Roger</td><td>P</td><td>Mérignolles</td><td>BARATHIER Michel</td><td>P</td></tr>
<tr><td>Arbigneul</td><td>SENTENAC Odette</td><td>P</td><td>Mérignolles</td><td>MIQUEL-ROUSSE Annick</td><td>P</td></tr>
<tr><td>Bousselac</td><td>DELPRAT Jean-Louis</td><td>P</td><td>Puyverdin</td><td>LACASSAGNOL Serge</td><td>E</td></tr>
<tr><td>Bousselac</td><td>VAYSSETTES Karine</td><td>E</td><td>Puyverdin</td><td>TERRISSOL Bernadette</td><td>P</td></tr>
<tr><td>Castelmourre</td><td>ROUQUAYROL Guy</td><td>P</td><td>Saint-Avit-le-Bas</td><td>FALGUIÈRES Emmanuel</td><td>P</td></tr>
<tr><td>Castelmourre</td><td>IZARDEL Patrice</td><td>A</td><td>Saint-Avit-le-Bas</td><td>COMBELONGUE Sylvette</td><td>P</td></tr>
<tr><td>Larroquette</td><td>PUECHMAILLE Alain</td><td>P</td><td>Trémousse</td><td>BELMONTEL Christophe</td><td>E</td></tr>
<tr><td>Larroquette</td><td>NAYRAL DE PUYBUSQUE Marc</td><td>A</td><td>Trémousse</td><td>GINESTOUS Fabienne</td><td>P</td></tr></table>
<p><b>Suppléants présents :</b> CAUSSANEL Thierry (Bousselac), remplaçant Mme VAYSSETTES, avec voix délibérative ; ESCAFFRE
Monique (Arbigneul), sans voix délibérative.</p>
<p><b>Pouvoirs :</b> M. LACASSAGNOL à Mme TERRISSOL. M. BELMONTEL n’a pas donné de pouvoir.</p>
<p><b>Y assistaient :</b> Mme Laurence PEYRILLOUX, directrice du syndicat ; M. Grégory TAILLADE, technicien ; M. Alban
de CASTELVIEL, bureau d’études Hydrosud Conseil (pour le point 4).</p>
<p>Membres en exercice : 16 – quorum : 9 – présents ayant voix délibérative : 12 – pouvoirs : 1 – votants : 13. Date de la
convocation : 3 décembre 2019. Première convocation le 26 novembre pour le 2 décembre : quorum non atteint.</p>
<div class="two">
<p>Le président, M. BARATHIER, salue les délégués et remercie la commune de Mérignolles de son accueil. Mme COMBELONGUE est désignée
secrétaire de séance. Il est 18 h 10.</p>
<h2>1. Procès-verbal du 25 septembre</h2>
<p>Mme SENTENAC regrette de n’avoir pas été citée dans le débat sur les compteurs. Aucune autre remarque. Le procès-verbal est
adopté à l’unanimité des présents à cette séance.</p>
<h2>2. Prix de l’eau 2020 (D2019-31)</h2>
<p>La directrice expose que la consommation a reculé de 3,4 % depuis 2016 alors que les charges fixes progressent. Le rendement du
réseau est de 71,8 %, quand l’agence de l’eau en attend 75. Sans augmentation, le syndicat ne renouvellera pas plus de 2,1 km de
conduite par an, soit un rythme de 170 ans. Elle rappelle que la redevance pour pollution, fixée par l’agence, restera à 0,33 €.</p>
<p>M. ROUQUAYROL juge qu’on ne peut pas demander un effort aux abonnés tant que les fuites du réservoir de Castelmourre ne sont pas
réparées. M. CHAMPALOUX plaide pour un lissage sur trois ans. M. FALGUIÈRES préférerait une part fixe plus basse ; les retraités
seuls, dit-il, paient pour les piscines. Mme GINESTOUS demande ce que feront les voisins : le syndicat du Haut-Lendou a voté + 5 %.</p>
<p>M. CHAMPALOUX demande que la hausse soit limitée à 3 centimes. Sa proposition recueille 4 voix ; elle n’est pas adoptée (8 contre,
1 abstention).</p>
<p class="b">Le comité syndical, par 9 voix pour, 3 contre (MM. ROUQUAYROL, FALGUIÈRES, CHAMPALOUX) et 1 abstention (Mme SENTENAC), <b>fixe</b> le
prix du mètre cube à 1,62 € HT et la part fixe à 64,00 € HT par an, à compter du 1er janvier 2020.</p>
<h2>3. Décision modificative n° 3 (D2019-32)</h2>
<p>Virement de 18 500 € du chapitre 23 au chapitre 011 (électricité des pompages).</p>
<p class="b">Approuvée à l’unanimité.</p>
<h2>4. Schéma directeur – phase 2</h2>
<p>M. de CASTELVIEL présente les résultats de la sectorisation : sept secteurs, dont deux (Puyverdin-bourg et le plateau de Trémousse)
concentrent 58 % des volumes perdus. 412 purges et 1 127 vannes ont été relevées. Les débits de nuit sont anormaux depuis août à
Puyverdin. Mme TERRISSOL confirme que la route y est humide « même en pleine sécheresse ». M. DELPRAT s’interroge sur la fiabilité
des plans de 1968. Le bureau d’études remettra le rapport de phase 2 le 31 janvier 2020. M. TAILLADE posera d’ici là des
prélocalisateurs de fuites à Puyverdin et rendra compte au bureau de janvier. Mme PUECH, de l’agence de l’eau, n’avait pu venir.</p>
<p class="b">Le comité <b>valide</b> le découpage en sept secteurs.</p>
<h2>5. Marché de renouvellement, programme 2020 (D2019-33)</h2>
<p>La commission d’ouverture des plis a reçu quatre offres. L’entreprise Canalisations du Sud-Lendou obtient 91,4 points sur 100,
devant Terrassements Miravel (88,0).</p>
<p class="b">À l’unanimité, le comité <b>attribue</b> le marché à Canalisations du Sud-Lendou pour 276 940,00 € HT, <b>autorise</b> le président à
le signer et <b>sollicite</b> l’aide du Département au taux de 20 %.</p>
<h2>6. Transfert de compétence : position du syndicat</h2>
<p>Les communautés de communes exerceront la compétence eau au plus tard en 2026. Le préfet a réuni les présidents le 19 novembre ;
il a annoncé que le syndicat ne serait pas dissous s’il couvrait deux communautés. M. PUECHMAILLE voudrait que les communes
délibèrent avant mars. Mme MIQUEL-ROUSSE pense qu’il est urgent d’attendre les élections. Les avis sont partagés et le comité ne prend
pas position. Le président écrira aux deux présidents de communauté pour leur proposer une rencontre avant la fin février.</p>
<h2>7. Télérelève des compteurs (D2019-34)</h2>
<p>Devis de 318 000 €. Le sujet avait été ajourné en juin. Plusieurs délégués s’inquiètent des ondes.</p>
<p class="b">Il est décidé de surseoir à statuer jusqu’à l’installation du nouveau comité.</p>
<h2>8. Personnel (D2019-35 et 36)</h2>
<p class="b">Le comité, à l’unanimité, <b>crée</b> un emploi d’adjoint technique à temps complet au 1er mars 2020.</p>
<p class="b">Il <b>adopte</b>, par 12 voix et 1 abstention (M. CAUSSANEL), le régime d’astreinte hivernale présenté par la directrice.</p>
<h2>9. Créances irrécouvrables (D2019-37)</h2>
<p class="b">Admission en non-valeur de 2 318,77 € : accord unanime.</p>
<h2>10. Motion</h2>
<p>M. ROUQUAYROL propose une motion contre le prélèvement de l’État sur les fonds des agences de l’eau. M. DELPRAT la trouve tardive. La
motion est mise aux voix et recueille 6 voix pour, 6 voix contre et 1 abstention ; la voix du président étant prépondérante et
contraire, elle est rejetée.</p>
<h2>11. Informations et questions diverses</h2>
<p>– Concours scolaire « Goutte à goutte » : les affiches seront jugées en mars. Neuf classes inscrites.</p>
<p>– Captage de la Fontaudière : l’hydrogéologue agréé a rendu un avis favorable. <i>La directrice dépose le dossier en préfecture
semaine 2.</i></p>
<p>– Borne de puisage de Larroquette : vols d’eau répétés. M. PUECHMAILLE fera poser un cadenas ; M. TAILLADE lui fournit le modèle.</p>
<p>– Mme ESCAFFRE demande qu’on envoie désormais les documents par courriel, et qu’on économise le papier. On pourrait commencer par les
annexes, répond la directrice.</p>
<p>– Règlement de service : à toiletter. Un groupe de travail (Mmes COMBELONGUE et GINESTOUS, M. DELPRAT) remettra une proposition au
comité d’avril.</p>
<p>– Nettoyage des réservoirs : terminé le 6 décembre.</p>
<p>– Les vœux du syndicat auront lieu le 17 janvier à 18 h 30.</p>
<p>La séance est levée à 20 h 25 et suivie du verre de l’amitié.</p>
<p><i>Le président, M. BARATHIER – La secrétaire, S. COMBELONGUE</i></p>
</div>
</body></html>
"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
