"""Prizes as juries, schools, clubs and foundations tell of them, in three languages; and what only looks like one."""

from collections.abc import Callable

import pytest

from minutes.model.record import Record

HEADS = {
    "fr": "Association du Val d'Orgeux\n\nCompte rendu de la réunion du 14 mars 2019\n\nPrésents : Jean Dutertre, Alice Monnier\n\n1. Points divers\n\n",
    "en": "Orgeux Valley Society\n\nMinutes of the meeting held on 14 March 2019\n\nPresent: John Durnley, Alice Monner\n\n1. Other business\n\n",
    "es": "Asociación del Valle de Orgejo\n\nActa de la reunión del 14 de marzo de 2019\n\nAsistentes: Juan Duarte, Alicia Monera\n\n1. Asuntos varios\n\n",
}

Reader = Callable[[str, str], Record]


@pytest.fixture(scope="module")
def read(reader: Reader) -> Reader:
    return lambda code, body: reader(code, f"{HEADS[code]}{body}\n")


#: A language, what the minutes say, and for each laureate: the recipients, and words of the award.
TOLD: list[tuple[str, str, list[tuple[tuple[str, ...], str]]]] = [
    ("fr", "Après deux heures de débat, le jury a distingué Solène Kerbrat pour son roman graphique « La Digue ». Elle reçoit le prix Hélène-Marest.", [(("Solène Kerbrat",), "prix")]),
    ("fr", "Le jury a distingué Solène Kerbrat, prix Hélène-Marest 2021, et accordé une mention spéciale à Bruno Tessandier.", [(("Solène Kerbrat",), "prix Hélène-Marest"), (("Bruno Tessandier",), "mention spéciale")]),
    ("fr", "Le coup de cœur du jury va à la compagnie Les Sept Lieues pour « Nuit claire ».", [(("compagnie Les Sept Lieues",), "coup de cœur")]),
    ("fr", "Deux dossiers arrivent ex aequo en tête du classement et se partagent le prix de la Recherche participative : celui du laboratoire Pélican et celui de l'association Rives nettes.", [(("celui du laboratoire Pélican", "celui de l'association Rives nettes"), "prix de la Recherche")]),
    ("fr", "Le prix du meilleur poster a été décerné ex aequo à Inès Calvet et Yann Morvézen.", [(("Inès Calvet",), "prix du meilleur poster"), (("Yann Morvézen",), "prix du meilleur poster")]),
    ("fr", "M. le Maire remet la médaille de la ville à Mme Josiane Ferrucci, qui a dirigé l'école de musique pendant trente ans.", [(("Josiane Ferrucci",), "médaille de la ville")]),
    ("fr", "Madame Lucette Bardon se voit remettre la médaille d'honneur régionale, départementale et communale, échelon vermeil.", [(("Lucette Bardon",), "médaille d'honneur")]),
    ("fr", "Bonne nouvelle : Thibault Enguehard est lauréat d'une bourse ERC Starting Grant.", [(("Thibault Enguehard",), "ERC")]),
    ("fr", "La thèse de Myriam Lestrade a obtenu le prix de thèse de la Société française d'acoustique.", [(("Myriam Lestrade",), "prix de thèse")]),
    ("fr", "Sur proposition du bureau, l'assemblée élit M. Roland Fage président d'honneur par acclamation.", [(("Roland Fage",), "président d'honneur")]),
    ("fr", "Palmarès du tournoi interne :\nSimple messieurs : Kévin Loubat\nSimple dames : Aurore Vidalenc\nDouble mixte : Aurore Vidalenc / Hugo Marteil", [(("Kévin Loubat",), "tournoi"), (("Aurore Vidalenc",), "tournoi"), (("Aurore Vidalenc", "Hugo Marteil"), "tournoi")]),
    ("fr", "Sur les 14 dossiers reçus, la commission en retient quatre : Théo Marchelli (1 200 €), Awa Sissoko (1 000 €), Lise Hardouin (800 €) et Noé Pradier (800 €). Ce sont les bourses Élan 2022.", [(("Théo Marchelli",), "bourses Élan"), (("Awa Sissoko",), "bourses Élan"), (("Lise Hardouin",), "bourses Élan"), (("Noé Pradier",), "bourses Élan")]),
    ("fr", "Appel à projets Biodiversité 2020\n\nLe comité décide de financer :\n- Les Amis du marais, 4 500 €\n- Commune de Sauvessac, 7 000 €\n- Lycée agricole de Brenne, 2 300 €", [(("Les Amis du marais",), "Appel à projets"), (("Commune de Sauvessac",), "Appel à projets"), (("Lycée agricole de Brenne",), "Appel à projets")]),
    ("fr", "Le trophée du fair-play a été remporté par l'équipe des moins de 13 ans.", [(("équipe des moins de 13 ans",), "trophée du fair-play")]),
    ("fr", "Le président félicite Élise Gaborit, championne départementale du 800 m, et Adam Lecuyer, médaille de bronze au javelot.", [(("Élise Gaborit",), "championne départementale"), (("Adam Lecuyer",), "médaille de bronze")]),
    ("fr", "Remise des prix aux élèves : prix d'excellence, Camille Jouvet ; prix de camaraderie, Ismaël Traoré ; prix de lecture, Rose Hamelin.", [(("Camille Jouvet",), "prix d'excellence"), (("Ismaël Traoré",), "prix de camaraderie"), (("Rose Hamelin",), "prix de lecture")]),
    ("fr", "La fondation a attribué son grand prix, doté de 20 000 €, au collectif Terres d'attache (Lorient).", [(("collectif Terres d'attache",), "grand prix")]),
    ("fr", "Le lauréat de cette année est Marius Delcambre, avec « Le temps des haies ».\nIl s'agit du prix Jean-Roussillon du premier livre.", [(("Marius Delcambre",), "prix")]),
    ("fr", "Prix du public : « Les Courants d'air », de la troupe du Moulin.", [(("troupe du Moulin",), "Prix du public")]),
    ("fr", "C'est finalement l'équipe de Claire Montbrun qui l'emporte au concours d'architecture de la halle.", [(("équipe de Claire Montbrun",), "concours")]),
    ("fr", "Le comité de sélection retient la candidature de Paola Rinaldi-Guez pour la résidence d'écriture 2023 (bourse de 2 000 € par mois).", [(("Paola Rinaldi-Guez",), "")]),
    ("fr", "Sont déclarés lauréats : le lycée Marie-Curie et le collège des Tamaris, pour le concours Défis climat.", [(("lycée Marie-Curie",), "concours Défis climat"), (("collège des Tamaris",), "concours Défis climat")]),
    ("fr", "Le concours Défis climat a sacré la classe de 5e B du collège des Tamaris.", [(("classe de 5e B du collège des Tamaris",), "concours Défis climat")]),
    ("en", "The prize went to Marla Venn for her series on the estuary; the judges called it fearless.", [(("Marla Venn",), "")]),
    ("en", "Essay prize. There were nineteen entries. The prize went to Marla Venn for her piece on the estuary, with a commendation for Idris Bellamy.", [(("Marla Venn",), "Essay prize"), (("Idris Bellamy",), "commendation")]),
    ("en", "The committee awarded the Thorne Studentship to Ananya Rao, and the Hollis Travel Bursary (£600) to Ewan McPhail.", [(("Ananya Rao",), "Thorne Studentship"), (("Ewan McPhail",), "Hollis Travel Bursary")]),
    ("en", "Club Trophies\n\nMost Improved Junior - Tia Rowntree\nClubman of the Year - Gareth Pugh\nLadies' Singles - Moira Eccles\nMixed Doubles - Moira Eccles and Gareth Pugh", [(("Tia Rowntree",), "Most Improved"), (("Gareth Pugh",), "Clubman"), (("Moira Eccles",), "Ladies' Singles"), (("Moira Eccles", "Gareth Pugh"), "Mixed Doubles")]),
    ("en", "Prize giving: Division One winners Ashcombe Rovers, runners-up Wick United; Division Two winners Lode Athletic.", [(("Ashcombe Rovers",), "Division One"), (("Wick United",), ""), (("Lode Athletic",), "Division Two")]),
    ("en", "Ms. Okafor announced that the library had been named Rural Library of the Year by the state association.", [(("library",), "Rural Library of the Year")]),
    ("en", "Round 2 results: 31 proposals received, 3 funded.\n- SaltMap (University of Carrow), EUR 40,000\n- Peatwatch (Bogland Trust), EUR 25,000\n- Reedbed 2 (Lake Institute and Municipality of Torvik), EUR 38,500", [(("SaltMap",), "Round 2"), (("Peatwatch",), "Round 2"), (("Reedbed 2",), "Round 2")]),
    ("en", "Community grants: the panel agreed to fund Willow Street Allotments (£750), the Drop-In Café (£1,200) and Tots & Co (£300).", [(("Willow Street Allotments",), "Community grants"), (("Drop-In Café",), "Community grants"), (("Tots & Co",), "Community grants")]),
    ("en", "The Mayor presented a Certificate of Recognition to Officer Dana Whitlock for saving a life.", [(("Dana Whitlock",), "Certificate of Recognition")]),
    ("en", "Employee of the Quarter: Public Works Technician Sam Ortega.", [(("Sam Ortega",), "Employee of the Quarter")]),
    ("en", "Superintendent Hale recognized National Merit Scholars Amy Tran, Leo Fitch and Priya Nair.", [(("Amy Tran",), "National Merit"), (("Leo Fitch",), "National Merit"), (("Priya Nair",), "National Merit")]),
    ("en", "Spelling Bee – Grade 4: Hannah Otero; Grade 5: Miles Beck.", [(("Hannah Otero",), "Spelling Bee"), (("Miles Beck",), "Spelling Bee")]),
    ("en", "The 2022 Fellowship has been offered to, and accepted by, Dr. Rania Haddad.", [(("Rania Haddad",), "Fellowship")]),
    ("en", "Honorary life membership was conferred upon Joan Stubbs in recognition of forty years as secretary.", [(("Joan Stubbs",), "Honorary life membership")]),
    ("en", "Chair's award: this year it goes to our treasurer, Peggy Lorne.", [(("Peggy Lorne",), "Chair's award")]),
    ("en", "Photo competition results were announced. Overall winner was Jim Dace with \"Fog\"; second place Wendy Marsh, third place Al Quill.", [(("Jim Dace",), "Photo competition"), (("Wendy Marsh",), "second place"), (("Al Quill",), "third place")]),
    ("en", "Scholarships. Motion by Diaz, second by Cole, to award the $1,000 scholarships to Ty Brandt and Mei Lin. Carried.", [(("Ty Brandt",), "scholarships"), (("Mei Lin",), "scholarships")]),
    ("en", "We are delighted that Prof. Nadia Serrano has been elected a Fellow of the Royal Geological Union.", [(("Nadia Serrano",), "Fellow")]),
    ("en", "NSF: Carla Diggs got her CAREER award ($512k, five years). Congratulations!", [(("Carla Diggs",), "CAREER award")]),
    ("en", "The Foundation selected four grantees for 2024: Radio Koru, the Inkwell Press, Teo Vaiana and Bright Sparks Theatre.", [(("Radio Koru",), ""), (("Inkwell Press",), ""), (("Teo Vaiana",), ""), (("Bright Sparks Theatre",), "")]),
    ("en", "Highly Commended: Ravensby Village Hall. Winner: Upper Slade Community Shop. (Best Community Project 2019)", [(("Ravensby Village Hall",), "Highly Commended"), (("Upper Slade Community Shop",), "")]),
    ("en", "After scoring, the jury placed Studio Harrow first, Bex & Lund second and Oda Architects third in the footbridge competition.", [(("Studio Harrow",), "footbridge competition"), (("Bex & Lund",), "footbridge competition"), (("Oda Architects",), "footbridge competition")]),
    ("es", "El premio recae en Lucía Armendáriz por su poemario «Agua quieta».", [(("Lucía Armendáriz",), "")]),
    ("es", "III Premio de Relato Corto. Tras la deliberación, el premio recae en Lucía Armendáriz por «Agua quieta». Se concede además un accésit a Bruno Calatrava.", [(("Lucía Armendáriz",), "Premio de Relato Corto"), (("Bruno Calatrava",), "accésit")]),
    ("es", "El jurado distingue a Noelia Bastida con el Premio Joven Talento 2020 y a Íñigo Larrauri con una mención especial.", [(("Noelia Bastida",), "Premio Joven Talento"), (("Íñigo Larrauri",), "mención especial")]),
    ("es", "Beca de comedor: se conceden las becas a Adrián Pozuelo, Salma Idrissi y Vega Montoro.", [(("Adrián Pozuelo",), "eca"), (("Salma Idrissi",), "eca"), (("Vega Montoro",), "eca")]),
    ("es", "Resultado del torneo: campeón, CD Peñalba; subcampeón, Atlético Robledo; trofeo a la deportividad, UD Valdés.", [(("CD Peñalba",), ""), (("Atlético Robledo",), ""), (("UD Valdés",), "trofeo a la deportividad")]),
    ("es", "Se acuerda por unanimidad nombrar Hijo Predilecto de la villa a D. Eusebio Lanzarote Pino.", [(("Eusebio Lanzarote Pino",), "Hijo Predilecto")]),
    ("es", "El Pleno acuerda conceder la Medalla de Oro de la ciudad a la Banda Municipal de Música.", [(("Banda Municipal de Música",), "Medalla de Oro")]),
    ("es", "La concejala informa de que el colegio San Mamed ha quedado en segundo lugar en el certamen de teatro escolar.", [(("colegio San Mamed",), "certamen de teatro")]),
    ("es", "Nuestra compañera Irene Villaamil se ha llevado el premio a la mejor comunicación en el congreso de Santillo.", [(("Irene Villaamil",), "premio a la mejor comunicación")]),
    ("es", "Proyectos financiados en la convocatoria Semilla 2021:\n1. Huerta del Barranco (Asociación Brotes), 3.000 €\n2. Radio Patio (IES Mirador), 1.500 €", [(("Huerta del Barranco",), "convocatoria Semilla"), (("Radio Patio",), "convocatoria Semilla")]),
    ("es", "Concurso de carteles: ganó el de Sara Cifuentes, con 12 votos.", [(("Sara Cifuentes",), "")]),
    ("es", "Concurso de carteles. Resultó ganador el presentado por Sara Cifuentes, dotado con 300 euros.", [(("Sara Cifuentes",), "Concurso de carteles")]),
    ("es", "Concurso de tortillas: 1º Manolo Briz, 2º Conchi Alarcón, 3º Peña La Sartén.", [(("Manolo Briz",), "Concurso de tortillas"), (("Conchi Alarcón",), "Concurso de tortillas"), (("Peña La Sartén",), "Concurso de tortillas")]),
    ("es", "El premio se reparte ex aequo entre Gabriela Funes y Tomás Ordóñez Lira.", [(("Gabriela Funes",), ""), (("Tomás Ordóñez Lira",), "")]),
    ("es", "La distinción \"Vecino Ilustre\" será para don Hilario Quiñones, según votación de la comisión directiva.", [(("Hilario Quiñones",), "Vecino Ilustre")]),
    ("es", "CONICET otorgó beca doctoral a Julieta Marchisio y beca posdoctoral a Franco Ibarlucía.", [(("Julieta Marchisio y beca posdoctoral a Franco Ibarlucía",), "beca doctoral"), (("Franco Ibarlucía",), "beca posdoctoral")]),
    ("es", "Premios fin de curso: mejor expediente, Alba Rincón; premio al esfuerzo, Yusuf Amrani.", [(("Alba Rincón",), ""), (("Yusuf Amrani",), "premio al esfuerzo")]),
    ("es", "La Junta felicita a Marcos Aldecoa, subcampeón de España de orientación, y a Eva Trigo por su medalla de bronce.", [(("Marcos Aldecoa",), "subcampeón"), (("Eva Trigo",), "medalla de bronce")]),
    ("es", "Premio de novela corta. La obra ganadora es «Marea», de Pilar Sotelo; la finalista, «Cal viva», de Óscar Brun.", [(("Pilar Sotelo",), "")]),
    ("es", "El galardón a la mejor empresa familiar fue a parar a Hijos de R. Tolosa, S.L.", [(("Hijos de R. Tolosa",), "galardón")]),
    ("fr", "La bourse Marcel-Tibaud (3 000 €) ira cette année à Camille Ferrandot, doctorante en écologie.", [(("Camille Ferrandot",), "bourse Marcel-Tibaud")]),
    ("fr", "Après délibération, le prix revient à l'unanimité à l'association Mille Mains. Mention spéciale du jury à l'école des Roseaux.", [(("association Mille Mains",), ""), (("école des Roseaux",), "Mention spéciale")]),
    ("fr", "Trois équipes ont été récompensées lors du hackathon : Les Sémaphores (1er prix, 2 000 €), Data'Lier (2e prix) et Bocage (prix du public).", [(("Les Sémaphores",), "hackathon"), (("Data'Lier",), "hackathon"), (("Bocage",), "hackathon")]),
    ("fr", "Projets lauréats du budget participatif 2023 :\n1. Une aire de jeux au square Pasteur – 412 voix\n2. Des nichoirs dans les écoles – 388 voix\n3. La rénovation du lavoir – 301 voix", [(("Une aire de jeux au square Pasteur – 412 voix",), "budget participatif"), (("Des nichoirs dans les écoles – 388 voix",), "budget participatif"), (("La rénovation du lavoir – 301 voix",), "budget participatif")]),
    ("fr", "Toutes nos félicitations à Manon Escudier, reçue première au concours national de la Résistance.", [(("Manon Escudier",), "concours national")]),
    ("fr", "Le club félicite son arbitre, Damien Fauchois, qui a reçu la médaille de bronze de la Jeunesse et des Sports.", [(("Damien Fauchois",), "médaille de bronze")]),
    ("fr", "M. Bertaud annonce que le projet Loire-Nature, porté par le lycée Brassens et la LPO, a été retenu par la Région dans le cadre de l'appel à projets Eau vive.", [(("projet Loire-Nature",), "appel à projets Eau vive")]),
    ("fr", "Concours de nouvelles. 1er prix : « La barque », de Lucie Maran. 2e prix : « Hiver », d'Éric Poulain.", [(("Lucie Maran",), "1er prix"), (("Éric Poulain",), "2e prix")]),
    ("fr", "Le prix de thèse est partagé entre Nour Haddad (Grenoble) et Félix Baudry (Brest).", [(("Nour Haddad", "Félix Baudry"), "prix de thèse")]),
    ("fr", "Il est proposé de décerner la médaille de la ville à M. Yves Lardeau. Adopté à l'unanimité.", [(("Yves Lardeau",), "médaille de la ville")]),
    ("en", "The Gavin Holt Memorial Trophy for best newcomer was presented to Erin Shaw by the President.", [(("Erin Shaw",), "Gavin Holt Memorial Trophy")]),
    ("en", "Fellowships 2024-25 were awarded as follows: Maya Lindqvist (Oslo), Tariq Aziz-Khan (Leeds), Beth Oduya (Accra).", [(("Maya Lindqvist",), "Fellowships"), (("Tariq Aziz-Khan",), "Fellowships"), (("Beth Oduya",), "Fellowships")]),
    ("en", "Congratulations to our own Dr. Helen Parr, who was awarded the Jeffries Medal for services to limnology.", [(("Helen Parr",), "Jeffries Medal")]),
    ("en", "Mrs. Ortiz received a plaque in appreciation of 25 years of service.", [(("Ortiz",), "plaque")]),
    ("en", "The commission voted 5-0 to give this year's Preservation Award to the Old Mill Restoration Group.", [(("Old Mill Restoration Group",), "Preservation Award")]),
    ("en", "The school board recognized Jefferson Middle School's robotics team for winning the state championship.", [(("school board recognized Jefferson Middle School's robotics team",), "state championship")]),
    ("es", "El primer premio de la categoría infantil correspondió a Nerea Soto y el de la categoría juvenil a Iván Recio.", [(("Nerea Soto",), "primer premio"), (("Iván Recio",), "")]),
    ("es", "Fueron distinguidos como mejores deportistas del año Carla Ibarra (natación) y Raúl Quesada (atletismo).", [(("Carla Ibarra",), "deportistas del año"), (("Raúl Quesada",), "deportistas del año")]),
    ("es", "Se acuerda otorgar la beca de colaboración a D.ª Elena Vidal Portos, con una dotación de 2.000 euros.", [(("Elena Vidal Portos",), "beca de colaboración")]),
    ("es", "Relación de becados curso 2022-2023:\n- Alejandro Peña Ruiz\n- Miriam El Ouali\n- Sofía Cantero Gil", [(("Alejandro Peña Ruiz",), ""), (("Miriam El Ouali",), ""), (("Sofía Cantero Gil",), "")]),
    ("es", "La empresa Panadería Rufino ha sido reconocida con el sello de comercio sostenible.", [(("Panadería Rufino",), "sello")]),
    ("es", "Felicitar a la profesora Beatriz Aldana por el premio a la innovación docente concedido por la Universidad.", [(("Beatriz Aldana",), "premio a la innovación docente")]),
    ("es", "Premio especial del público: Teatro Trébol, por «La espera».", [(("Teatro Trébol",), "Premio especial del público")]),
    ("fr", "Concours des maisons fleuries\n\nCatégorie jardins : 1. Mme Odile Perrinot, 2. M. Guy Valtat, 3. Mme Berthe Sourdin.\nCatégorie balcons : 1. M. Paul Rouvière, 2. Mme Nadia Belkacem.", [(("Odile Perrinot",), "maisons fleuries"), (("Guy Valtat",), "maisons fleuries"), (("Berthe Sourdin",), "maisons fleuries"), (("Paul Rouvière",), "maisons fleuries"), (("Nadia Belkacem",), "maisons fleuries")]),
    ("en", "Cookery contest: 1. Ann Lee, 2. Jay Roe, 3. Sam Orr.", [(("Ann Lee",), "Cookery"), (("Jay Roe",), "Cookery"), (("Sam Orr",), "Cookery")]),
    ("es", "Concurso de paellas: 1. Ana Ledo, 2. Luis Roca, 3. Peña El Arroz.", [(("Ana Ledo",), "Concurso"), (("Luis Roca",), "Concurso"), (("Peña El Arroz",), "Concurso")]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "body", "expected"), TOLD, ids=[f"{t[0]}-{t[1][:40]}" for t in TOLD])
def test_winners_are_read_with_their_awards(
    read: Reader, code: str, body: str, expected: list[tuple[tuple[str, ...], str]]
) -> None:
    found = read(code, body).laureates
    assert [w.recipients for w in found] == [recipients for recipients, _ in expected]
    assert all(
        words.casefold() in (w.award or "").casefold() for w, (_, words) in zip(found, expected, strict=True)
    )


NOBODY = [
    ("fr", "Le montant du prix des lecteurs est fixé à 500 €. Les candidatures seront reçues jusqu'au 30 mars."),
    ("fr", "Le conseil décide de créer un prix de la vie associative, remis chaque année à une association de la commune."),
    ("fr", "Mme Colette Aubin est nommée responsable des récompenses sportives."),
    ("fr", "Adjointe en charge du budget participatif et de la vie associative : Mme Sonia Laffargue."),
    ("fr", "Sont nommés pour le prix de la nouvelle : Paul Ricou, Anne Velin et Max Auriac. Le jury se réunira en mai."),
    ("fr", "Subventions 2022 : Club de judo 1 500 € ; Comité des fêtes 2 000 € ; Coopérative scolaire 800 €. Adopté à l'unanimité."),
    ("fr", "Le marché de fourniture de médailles est attribué à l'entreprise Gravimétal pour 1 230 € HT."),
    ("fr", "Mme Ravel remercie Luc Astier, lauréat 2015, de sa présence au sein du jury."),
    ("fr", "La tombola a été gagnée par Mme Chantal Vigneau, qui repart avec un jambon."),
    ("fr", "M. Paul Gerbier présente le concours des écoles fleuries. La commission concours se réunira le 4 mai."),
    ("fr", "Le dossier de M. Denis Orsat pour la bourse initiative jeunes est refusé."),
    ("en", "The Committee set the prize fund for 2020 at £2,000: first prize £1,000, second £600, third £400."),
    ("en", "Cllr Dean holds the portfolio for Participatory Budgeting and Grants."),
    ("en", "Nominations for Volunteer of the Year have been received for Pat Lowe, Ken Strand and Judy Marr. The winner will be revealed at the dinner."),
    ("en", "The bid was awarded to Kessler Paving in the amount of $84,200."),
    ("en", "Raffle winners: Jo Kent (hamper), Sid Vale (wine)."),
    ("en", "The Chair thanked last year's winner, Anna Pryce, for judging."),
    ("en", "The shortlist for the fellowship is Dr. Amos Reed, Dr. Lisa Monk and Dr. Vera Stahl."),
    ("en", "Ruth Abel was elected Secretary and Tom Carr was re-elected Treasurer."),
    ("en", "Awards Committee: Jane Hobbs (chair), Peter Lund, Sue Yates."),
    ("en", "The grant from the County Council was received and banked by the Treasurer, Ann Pole."),
    ("en", "Trophies to be engraved by Harris & Sons. Mary Tubb to collect them."),
    ("en", "Mr. Stiles asked who had won the Farrier Cup. Nobody could remember."),
    ("es", "Concejala delegada de Presupuestos Participativos y Fiestas: Dª Amparo Giner Soto."),
    ("es", "Se fija el importe del primer premio en 600 euros y el del segundo en 300 euros. Presentará las bases D. Luis Mora."),
    ("es", "Quedan finalistas Rosa Pineda, Joel Ambrós y Marta Luján; el fallo se hará público el 3 de mayo."),
    ("es", "El premio queda desierto. El jurado agradece la participación de Elena Roa y Pedro Sanz."),
    ("es", "La rifa del jamón le tocó a Antonia Mesa."),
    ("es", "Se adjudica el contrato de trofeos a Deportes Galán, S.L., por 842 euros."),
    ("es", "Subvenciones: Peña Taurina 600 €, Asociación de Amas de Casa 400 €, Club Ciclista 900 €."),
    ("es", "Actuó de secretario del jurado D. Ramón Abadía, ganador de la edición de 2009."),
    ("fr", "La commune vient d'obtenir le label Terre de Jeux 2024."),
    ("fr", "Le comité n'a pas retenu le dossier de Mme Lucie Ferrand pour le prix de l'initiative."),
    ("fr", "M. le maire remercie le jury du concours des vins, présidé par Mme Anne Soulier."),
    ("fr", "La classe de Mme Bricourt participe au concours de poésie ; les résultats seront connus en juin."),
    ("fr", "Mme Pinel est élue présidente du jury des bourses. M. Ravier assurera le secrétariat."),
    ("fr", "Le conseil attribue une subvention de 500 € au Football-club de Brizay pour l'achat de coupes et médailles."),
    ("fr", "Location de la salle : le prix est accordé à titre gracieux à l'association Gym Douce."),
    ("en", "Councillor Tate was delighted to report that Westmere in Bloom had struck gold again at the regional awards."),
    ("en", "Motion by Hale to award the bid for playground equipment to PlayCo Inc. Motion carried."),
    ("en", "The Treasurer presented a check of $500 from the trophy fund to the printer, Bob Crane."),
    ("en", "Emma Stone-Hill will judge the flower show; she won it in 2011."),
    ("en", "The Chair of the Scholarship Committee, Ruth Park, reported that 40 applications were received."),
    ("en", "It was agreed to submit a nomination for the Queen's Award for Mrs Edna Platt."),
    ("es", "Se informa de que D. Pablo Cano optará al premio Joven Emprendedor."),
    ("es", "Se nombra jurado del certamen a Dª Rosa Lillo, D. Jesús Prat y D. Andrés Coll."),
    ("es", "Se concede una subvención nominativa de 1.200 euros al Club Baloncesto Almoz."),
    ("es", "Dª Laura Mena, ganadora de las elecciones, toma posesión de su cargo de alcaldesa."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "body"), NOBODY, ids=[f"{t[0]}-{t[1][:40]}" for t in NOBODY])
def test_what_only_looks_like_a_prize_has_no_winner(read: Reader, code: str, body: str) -> None:
    assert read(code, body).laureates == ()
