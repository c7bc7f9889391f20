"""Minutes of a jury in Mexico, drawn with reportlab: attendance run on in the text, justified words placed one by one,
a table of prizes without rules, amounts in figures and words, words broken at line ends."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import Canvas, Face, Sheet, register_fonts, with_soft_hyphens

BODY = Face("LiberationSerif-Regular", 11, 14.8)
HEAD = Face("LiberationSans-Regular", 11, 17)
TITLE = Face("LiberationSans-Regular", 13, 20)
SMALL = Face("LiberationSans-Regular", 7.5, 9)
CELL = Face("LiberationSerif-Regular", 10, 13.5)


def furniture(canvas: Canvas, number: int) -> None:
    """Running head and foot."""
    canvas.setFont(SMALL.font, SMALL.size)
    canvas.drawString(
        62, 802, "INSTITUTO DE CULTURA DE BARRANCO CLARO   |   Premios y Estímulos a las Artes Populares 2025"
    )
    canvas.drawRightString(533, 38, f"IC/JUR/03-2025   hoja {number}")


def draw(sheet: Sheet) -> None:
    """The minutes, from top to bottom."""

    def say(text: str, indent: float = 0) -> None:
        sheet.text(with_soft_hyphens(text, "es"), BODY, indent, justify=True)
        sheet.skip(6)

    def head(text: str) -> None:
        sheet.skip(5)
        sheet.bold(text, HEAD)

    def cells(rows: list[tuple[str, str, str]]) -> None:
        for row in rows:
            sheet.row(row, (0, 150, 375), CELL)
        sheet.skip(7)

    sheet.text("ACTA DE DICTAMINACIÓN DEL JURADO CALIFICADOR", TITLE)
    sheet.skip(6)
    say(
        "En la ciudad de Barranco Claro, siendo las 10:40 horas del viernes 14 de marzo de 2025, en la Sala de Usos Múltiples de la Casa de "
        "las Campanas, se reunieron los integrantes del Jurado Calificador de los Premios y Estímulos a las Artes Populares 2025, C.C. "
        "Mtra. Eulalia Xicoténcatl Barrera, quien lo preside; Dr. Ignacio Peñaloza Treviño, ceramista; Lic. Jazmín Ocampo Haro, "
        "de la Fundación Telar Vivo; Mtro. Abundio Cervantes Mota, laudero; y la Antrop. Teresa Villaseñor Ugalde, investigadora; "
        "el C. Federico Monárrez Lugo, vía remota. La C. Paloma Arizmendi, convocada como suplente, no pudo asistir por causas de fuerza mayor. "
        "Fungió como Secretario Técnico el Lic. Óscar Tovar Quezada y estuvo presente, en calidad de testigo de honor y sin voto, la "
        "Contralora Interna, C.P. Norma Beltrán Sepúlveda."
    )
    head("PRIMERO. Antecedentes")
    say(
        "El Secretario Técnico informó que la convocatoria se publicó el 7 de enero y cerró el 21 de febrero; se recibieron 133 "
        "registros, de los cuales 19 fueron desechados por documentación incompleta. Dio lectura a los montos de la bolsa, que asciende a "
        "$395,000.00, y recordó que el Consejo Estatal aumentó en diciembre su aportación. La Mtra. Xicoténcatl expresó su gusto por la participación "
        "de jóvenes. Se aprobó el orden del día sin modificaciones."
    )
    say(
        "El Dr. Peñaloza se excusó de calificar el folio 087, por ser de su discípula. La Lic. Ocampo sugirió que el próximo año los folios no "
        "lleven el municipio; los demás lo consideraron atendible. El Mtro. Cervantes opinó que los bordados de este año quizá son los mejores que le ha "
        "tocado ver, y se lamentó de que siga sin haber una categoría para laudería."
    )
    head("SEGUNDO. Deliberación")
    say(
        "En la categoría Alfarería hubo coincidencia. En Textil, la discusión se centró en los folios 014 y 052: sometidos a votación, el 052 obtuvo "
        "cuatro votos y el 014 dos, por lo que el 052 resulta ganador. A propuesta de la Antrop. Villaseñor se acordó, por unanimidad, otorgar un accésit al folio "
        "014, con un estímulo de $10,000.00 que se tomará de la partida de difusión. La propuesta del C. Monárrez de dar otro accésit al folio 099 no "
        "fue aceptada (un voto a favor y cinco en contra). El C. Monárrez pidió que su voto particular quedara asentado."
    )
    say(
        "En la categoría Juguetería tradicional el jurado acordó por mayoría declarar desierto el premio, por no haber piezas de la calidad que se "
        "exige. Sobre la acumulación de ese monto al año 2026, la decisión se difiere hasta consultar a la Contraloría."
    )
    head("TERCERO. Fallo")
    say(
        "Por lo anterior, el Jurado Calificador resolvió otorgar los siguientes reconocimientos, cuyo fallo es inapelable:"
    )
    cells(
        [
            ("CATEGORÍA", "GANADOR (FOLIO)", "MONTO"),
            ("Alfarería, 1er lugar", "Aurelia Tecuapetla Cruz (031)", "$80,000.00"),
            ("Alfarería, 2do lugar", "Taller Hermanos Xolalpa (118)", "$40,000.00"),
            ("Textil, 1er lugar", "Juana Petlacalco Solís (052)", "$80,000.00"),
            ("Textil, accésit", "Cooperativa Hilos del Cerro (014)", "$10,000.00"),
            ("Cartonería, 1er lugar", "Ulises Barajas Téllez (073)", "$60,000.00"),
            ("Juguetería tradicional", "DESIERTO", "-"),
        ]
    )
    say(
        "Mención honorífica, sin estímulo económico, a Rosendo Ahuatzi Lima, de 81 años, por su trayectoria en la cestería. El Premio Especial "
        "“Mtra. Otilia Brizuela”, de $50,000.00 (cincuenta mil pesos 00/100 M.N.), se adjudica de manera compartida a "
        "Maribel Chanona Ek y Darío Chanona Ek, por el conjunto de papel picado “Las voces del pozo”."
    )
    head("CUARTO. Estímulos a la creación joven")
    say(
        "Revisados los 27 proyectos, con el puntaje promedio de los seis jurados, se otorgan tres estímulos de $25,000.00 cada uno a: "
        "Yareli Domínguez Ac (94.2 puntos), Emiliano Tlapale Rojas (91.8) e Itzel Guarneros Vite (90.5). Queda como suplente, por si alguno declina, "
        "Leonel Capistrán Nava (88.9)."
    )
    say(
        "El Premio a la Investigación, que se anuncia en la convocatoria con $30,000.00, se fallará en junio con otro jurado. En la edición 2024 lo obtuvo "
        "Genoveva Istúriz por su estudio de los exvotos."
    )
    head("QUINTO. Asuntos generales y compromisos")
    say(
        "El diseño de la exposición fue encargado al despacho Adobe y Cal, que ganó la licitación en febrero. La Presidenta consideró conveniente que la muestra viaje, "
        "si hay recursos. El Secretario Técnico comunicará los resultados por escrito a los participantes a más tardar el 21 de marzo y los subirá a la página."
    )
    say("Compromisos:")
    say("a) Óscar Tovar: integrar los expedientes de pago y turnarlos a Finanzas. Fecha: 28 de marzo.", 14)
    say(
        "b) Jazmín Ocampo y Teresa Villaseñor: redactar las semblanzas para el catálogo. Fecha: 11 de abril.",
        14,
    )
    say("c) Norma Beltrán: dictamen sobre el monto de la categoría desierta.", 14)
    say("d) Jurado: devolver a la brevedad las fichas de evaluación firmadas.", 14)
    say(
        "La ceremonia de premiación será el 9 de mayo a las 18:00 horas, en el Kiosco. Se habrá de pensar en una lona por si llueve. Se agradeció a la Sra. "
        "Meche Quiroz por el café de olla y los tamales. No habiendo otro asunto que tratar se cerró la sesión a las 15:05 horas, firmando al "
        "calce los que en ella intervinieron."
    )
    sheet.skip(16)
    sheet.text("Mtra. Eulalia Xicoténcatl Barrera            Lic. Óscar Tovar Quezada", CELL)
    sheet.text("Presidenta del Jurado                                 Secretario Técnico", CELL)


if __name__ == "__main__":
    register_fonts("LiberationSerif-Regular", "LiberationSans-Regular")
    pile = Sheet.open(Path(__file__).with_name("source.pdf"), "Acta de dictaminación 2025", furniture)
    draw(pile)
    pile.close()
