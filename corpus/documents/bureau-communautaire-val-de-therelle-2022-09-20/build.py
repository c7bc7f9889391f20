"""Record of decisions of an intercommunal bureau, printed by WeasyPrint. No defects are intended."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

HTML = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Relevé de décisions du Bureau du 20 septembre 2022</title>
<style>
@page { size: A4; margin: 22mm 20mm 22mm;
  @bottom-left { content: "CC du Val de Thérelle – Bureau du 20/09/2022"; font: 8pt "Liberation Sans"; color: #555 }
  @bottom-right { content: counter(page) "/" counter(pages); font: 8pt "Liberation Sans"; color: #555 } }
body { font: 10pt/1.38 "Liberation Sans" }
h1 { font-size: 14pt; margin: 0 0 1mm; color: #1d5a3c }
.sub { font-size: 11pt; margin: 0 0 5mm; color: #444 }
h2 { font-size: 11pt; margin: 6mm 0 1.5mm; color: #1d5a3c; border-bottom: .4pt solid #1d5a3c; break-after: avoid }
p { margin: 0 0 2mm } ul { margin: 0 0 2.5mm; padding-left: 6mm }
.dec { background: #eef5f0; padding: 2mm 3mm; margin: 0 0 2.5mm; border-left: 2pt solid #1d5a3c }
.dec p { margin: 0 0 1mm }
table { border-collapse: collapse; margin: 0 0 3mm; font-size: 9pt } td, th { border: .4pt solid #777; padding: 1mm 2mm; text-align: left }
td.n { text-align: right }
</style></head><body>
<h1>Bureau communautaire – Relevé de décisions</h1>
<p class="sub">Mardi 20 septembre 2022, 18 h 00 – Maison de l'intercommunalité, Montgarin</p>
<p><b>Membres présents :</b> Alain Tréhoult, président ; Marie-Paule Sernat, vice-présidente aux finances ; Denis Coulaudon,
vice-président à l'environnement ; Fabienne Le Guélec, vice-présidente à l'enfance-jeunesse ; Gérard Mouliérac,
vice-président à la voirie ; Sabine Haltzinger, vice-présidente à la culture et au tourisme ; Yvon Peyrebelle, maire de
Vaudreix ; Catherine Assoumou, maire de Corbelles ; Bertrand Fouchet-Duval, maire des Quatre-Fermes.</p>
<p><b>Pouvoir :</b> Régine Daubrac à Fabienne Le Guélec.</p>
<p><b>Excusés :</b> Laurent Pichevin, vice-président à l'économie ; Jean-Marc Tissandre, maire de Hautecombelle.</p>
<p><b>Services :</b> Delphine Rocquencart, directrice générale des services ; Hugo Lestienne, responsable du pôle environnement ;
Mélodie Astruc, assistante de direction (prise de notes).</p>
<p><b>Invité pour le point 3 :</b> Vincent Oberkampe, bureau d'études Hydréal.</p>

<h2>1. Relevé de décisions du 6 septembre 2022</h2>
<p>Pas de remarque. Le relevé de décisions du 6 septembre est validé.</p>

<h2>2. Affaires relevant de la délégation du conseil au Bureau</h2>
<div class="dec"><p><b>Décision B-2022-047 – Maintenance des installations de chauffage</b></p>
<p>Le Bureau attribue le marché de maintenance des installations de chauffage des bâtiments communautaires à la société
Thermo-Services Bonnaire, pour un montant annuel de 14 860 € HT et une durée de quatre ans. <i>Unanimité.</i></p></div>
<div class="dec"><p><b>Décision B-2022-048 – Location du local de la rue des Écorceurs</b></p>
<p>Le Bureau approuve le bail dérogatoire de 24 mois consenti à l'association Fil &amp; Retouches pour le local du 8, rue des
Écorceurs à Montgarin, moyennant un loyer mensuel de 210 €. <i>Unanimité.</i></p></div>
<div class="dec"><p><b>Décision B-2022-049 – Demande de subvention « micro-crèche de Corbelles »</b></p>
<p>Le Bureau approuve le plan de financement de la micro-crèche de Corbelles (312 000 € HT) et autorise le président à solliciter
la caisse d'allocations familiales à hauteur de 140 000 €. <i>10 voix pour, dont un pouvoir.</i></p></div>
<p>Mme Assoumou fait remarquer que le terrain n'est toujours pas borné. Le géomètre est passé le 12 septembre, son plan est
attendu.</p>

<h2>3. Transfert des compétences eau et assainissement : restitution de la phase 1</h2>
<p>M. Oberkampe présente l'état des lieux : 11 services d'eau, dont 7 en régie, 4 200 abonnés, un rendement moyen de réseau de 71 %
et des prix qui vont de 1,12 € à 2,94 € le m³. Le linéaire de canalisations antérieures à 1970 dépasse 60 km. Sur
l'assainissement, trois stations sont en non-conformité locale.</p>
<p>Gérard Mouliérac s'étonne que le syndicat de la Haute-Thérelle n'ait pas transmis ses données. Yvon Peyrebelle redoute que la
convergence tarifaire ne pénalise les petites communes qui ont investi ; il souhaiterait un lissage sur douze ans au moins.
Pour Marie-Paule Sernat, il est trop tôt pour parler de tarif tant que l'état de la dette n'est pas consolidé. Le président
rappelle que l'échéance légale est fixée au 1<sup>er</sup> janvier 2026 et que rien n'empêche d'avancer plus vite.</p>
<p>Suites à donner :</p>
<ul>
<li>Hugo Lestienne relance le syndicat de la Haute-Thérelle pour obtenir les plans et les comptes 2019-2021 (avant le 7 octobre) ;</li>
<li>Hydréal complétera le diagnostic avec les données du syndicat pour le 15 novembre ;</li>
<li>la DGS organise une réunion des onze maires et des secrétaires de mairie en décembre.</li>
</ul>

<h2>4. Collecte des déchets : passage en bacs individuels</h2>
<p>Denis Coulaudon rappelle les trois scénarios examinés en commission le 8 septembre. Le scénario 1 (maintien des sacs) ne répond
pas à la recommandation de la caisse d'assurance maladie pour la sécurité des ripeurs. Le scénario 3 (points d'apport volontaire
partout) a été mal reçu par les communes rurales. Bertrand Fouchet-Duval s'interroge sur le stockage des bacs dans le bourg ancien,
où il n'y a ni cour ni garage. Hugo Lestienne indique que dix-huit rues seraient concernées, à traiter au cas par cas.</p>
<div class="dec"><p>Le Bureau retient le scénario 2 (bacs individuels, et points de regroupement dans les centres-bourgs anciens), par 9 voix
pour et 1 abstention (Bertrand Fouchet-Duval).</p>
<p>Il propose au conseil communautaire d'inscrire 385 000 € au budget 2023 pour l'achat des bacs.</p></div>
<p>Denis Coulaudon rencontrera chaque maire concerné par les points de regroupement d'ici la fin de l'année. Un modèle de courrier
aux habitants sera préparé par le service communication.</p>

<h2>5. Fonds de concours aux communes</h2>
<p>Cinq demandes sont parvenues. L'enveloppe disponible est de 60 000 €.</p>
<table><tr><th>Commune</th><th>Objet</th><th>Dépense HT</th><th>Aide proposée</th></tr>
<tr><td>Vaudreix</td><td>Réfection du préau</td><td class="n">41 200 €</td><td class="n">12 000 €</td></tr>
<tr><td>Pierrevaux</td><td>Chemin de la Font-Belle</td><td class="n">28 500 €</td><td class="n">8 500 €</td></tr>
<tr><td>Hautecombelle</td><td>Toiture de la salle des fêtes</td><td class="n">66 000 €</td><td class="n">15 000 €</td></tr>
<tr><td>Corbelles</td><td>Aire de jeux</td><td class="n">19 700 €</td><td class="n">5 900 €</td></tr>
<tr><td>Les Quatre-Fermes</td><td>Colombarium</td><td class="n">11 000 €</td><td class="n">–</td></tr></table>
<p>Les travaux du cimetière des Quatre-Fermes étant déjà commencés, le dossier n'est pas éligible au règlement.</p>
<div class="dec"><p>Le Bureau donne un avis favorable aux quatre fonds de concours figurant au tableau, pour un total de 41 400 €.</p>
<p>La demande de la commune des Quatre-Fermes est rejetée.</p></div>

<h2>6. Piscine intercommunale</h2>
<p>La fréquentation de l'été a reculé de 9 % malgré la canicule, en raison de dix-sept jours de fermeture. Le coût de l'énergie
passerait de 88 000 € à 240 000 € en 2023 si le prix du gaz se maintient. Sabine Haltzinger souligne l'attachement des écoles.
Plusieurs membres évoquent une baisse de la température des bassins ou une fermeture de janvier à mars. Faute d'éléments
juridiques sur le contrat d'exploitation, le point est reporté au Bureau du 18 octobre. Mme Rocquencart consulte d'ici là l'avocat de
la collectivité.</p>

<h2>7. Informations</h2>
<ul>
<li>La communauté de communes est lauréate de l'appel à projets régional « Vélo du quotidien » pour la liaison
Montgarin–Corbelles (aide de 92 000 €).</li>
<li>La trésorerie de Montgarin fermera au public le 31 décembre, sur décision de la direction départementale.</li>
<li>Le recrutement du conseiller numérique n'a pas abouti ; l'annonce sera republiée.</li>
<li>Fabienne Le Guélec remercie les agents de l'accueil de loisirs et Mme Odette Rambourg, bénévole, pour la fête de fin d'été.</li>
</ul>
<p>Prochain Bureau : mardi 4 octobre, 18 h 00. Conseil communautaire : jeudi 29 septembre, 20 h 00, à Vaudreix.</p>
<p>Fin de la réunion à 20 h 20.</p>
</body></html>
"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
