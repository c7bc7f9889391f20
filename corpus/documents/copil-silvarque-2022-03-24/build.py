"""Fifth steering committee of a research project, printed by WeasyPrint.

Attendance by partner in a table with tick boxes; the decisions and the actions told in the text stand again in two
tables at the end; running foot with the reference of the document.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

HTML = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>SILVARQUE - CR COPIL 5</title>
<style>
@page { size: A4; margin: 20mm 20mm 22mm;
  @bottom-left { content: "SILVARQUE_WP0_CR-COPIL05_v2.pdf"; font: 7.5pt "DejaVu Sans" }
  @bottom-right { content: counter(page); font: 7.5pt "DejaVu Sans" } }
body { font: 10pt/1.35 "Carlito" } p { margin: 0 0 1.8mm; text-align: justify }
h1 { font-size: 17pt; color: #28573b; margin: 0 } h2 { font-size: 12pt; color: #28573b; margin: 4mm 0 1mm; break-after: avoid }
table { border-collapse: collapse; width: 100%; margin: 2mm 0 }
td, th { border-bottom: .6pt solid #9a9; padding: .8mm 1.5mm; vertical-align: top; text-align: left; font-size: 9.3pt }
th { background: #28573b; color: #fff } ul { margin: 0 0 2mm; padding-left: 5mm } .c { text-align: center; font-family: "DejaVu Sans" }
tr { break-inside: avoid }
</style></head><body>
<h1>COPIL n° 5 du projet SILVARQUE</h1>
<p>« Forêts de pente, ravageurs et arbitrages locaux » – financement FRS, convention 19-0077<br>
<b>24 mars 2022, 13 h 30 – 16 h 10</b>, LEMPA, Montagret-le-Haut, salle Sorbier, et en visio<br>
Rédaction : BT. Relecture : tous les partenaires. <i>v2 du 7 avril, corrections de l'ONPF intégrées</i></p>
<table>
<tr><th>Partenaire</th><th>Représentant·e</th><th>Sur place</th><th>Visio</th><th>Excusé·e</th></tr>
<tr><td rowspan="3">LEMPA (coord.)</td><td>Geneviève Trousselier (GT)</td><td class="c">☒</td><td class="c">☐</td><td class="c">☐</td></tr>
<tr><td>Bastien Tchicaya (BT), ingénieur de projet</td><td class="c">☒</td><td class="c">☐</td><td class="c">☐</td></tr>
<tr><td>Hoang Lan Phuong (HLP), post-doc</td><td class="c">☐</td><td class="c">☒</td><td class="c">☐</td></tr>
<tr><td rowspan="2">UMR DYSEC</td><td>Régis Combalbert (RC)</td><td class="c">☒</td><td class="c">☐</td><td class="c">☐</td></tr>
<tr><td>Marie-Neige Auroux (MNA), doctorante</td><td class="c">☐</td><td class="c">☒</td><td class="c">☐</td></tr>
<tr><td rowspan="2">ONPF</td><td>Didier Malaquin (DM)</td><td class="c">☐</td><td class="c">☒</td><td class="c">☐</td></tr>
<tr><td>Sarah Nkoulou (SN)</td><td class="c">☐</td><td class="c">☐</td><td class="c">☒</td></tr>
<tr><td>Syndicat des bois de Fontabelle</td><td>Jean-Rémy Pasquier de Vaux (JRPV)</td><td class="c">☒</td><td class="c">☐</td><td class="c">☐</td></tr>
<tr><td>Univ. Wexmoor</td><td>Eleanor Thripp (ET)</td><td class="c">☐</td><td class="c">☒</td><td class="c">☐</td></tr>
<tr><td>SA Dronaphyl</td><td>Corentin Lagadec (CL)</td><td class="c">☐</td><td class="c">☐</td><td class="c">☒</td></tr>
<tr><td>FRS (observateur)</td><td>Paola Gentilini (PG)</td><td class="c">☐</td><td class="c">☒</td><td class="c">☐</td></tr>
</table>
<p>CL, retenu par un vol de drone, a donné mandat à RC.</p>

<h2>1. Ouverture</h2>
<p>GT ouvre la séance à 13 h 30 et remercie l'ONPF d'avoir prêté ses données de placettes. Le CR du COPIL n° 4 (14/10/2021) est
validé avec deux corrections de forme. L'ordre du jour ne change pas, sauf que le WP4 passe avant le WP3 (ET doit partir à 15 h).</p>

<h2>2. WP1 – Coordination, budget</h2>
<p>BT : 54 % du budget consommé à mi-parcours, ce qui est conforme. Seule ligne en tension, les déplacements (on est à 81 %). Le rapport
à 24 mois est dû à la FRS le 30 juin 2022. PG précise que la FRS n'accepte plus de retard, même de quelques jours : elle l'a écrit
à tous les coordinateurs en janvier. Elle demande aussi un résumé grand public ; DM trouve l'exercice utile, RC trouve que c'est un de
plus.</p>
<p>Le COPIL valide la réaffectation de 7 800 € des analyses vers les missions de terrain (unanimité moins l'abstention de JRPV).</p>

<h2>3. WP2 – Terrain</h2>
<p>HLP montre les relevés 2021 : 212 placettes sur 240. Les 28 manquantes sont derrière la piste de la Combe aux Ours, emportée en
novembre. JRPV explique que le syndicat ne la réparera pas avant 2023 faute d'argent. Plusieurs participants se demandent si 212
ne suffisent pas. MNA juge que oui, statistiquement ; GT n'aime pas l'idée de renoncer à tout un versant. Aucune conclusion à ce
stade.</p>
<p>Proposition de RC d'acheter un second jeu de pièges à phéromones (3 400 €) : non retenue, le premier n'ayant pas été amorti.
DM communiquera à HLP les accès à la base PLACET avant le 8 avril. CL devait livrer l'orthophoto pour février ; il s'est engagé par
message à la livrer au plus tard le 15/04.</p>

<h2>4. WP4 – Modèle d'arbitrage</h2>
<p>ET présente le modèle multi-agents (diapos en anglais). <i>"The forest owners in our simulations do not behave like any forest owner I have ever met."</i>
Rires. La calibration n'est faite que sur trois des six communes. Discussion sur le jeu de rôle prévu avec les propriétaires :
RC y croit, JRPV craint que les anciens ne viennent pas, GT suggère de passer par les chasseurs.</p>
<p>Décision : l'atelier participatif se tiendra en octobre 2022 à Fontabelle et non à Montagret. Le nombre de communes pour la
calibration est maintenu à six (ET, MNA et DM pour ; RC contre ; GT n'a pas pris part). ET quitte la réunion à 15 h 02.</p>

<h2>5. WP3 – Données et éthique</h2>
<p>MNA rappelle que les entretiens (41) doivent être anonymisés avant dépôt. Le plan de gestion de données v2, diffusé le 10 mars,
est approuvé. Le point sur la propriété des images de drone est reporté au COPIL 6, CL étant absent. Il serait bon, dit DM,
d'écrire une FAQ pour les maires.</p>

<h2>6. Valorisation, nouvelles</h2>
<ul>
<li>Hoang Lan Phuong a obtenu la bourse de mobilité Albrecht-Ozanne (6 mois à Wexmoor, 9 200 €). Applaudissements.</li>
<li>MNA est arrivée deuxième au concours de vulgarisation de l'école doctorale, pas de prix pour le deuxième.</li>
<li>L'article de synthèse (RC, GT, ET) est en révision majeure. RC réécrit la partie 3 pour la mi-mai.</li>
<li>Le LEMPA déménage en 2023. Rien n'est décidé par l'université quant au bâtiment.</li>
<li>Le prix « Territoires de recherche » de la FRS : candidatures jusqu'au 30 septembre. BT regarde si SILVARQUE est éligible.</li>
</ul>

<h2>7. Relevé de décisions</h2>
<table>
<tr><th style="width: 12mm">N°</th><th>Décision</th></tr>
<tr><td>D5.1</td><td>CR du COPIL 4 validé, corrections de forme</td></tr>
<tr><td>D5.2</td><td>Réaffectation de 7 800 € vers les missions</td></tr>
<tr><td>D5.3</td><td>Pas de second jeu de pièges</td></tr>
<tr><td>D5.4</td><td>Atelier d'octobre 2022 : à Fontabelle</td></tr>
<tr><td>D5.5</td><td>Calibration : six communes</td></tr>
<tr><td>D5.6</td><td>PGD v2 approuvé</td></tr>
<tr><td>D5.7</td><td>Images de drone : au COPIL 6</td></tr>
</table>

<h2>8. Actions</h2>
<table>
<tr><th>N°</th><th>WP</th><th>Action</th><th>Qui</th><th>Échéance</th><th>État</th></tr>
<tr><td>A4.2</td><td>1</td><td>Accord de consortium : faire signer l'avenant par Dronaphyl</td><td>BT</td><td>31/12/2021</td><td>soldé</td></tr>
<tr><td>A4.5</td><td>2</td><td>Retrouver les étiquettes des pièges 2020</td><td>HLP</td><td>–</td><td>en cours</td></tr>
<tr><td>A4.6</td><td>3</td><td>Contrat de dépôt avec l'entrepôt de données</td><td>MNA, BT</td><td>janv. 2022</td><td>soldé</td></tr>
<tr><td>A5.1</td><td>1</td><td>Canevas du rapport à 24 mois envoyé aux partenaires</td><td>BT</td><td>15/04/2022</td><td></td></tr>
<tr><td>A5.2</td><td>1</td><td>Contributions au rapport à 24 mois</td><td>Resp. de WP</td><td>31/05/2022</td><td></td></tr>
<tr><td>A5.3</td><td>1</td><td>Résumé grand public, une page</td><td>GT</td><td>15/06/2022</td><td></td></tr>
<tr><td>A5.4</td><td>2</td><td>Livrer l'orthophoto</td><td>Dronaphyl</td><td>15/04/2022</td><td></td></tr>
<tr><td>A5.5</td><td>2</td><td>Donner accès à PLACET</td><td>ONPF (DM)</td><td>08/04/2022</td><td>fait le 5/04</td></tr>
<tr><td>A5.6</td><td>2</td><td>Tester la puissance statistique sans le versant est</td><td>MNA + HLP</td><td>COPIL 6</td><td></td></tr>
<tr><td>A5.7</td><td>4</td><td>Liste de propriétaires à inviter à Fontabelle</td><td>JRPV</td><td>juin 2022</td><td></td></tr>
<tr><td>A5.8</td><td>4</td><td>Réserver la salle des fêtes</td><td>JRPV</td><td>dès que possible</td><td></td></tr>
<tr><td>A5.9</td><td>3</td><td>Anonymiser les entretiens 22 à 41</td><td>MNA</td><td>30/09/2022</td><td></td></tr>
</table>
<p>Prochain COPIL : jeudi 20 octobre 2022 (avec l'atelier). Fin à 16 h 10.</p>
</body></html>"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
