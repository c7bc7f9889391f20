"""General meeting of a block of flats, as a managing agent's software prints it (WeasyPrint).

Attendance list with shares, surname first; couples, an undivided estate, companies, a vote by post, a late arrival;
numbered resolutions with the shares for, against and abstaining, and the names of the dissenters.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

OWNERS = [
    ("0001", "Mme ALLAVOINE Marthe", "412", "Présente"),
    ("0002", "M. et Mme BAUDRILLON Luc et Christine", "655", "Représentés par Mme FAVRICHON"),
    ("0003", "M. CHEVASSUT Raoul", "318", "Absent"),
    ("0004", "Mme DARMOUNI Farida", "540", "Présente"),
    ("0005", "Indivision ESPITALIER, par M. ESPITALIER Vincent", "720", "Présent"),
    ("0006", "Mme FAVRICHON Nicole", "505", "Présente"),
    ("0007", "M. GOURLAOUEN Hervé", "688", "Représenté par M. NDOYE"),
    ("0008", "SCI HORTENSE-PALUD, par M. JACQUEMOND Thierry, gérant", "1 210", "Présent"),
    ("0009", "Mme IZQUIERDO-BLANC Teresa", "377", "Présente (arrivée 18h52)"),
    ("0010", "Mlle KERJEAN Lénaïg", "298", "Absente"),
    ("0011", "M. LORIMIER Paul-Antoine", "560", "Présent"),
    ("0012", "M. NDOYE Ousmane", "612", "Présent"),
    ("0013", "M. OLLIVARY Gaspard", "455", "Absent"),
    ("0014", "Mme PONTHIER-SAGE Béatrice", "530", "Vote par correspondance"),
    ("0015", "M. QUENTRIC Jean", "345", "Représenté par Mme DARMOUNI"),
    ("0016", "SA FONCIERE DU LEVANT-BLEU", "1 040", "Absente"),
    ("0017", "Mme TRAN-MIQUEL Sophie", "401", "Présente"),
    ("0018", "M. VERNHAC Roger", "334", "Présent"),
]

ROWS = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in OWNERS)


def vote(yes: str, no: str, none: str, base: str, *who: str) -> str:
    """The counts below a resolution."""
    tail = "".join(f"<br>{w}" for w in who)
    return (
        f'<p class="v">Votent POUR : {yes} tantièmes<br>Votent CONTRE : {no} tantièmes<br>'
        f"S'abstiennent : {none} tantièmes<br>(base de calcul : {base}){tail}</p>"
    )


HTML = f"""<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>PV AG Clos Verdier</title>
<style>
@page {{ size: A4; margin: 25mm 22mm 25mm;
  @top-center {{ content: "CABINET LASSABLIERE & PERRIN - Administrateurs de biens - 6 place des Palans, PORT-AMELIE"; font: 7.5pt "Liberation Sans" }}
  @bottom-left {{ content: "S.D.C. CLOS VERDIER - AG du 20/06/2023"; font: 7.5pt "Liberation Sans" }}
  @bottom-center {{ content: "Paraphes :"; font: 7.5pt "Liberation Sans" }}
  @bottom-right {{ content: "Page " counter(page) " sur " counter(pages); font: 7.5pt "Liberation Sans" }} }}
body {{ font: 10.5pt/1.3 "Liberation Serif" }} p {{ margin: 0 0 2mm }}
h1 {{ font-size: 13pt; text-align: center; margin: 0 0 4mm }}
h2 {{ font-size: 10.5pt; text-decoration: underline; margin: 5mm 0 1.5mm; break-after: avoid }}
table {{ border-collapse: collapse; width: 100%; margin: 2mm 0 4mm }} td, th {{ border: .5pt solid; padding: .6mm 1.5mm; font-size: 9.5pt; text-align: left }}
.v {{ margin-left: 12mm }} .m {{ font-style: italic; font-size: 9.5pt }} .r {{ font-weight: bold }}
.s {{ font-size: 8pt }}
</style></head><body>
<h1>PROCES-VERBAL<br>DE L'ASSEMBLEE GENERALE ORDINAIRE DES COPROPRIETAIRES<br>Résidence LE CLOS VERDIER - 19 et 21 rue des Calfats - PORT-AMELIE</h1>
<p>L'an deux mille vingt-trois, le mardi vingt juin à dix-huit heures trente, les copropriétaires de la résidence Le Clos
Verdier se sont réunis en assemblée générale au local de la Régie des Pontons, salle 3, sur convocation adressée par le syndic
par lettres recommandées le 24 mai 2023. Il a été dressé une feuille de présence, signée par chaque copropriétaire à son entrée
en séance.</p>
<table><tr><th>Compte</th><th>Copropriétaire</th><th>Tantièmes</th><th>Présence</th></tr>{ROWS}
<tr><td></td><td><b>Total</b></td><td><b>10 000</b></td><td></td></tr></table>
<p>A l'ouverture, 13 copropriétaires sont présents, représentés ou votent par correspondance et totalisent 7 512 / 10 000
tantièmes ; 5 copropriétaires totalisant 2 488 tantièmes sont absents.</p>

<h2>RESOLUTION N° 1 : Election du président de séance (art. 24)</h2>
<p>L'assemblée générale élit Mme FAVRICHON en qualité de présidente de séance.</p>
{vote("7 512", "0", "0", "7 512")}
<p class="r">Résolution adoptée à l'unanimité des présents et représentés.</p>

<h2>RESOLUTION N° 2 : Election du scrutateur et du secrétaire de séance (art. 24)</h2>
<p>L'assemblée générale élit M. LORIMIER scrutateur. M. Ludovic PERRINJAQUET, gestionnaire, représentant le syndic, assure le
secrétariat.</p>
{vote("7 512", "0", "0", "7 512")}
<p class="r">Résolution adoptée à l'unanimité des présents et représentés.</p>

<h2>RESOLUTION N° 3 : Approbation des comptes de l'exercice du 01/01/2022 au 31/12/2022 (art. 24)</h2>
<p>Le syndic commente les comptes, joints à la convocation. Le conseil syndical, par la voix de Mme TRAN-MIQUEL, indique avoir
contrôlé les factures le 3 mai et n'avoir relevé qu'une erreur d'imputation (ascenseur, 86 €), corrigée. M. VERNHAC demande
pourquoi l'eau a augmenté de 22 % : deux fuites ont été réparées en août.</p>
<p>L'assemblée générale approuve en leur forme, teneur, imputation et répartition les comptes de charges de l'exercice 2022,
arrêtés à 64 817,33 €.</p>
{vote("7 178", "334", "0", "7 512", "Ont voté CONTRE : M. VERNHAC (334)")}
<p class="r">Résolution adoptée.</p>

<h2>RESOLUTION N° 4 : Quitus au syndic (art. 24)</h2>
<p>L'assemblée générale donne quitus au cabinet LASSABLIERE &amp; PERRIN pour sa gestion de l'exercice écoulé.</p>
{vote("5 892", "1 219", "401", "7 512", "Ont voté CONTRE : Mme DARMOUNI (540), M. QUENTRIC (345), M. VERNHAC (334)", "Se sont abstenus : Mme TRAN-MIQUEL (401)")}
<p class="r">Résolution adoptée.</p>
<p class="m">Arrivée de Mme IZQUIERDO-BLANC (377) à 18h52. Le nouveau total est de 7 889 tantièmes.</p>

<h2>RESOLUTION N° 5 : Désignation du syndic (art. 25)</h2>
<p>L'assemblée générale désigne comme syndic le cabinet LASSABLIERE &amp; PERRIN pour une durée de 18 mois à compter de ce jour, aux
conditions du contrat joint à la convocation (honoraires annuels : 5 940 € TTC).</p>
{vote("6 670", "1 219", "0", "10 000", "Ont voté CONTRE : Mme DARMOUNI (540), M. QUENTRIC (345), M. VERNHAC (334)")}
<p class="r">Résolution adoptée à la majorité de l'article 25.</p>

<h2>RESOLUTION N° 6 : Conseil syndical (art. 25)</h2>
<p>Trois postes sont à pourvoir pour un an. Chaque candidature est mise aux voix.</p>
<p>6.1 Mme FAVRICHON Nicole : pour 7 889, contre 0, abstention 0. <b>Elue à l'unanimité.</b></p>
<p>6.2 M. NDOYE Ousmane : pour 7 889, contre 0, abstention 0. <b>Elu à l'unanimité.</b></p>
<p>6.3 M. VERNHAC Roger : pour 1 219, contre 5 460, abstention 1 210 (SCI HORTENSE-PALUD). <b>N'est pas élu.</b></p>
<p>6.4 Mme TRAN-MIQUEL Sophie : pour 7 555, contre 334, abstention 0. <b>Elue.</b></p>

<h2>RESOLUTION N° 7 : Budget prévisionnel 2024 (art. 24)</h2>
<p>L'assemblée générale approuve le budget prévisionnel de l'exercice 2024 pour un montant de 68 400 €, appelé par quarts le premier
jour de chaque trimestre.</p>
{vote("7 555", "334", "0", "7 889", "Ont voté CONTRE : M. VERNHAC (334)")}
<p class="r">Résolution adoptée.</p>

<h2>RESOLUTION N° 8 : Cotisation au fonds de travaux (art. 25)</h2>
<p>L'assemblée générale fixe la cotisation annuelle au fonds de travaux à 5 % du budget prévisionnel.</p>
{vote("7 889", "0", "0", "10 000")}
<p class="r">Résolution adoptée à l'unanimité des présents et représentés.</p>

<h2>RESOLUTION N° 9 : Ravalement de la façade sur cour (art. 24)</h2>
<p>M. PERRINJAQUET rappelle l'historique : injonction de 2009 levée, fissures constatées par M. ESPITALIER en 2020, diagnostic de
l'architecte M. Rémi SAULCEROTTE (absent ce soir, remercié pour la clarté de son rapport). Trois entreprises ont répondu : Façades du
Grau 84 210 €, Etablissements Coubertou 91 377 €, Enduits & Cie 79 950 € sans échafaudage. Mme ALLAVOINE trouve ces prix
déraisonnables et Mme DARMOUNI demande qui a vérifié les métrés. M. JACQUEMOND voudrait que l'on isole en même temps, ce que
l'architecte jugeait possible mais coûteux. La discussion dure trois quarts d'heure.</p>
<p>a) L'assemblée générale décide de réaliser les travaux de ravalement selon le devis de l'entreprise Façades du Grau, pour
84 210 € TTC.</p>
{vote("3 012", "4 877", "0", "7 889")}
<p class="r">Résolution rejetée.</p>
<p>b) L'assemblée générale donne mandat au conseil syndical pour faire établir trois nouveaux devis incluant une variante avec isolation,
à présenter à la prochaine assemblée.</p>
{vote("5 900", "1 655", "334", "7 889", "S'est abstenu : M. VERNHAC (334)")}
<p class="r">Résolution adoptée.</p>

<h2>RESOLUTION N° 10 : Installation de bornes de recharge dans le parking (art. 25, puis 25-1)</h2>
<p>L'assemblée générale décide l'installation d'une infrastructure collective de recharge par la société Voltamar, sans frais pour les
copropriétaires non utilisateurs.</p>
{vote("4 300", "2 379", "1 210", "10 000")}
<p>La majorité de l'article 25 n'est pas atteinte, mais la résolution a recueilli plus du tiers des voix. Il est procédé
immédiatement à un second vote à la majorité de l'article 24.</p>
{vote("4 300", "2 379", "1 210", "6 679", "S'est abstenue : SCI HORTENSE-PALUD (1 210)")}
<p class="r">Résolution adoptée.</p>

<h2>RESOLUTION N° 11 : Vente de la loge (art. 26)</h2>
<p>L'estimation du notaire n'étant pas parvenue, l'assemblée décide de reporter ce point à une assemblée ultérieure. Il n'est pas
procédé au vote.</p>

<h2>RESOLUTION N° 12 : Interdiction des vélos dans le hall, à la demande de M. VERNHAC (art. 24)</h2>
<p>L'assemblée générale décide d'interdire tout stationnement de vélos, trottinettes et poussettes dans le hall du n° 19.</p>
{vote("711", "7 178", "0", "7 889", "Ont voté POUR : Mme IZQUIERDO-BLANC (377), M. VERNHAC (334)")}
<p class="r">Résolution rejetée.</p>

<h2>RESOLUTION N° 13 : Autorisation de travaux à M. NDOYE, lot 12 (art. 25)</h2>
<p>L'assemblée générale autorise M. NDOYE à installer à ses frais un groupe de climatisation sur la terrasse technique, sous réserve
d'une étude acoustique préalable.</p>
{vote("6 867", "334", "688", "10 000")}
<p class="r">Résolution adoptée.</p>

<h2>RESOLUTION N° 14 : Suppression du vide-ordures</h2>
<p>Sans objet, la résolution ayant été votée l'an dernier. Point retiré de l'ordre du jour.</p>

<h2>POINTS SANS VOTE</h2>
<p>Ascenseur : Mme ALLAVOINE a été bloquée deux fois en mai. M. PERRINJAQUET mettra l'ascensoriste en demeure sous huit jours et en
rendra compte au conseil syndical.</p>
<p>Boîtes aux lettres : le syndic fera établir un devis pour la n° 7, forcée. Les autres tiennent.</p>
<p>Fête des voisins : Mme FAVRICHON avait organisé un concours de tartes qui a été gagné, de l'avis de tous, par M. LORIMIER.
Il y a eu 34 personnes.</p>
<p>Mme IZQUIERDO-BLANC souhaiterait que la porte du local poubelles soit repeinte. M. ESPITALIER a un reste de peinture verte et
s'en chargera courant juillet.</p>
<p>Mme TRAN-MIQUEL tiendra à jour la liste des places de parking louées, que M. Perrinjaquet lui remettra au format tableur avant
le 30/06.</p>
<p>Règlement de copropriété : il conviendrait de le mettre en conformité, un jour.</p>

<p style="margin-top: 6mm">L'ordre du jour étant épuisé, la séance est levée à 21h15.</p>
<p>La présidente, Mme FAVRICHON &nbsp;&nbsp;&nbsp;&nbsp;&nbsp; Le scrutateur, M. LORIMIER &nbsp;&nbsp;&nbsp;&nbsp;&nbsp; Le secrétaire, M. PERRINJAQUET</p>
<p class="s">Conformément à la loi, les actions en contestation des décisions des assemblées générales doivent, à peine de déchéance, être
introduites par les copropriétaires opposants ou défaillants dans le délai de deux mois à compter de la notification du
procès-verbal. L'exécution des travaux décidés en application des articles 25 et 26 est suspendue jusqu'à l'expiration de ce délai.</p>
</body></html>"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
