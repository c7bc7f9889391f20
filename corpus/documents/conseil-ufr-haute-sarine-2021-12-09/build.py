"""Minutes of a faculty council, printed by WeasyPrint, with an attendance table by college. No defects are intended."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

ROWS = """A|SAUVAGEOT|Hélène|présente (directrice)
A|BRÉHIER|Antoine|présent
A|MARTORELL|Inés|donne procuration à A. Bréhier
A|DELAPLANQUE|Xavier|absent
B|CHEVRAUD|Noémie|présente
B|ZIELIŃSKI|Marek|présent
B|TAMARELLE|Florian|excusé
B|OUEDRAOGO-PETIT|Rachel|présente
BIATSS|LANVERSIN|Corinne|présente
BIATSS|GODEFRIN|Steeve|donne procuration à C. Lanversin
Usagers|MERCADAL|Louison|présente
Usagers|ABDELHAK|Yanis|présent
Extérieurs|COSTEDOAT|Jean-Rémi (Chambre de métiers)|excusé
Extérieurs|FRAYSSINET|Aline (lycée Colbertin)|présente"""

TABLE = "".join(
    "<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>" for row in ROWS.splitlines()
)

HTML = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>PV conseil UFR 09-12-2021</title>
<style>
@page { size: A4; margin: 24mm 24mm 24mm;
  @top-right { content: "Université de la Haute-Sarine – UFR Lettres et territoires"; font: italic 8.5pt "Liberation Serif" }
  @bottom-center { content: "– " counter(page) " –"; font: 9pt "Liberation Serif" } }
body { font: 11pt/1.35 "Liberation Serif"; text-align: justify }
h1 { font-size: 15pt; text-align: left; margin: 0 0 4mm } h2 { font-size: 11.5pt; font-variant: small-caps; margin: 5mm 0 2mm; break-after: avoid }
p { margin: 0 0 2.2mm } table { border-collapse: collapse; width: 100%; font-size: 10pt; margin: 2mm 0 4mm; text-align: left }
td, th { border: .5pt solid #000; padding: .8mm 2mm } .vote { margin: 0 0 3mm 10mm; padding: 1.5mm 3mm; border: .6pt solid #000; width: 115mm; text-align: left }
ol, ul { margin: 0 0 3mm; padding-left: 7mm }
</style></head><body>
<h1>Conseil de l’UFR – séance du jeudi 9 décembre 2021<br>Procès-verbal</h1>
<p>Le conseil s’est tenu en salle B 214 et, pour trois de ses membres, en visioconférence. La directrice ouvre la séance à 13 h 35
après avoir constaté que le quorum est atteint (9 présents, 2 procurations, sur 14 membres en exercice). Secrétaire de séance :
Noémie Chevraud.</p>
<table><tr><th>Collège</th><th>Nom</th><th>Prénom</th><th>Émargement</th></tr>@@</table>
<p>Invités permanents (sans voix délibérative) : Véronique Stempfel, responsable administrative ; Paul-Henri Jauréguy, directeur du
département de géographie ; Salomé Arrivetz, chargée de communication.</p>

<h2>I – Informations de la directrice</h2>
<p>Hélène Sauvageot fait le point sur les effectifs : 1 842 inscrits au 1<sup>er</sup> décembre, soit 3,1 % de plus que l’an dernier, la hausse
portant pour l’essentiel sur la première année de géographie. Le conseil d’administration de l’université a voté le 23 novembre la
campagne d’emplois ; l’UFR obtient un poste de maître de conférences en linguistique et un poste de technicien, mais le poste de
professeur demandé en littérature comparée a été refusé. La directrice dit sa déception et salue le travail du département, qui a
tenu la rentrée avec onze vacataires.</p>
<p>Paul-Henri Jauréguy demande où en sont les travaux de l’aile C. La directrice répond que le désamiantage est terminé et que la
réception est annoncée pour avril. Yanis Abdelhak signale que le chauffage des salles B 201 à B 206 ne fonctionne plus depuis le 22
novembre : des examens y sont prévus. Véronique Stempfel saisira le service technique dès demain et tiendra les élus étudiants
informés.</p>
<p>La directrice félicite Chloé Vannetelle, doctorante, qui a reçu le prix de thèse de la Société d’études alpestres.</p>

<h2>II – Procès-verbal de la séance du 14 octobre 2021</h2>
<p>Marek Zieliński souhaite que soit mentionnée sa réserve sur le calendrier des rattrapages. Il en est pris note.</p>
<p class="vote">Le procès-verbal ainsi modifié est soumis au vote.<br>Pour : 10 – Contre : 0 – Abstention : 1</p>

<h2>III – Budget initial 2022</h2>
<p>Véronique Stempfel présente le projet. La dotation s’élève à 214 300 €, en baisse de 2 %, à laquelle s’ajoutent 38 000 € de ressources
propres (formation continue, diplôme universitaire de médiation). Les dépenses d’enseignement restent stables, celles de
reprographie diminuent de 6 000 €. L’achat de vingt ordinateurs portables pour les salles de langues est étalé sur deux ans. Antoine
Bréhier regrette que les crédits de terrain de géographie n’aient pas augmenté depuis 2016, alors que le prix des autocars a presque
doublé. Rachel Ouedraogo-Petit fait observer qu’un stage de terrain sur deux a été annulé en 2020 et 2021 et que les crédits n’ont pas
été consommés. La directrice se dit ouverte à un réexamen au budget rectificatif de juin si les stages ont bien lieu.</p>
<p class="vote">Le conseil approuve le budget initial 2022 de l’UFR.<br>Pour : 8 – Contre : 0 – Abstentions : 3</p>

<h2>IV – Offre de formation</h2>
<p><i>a) Parcours « Patrimoines de montagne ».</i> Inès Martorell étant absente, c’est Antoine Bréhier qui expose la maquette : 24 crédits
mutualisés avec l’histoire, un stage de huit semaines, une capacité d’accueil de 20 étudiants. Aline Frayssinet juge le nom peu
lisible pour des lycéens et suggère d’y faire apparaître le mot « tourisme ». Louison Mercadal s’inquiète du coût des sorties pour les
boursiers. Il est répondu que les sorties sont gratuites.</p>
<p class="vote">L’ouverture du parcours « Patrimoines de montagne » à la rentrée 2022 est adoptée à l’unanimité.</p>
<p><i>b) Capacités d’accueil en master.</i> Le tableau a été diffusé le 30 novembre. Le département de lettres demande à passer de 30 à 24
places en première année. Plusieurs membres s’y opposent, rappelant le nombre de candidats refusés en 2021 (112).</p>
<p class="vote">La réduction de la capacité d’accueil du master de lettres à 24 places est rejetée.<br>Pour : 3 – Contre : 7 – Abstention : 1</p>
<p class="vote">Les autres capacités d’accueil sont approuvées à l’unanimité.</p>
<p><i>c) Modalités de contrôle des connaissances.</i> La discussion montre des désaccords sur la dispense d’assiduité des étudiants salariés. La
directrice propose de retirer le point et de le réexaminer le 3 février, ce que le conseil accepte. Florian Tamarelle, qui pilote
la commission pédagogique, rédigera une nouvelle version pour le 20 janvier.</p>

<h2>V – Prix du mémoire de master 2021</h2>
<p>Le jury (A. Bréhier, N. Chevraud, A. Frayssinet) a examiné onze mémoires. Noémie Chevraud en lit le rapport. Le conseil entérine à
l’unanimité le palmarès proposé :</p>
<ul>
<li>premier prix (500 €) : Solène Kermadec, « Toponymie d’un adret » ;</li>
<li>second prix (300 €), ex æquo : Mehdi Tournemine, « Lire à l’hospice », et Agathe Vuillequez, « La frontière au guichet ».</li>
</ul>
<p>Les prix seront remis lors de la journée portes ouvertes du 29 janvier. Salomé Arrivetz prendra contact avec les lauréats et
préparera une page pour le site.</p>

<h2>VI – Questions diverses</h2>
<p>Les élus étudiants demandent l’ouverture de la cafétéria jusqu’à 18 h. La directrice transmettra la demande au centre des œuvres
universitaires. Louison Mercadal voudrait aussi que les salles informatiques soient accessibles le samedi ; la question du
gardiennage reste entière.</p>
<p>Corinne Lanversin rappelle que les demandes de congés de Noël doivent être saisies avant le 13 décembre. Steeve Godefrin et
elle-même organisent la collecte de jouets du 15 au 17 décembre dans le hall.</p>
<p>Le prochain conseil aura lieu le jeudi 3 février 2022 à 13 h 30. La séance est levée à 16 h 10.</p>
<p style="margin-top:10mm">La directrice de l’UFR, H. Sauvageot&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;La secrétaire de séance, N. Chevraud</p>
</body></html>
""".replace("@@", TABLE).replace("Inès Martorell", "Inés Martorell")

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
