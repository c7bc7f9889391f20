"""Minutes of a local government board as an electronic register prints them; WeasyPrint. No defects are intended."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

PEOPLE = """***4412**|Ana Belén Carrizo Montalbo|Alcaldesa|SÍ
***0937**|Fermín Llorente Ubago|1er Teniente de Alcalde|SÍ
***7781**|Rocío Valdearcos Prada|2.ª Teniente de Alcalde|SÍ
***2260**|Julián Santibáñez Oter|Concejal|NO
***5108**|M.ª Ángeles Tordillo Regueral|Concejala|SÍ
***3394**|Octavio Menchaca Riol|Secretario|SÍ
***6675**|Leonor Pascuala Ibeas|Interventora|SÍ"""
TABLE = "".join(
    "<tr>" + "".join(f"<td>{c}</td>" for c in r.split("|")) + "</tr>" for r in PEOPLE.splitlines()
)


def item(number, file, title, vote, *body):
    """One file of the agenda."""
    head = f'<table class="w"><tr><th colspan="2">{number}. {title}</th></tr><tr><td class="k">Expediente</td><td>{file}</td></tr>'
    head += f'<tr><td class="k">Resultado</td><td>{vote}</td></tr></table>' if vote else "</table>"
    return head + "".join(f"<p>{p}</p>" for p in body)


HTML = """<!doctype html>
<html lang="es"><head><meta charset="utf-8"><title>Acta JGL 2021-0038</title>
<style>
@page { size: A4; margin: 22mm 24mm 24mm;
  @top-right { content: "ACTA JGL/2021/38"; font: 8pt "Liberation Sans" }
  @bottom-center { content: "Ayuntamiento de Villarrobla del Páramo · Plaza de la Picota, 1 · Página " counter(page) " de " counter(pages); font: 8pt "Liberation Sans" } }
body { font: 10.5pt/1.38 "Liberation Sans" } h1 { font-size: 17pt; text-align: center; margin: 0 0 4mm }
h2 { font-size: 11.5pt; background: #ddd; text-align: center; padding: 1mm; margin: 5mm 0 3mm; break-after: avoid }
table { border-collapse: collapse; width: 100%; margin: 0 0 2.5mm; break-inside: avoid } td, th { border: .5pt solid #666; padding: 1mm 2mm; text-align: left; font-size: 10pt }
table.w { margin-top: 4mm; break-after: avoid } .w th { background: #f0f0f0 } .k { width: 40mm; font-weight: bold } p { margin: 0 0 2mm; text-align: justify }
</style></head><body>
<h1>ACTA</h1>
<table><tr><td class="k">Órgano</td><td>Junta de Gobierno Local</td></tr>
<tr><td class="k">Convocatoria</td><td>Ordinaria</td></tr>
<tr><td class="k">Fecha</td><td>14 de octubre de 2021</td></tr>
<tr><td class="k">Duración</td><td>Desde las 9:05 hasta las 10:20 horas</td></tr>
<tr><td class="k">Lugar</td><td>Sala de Comisiones</td></tr>
<tr><td class="k">Presidida por</td><td>Ana Belén Carrizo Montalbo</td></tr>
<tr><td class="k">Secretario</td><td>Octavio Menchaca Riol</td></tr></table>
<h2>ASISTENCIA A LA SESIÓN</h2>
<table><tr><th>N.º de identificación</th><th>Nombre y apellidos</th><th>Cargo</th><th>Asiste</th></tr>@T@</table>
<p>Excusas de asistencia presentadas: 1. Julián Santibáñez Oter: «Asistencia a tribunal de oposición».</p>
<p>Una vez comprobada por el Secretario la válida constitución del órgano, la Presidenta abre la sesión y se pasa al examen de los
asuntos incluidos en el orden del día.</p>
<h2>A) PARTE RESOLUTIVA</h2>
@R@
<h2>B) ACTIVIDAD DE CONTROL</h2>
<p>La Interventora da cuenta del período medio de pago del tercer trimestre, que se sitúa en 27,4 días. La Junta queda enterada.</p>
<p>La Presidenta informa de la resolución de la Diputación por la que se aprueba el plan de carreteras, en el que figura la travesía
de la calle Arrabal. También comunica que el Ayuntamiento ha obtenido el segundo premio del concurso provincial «Pueblos en Flor» 2021,
dotado con 1.500 euros.</p>
<h2>C) RUEGOS Y PREGUNTAS</h2>
<p>Rocío Valdearcos Prada pregunta por el estado de la caldera del colegio. Fermín Llorente Ubago responde que la empresa ha pedido
una pieza y que, si no llega antes del puente, él mismo reclamará por escrito. La señora Tordillo ruega que se revise la iluminación del
paseo de las Eras, donde hay seis farolas apagadas. El señor Llorente pasará el aviso al electricista municipal esta misma mañana.</p>
<p>La Presidenta pide a los presentes ideas para el programa de Navidad. Se comentan varias (pista de hielo, cine, belén viviente), sin
que se concrete ninguna. La Interventora remitirá a los concejales el estado de ejecución de gastos antes del 22 de octubre.</p>
<p>No habiendo más asuntos que tratar, la Presidenta levanta la sesión, de lo que yo, el Secretario, doy fe.</p>
<p style="font-size:8.5pt;text-align:center;margin-top:6mm">DOCUMENTO FIRMADO ELECTRÓNICAMENTE</p>
</body></html>
"""

ITEMS = "".join(
    [
        item(
            1,
            "JGL/2021/37",
            "Aprobación del acta de la sesión anterior",
            "Favorable. Unanimidad",
            "Se aprueba el acta de la sesión celebrada el 7 de octubre de 2021.",
        ),
        item(
            2,
            "2214/2021",
            "Licencia de obra mayor. Nave en el polígono Las Cárcavas",
            "Favorable. Unanimidad",
            "Visto el informe del arquitecto municipal de 4 de octubre y el informe jurídico, ambos favorables, y comprobado el "
            "ingreso de la tasa, la Junta de Gobierno Local ACUERDA:",
            "Primero. Conceder a Hormigones Retamosa, S. L., licencia de obra mayor para la construcción de una nave almacén de 640 "
            "m² en la parcela 12 del polígono Las Cárcavas.",
            "Segundo. Aprobar la liquidación provisional del impuesto, por importe de 5.318,40 euros.",
            "Tercero. Notificar el acuerdo al interesado con indicación de los recursos.",
        ),
        item(
            3,
            "1987/2021",
            "Contrato menor de suministro de material eléctrico",
            "Favorable. Unanimidad",
            "Se pidieron tres presupuestos y se recibieron dos. La oferta de Suministros Quiroga es la más económica.",
            "Se adjudica el contrato menor de suministro de material eléctrico a Suministros Quiroga, por 9.870,15 euros, IVA incluido.",
        ),
        item(
            4,
            "2050/2021",
            "Subvenciones a asociaciones culturales",
            "Favorable. A favor: 3. En contra: 0. Abstenciones: 1",
            "Toma la palabra M.ª Ángeles Tordillo Regueral, que expone el dictamen de la comisión: doce solicitudes, una de ellas "
            "fuera de plazo. Rocío Valdearcos Prada anuncia que se abstendrá por ser su hermano vocal de una de las asociaciones.",
            "La Junta acuerda conceder las subvenciones que figuran en el anexo I, por un total de 14.600 euros, e inadmitir la "
            "solicitud de la Peña El Botijo por extemporánea.",
        ),
        item(
            5,
            "1733/2021",
            "Solicitud de corte de la calle Mesones",
            "Desfavorable. A favor: 1. En contra: 3",
            "La Asociación de Hosteleros solicita el corte al tráfico de la calle Mesones todos los fines de semana hasta el 9 de "
            "enero. El informe de la Policía Local señala que no existe itinerario alternativo para el autobús. El señor Llorente "
            "cree que se podría probar un par de sábados.",
            "Se desestima la solicitud de la Asociación de Hosteleros de corte al tráfico de la calle Mesones.",
        ),
        item(
            6,
            "2101/2021",
            "Bases de la bolsa de empleo de auxiliares de ayuda a domicilio",
            "Retirado del orden del día",
            "A propuesta de la Presidenta, el asunto queda sobre la mesa a la espera del informe de la Interventora, que deberá "
            "presentarlo antes de la próxima sesión.",
        ),
        item(
            7,
            "2230/2021",
            "Convenio con la Fundación Albarraque",
            "Favorable. Unanimidad",
            "Aprobar el convenio de colaboración con la Fundación Albarraque para el programa de respiro familiar y facultar a la "
            "Alcaldesa para su firma.",
        ),
    ]
)

if __name__ == "__main__":
    print_html(HTML.replace("@T@", TABLE).replace("@R@", ITEMS), Path(__file__).with_name("source.pdf"))
