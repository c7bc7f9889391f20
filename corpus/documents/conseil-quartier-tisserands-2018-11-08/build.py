"""Minutes of a neighbourhood council, in narrative prose, printed by WeasyPrint.

Defects: names and long words are broken at line ends, and the hyphen is mapped to U+00AD (soft hyphen); two
pictures stand beside the text, so that a paragraph begins in a narrow column and goes on at full width,
with the caption between; running foot with page numbers; fi, fl, ff... are ligature glyphs of the font.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import SOFT_HYPHEN, print_html, remap

SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 130" width="100%"><rect width="200" '
    'height="130" fill="#dfe8d0"/><path d="M0 95 L60 60 L200 88 L200 130 L0 130 Z" '
    'fill="#a9bd8b"/><circle cx="140" cy="55" r="26" fill="#6f8f55"/><rect x="136" y="78" width="8" '
    'height="22" fill="#7a5a3a"/><rect x="20" y="92" width="46" height="6" fill="#8a6f52"/></svg>'
)
STREET = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 150" width="100%"><rect width="200" '
    'height="150" fill="#eeeeee"/><rect x="80" width="40" height="150" fill="#bbbbbb"/><rect y="60" '
    'width="200" height="26" fill="#bbbbbb"/><path d="M100 140 L100 20 M92 32 L100 18 L108 32" '
    'stroke="#b03030" stroke-width="4" fill="none"/></svg>'
)

HTML = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Conseil de quartier des Tisserands, 8 novembre 2018</title>
<style>
@page { size: A4; margin: 20mm 24mm 22mm;
  @bottom-right { content: "Conseil de quartier des Tisserands • 08/11/2018 • " counter(page);
                  font: 8pt "Liberation Sans"; color: #555 } }
body { font: 10.5pt/1.36 "DejaVu Serif", serif; text-align: justify; hyphens: auto }
h1 { font: bold 17pt "DejaVu Sans"; color: #7a2b2b; margin: 0 0 1mm; text-align: left }
h2 { font: bold 11.5pt "DejaVu Sans"; color: #7a2b2b; margin: 5mm 0 2mm;
  break-after: avoid; text-align: left }
p { margin: 0 0 2.4mm }
.head { text-align: left; border-bottom: .6pt solid #7a2b2b; padding-bottom: 2mm }
figure { margin: 1mm 0 2mm 5mm; float: right; width: 96mm }
figure.left { float: left; margin: 1mm 5mm 2mm 0 }
figcaption { font: italic 8pt "DejaVu Sans"; text-align: left }
svg { display: block }
</style></head><body>
<h1>Conseil de quartier des Tisserands</h1>
<p class="head"><b>Compte rendu de la réunion plénière du jeudi 8 novembre 2018</b><br>
Ville de Rochebelle-sur-Layre — préau de l’école élémentaire Simone-Lagarrigue, 18 h 30 – 20 h 45<br>
Rédaction : Guénolé Pasquiou, mission Vie des quartiers</p>
<p>Une soixantaine d’habitants ont répondu à l’invitation. Mme Fatoumata Sissako-Brun, adjointe au maire
chargée de la vie des quartiers, ouvre la réunion à 18 h 30. Elle transmet les excuses de M. Régis Longuépée,
maire, retenu au conseil départemental, et remercie la directrice de l’école, Mme Thi-Mai Nguyen-Barrault, qui
accueille l’assemblée sous le préau. Elle rappelle que le conseil de quartier existe depuis 2009 et que sa
première présidente, Colette Rambuteau, vient de publier un livre sur les filatures de la Layre. Elle cède
ensuite la parole à la présidente du conseil de quartier, Mme Bérengère Oudinot-Lacaze, qui présente l’ordre
du jour : le square de la rue des Cordiers, la circulation autour de l’école, l’entretien des immeubles et le
budget de quartier.</p>
<h2>Un nom et des bancs pour le square</h2>
<figure>SQUARE<figcaption>Le square de la rue des Cordiers après les travaux (photo : service des espaces
verts)</figcaption></figure>
<p>Les travaux du square se sont achevés le 12 octobre, trois semaines après la date prévue. Mme Dalila
Zerrouki, qui anime le jardin partagé, regrette qu’on ait oublié le point d’eau promis en 2017. M. Ludovic
Chanterac, directeur de la voirie et des espaces verts, reconnaît l’oubli : une borne figurait bien sur le
premier plan, mais elle a disparu de la version transmise à l’entreprise. Il fera poser un robinet de puisage
avant la fin du mois de mars 2019. À une dame qui demande pourquoi les bancs ont des accoudoirs au milieu, il
répond que c’est une recommandation de l’association des personnes âgées, et qu’aucune autre intention ne doit
y être cherchée. Restait à choisir un nom. Après une discussion animée sur le mérite des cordiers et celui des
dentellières, l’assemblée vote à main levée : le nom de « square de la Navette » est retenu par 31 voix contre
14. Mme Sissako-Brun soumettra ce choix au conseil municipal du 17 décembre.</p>
<p>Sur proposition de la présidente, Dalila Zerrouki est désignée référente de la commission Nature en ville.
Elle succède à M. Émilien Hautbois, qui a déménagé.</p>
<h2>Circulation autour de l’école</h2>
<p>Mme Nguyen-Barrault raconte qu’une élève de CE2 a été renversée le 25 septembre, sans gravité heureusement,
devant la boulangerie. Elle évoque les voitures en double file et les trottinettes sur le trottoir. M. Abel
Courtecuisse, parent d’élève, dit avoir compté soixante-deux véhicules en vingt minutes. Mme Rosalie
Pimprenel, fleuriste, craint pour sa part que la suppression de quatre places de stationnement ne vide les
commerces. Le brigadier-chef Stéphane Marquenterre, de la police municipale, explique que l’effectif ne permet
pas une présence quotidienne ; ses agents seront présents à la sortie de 16 h 30 deux fois par semaine
jusqu’aux vacances de Noël.</p>
<figure class="left">STREET<figcaption>Le sens unique proposé : entrée par le quai, sortie vers la
place</figcaption></figure>
<p>M. Chanterac montre ensuite le plan du sens unique étudié depuis le printemps. La rue des Foulons serait
ouverte du quai vers la place, les cyclistes conservant le double sens. M. Jean-Yves du Plessis-Mornand,
riverain depuis trente ans, y voit une invitation à rouler plus vite ; il demande que l’on commence par
mesurer. M. Courtecuisse, à l’inverse, souhaiterait que la rue soit fermée aux heures d’entrée, comme cela se
fait à Brévigny depuis 2016. L’adjointe estime qu’une fermeture complète serait prématurée. À l’issue du
débat, le conseil de quartier donne un avis favorable à la mise en sens unique de la rue des Foulons, à titre
expérimental, pendant six mois. Le service de la voirie installera la signalisation provisoire en janvier
2019. M. Chanterac s’engage à présenter les comptages de vitesse lors de la réunion plénière suivante. La
directrice enverra à la mairie, sous quinze jours, le relevé des retards du car scolaire, qui serait détourné
par le quai.</p>
<p>Le gestionnaire du réseau de gaz a, par ailleurs, fait savoir qu’il rouvrirait la rue Basse en mars. Mme
Oudinot-Lacaze invite chacun à la patience et au civisme.</p>
<h2>Immeubles des Bas-Moulins</h2>
<p>Plusieurs locataires se plaignent des halls ouverts à tous les vents. M. Nicolas Vasselin, responsable
d’agence de Rochebelle Habitat, indique que les digicodes des numéros 4 et 6 ont été vandalisés à trois
reprises. Le bailleur les remplacera par des badges d’ici au 31 janvier 2019 ; M. Vasselin fera afficher le
calendrier des travaux dans les halls dès la semaine prochaine. Interrogé sur les punaises de lit, il admet
que le traitement du printemps n’a pas suffi et se dit ouvert à une réunion avec l’amicale. Mme Oudinot-Lacaze
prendra rendez-vous avec l’amicale des locataires et lui. M. du Plessis-Mornand fait observer que les
encombrants restent parfois dix jours sur le trottoir ; on devrait pouvoir faire mieux, disent plusieurs
voix.</p>
<h2>Budget de quartier et concours</h2>
<p>Il reste 3 150 euros au budget de quartier. Deux projets étaient en lice. Les conseillers approuvent à
l’unanimité l’affectation de 2 400 euros à la restauration de la fontaine des Lavandières. Le second, une
fresque sur le mur du gymnase, n’a pas de devis ; il est remis à la réunion plénière de février.</p>
<p>La soirée s’est terminée par la remise des prix du concours « Fenêtres en fleurs 2018 ». Le premier prix de
la catégorie Balcons est allé à M. Auguste Belloir, qui n’avait pu venir ; celui de la catégorie Vitrines à
Mme Rosalie Pimprenel. Chacun reçoit un bon d’achat de 80 euros. Le prix du jury n’a pas été attribué cette
année.</p>
<p>M. Pasquiou mettra en ligne le plan de circulation et les photographies du square avec ce compte rendu. La
prochaine réunion plénière aura lieu le jeudi 7 février 2019. La présidente lève la séance à 20 h 45 et convie
l’assistance à partager une soupe.</p>
</body></html>
"""

if __name__ == "__main__":
    target = Path(__file__).with_name("source.pdf")
    print_html(HTML.replace("SQUARE", SQUARE).replace("STREET", STREET), target)
    remap(target, {"\u2010": SOFT_HYPHEN})
