"""Minutes of a town council of 27 members, with numbered deliberations, printed by WeasyPrint.

Habits: running head and foot, attendance run on in one paragraph with names in capitals, a small table of the vote
under each deliberation, "Vu / Considérant" before each, a member who arrives late and one who leaves early.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

HTML = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>PV CM 26 06 2023</title>
<style>
@page { size: A4; margin: 24mm 20mm 22mm;
  @top-left { content: "Ville de Brévennes-sur-Arzance"; font: 8pt "Carlito" }
  @top-right { content: "Conseil municipal du 26 juin 2023"; font: 8pt "Carlito" }
  @bottom-right { content: "Page " counter(page) " / " counter(pages); font: 8pt "Carlito" } }
body { font: 10.5pt/1.28 "Carlito"; text-align: justify }
h1 { font-size: 16pt; text-align: center; margin: 0 0 4mm; border: 1pt solid #234; padding: 3mm }
h2 { font-size: 11pt; background: #dde5ec; padding: 1mm 2mm; margin: 5mm 0 2mm; break-after: avoid; text-align: left }
h3 { font-size: 10.5pt; margin: 4mm 0 1mm; text-decoration: underline; break-after: avoid }
p { margin: 0 0 2mm } ul { margin: 0 0 2mm; padding-left: 7mm; list-style: "- " }
.d { margin-left: 8mm } .it { font-style: italic }
table { border-collapse: collapse; margin: 1mm 0 3mm; font-size: 9.5pt } td, th { border: .5pt solid #555; padding: .8mm 2mm; text-align: left }
.v td, .v th { text-align: center; min-width: 18mm }
.sign { margin-top: 10mm; display: flex; justify-content: space-between }
</style></head><body>
<h1>PROCÈS-VERBAL<br>CONSEIL MUNICIPAL DU LUNDI 26 JUIN 2023</h1>
<p>Le conseil municipal de Brévennes-sur-Arzance, régulièrement convoqué le 20 juin 2023, s’est réuni en séance
publique à l’hôtel de ville, salle Émilienne-Costebelle, le lundi 26 juin 2023 à 18 h 30, sous la présidence de Madame
Corinne VASSELOT-HARDY, maire.</p>
<p><b>PRÉSENTS :</b> Mme Corinne VASSELOT-HARDY, maire ; M. Olivier DESMAZIÈRES, Mme Leïla BENHADOUCHE, M. Jean-Marc
POUILLARD, Mme Sophie TRANCHEVENT, M. Karim AÏT-SLIMANE (jusqu’à la délibération n° 2023-06-047), Mme Béatrice
LECOUVREUR, M. Thomas QUINTARD, adjoints ; Mme Michèle OBERTHAL (à partir de la délibération n° 2023-06-043), Mme Aurore
DE LA BRETÊCHE, M. Samba DIARRASSOU, Mme Hélène COURTADE, M. Yves-Marie KERSCOAT, Mme Estelle POMPIGNAC, M. Rodolphe
ARNOUILH, Mme Nathalie RIOTTE, M. Fabrice ELOUARD, M. Pascal TOURNADRE, Mme Véronique ESTIVALET, Mme Fanny DROUHET, Mme
Claire VENDROUX, M. Hugues ARMENTAL, conseillers municipaux.</p>
<p><b>REPRÉSENTÉS :</b> Mme Cindy MAZEROLLE par M. QUINTARD ; M. Bruno SIGNEUX par Mme TRANCHEVENT ; M. Adrien LOUBEYRIE
par Mme ESTIVALET ; Mme Michèle OBERTHAL par Mme LECOUVREUR (jusqu’à son arrivée à 19 h 05) ; M. Karim AÏT-SLIMANE par
M. DESMAZIÈRES (après son départ à 20 h 40).</p>
<p><b>ABSENT EXCUSÉ :</b> M. Gérard FRONSEC. <b>ABSENT :</b> M. Richard CHAUVELIER.</p>
<p>Conseillers en exercice : 27. Quorum : 14. Présents : 21, puis 22, puis 21. Votants : 25.</p>
<p>Assistent également à la séance : Mme Catherine Belloc-Aubin, directrice générale des services ; M. Florent Gidoin,
directeur des finances.</p>
<p>Mme le Maire procède à l’appel, constate que le quorum est atteint et ouvre la séance à 18 h 34. M. Samba DIARRASSOU
est désigné secrétaire de séance.</p>
<p>Avant d’aborder l’ordre du jour, Mme le Maire rend hommage à Robert Chazottier, ancien premier adjoint, décédé le 2
juin, et invite l’assemblée à observer une minute de silence. Elle félicite les agents de la propreté urbaine, très
sollicités après l’orage du 18 juin. Elle informe le conseil que la délibération n° 2023-06-046 (convention de fourrière
automobile) est retirée de l’ordre du jour, le délégataire ayant demandé un délai supplémentaire.</p>

<h2>APPROBATION DU PROCÈS-VERBAL DE LA SÉANCE DU 15 MAI 2023</h2>
<p>Mme VENDROUX demande que soit rectifié, page 7, le nombre d’arbres abattus avenue de la Gare : il faut lire 14 et non
4. Mme le Maire en convient.</p>
<p>Le procès-verbal de la séance du 15 mai 2023, ainsi rectifié, est adopté à l’unanimité.</p>

<h2>COMPTE RENDU DES DÉCISIONS PRISES PAR LE MAIRE PAR DÉLÉGATION</h2>
<table><tr><th>N°</th><th>Date</th><th>Objet</th></tr>
<tr><td>2023-31</td><td>16/05</td><td>Location d’une balayeuse de remplacement, société Locurba Services, 3 900 € HT</td></tr>
<tr><td>2023-32</td><td>24/05</td><td>Renouvellement d’une concession au cimetière de l’Est (carré 12)</td></tr>
<tr><td>2023-33</td><td>31/05</td><td>Contrat de cession du spectacle « Les Valises de Mina », compagnie Le Tiroir, 2 450 € TTC</td></tr>
<tr><td>2023-34</td><td>07/06</td><td>Défense de la commune dans l’instance n° 2301877, désignation de Me Aymeric Lanoue</td></tr></table>
<p>M. TOURNADRE s’étonne que la balayeuse achetée en 2020 soit déjà en panne. M. POUILLARD répond que la pièce est attendue
depuis sept semaines. Le conseil municipal prend acte de ces décisions.</p>

<h2>FINANCES</h2>
<h3>Délibération n° 2023-06-041 – Compte administratif 2022 – budget principal</h3>
<p>Rapporteur : M. DESMAZIÈRES</p>
<p>M. Gidoin commente les grandes masses : les recettes réelles de fonctionnement atteignent 17,84 M€ (+ 3,1 %), les dépenses
16,02 M€ (+ 5,7 %). L’épargne nette tombe à 0,94 M€ contre 1,31 M€ en 2021, en raison du gaz (+ 412 000 €) et du point
d’indice. L’encours de dette s’établit à 812 € par habitant.</p>
<p>M. TOURNADRE relève que la prospective présentée en 2021 annonçait une épargne de 1,6 M€ ; il y voit la preuve que la
majorité pilote à vue. Il aurait fallu, selon lui, engager la rénovation du groupe scolaire Alphonse-Rambier dès le début du
mandat. M. ARMENTAL salue la clarté du document, mais regrette que les dépenses favorables au climat n’y soient pas isolées.
M. DESMAZIÈRES répond que personne n’avait prévu le triplement du prix du gaz. Mme le Maire quitte la salle avant le vote.</p>
<div class="d"><p>Vu le code général des collectivités territoriales, notamment ses articles L. 1612-12 et L. 2121-31 ;</p>
<p>Vu l’avis de la commission des finances du 12 juin 2023 ;</p>
<p>Considérant la concordance du compte administratif et du compte de gestion du comptable public ;</p>
<p>Le conseil municipal, sous la présidence de M. DESMAZIÈRES, à la majorité, ADOPTE le compte administratif 2022 du budget
principal, qui présente un excédent global de clôture de 2 106 338,41 €.</p></div>
<table class="v"><tr><th>Pour</th><th>Contre</th><th>Abstentions</th></tr><tr><td>18</td><td>4</td><td>2</td></tr></table>
<p class="it">Ont voté contre : M. TOURNADRE, Mme ESTIVALET (+ pouvoir M. LOUBEYRIE), Mme DROUHET. Se sont abstenus : Mme
VENDROUX, M. ARMENTAL.</p>

<h3>Délibération n° 2023-06-042 – Affectation du résultat 2022</h3>
<p>Rapporteur : M. DESMAZIÈRES. Mme le Maire reprend la présidence.</p>
<div class="d"><p>Considérant le besoin de financement de la section d’investissement, restes à réaliser compris ;</p>
<p>Le conseil municipal, après en avoir délibéré, par 19 voix pour et 6 abstentions (M. TOURNADRE, Mme ESTIVALET, M. LOUBEYRIE,
Mme DROUHET, Mme VENDROUX, M. ARMENTAL), DÉCIDE d’affecter 1 250 000,00 € au compte 1068 et de reporter le solde, soit
856 338,41 €, en section de fonctionnement.</p></div>

<h2>ÉDUCATION – ENFANCE</h2>
<p class="it">Arrivée de Mme OBERTHAL à 19 h 05.</p>
<h3>Délibération n° 2023-06-043 – Tarifs de la restauration scolaire au 1er septembre 2023</h3>
<p>Rapporteure : Mme BENHADOUCHE</p>
<p>Mme BENHADOUCHE rappelle que le prix de revient d’un repas est passé de 9,12 € à 10,47 € en deux ans. Les familles en
paient en moyenne 31 %. Le bureau municipal propose de ne répercuter que le tiers de la hausse, en épargnant les deux
premières tranches de quotient. Le prestataire, lui, a obtenu une révision de 8,4 % qui s’impose à la ville.</p>
<p>Mme ESTIVALET juge la hausse de 12 % de la tranche médiane brutale, quand les salaires ne suivent pas. Mme POMPIGNAC
rappelle que la commission a passé deux soirées sur le sujet et que personne, alors, n’a proposé autre chose. Mme VENDROUX
dépose un amendement instituant la gratuité pour la première tranche (coût évalué à 41 000 € par an). M. Gidoin précise que le
chiffrage n’intègre pas l’effet d’aubaine. Mme le Maire dit comprendre l’intention, mais la dépense n’est pas financée. M. KERSCOAT
estime qu’on pourrait un jour raisonner au taux d’effort, comme le font d’autres villes.</p>
<p>L’amendement de Mme VENDROUX est mis aux voix. Il est rejeté par 19 voix contre, 2 voix pour (Mme VENDROUX, M. ARMENTAL) et 4
abstentions.</p>
<div class="d"><p>Vu l’avis favorable de la commission Éducation du 6 juin 2023,</p>
<p>Le conseil municipal, à la majorité :</p>
<ul><li>FIXE les tarifs de la restauration scolaire, à compter du 1er septembre 2023, conformément au tableau annexé ;</li>
<li>DIT que les recettes seront inscrites au budget principal, chapitre 70.</li></ul></div>
<table class="v"><tr><th>Pour</th><th>Contre</th><th>Abstentions</th></tr><tr><td>19</td><td>4</td><td>2</td></tr></table>
<p>Mme BENHADOUCHE adressera un courrier d’explication aux familles avant le 10 juillet. Elle s’engage également à
présenter à la commission, au premier trimestre 2024, un bilan des impayés.</p>

<h2>URBANISME – FONCIER – TRAVAUX</h2>
<h3>Délibération n° 2023-06-044 – Acquisition de la parcelle AK 318, rue des Gâtines</h3>
<p>Rapporteur : M. AÏT-SLIMANE</p>
<p>La parcelle, d’une contenance de 1 264 m², jouxte l’école maternelle. Les consorts Malbrunot ont accepté l’offre de la
ville par lettre du 3 avril. Le pôle d’évaluation domaniale a rendu son avis le 21 février. M. ELOUARD demande si une étude de
sol a été faite ; il lui est répondu qu’elle figure au dossier.</p>
<div class="d"><p>Le conseil municipal, à l’unanimité, APPROUVE l’acquisition de la parcelle cadastrée AK 318 au prix de 92 000 €, hors
frais d’acte, et AUTORISE Mme le Maire à signer l’acte à intervenir devant notaire.</p></div>
<h3>Délibération n° 2023-06-045 – Réhabilitation du gymnase des Tilleuls – attribution des marchés de travaux</h3>
<p>Rapporteur : M. POUILLARD</p>
<p>La commission d’appel d’offres s’est réunie le 13 juin. Le montant total est supérieur de 6 % à l’estimation. M. POUILLARD
indique que le chantier commencera le 18 septembre et devrait durer onze mois. Pendant ce temps, le handball serait accueilli
à Saint-Orlier, dont le maire a donné son accord de principe. Mme DROUHET craint que les clubs n’en fassent les frais et rappelle
que son groupe demandait une construction neuve. Mme TRANCHEVENT précise que les présidents de club ont été reçus le 30 mai.</p>
<table><tr><th>Lot</th><th>Désignation</th><th>Entreprise</th><th>Montant HT</th></tr>
<tr><td>1</td><td>Démolition – gros œuvre</td><td>Bâti-Arzance SAS</td><td>684 210,00 €</td></tr>
<tr><td>2</td><td>Charpente – couverture</td><td>Établissements Horgues</td><td>391 477,50 €</td></tr>
<tr><td>3</td><td>Menuiseries extérieures</td><td>Miroiterie du Faubourg</td><td>128 930,00 €</td></tr>
<tr><td>4</td><td>Chauffage – ventilation</td><td>Thermi-Centre Ouest</td><td>243 018,20 €</td></tr>
<tr><td>5</td><td>Sols sportifs</td><td>infructueux</td><td>–</td></tr></table>
<div class="d"><p>Vu le procès-verbal de la commission d’appel d’offres,</p>
<p>Le conseil municipal, par 21 voix pour et 4 voix contre (M. TOURNADRE, Mme ESTIVALET, M. LOUBEYRIE, Mme DROUHET) :</p>
<ul><li>ATTRIBUE les lots 1 à 4 aux entreprises désignées ci-dessus ;</li>
<li>DÉCLARE infructueux le lot n° 5 et DÉCIDE de relancer une consultation pour ce lot ;</li>
<li>AUTORISE Mme le Maire à signer les marchés.</li></ul></div>
<h3>Délibération n° 2023-06-046 – Convention de fourrière automobile</h3>
<p>Point retiré de l’ordre du jour.</p>

<h2>PERSONNEL</h2>
<h3>Délibération n° 2023-06-047 – Modification du tableau des effectifs</h3>
<p>Rapporteure : Mme LECOUVREUR</p>
<p>Il s’agit de tirer les conséquences de trois réussites à concours et d’un départ en retraite. Le comité social territorial a
donné un avis favorable le 8 juin.</p>
<div class="d"><p>Le conseil municipal DÉCIDE, à l’unanimité, de créer trois postes de rédacteur à temps complet et de supprimer un poste
d’attaché principal, à compter du 1er juillet 2023.</p></div>
<p class="it">Départ de M. AÏT-SLIMANE à 20 h 40 ; il donne pouvoir à M. DESMAZIÈRES.</p>

<h2>JEUNESSE – SPORTS – VIE ASSOCIATIVE</h2>
<h3>Délibération n° 2023-06-048 – Bourses « Premier Élan » 2023</h3>
<p>Rapporteur : M. QUINTARD, puis Mme TRANCHEVENT</p>
<p>Dix-sept dossiers ont été reçus, contre neuf l’an passé. Le jury, composé d’élus et de deux anciens boursiers, a auditionné
huit candidats le 3 juin. M. QUINTARD, dont la nièce figure parmi les lauréats, quitte la salle et ne prend part ni au débat
ni au vote ; le pouvoir de Mme MAZEROLLE n’est pas exercé. Mme TRANCHEVENT regrette qu’aucun projet ne vienne du quartier des
Forges.</p>
<div class="d"><p>Le conseil municipal, à l’unanimité des 23 suffrages exprimés, ATTRIBUE les bourses « Premier Élan » 2023 comme suit :</p></div>
<table><tr><th>Bénéficiaire</th><th>Projet</th><th>Montant</th></tr>
<tr><td>Mme Inès QUINTARD-LEROYER</td><td>Apprentissage de la lutherie</td><td>1 200 €</td></tr>
<tr><td>M. Tidiane FOFANEL</td><td>Court métrage « Bus 9 »</td><td>800 €</td></tr>
<tr><td>Collectif Graine d’Asphalte</td><td>Jardin de poche place du Marché</td><td>1 500 €</td></tr></table>
<p>La remise des bourses se fera le 14 juillet ; les lauréats seront invités à présenter leur travail au printemps.</p>
<h3>Délibération n° 2023-06-049 – Subvention exceptionnelle à l’Union sportive brévennoise</h3>
<p>Rapporteure : Mme TRANCHEVENT</p>
<p>L’équipe féminine accède au niveau supérieur, d’où des frais de déplacement. M. ARNOUILH aurait aimé connaître la
trésorerie du club. Mme TRANCHEVENT lui communiquera le dernier bilan, qu’elle a reçu vendredi.</p>
<div class="d"><p>Le conseil municipal, à l’unanimité moins une abstention (M. ARNOUILH), ACCORDE à l’Union sportive brévennoise une
subvention exceptionnelle de 3 000 €.</p></div>

<h2>ADMINISTRATION GÉNÉRALE</h2>
<h3>Délibération n° 2023-06-050 – Désignation d’un représentant au conseil d’administration du collège Paul-Mérigot</h3>
<p>À la suite de la démission de Mme MAZEROLLE de cette fonction, il convient de pourvoir le siège. Deux candidatures sont
enregistrées : Mme COURTADE et Mme DROUHET. Il est procédé au vote à bulletin secret. Scrutateurs : Mme RIOTTE et M. ARMENTAL.</p>
<p>Bulletins trouvés dans l’urne : 25. Blancs : 1. Mme COURTADE : 18 voix. Mme DROUHET : 6 voix.</p>
<div class="d"><p>Mme Hélène COURTADE est élue représentante titulaire de la commune au conseil d’administration du collège Paul-Mérigot.</p></div>
<h3>Délibération n° 2023-06-051 – Modification simplifiée n° 3 du plan local d’urbanisme</h3>
<p>Rapporteure : Mme DE LA BRETÊCHE, conseillère déléguée à l’urbanisme</p>
<p>Deux corrections d’erreur matérielle et l’assouplissement des règles de clôture. Mme VENDROUX rappelle que son groupe
souhaitait une révision complète. M. TOURNADRE se dit favorable, « pour une fois ». Le préfet a par ailleurs approuvé, le 1er
juin, le plan de prévention des risques de la vallée, qui s’imposera au document d’urbanisme.</p>
<div class="d"><p>Vu le code de l’urbanisme, et notamment ses articles L. 153-45 à L. 153-48 ;</p>
<p>Considérant qu’aucune observation n’a été consignée au registre ;</p>
<p>Après en avoir délibéré, le conseil municipal, par 23 voix pour et 2 voix contre (Mme VENDROUX, M. ARMENTAL),</p>
<p>ARTICLE 1 : APPROUVE la modification simplifiée n° 3 du plan local d’urbanisme telle qu’annexée à la présente.</p>
<p>ARTICLE 2 : DIT que la délibération fera l’objet d’un affichage en mairie pendant un mois et d’une mention dans un journal
diffusé dans le département.</p></div>

<h3>Délibération n° 2023-06-052 – Garantie d’emprunt – opération « Les Terrasses du Lavoir »</h3>
<p>Rapporteur : M. DESMAZIÈRES</p>
<p>L’office Habitat Arzance réalise vingt-six logements locatifs, dont huit en prêt locatif aidé d’intégration, sur l’ancien site
des abattoirs. Il sollicite la garantie de la commune à hauteur de 50 %, le Département garantissant l’autre moitié. M. TOURNADRE
demande quel est l’encours déjà garanti. M. Gidoin donne le chiffre : 11,3 M€, soit 31 % du plafond prudentiel. Mme DROUHET
voudrait que la ville obtienne en contrepartie un droit de réservation sur un quart des logements et non un cinquième. M. KERSCOAT,
qui siège au conseil d’administration de l’office, indique qu’il ne participera pas au vote. Il rappelle que l’office manque surtout
de terrains.</p>
<div class="d"><p>Vu les articles L. 2252-1 et L. 2252-2 du code général des collectivités territoriales ;</p>
<p>Vu l’article 2305 du code civil ;</p>
<p>Vu le contrat de prêt n° 147 082 signé entre l’office Habitat Arzance et l’établissement prêteur ;</p>
<p>Le conseil municipal, après en avoir délibéré, à l’unanimité des votants (M. KERSCOAT ne prenant pas part au vote),</p>
<p>ACCORDE sa garantie à hauteur de 50 % pour le remboursement d’un prêt d’un montant total de 3 412 560,00 € souscrit par l’office
Habitat Arzance, constitué de quatre lignes ;</p>
<p>PRÉCISE que la garantie est apportée pour la durée totale du prêt et porte sur l’ensemble des sommes dues.</p></div>
<h3>Délibération n° 2023-06-053 – Rapport annuel 2022 du délégataire du stationnement</h3>
<p>Rapporteur : M. POUILLARD</p>
<p>La société Parcadia a encaissé 488 000 € de recettes (+ 9 %), retrouvant presque le niveau de 2019. Le parking de la Halle
affiche un taux d’occupation de 63 % ; celui du Palais, 22 %. Mme ESTIVALET note que les forfaits de post-stationnement rapportent désormais
davantage que les abonnements, et que les résidents de la rue Haute attendent toujours leur tarif. M. ELOUARD évoque les pannes
de la barrière ; il y en a eu 41. M. ARMENTAL regrette l’absence de tout indicateur sur les vélos. M. POUILLARD répond que le contrat
s’achève en 2026 et que ces demandes pourront nourrir la réflexion sur le prochain.</p>
<div class="d"><p>Après présentation à la commission consultative des services publics locaux le 9 juin, le conseil municipal PREND ACTE du rapport
annuel 2022 du délégataire.</p></div>
<h3>Délibération n° 2023-06-054 – Dénomination d’une voie nouvelle</h3>
<p>Rapporteure : Mme RIOTTE</p>
<p>Le lotissement du Clos des Aubes sera desservi par une voie en impasse. La commission proposait « impasse Suzanne-Bellair », du nom de la
première directrice de l’école de filles. M. TOURNADRE préférerait un nom d’oiseau, « pour ne fâcher personne ». Mme POMPIGNAC fait valoir
que onze rues sur cent soixante-quatre portent le nom d’une femme. Mme VENDROUX soutient la proposition de la commission. M. ARNOUILH
s’inquiète du mot « impasse », que les acheteurs n’aiment pas ; on s’accorde sur « allée ».</p>
<div class="d"><p>Le conseil municipal, à l’unanimité, DÉCIDE de dénommer « allée Suzanne-Bellair » la voie desservant le lotissement du Clos des
Aubes.</p></div>
<p>Mme RIOTTE informera le centre des impôts fonciers et les services de secours.</p>
<h3>Délibération n° 2023-06-055 – Convention avec le comité des fêtes</h3>
<p>Mme DROUHET, qui préside le comité, fait observer que l’annexe 2 (assurances) ne correspond pas à ce qui avait été convenu. Mme le Maire propose
de ne pas voter ce soir. Le conseil décide de renvoyer ce dossier en commission. Mme TRANCHEVENT reprendra contact avec le comité d’ici la fin
de la semaine.</p>

<h2>VŒUX</h2>
<p>M. TOURNADRE donne lecture d’un vœu relatif au maintien de la maternité du centre hospitalier de l’Arzance. Mme le Maire propose
de remplacer « exige » par « demande instamment » ; l’auteur accepte. Le vœu, ainsi amendé, est adopté à l’unanimité. Il sera
transmis par Mme le Maire au directeur de l’agence régionale de santé.</p>
<p>M. ARMENTAL présente un vœu tendant à l’interdiction des écrans publicitaires lumineux. M. POUILLARD objecte que le
règlement intercommunal est en cours d’élaboration et qu’il serait plus utile d’y travailler. Le vœu est repoussé : 6 pour, 17
contre, 2 abstentions (Mme OBERTHAL, M. KERSCOAT).</p>

<h2>QUESTIONS ORALES</h2>
<p>Mme DROUHET interroge la majorité sur les files d’attente au service des passeports. Mme LECOUVREUR reconnaît un délai de 78
jours en mai. Un agent a été recruté pour l’été. Elle transmettra aux groupes, d’ici au 15 juillet, un état hebdomadaire des
rendez-vous.</p>
<p>M. ARMENTAL demande où en est le schéma cyclable. M. POUILLARD répond que le bureau d’études a pris du retard, que la
première tranche a coûté 212 000 € et que deux réunions publiques ont eu lieu. Il conviendrait peut-être d’élargir le comité de
suivi aux associations d’usagers. Mme Belloc-Aubin est chargée d’inscrire ce point à l’ordre du jour du bureau municipal du 4
septembre.</p>
<p>Mme ESTIVALET souhaite savoir quand seront jugées les maisons fleuries : le jury passera le 8 juillet.</p>
<p>Mme le Maire indique que le prochain conseil municipal se tiendra le lundi 25 septembre. Elle remercie les services et lève la
séance à 22 h 37.</p>
<div class="sign"><p>Le secrétaire de séance,<br>Samba DIARRASSOU</p><p>La Maire,<br>Corinne VASSELOT-HARDY</p></div>
</body></html>
"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
