"""Minutes of a technical working group of administrations, printed by WeasyPrint.

Habits: a box with version and author; a table of presence with ticks (present, excused, copy only); a table of the
previous actions with their state; numbered sections in which decisions are only referred to (cf. D2), and at the end the
statement of decisions and the table of actions; running head with reference, foot with page numbers; an English quotation.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

PEOPLE = [
    ("DREAL – service risques", "OUDRY Bénédicte", "Animatrice du GT", "p"),
    ("DREAL – service risques", "MARESQUIER Luc", "Chargé de mission hydrologie", "p"),
    ("DDT de la Haute-Vertonne", "TCHERNOFF Ivan", "Chef du bureau prévention", "p"),
    ("DDT de la Basse-Vertonne", "LABEYLIE Cécile", "Géomaticienne", "p"),
    ("DDT de la Basse-Vertonne", "DE RIVOYRE Hugues", "Adjoint au chef de service", "e"),
    ("SDIS de la Basse-Vertonne", "Cdt JOUANDOU Fabien", "Chef du CODIS", "p"),
    ("Département de la Haute-Vertonne", "SABLAYROUX Mireille", "Exploitation routière", "p"),
    ("Département de la Basse-Vertonne", "N’GUESSIAN Paul-Arthur", "Responsable du PC routes", "p"),
    ("Préfecture de zone", "VALDEMAR Éléonore", "Cellule crise", "e"),
    ("Établissement public du bassin (EPBV)", "CORNUAUD Matthieu", "Directeur technique", "p"),
    ("Établissement public du bassin (EPBV)", "BELHOMME-SAUVAN Agathe", "Ingénieure données", "p"),
    ("Agglomération de Saint-Marsault", "KACZOROWSKI Hélène", "Responsable SIG", "p"),
    ("Institut d’hydraulique appliquée", "PRADINAUD Simon", "Expert modélisation", "p"),
    ("Institut d’hydraulique appliquée", "VIELLEFOND Colombe", "Doctorante", "p"),
    ("Direction des routes du Centre-Vertonne", "ROQUEPINE Alexis", "Chargé d’exploitation", "c"),
    ("Association des maires", "GRATECAP Solange", "Secrétariat", "c"),
]
COLUMN = {"p": 0, "e": 1, "c": 2}


def presence() -> str:
    """The rows of the table of presence."""
    rows = ""
    for body, name, role, state in PEOPLE:
        ticks = "".join(f'<td class="k">{"✓" if n == COLUMN[state] else ""}</td>' for n in range(3))
        rows += f"<tr><td>{body}</td><td>{name}</td><td>{role}</td>{ticks}</tr>"
    return rows


HTML = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>GT-COUP_2021-02-04_CR_v1</title>
<style>
@page { size: A4; margin: 22mm 18mm 20mm;
  @top-left { content: "GT Coupures – bassin de la Vertonne"; font: 8pt "DejaVu Sans"; color: #667 }
  @top-right { content: "Réf. GT-COUP/21-03"; font: 8pt "DejaVu Sans"; color: #667 }
  @bottom-left { content: "CR de la réunion du 4 février 2021 – v1.1"; font: 7.5pt "DejaVu Sans"; color: #667 }
  @bottom-right { content: counter(page) "/" counter(pages); font: 7.5pt "DejaVu Sans"; color: #667 } }
body { font: 9pt/1.34 "DejaVu Sans" } h1 { font-size: 14pt; margin: 0 0 1mm; color: #1d4e63 }
h2 { font-size: 10.5pt; color: #1d4e63; border-bottom: .6pt solid #1d4e63; margin: 5mm 0 2mm; break-after: avoid }
p { margin: 0 0 1.8mm } ul { margin: 0 0 2mm; padding-left: 6mm }
table { border-collapse: collapse; width: 100%; font-size: 8.2pt; margin: 1mm 0 3mm }
td, th { border: .4pt solid #889; padding: .9mm 1.4mm; text-align: left; vertical-align: top } th { background: #dce9ee }
tr { break-inside: avoid } .k { text-align: center; width: 13mm } .n { width: 9mm } .q { font-style: italic; margin-left: 8mm }
</style></head><body>
<h1>Compte rendu de réunion</h1>
<p><b>Groupe de travail « Coupures routières en crue » – bassin de la Vertonne</b><br>
Jeudi 4 février 2021, 9 h 30 – 12 h 15 – Visioconférence</p>
<table><tr><th>Rédaction</th><td>Agathe Belhomme-Sauvan (EPBV), 8 février</td><th>Relecture</th><td>Bénédicte Oudry (DREAL), 11 février</td><th>État</th><td>v1.1, diffusée</td></tr></table>
<table><tr><th>Structure</th><th>Nom</th><th>Fonction</th><th class="k">Présent</th><th class="k">Excusé</th><th class="k">Copie</th></tr>
PRESENCE</table>
<p><b>Ordre du jour :</b> suivi des actions ; retour d’expérience de la crue de décembre 2020 ; modèle de données v0.4 ; plate-forme
commune ; financement ; suite des travaux.</p>

<h2>1. Suivi des actions de la réunion du 12 novembre 2020</h2>
<table><tr><th class="n">N°</th><th>Action</th><th>Porteur</th><th>État</th></tr>
<tr><td>20-11</td><td>Inventorier les points de coupure historiques de la Haute-Vertonne</td><td>M. Sablayroux</td><td>Fait (143 points)</td></tr>
<tr><td>20-12</td><td>Fournir les hauteurs d’eau aux 9 stations de référence</td><td>L. Maresquier</td><td>Fait</td></tr>
<tr><td>20-13</td><td>Vérifier auprès des assureurs l’accès aux données de sinistres</td><td>I. Tchernoff</td><td>En cours</td></tr>
<tr><td>20-14</td><td>Traduire le guide d’utilisation</td><td>EPBV</td><td>Abandonné</td></tr></table>
<p>Le compte rendu du 12 novembre est validé, après correction du nom de la station de Port-Riboul.</p>

<h2>2. Retour d’expérience : crue du 27 au 30 décembre 2020</h2>
<p>Simon Pradinaud projette l’hydrogramme reconstitué à Saint-Marsault (pic à 5,82 m le 29 à 4 h, période de retour de 12 à 15 ans).
Soixante-sept coupures ont été signalées par les deux départements, dont 21 seulement figuraient dans les inventaires. Le délai médian
entre la coupure et sa saisie est de 1 h 50 en Haute-Vertonne et de 3 h 20 en Basse-Vertonne.</p>
<p>Le commandant Jouandou insiste : le CODIS a engagé deux fois un véhicule sur la RD 414 alors qu’elle était sous 40 cm d’eau. Il
aurait besoin d’un flux, pas d’un courriel. Paul-Arthur N’Guessian reconnaît que le PC routes saisit encore sur tableur la nuit,
faute de poste nomade ; six tablettes ont été commandées en janvier. Mireille Sablayroux signale que les agents hésitent à déclarer une coupure
préventive, par crainte d’être contredits.</p>
<p>Ivan Tchernoff rappelle qu’après la crue de 2016 le même constat avait été dressé. Cécile Labeylie estime qu’il faudrait un jour
rapprocher ces données de celles des transports scolaires. Colombe Viellefond présente en cinq minutes les premiers résultats de sa thèse
(score F1 de 0,71 sur les coupures inférieures à 30 minutes) ; la discussion est renvoyée à une séance dédiée.</p>
<p>M. Pradinaud mettra à disposition les emprises inondées sur l’espace partagé, après anonymisation des habitations.</p>

<h2>3. Modèle de données, version 0.4</h2>
<p>Agathe Belhomme-Sauvan passe en revue les 38 commentaires reçus : 29 acceptés, 5 sans objet, 4 à débattre.</p>
<ul>
<li>Géométrie : point ou tronçon ? Hélène Kaczorowski préférerait le tronçon, plus fidèle ; les départements ne savent produire que des
points. Le profil européen cité par M. Cornuaud n’aide guère, puisqu’il dit :</li></ul>
<p class="q">“A closure shall have exactly one start position and may have one end position.”</p>
<ul>
<li>Horodatage : tout le monde est d’accord sur l’heure locale avec décalage, cf. D2.</li>
<li>Cause : la liste passe de 14 à 6 valeurs (débordement, ruissellement, remontée de nappe, embâcle, ouvrage endommagé, préventif).
Le commandant Jouandou aurait aimé « risque chimique ». Hors périmètre.</li>
<li>Champ « hauteur d’eau » : long échange sur l’obligation. Luc Maresquier pense qu’une valeur fausse est pire que pas de valeur. Voir D3.</li></ul>
<p>Une demande de l’agglomération tendant à intégrer les itinéraires de délestage n’est pas retenue : la donnée n’existe pas aujourd’hui de
façon homogène. Le ministère a par ailleurs publié en janvier un décret sur les systèmes de navigation, dont la portée reste à comprendre.</p>

<h2>4. Plate-forme commune</h2>
<p>Trois options : extension de l’outil du Département de la Haute-Vertonne, module de la plate-forme régionale GéoVertonne, développement neuf. Coûts
annuels estimés : 14, 9 et 47 k€. Matthieu Cornuaud se prononce pour GéoVertonne. Mireille Sablayroux craint une double saisie. La démonstration a
été interrompue par une panne de partage d’écran. Après tour de table, aucune opposition à l’option GéoVertonne (cf. D4) ; M. N’Guessian
s’abstient, n’ayant pas mandat. Bénédicte Oudry convient de transmettre la note de comparaison à la préfecture de zone, absente ce jour.</p>
<p>Un test grandeur nature serait utile avant l’automne ; les dates dépendent de l’exercice départemental, dont on ne sait rien encore.</p>

<h2>5. Financement</h2>
<p>Le dossier « Territoires résilients 2021 » a été déposé le 15 janvier par l’EPBV pour 62 000 € ; réponse en avril. Au titre de l’édition
2020, le jury régional a retenu le projet « Sentinelles de la Gouline » porté par l’Agglomération de Saint-Marsault et l’Institut d’hydraulique
appliquée : Hélène Kaczorowski en dira plus à la prochaine séance. Le prestataire Cartélia a été reconduit par l’EPBV pour la maintenance
(19 800 € HT).</p>

<h2>6. Suite des travaux</h2>
<p>Prochaine réunion le jeudi 20 mai 2021, en présentiel si possible. La proposition de créer un sous-groupe « communication au public »
est ajournée, faute de volontaire. Chacun est invité à relire le glossaire.</p>

<h2>Relevé de décisions</h2>
<table><tr><th class="n">N°</th><th>Décision</th></tr>
<tr><td>D1</td><td>Les coupures sont représentées par un point dans la version 1.0 ; le tronçon est facultatif.</td></tr>
<tr><td>D2</td><td>L’horodatage suit l’heure locale avec indication du décalage.</td></tr>
<tr><td>D3</td><td>La hauteur d’eau est un attribut recommandé et non obligatoire.</td></tr>
<tr><td>D4</td><td>Le groupe retient l’option GéoVertonne pour l’hébergement, sous réserve de l’accord des deux Départements.</td></tr>
<tr><td>D5</td><td>La version 0.5 du modèle sera soumise à consultation du 1er mars au 2 avril 2021.</td></tr></table>
<h2>Tableau des actions</h2>
<table><tr><th class="n">N°</th><th>Action</th><th>Porteur</th><th>Échéance</th></tr>
<tr><td>21-01</td><td>Rédiger la version 0.5 du modèle et la faire relire par C. Labeylie et H. Kaczorowski</td><td>A. Belhomme-Sauvan</td><td>26/02/2021</td></tr>
<tr><td>21-02</td><td>Fournir un extrait anonymisé des saisies de décembre (PC routes)</td><td>P.-A. N’Guessian</td><td>19 février</td></tr>
<tr><td>21-03</td><td>Solliciter officiellement les Départements sur l’option GéoVertonne</td><td>DREAL (B. Oudry)</td><td>fin mars 2021</td></tr>
<tr><td>21-04</td><td>Étudier la faisabilité d’un flux vers le CODIS</td><td>M. Cornuaud / Cdt Jouandou</td><td>T2 2021</td></tr>
<tr><td>21-05</td><td>Relancer les assureurs (suite de 20-13)</td><td>I. Tchernoff</td><td>prochaine réunion</td></tr>
<tr><td>21-06</td><td>Organiser une séance dédiée aux résultats de la thèse</td><td>S. Pradinaud, C. Viellefond</td><td>juin 2021</td></tr>
<tr><td>21-07</td><td>Mettre à jour la liste de diffusion</td><td>secrétariat EPBV</td><td>Fait le 9/02</td></tr></table>
</body></html>
"""

if __name__ == "__main__":
    print_html(HTML.replace("PRESENCE", presence()), Path(__file__).with_name("source.pdf"))
