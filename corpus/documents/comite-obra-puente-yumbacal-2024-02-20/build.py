"""Minutes of a building-site committee in Colombia, printed by LibreOffice Writer: attendance in a table with a yes/no
column, a table of commitments with responsible, date and state that crosses a page, narrow cells that break words."""

import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import producers
from producers import Writer

french = producers.with_soft_hyphens
producers.with_soft_hyphens = lambda text, language="es", shortest=7: french(text, "es", shortest)

ATTENDANCE = [
    ("NOMBRE", "CARGO", "ENTIDAD", "ASISTIÓ"),
    ("Ing. Yamile Arroyave Tangarife", "Supervisora", "Alcaldía de Yumbacal", "SÍ"),
    ("Ing. Hernán Darío Cuesta", "Director de interventoría", "Consorcio Intervías YP", "SÍ"),
    ("Ing. Leidy Johana Pechené", "Residente de interventoría", "Consorcio Intervías YP", "SÍ"),
    ("Ing. Rodrigo Samboní Ruales", "Director de obra", "Unión Temporal Puente Yumbacal", "NO (excusa)"),
    ("Ing. Camilo Andrés Zúñiga", "Residente de obra", "Unión Temporal Puente Yumbacal", "SÍ"),
    ("Marleny Ocoró", "Profesional SST", "Unión Temporal Puente Yumbacal", "SÍ"),
    ("Arq. Faber Montenegro Ipia", "Profesional social", "Unión Temporal Puente Yumbacal", "SÍ (virtual)"),
    ("Edilberto Guengué", "Representante veeduría ciudadana", "JAC vereda El Guayacán", "SÍ"),
    ("Ing. Natalia Bermeo", "Ambiental", "Corporación Autónoma", "NO"),
]

TASKS = [
    ("No.", "COMPROMISO", "RESPONSABLE", "FECHA", "ESTADO"),
    ("9.4", "Entregar planos récord del estribo derecho", "Contratista", "02/02/2024", "CUMPLIDO"),
    ("12.1", "Presentar plan de contingencia por invierno", "C. Zúñiga", "09/02/2024", "VENCIDO"),
    ("13.2", "Instalar valla informativa en el acceso norte", "F. Montenegro", "16/02/2024", "Cumplido"),
    (
        "13.3",
        "Conciliar cantidades de excavación acta parcial 6",
        "L. Pechené / C. Zúñiga",
        "23/02/2024",
        "EN PROCESO",
    ),
    (
        "14.1",
        "Radicar ensayos de resistencia de los pilotes 7 y 8 a 28 días",
        "C. Zúñiga",
        "27/02/2024",
        "PENDIENTE",
    ),
    (
        "14.2",
        "Emitir concepto técnico sobre el cambio de la junta de dilatación",
        "Interventoría",
        "01/03/2024",
        "PENDIENTE",
    ),
    (
        "14.3",
        "Gestionar ante Tránsito la autorización de cierre nocturno",
        "Y. Arroyave",
        "26/02/2024",
        "PENDIENTE",
    ),
    (
        "14.4",
        "Socializar con la comunidad el horario del cierre (perifoneo y volantes)",
        "F. Montenegro con apoyo de la JAC",
        "Antes del cierre",
        "PENDIENTE",
    ),
    (
        "14.5",
        "Capacitación en trabajo en alturas al personal nuevo",
        "M. Ocoró",
        "Marzo de 2024",
        "PENDIENTE",
    ),
    ("14.6", "Reponer las líneas de vida deterioradas", "Contratista", "Inmediato", "PENDIENTE"),
]


def document() -> Writer:
    """The minutes."""
    doc = Writer(
        header="FORMATO ACTA DE REUNIÓN    Código: GE-F-07    Versión: 04    Vigencia: 2023",
        footer="Contrato de obra 0417-2023 - Acta de comité No. 14 - Hoja",
        font="Liberation Sans",
        size=10,
    )
    doc.paragraph("ACTA DE COMITÉ DE OBRA No. 14", "Title")
    doc.table(
        [
            ("PROYECTO", "Construcción del puente vehicular sobre el río Yumbacal, vereda El Guayacán"),
            ("FECHA", "20 de febrero de 2024"),
            ("HORA INICIO", "8:10 a.m."),
            ("HORA FINAL", "10:25 a.m."),
            ("LUGAR", "Campamento de obra"),
            ("ELABORÓ", "Leidy Johana Pechené"),
        ],
        (3.4, 13.0),
    )
    doc.heading("1. ASISTENTES")
    doc.table(ATTENDANCE, (5.0, 4.2, 4.6, 2.6))
    doc.heading("2. ORDEN DEL DÍA")
    doc.paragraph(
        "Verificación de compromisos - Avance físico y financiero - Aspectos técnicos - SST y ambiental - Gestión "
        "social - Varios.",
    )
    doc.heading("3. DESARROLLO")
    doc.paragraph("**3.1 Acta anterior.** Leída el acta No. 13 no hay observaciones y se aprueba.", "Plain")
    doc.paragraph(
        "**3.2 Avance.** Avance programado acumulado: 58,3 %. Avance ejecutado: 51,9 %. El atraso (6,4 %) se debe según el "
        "contratista a las crecientes del 28 de enero y del 3 de febrero y a la demora del acero. El ingeniero Cuesta señala que "
        "el acero llegó el día 6 y que desde entonces hay una sola cuadrilla. El ingeniero Zúñiga informa que a partir del "
        "lunes entrará la segunda cuadrilla, con doce personas. El valor facturado a la fecha es de $ 2.417.886.900 sobre "
        "$ 4.960.120.455.",
    )
    doc.paragraph(
        "El contratista solicita prórroga de 45 días. La interventoría considera que solo están soportados 18. La "
        "supervisora recuerda que la prórroga la firma el ordenador del gasto. Luego de la discusión, el comité acuerda "
        "recomendar una prórroga de 18 días calendario, sin adición de recursos. La solicitud de los 27 días restantes no se "
        "acepta.",
    )
    doc.paragraph(
        "**3.3 Aspectos técnicos.** Pilotes: fundidos 8 de 10. Se presentó un sobreconsumo de concreto del 14 % en el pilote 8. El "
        "residente lo atribuye a una caverna. No se descarta que el 9 salga igual. Junta de dilatación: el contratista propone "
        "reemplazar la junta elastomérica por una de peine metálico, de mayor vida útil y $ 38 millones más. Se aplaza la "
        "decisión hasta tener el concepto de la interventoría. Baranda: se define dejar la baranda mixta según planos, y no la de "
        "concreto. Vía de acceso norte: quedaría por revisar si el relleno aguanta otro invierno.",
    )
    doc.paragraph(
        "**3.4 Cierre nocturno.** Para el lanzamiento de las vigas se necesitan tres noches. Después de escuchar al señor Guengué, "
        "que pide que pueda pasar la ambulancia, se acuerda hacer el cierre de 10:00 p.m. a 4:00 a.m. las noches del 5, 6 y 7 "
        "de marzo, con paso para emergencias.",
    )
    doc.paragraph(
        "**3.5 SST y ambiental.** Marleny Ocoró reporta cero accidentes en el periodo y 31 días sin incapacidades. En la inspección se "
        "hallaron dos líneas de vida con costuras rotas; quedan fuera de servicio desde hoy. La Corporación otorgó el 12 de febrero "
        "el permiso de ocupación de cauce. La ingeniera Pechené va a reenviar por correo la resolución a todos. Se felicita "
        "a la cuadrilla de pilotes, que fue escogida por la aseguradora como “Cuadrilla Segura” del mes de enero y recibió un bono de "
        "$ 600.000.",
    )
    doc.paragraph(
        "**3.6 Gestión social.** Faber Montenegro presenta el consolidado: 14 PQRS recibidas, 11 cerradas. Falta la de la señora "
        "Bertilda Yotengo, por el agrietamiento de su vivienda. El ingeniero Zúñiga se compromete a visitarla el jueves 22 con el "
        "perito. El señor Guengué agradece que se contrate gente de la vereda y solicita que se piense en un andén hasta la escuela; "
        "la supervisora aclara que no está en el alcance.",
    )
    doc.paragraph(
        "**3.7 Varios.** Se autoriza el ingreso de dos pasantes de la universidad por el mes de marzo. El ingeniero "
        "Cuesta deja constancia de su inconformidad por la ausencia reiterada del director de obra. La visita del señor Alcalde, "
        "prevista para el 28, no está confirmada.",
    )
    doc.heading("4. CUADRO DE COMPROMISOS")
    doc.table(TASKS, (1.4, 6.6, 3.4, 2.5, 2.5))
    doc.paragraph("")
    doc.paragraph("Próximo comité: 27 de febrero de 2024, 8:00 a.m., campamento de obra.", "Plain")
    doc.paragraph("En constancia firman los asistentes (ver planilla anexa).", "Plain")
    return doc


if __name__ == "__main__":
    document().print(Path(__file__).with_name("source.pdf"), date(2024, 2, 21))
