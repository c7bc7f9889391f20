"""Laureates in three languages: how prizes are given, won, listed and told, and what only looks like it."""

import pytest

from minutes.pipeline import Pipeline
from minutes.settings import Settings

HEADS = {
    "fr": "Fondation Ramure\n\nRéunion du 14 mars 2019\n\nCompte rendu\n\nPrésents : Jeanne Marchal, Luc Oudin\n\n1. Nouvelles\n\n",
    "en": "Ramsholt Society\n\nMinutes of the meeting held on 14 March 2019\n\nPresent: Jane Marsh, Luke Oates\n\n1. News\n\n",
    "es": "Asociación Ribera\n\nActa de la reunión del 14 de marzo de 2019\n\nAsistentes: Juana Marchal, Lucas Oudín\n\n1. Novedades\n\n",
}

# Winners with a plus sign between them won together.
CASES: dict[str, list[tuple[str, list[str]]]] = {
    "fr": [
        (
            "1er prix : Claire Vassort (500 €)\n2e prix : Paul Riouet (300 €)\n3e prix : non attribué",
            ["Claire Vassort", "Paul Riouet"],
        ),
        (
            "Premier prix ........ Claire Vassort\nDeuxième prix ....... Paul Riouet",
            ["Claire Vassort", "Paul Riouet"],
        ),
        (
            "Concours des balcons fleuris\n\n- 1er prix – Mme Odile Marchegay\n- 2e prix – M. Paul Riouet\n- Mention spéciale – École des Saules",
            ["Odile Marchegay", "Paul Riouet", "École des Saules"],
        ),
        (
            "Catégorie adultes : 1er prix : Claire Vassort ; 2e prix : Paul Riouet.",
            ["Claire Vassort", "Paul Riouet"],
        ),
        (
            "Le jury a décerné à Claire Vassort le prix de la première nouvelle, doté de 1 500 €.",
            ["Claire Vassort"],
        ),
        (
            "Le prix du public a été remporté par l'école des Saules.",
            ["école des Saules"],
        ),
        (
            "Bravo à l'équipe U13 qui a remporté le tournoi de Valbrune !",
            ["équipe U13"],
        ),
        (
            "Le président félicite Claire Vassort pour son titre de championne régionale.",
            ["Claire Vassort"],
        ),
        (
            "Mme Vassort a été nommée chevalier des Palmes académiques.",
            ["Vassort"],
        ),
        (
            "Claire Vassort, doctorante au laboratoire, a obtenu une bourse de la fondation Ormeau (12 k€).",
            ["Claire Vassort"],
        ),
        (
            "Le prix de thèse 2018 est partagé entre Claire Vassort et Paul Riouet.",
            ["Claire Vassort+Paul Riouet"],
        ),
        (
            "Deux bourses de 1 000 € sont attribuées à Claire Vassort et à Paul Riouet.",
            ["Claire Vassort", "Paul Riouet"],
        ),
        (
            "La commune de Valbriec est lauréate de l'appel à projets « Rivières vivantes » de la Région (40 000 €).",
            ["commune de Valbriec"],
        ),
        (
            "Lauréats de l'AAP Rivières : Association Les Loutres, Commune de Valbriec et Lycée du Vallon.",
            ["Association Les Loutres", "Commune de Valbriec", "Lycée du Vallon"],
        ),
        (
            "Le trophée du bénévole de l'année revient cette année à Michel Dambrin.",
            ["Michel Dambrin"],
        ),
        (
            "La médaille d'honneur de la ville est remise à M. Michel Dambrin, pour trente ans de service.",
            ["Michel Dambrin"],
        ),
        (
            "Notre dossier déposé à l'appel à projets Rivières vivantes a été retenu.",
            ["Fondation Ramure"],
        ),
        (
            "L'assemblée nomme à l'unanimité Michel Dambrin membre d'honneur.",
            ["Michel Dambrin"],
        ),
        (
            "Michel Dambrin est nommé membre d'honneur de l'association.",
            ["Michel Dambrin"],
        ),
        (
            "Prix de la ville de Valbrune : désert.",
            [],
        ),
        (
            "Le prix Ormeau n'a pas été décerné cette année.",
            [],
        ),
        (
            "Le marché de peinture est attribué à l'entreprise Duval pour 12 000 €.",
            [],
        ),
        (
            "Une subvention de 500 € est accordée à l'association Les Loutres.",
            [],
        ),
        (
            "Le conseil attribue une subvention de 500 € au club de judo.",
            [],
        ),
        (
            "Tombola : le premier prix est gagné par Mme Lebrun.",
            [],
        ),
        (
            "Claire Vassort est élue présidente.",
            [],
        ),
        (
            "Sont nommés pour le prix : Claire Vassort et Paul Riouet.",
            [],
        ),
        (
            "L'an dernier, le prix était revenu à Paul Riouet.",
            [],
        ),
        (
            "Le délégation est donnée à Claire Vassort pour le prix des repas.",
            [],
        ),
        (
            "Le prix du repas passe à 4 €. La parole est donnée à Claire Vassort.",
            [],
        ),
        (
            "Palmarès :\n1. Claire Vassort\n2. Paul Riouet\n3. Odile Marchegay",
            ["Claire Vassort", "Paul Riouet", "Odile Marchegay"],
        ),
        (
            "Rang\tLauréat\tProjet\tMontant\n1\tClaire Vassort\tLes eaux\t5 000 €\n2\tPaul Riouet\tLe gué\t3 000 €",
            ["Claire Vassort", "Paul Riouet"],
        ),
        (
            "Les bourses de mobilité ont été attribuées :\n\nNom\tDestination\tMontant\nVASSORT Claire\tGand\t900 €\nRIOUET Paul\tTurin\t800 €",
            ["Claire Vassort", "Paul Riouet"],
        ),
        (
            "Accessits : Claire Vassort, Paul Riouet et Odile Marchegay.",
            ["Claire Vassort", "Paul Riouet", "Odile Marchegay"],
        ),
        (
            "Le coup de cœur du jury va au projet « Le gué » de l'association Les Loutres.",
            ["association Les Loutres"],
        ),
        (
            "Est désignée lauréate du prix Ormeau 2019 : Claire Vassort.",
            ["Claire Vassort"],
        ),
        (
            "Le conseil scientifique propose d'attribuer le prix Ormeau à Claire Vassort. Adopté à l'unanimité.",
            ["Claire Vassort"],
        ),
        (
            "Sont lauréats de la bourse Ormeau : Claire Vassort (3 000 €), Paul Riouet (2 000 €).",
            ["Claire Vassort", "Paul Riouet"],
        ),
        (
            "Le prix Ormeau est attribué par 6 voix contre 2 à Mme Odile Marchegay.",
            ["Odile Marchegay"],
        ),
        (
            "ONT ÉTÉ PRIMÉS :\n• Catégorie balcons : Mme MARCHEGAY Odile, 1er prix (150 €)\n• Catégorie jardins : M. RIOUET Paul, 1er prix (150 €)",
            ["Odile Marchegay", "Paul Riouet"],
        ),
        (
            "Les gagnants du concours photo sont Claire Vassort, Paul Riouet et Odile Marchegay.",
            ["Claire Vassort", "Paul Riouet", "Odile Marchegay"],
        ),
        (
            "Félicitations à Claire qui a décroché une bourse Marie-Curie !",
            ["Claire"],
        ),
        (
            "Paul Riouet s'est vu remettre la médaille d'argent de la jeunesse et des sports.",
            ["Paul Riouet"],
        ),
        (
            "Le lot n° 1 est attribué à la société Duval.",
            [],
        ),
        (
            "Les prix suivants sont appliqués : adhésion 20 €, famille 30 €.",
            [],
        ),
        (
            "M. Riouet remercie Claire Vassort pour l'organisation du concours.",
            [],
        ),
        (
            "Claire Vassort présente le règlement du prix Ormeau.",
            [],
        ),
        (
            "Claire Vassort est désignée membre du jury du prix Ormeau.",
            [],
        ),
        (
            "Le concours de pétanque aura lieu le 3 juin ; Paul Riouet remettra les coupes.",
            [],
        ),
        (
            "Paul Riouet a reçu le maire pour parler du prix de l'eau.",
            [],
        ),
        (
            "Le maire a remis les clés à la lauréate.",
            [],
        ),
        (
            "Il est décidé d'attribuer 300 € à Paul Riouet pour ses frais.",
            [],
        ),
    ],
    "en": [
        (
            "1st prize: Claire Marsh (£50)\n2nd prize: Paul Reed (£30)\n3rd prize: not awarded",
            ["Claire Marsh", "Paul Reed"],
        ),
        (
            "First Prize — Claire Marsh\nSecond Prize — Paul Reed",
            ["Claire Marsh", "Paul Reed"],
        ),
        (
            "Best in Show: Tom Reed, Hollow Lane",
            ["Tom Reed"],
        ),
        (
            "The Chairman presented the Harbour Cup to Mrs J. Dale for her roses.",
            ["J. Dale"],
        ),
        (
            "The Chairman presented Mrs Jean Dale with the Harbour Cup.",
            ["Jean Dale"],
        ),
        (
            "The committee awarded Claire Marsh the 2019 Harbour Fellowship.",
            ["Claire Marsh"],
        ),
        (
            "Claire Marsh has been awarded a grant of £2,500 from the Coastal Heritage Fund.",
            ["Claire Marsh"],
        ),
        (
            "Travel grants were awarded to Claire Marsh (£200), Paul Reed (£150) and Joan Bell (£100).",
            ["Claire Marsh", "Paul Reed", "Joan Bell"],
        ),
        (
            "Congratulations to Claire Marsh on being awarded an MBE in the New Year Honours.",
            ["Claire Marsh"],
        ),
        (
            "Congratulations to Elm Street School, who won the county chess tournament.",
            ["Elm Street School"],
        ),
        (
            "Our application to the Coastal Heritage Fund was successful.",
            ["Ramsholt Society"],
        ),
        (
            "Claire Marsh was named Volunteer of the Year.",
            ["Claire Marsh"],
        ),
        (
            "Volunteer of the Year: Claire Marsh",
            ["Claire Marsh"],
        ),
        (
            "It was agreed unanimously that Mr Tom Reed be made an honorary life member.",
            ["Tom Reed"],
        ),
        (
            "The winner of the photo competition was Paul Reed.",
            ["Paul Reed"],
        ),
        (
            "The photo competition was won by Paul Reed, with Joan Bell second.",
            ["Paul Reed"],
        ),
        (
            "The Student Prize was shared by Claire Marsh and Paul Reed.",
            ["Claire Marsh+Paul Reed"],
        ),
        (
            "The Towpath Prize was not awarded this year.",
            [],
        ),
        (
            "The contract for the roof was awarded to Elm Builders at £12,000.",
            [],
        ),
        (
            "Raffle: 1st prize, a hamper, went to Mrs Bell.",
            [],
        ),
        (
            "The council resolved to grant £200 to the cricket club.",
            [],
        ),
        (
            "Mr Reed was elected chairman.",
            [],
        ),
        (
            "Nominations for the Harbour Prize: Claire Marsh, Paul Reed.",
            [],
        ),
        (
            "The Harbour Prize will be presented to the best entry in May.",
            [],
        ),
        (
            "The award is given to a member who has served for ten years.",
            [],
        ),
        (
            "Mr Reed presented the report to Mrs Dale.",
            [],
        ),
        (
            "Award\tRecipient\tAmount\nHarbour Prize\tClaire Marsh\t$500\nReef Prize\tNot awarded\t-",
            ["Claire Marsh"],
        ),
        (
            "The following scholarships were approved:\n- Claire Marsh, $1,500\n- Paul Reed, $1,000",
            ["Claire Marsh", "Paul Reed"],
        ),
        (
            "The board made the following grants: Elm Rescue ($2,000); Harbour Choir ($750).",
            ["Elm Rescue", "Harbour Choir"],
        ),
        (
            "Joint first place went to Claire Marsh and Paul Reed, who receive £25 each.",
            ["Claire Marsh", "Paul Reed"],
        ),
        (
            "Gold medal: Tom Reed. Silver medal: Joan Bell. Bronze medal: Ann Lee.",
            ["Tom Reed", "Joan Bell", "Ann Lee"],
        ),
        (
            "Jane reported that Paul Reed had received the Institute's Gold Medal.",
            ["Paul Reed"],
        ),
        (
            "Last year's winner was Paul Reed.",
            [],
        ),
        (
            "ACTION: Jane to write to Tom Reed, winner of the essay prize.",
            ["Tom Reed"],
        ),
        (
            "Tom Reed (Year 6) won the poetry competition and Joan Bell came second.",
            ["Tom Reed"],
        ),
        (
            "It was RESOLVED to award the Founders' Medal for 2019 to Professor Joan Bell.",
            ["Joan Bell"],
        ),
        (
            "The treasurer was awarded expenses of £50.",
            [],
        ),
        (
            "Jane Marsh won the toss and presented the accounts.",
            [],
        ),
        (
            "The prize draw was won by Mrs Bell.",
            [],
        ),
        (
            "Mr Oates won a seat on the council.",
            [],
        ),
        (
            "The award ceremony will be on 4 May; Jane Marsh to book the hall.",
            [],
        ),
        (
            "A prize of £100 is offered for the best design.",
            [],
        ),
        (
            "Jane Marsh presented the prizes.",
            [],
        ),
        (
            "The grant application was presented by Luke Oates.",
            [],
        ),
        (
            "Mr Reed received a warm welcome and thanked Jane for the trophy cabinet.",
            [],
        ),
    ],
    "es": [
        (
            "Primer premio: Clara Vega (500 €)\nSegundo premio: Luis Roca (300 €)\nTercer premio: desierto",
            ["Clara Vega", "Luis Roca"],
        ),
        (
            "1.er premio — Clara Vega\n2.º premio — Luis Roca",
            ["Clara Vega", "Luis Roca"],
        ),
        (
            "Se concede el Premio Ribera 2019 a Dña. Clara Vega, por su trayectoria.",
            ["Clara Vega"],
        ),
        (
            "El premio del público recayó en el colegio Los Tilos.",
            ["colegio Los Tilos"],
        ),
        (
            "El accésit fue para Luis Roca.",
            ["Luis Roca"],
        ),
        (
            "Clara Vega ha obtenido la ayuda Ramón Vega para estancias breves (3.000 €).",
            ["Clara Vega"],
        ),
        (
            "Se felicita a Luis Roca, que ha sido galardonado con la Medalla al Mérito Deportivo.",
            ["Luis Roca"],
        ),
        (
            "La asamblea nombra socio de honor a D. Luis Roca.",
            ["Luis Roca"],
        ),
        (
            "D. Luis Roca fue nombrado socio de honor por unanimidad.",
            ["Luis Roca"],
        ),
        (
            "Se otorgan becas de 600 € a Clara Vega, Luis Roca y Ana Díaz.",
            ["Clara Vega", "Luis Roca", "Ana Díaz"],
        ),
        (
            "Becas concedidas:\n- Clara Vega, 600 €\n- Luis Roca, 400 €",
            ["Clara Vega", "Luis Roca"],
        ),
        (
            "Nuestro proyecto ha sido seleccionado en la convocatoria Barrios Vivos.",
            ["Asociación Ribera"],
        ),
        (
            "El premio se comparte ex aequo entre Clara Vega y Luis Roca.",
            ["Clara Vega+Luis Roca"],
        ),
        (
            "La modalidad de poesía queda desierta.",
            [],
        ),
        (
            "El contrato se adjudica a la empresa Obras Lara por 12.000 €.",
            [],
        ),
        (
            "Se concede una subvención de 500 € a la asociación de vecinos.",
            [],
        ),
        (
            "Sorteo: el primer premio, un jamón, fue para Luis Roca.",
            [],
        ),
        (
            "Clara Vega fue elegida presidenta.",
            [],
        ),
        (
            "Se concede la palabra a Clara Vega.",
            [],
        ),
        (
            "El Sr. Roca entrega el informe a Clara Vega.",
            [],
        ),
        (
            "Premiado\tObra\tImporte\nClara Vega\tEl agua\t300 €\nLuis Roca\tEl vado\t200 €",
            ["Clara Vega", "Luis Roca"],
        ),
        (
            "Enhorabuena a Clara Vega por el premio a la mejor tesis.",
            ["Clara Vega"],
        ),
        (
            "La ganadora del concurso de carteles es Clara Vega.",
            ["Clara Vega"],
        ),
        (
            "Queda como suplente Ana Díaz.",
            [],
        ),
        (
            "Hemos obtenido la ayuda de la Fundación Olmo (4.000 €).",
            ["Asociación Ribera"],
        ),
        (
            "El año pasado el premio fue para Luis Roca.",
            [],
        ),
        (
            "Mención de honor: Ana Díaz",
            ["Ana Díaz"],
        ),
        (
            "Premio a la mejor fotografía: Clara Vega. Accésit: Luis Roca.",
            ["Clara Vega", "Luis Roca"],
        ),
        (
            "Relación de premiados:\n1º Clara Vega\n2º Luis Roca",
            ["Clara Vega", "Luis Roca"],
        ),
        (
            "Resultan ganadores: Clara Vega (cartel), Luis Roca (fotografía) y Ana Díaz (relato).",
            ["Clara Vega", "Luis Roca", "Ana Díaz"],
        ),
        (
            "A propuesta de la junta, se acuerda conceder la Medalla de Oro de la asociación a D.ª Clara Vega.",
            ["Clara Vega"],
        ),
        (
            "Nos han concedido la beca de la Fundación Olmo, 4.000 €.",
            ["Asociación Ribera"],
        ),
        (
            "La alumna Ana Díaz ha ganado la fase provincial de la Olimpiada de Matemáticas.",
            ["Ana Díaz"],
        ),
        (
            "El Premio Ribera 2019, dotado con 1.000 euros, se otorga por unanimidad a Luis Roca.",
            ["Luis Roca"],
        ),
        (
            "Se hace entrega de la placa de honor a D. Luis Roca.",
            ["Luis Roca"],
        ),
        (
            "El lote 2 se adjudica a Obras Lara.",
            [],
        ),
        (
            "Clara Vega entrega las medallas del campeonato.",
            [],
        ),
        (
            "Luis Roca presenta las bases del concurso de relatos.",
            [],
        ),
        (
            "Luis Roca ha recibido quejas por el premio.",
            [],
        ),
        (
            "El concurso de paellas será el 3 de junio; Luis Roca comprará los trofeos.",
            [],
        ),
    ],
}


@pytest.mark.parametrize(
    ("language", "text", "winners"),
    [(language, text, winners) for language, cases in CASES.items() for text, winners in cases],
)
def test_winners_are_read_however_a_prize_is_told(language: str, text: str, winners: list[str]) -> None:
    pipeline = Pipeline(Settings(language=language, model="none"))
    record = pipeline.extract((HEADS[language] + text + "\n").encode(), name="minutes.txt")
    assert sorted("+".join(w.recipients) for w in record.laureates) == sorted(winners)
