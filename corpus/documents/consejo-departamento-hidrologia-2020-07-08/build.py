"""Minutes of a university department's council in Spain, printed with WeasyPrint: attendance in two columns under
headings by category, surname first in capitals; numbered agreements in the running text; held on line."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

HTML = """<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Acta CD 4/2020</title><style>
@page { size: A4; margin: 2.4cm 2.4cm 2.2cm;
  @top-left { content: "Universidad de Valmarea · Facultad de Ciencias de la Tierra"; font: 8pt "P052", "Liberation Serif"; }
  @top-right { content: "CD 4/2020"; font: 8pt "P052", "Liberation Serif"; }
  @bottom-right { content: "Página " counter(page); font: 8pt "P052", "Liberation Serif"; } }
body { font: 10.5pt/1.36 "P052", "Liberation Serif"; text-align: justify; hyphens: auto; }
h1 { font-size: 13pt; text-align: left; border-bottom: 1pt solid #000; hyphens: none; }
h3 { font-size: 10.5pt; margin: 11pt 0 3pt; hyphens: none; text-align: left; }
p { margin: 0 0 5pt; } ol, ul { margin: 0 0 5pt; }
.dos { columns: 2; column-gap: 1cm; font-size: 9.5pt; text-align: left; hyphens: none; margin: 6pt 0 10pt; }
.dos p { margin: 0; } .dos b { display: block; margin-top: 4pt; }
</style></head><body>
<h1>Departamento de Hidrología y Geodinámica<br>Acta del Consejo de Departamento, sesión ordinaria 4/2020</h1>
<p>Celebrada por videoconferencia el 8 de julio de 2020, en segunda convocatoria, de 12:30 a 14:35 horas.</p>
<p><b>Asisten:</b></p>
<div class="dos">
<p><b>Director</b></p><p>ALDECOA FERRIZ, Julián</p>
<p><b>Secretaria</b></p><p>VIÑALS ROBREDO, Maite</p>
<p><b>Profesorado permanente</b></p>
<p>BERENGUEL CASAS, M.ª Antonia</p><p>CORROCHANO PIZÁ, Luis</p><p>DE LA HIGUERA SOTO, Beatriz</p>
<p>ESTEPA GALVÁN, Óscar</p><p>HERRADÓN NIETO, Carmen</p><p>LLORET i SASTRE, Oriol</p><p>MUNGUÍA TORRADO, Pedro Pablo</p>
<p>ZAFORTEZA LEÓN, Elena</p>
<p><b>Profesorado no permanente y personal investigador</b></p>
<p>ANTÚNEZ BRU, Noelia</p><p>KOWALCZYK, Piotr</p><p>RIAÑO DEL VALLE, Saúl</p>
<p><b>Estudiantes</b></p><p>FRESNEDA OLIVER, Claudia</p><p>TORMO AYUSO, Biel</p>
<p><b>PAS</b></p><p>GARROTE LUCENA, Visitación</p>
</div>
<p><b>Excusan su asistencia:</b> PEDROSA VEGA, Gonzalo (delega el voto en C. Herradón); SAINT-GERONS ABAD, Lidia (tribunal de oposición); OCAÑA
MATUTE, Rubén.</p>
<p><b>Invitado (punto 5):</b> Aurelio Canseco, Vicedecano de Ordenación Académica.</p>
<h3>1. Aprobación del acta anterior</h3>
<p>Se aprueba por asentimiento el acta de la sesión 3/2020 (27 de mayo).</p>
<h3>2. Informe del Director</h3>
<p>El Director da la enhorabuena a Noelia Antúnez, que ha obtenido la acreditación de Contratado Doctor. Lamenta el fallecimiento del
profesor emérito Don Anselmo Quiroga. Informa de que el Consejo de Gobierno aprobó el 25 de junio el Plan de docencia adaptada para el
curso 2020-21: las prácticas de laboratorio serán en grupos de doce. Informa también de que el Ministerio ha ampliado hasta
septiembre la justificación de los proyectos y de que el Rectorado no repondrá este año la plaza de técnico. Ó. Estepa dice que así es imposible
mantener el laboratorio de trazadores; B. de la Higuera opina que el Departamento tendría que quejarse más.</p>
<p>Los despachos se desinfectarán los martes. El Director ruega moderación con la reserva de vehículos.</p>
<h3>3. Plan de Organización Docente 2020-21</h3>
<p>M. Viñals presenta la tabla definitiva. Siguen sin asignar 4,5 créditos de Hidrogeología Aplicada. L. Corrochano se ofrece para 3. Los
restantes serán para la plaza de asociado, si llega. P. P. Munguía pregunta por qué Geodinámica Externa tiene cuatro profesores; se explica que
es por los turnos de campo.</p>
<p><b>Acuerdo 1.</b> Aprobar el Plan de Organización Docente para el curso 2020-21, con 14 votos a favor, ninguno en contra y 3 abstenciones.</p>
<p>La Secretaria lo grabará en la aplicación antes del día 15.</p>
<h3>4. Comisión de selección de la plaza AS-117 (profesor asociado)</h3>
<p>Según el reglamento se eligen por sorteo entre los profesores permanentes no excluidos. Se usa un generador de números a la vista de todos.
Resultan, titulares: 1.º Elena Zaforteza, 2.º Pedro Pablo Munguía, 3.º Luis Corrochano; suplentes: 1.º Carmen Herradón, 2.º Oriol Lloret.</p>
<p><b>Acuerdo 2.</b> Aprobar la composición de la comisión resultante del sorteo.</p>
<h3>5. Propuesta de nueva optativa «Aguas subterráneas y minería»</h3>
<p>El Sr. Canseco explica los plazos: para entrar en 2021-22 la memoria debería llegar al Decanato en octubre. E. Zaforteza defiende la propuesta, que
comparte con el Departamento de Recursos. C. Herradón teme que quite alumnos a las otras tres optativas, que ya andan justas. C. Fresneda dice que
en la encuesta de la delegación le interesa a 41 de 63. Se hacen observaciones sobre la bibliografía, que está anticuada.</p>
<p>Ante la falta de consenso el Director propone no votar hoy. <b>Acuerdo 3.</b> Dejar la propuesta para el Consejo de septiembre.</p>
<p>E. Zaforteza revisará la guía con O. Lloret y la mandará a todos los miembros la primera quincena de septiembre.</p>
<h3>6. Premios y ayudas del Departamento</h3>
<p>a) Premio al mejor Trabajo Fin de Grado, curso 2018-19. La comisión (Berenguel, Riaño y Garrote) leyó nueve trabajos. Propone otorgarlo a
Candela Muñumer Rojo, por «Recarga inducida en el acuífero de Las Almarjas», y conceder un accésit a Iván Tardío Peña. El premio consiste en 300 € en
libros; el accésit no tiene dotación. El informe de la evaluadora externa concluye: “This is, by some distance, the best undergraduate thesis I have
read in years.” <b>Acuerdo 4.</b> Ratificar por unanimidad la propuesta de la comisión.</p>
<p>b) Ayudas a la asistencia a congresos, 2.ª convocatoria de 2020. Aunque casi todos los congresos serán virtuales, se presentaron seis solicitudes.
<b>Acuerdo 5.</b> Conceder las siguientes ayudas: Piotr Kowalczyk, 450 €; Noelia Antúnez Bru, 380 €; Jennifer Balseiro (becaria FPI), 210 €. Denegar las
otras tres por referirse a congresos cancelados.</p>
<p>c) Premio extraordinario de doctorado. Se vota por escrito a través del formulario: Marcos Olivenza Rey, 11 votos; Aitana Seco Duarte, 5; en blanco, 1. <b>Acuerdo 6.</b>
Elevar a la Comisión de Doctorado la propuesta de premio extraordinario a favor de D. Marcos Olivenza Rey.</p>
<p>S. Riaño sugiere que el año que viene se cree un premio al mejor póster. Parece bien en general.</p>
<h3>7. Gasto: renovación del cromatógrafo</h3>
<p>Óscar Estepa detalla la avería. El arreglo cuesta 6.700 €; uno nuevo, 31.000. Según V. Garrote quedan 9.150 € en el centro de gasto y hay que dejar algo para
las salidas. Propuesta de Estepa: reparar ya. Propuesta de Corrochano: esperar a la convocatoria de infraestructuras. Votación: reparar, 9; esperar, 6; en
blanco, 2. <b>Acuerdo 7.</b> Reparar el cromatógrafo con cargo al presupuesto del Departamento.</p>
<ul><li>Ó. Estepa firmará el pedido esta semana.</li><li>V. Garrote hará la retención de crédito.</li></ul>
<h3>8. Asuntos de trámite</h3>
<p>Acuerdo 8. Se informa favorablemente, por asentimiento, la venia docendi de S. Riaño y P. Kowalczyk. Acuerdo 9. Se informa desfavorablemente la licencia
septenal de G. Pedrosa para el segundo cuatrimestre, por necesidades docentes (7 en contra, 5 a favor, 5 abstenciones).</p>
<h3>9. Ruegos y preguntas</h3>
<p>Biel Tormo pide que las notas de Petrología salgan antes de la apertura de actas. M.ª Antonia Berenguel le contesta que las publicará el lunes. Carmen Herradón
pregunta por las llaves nuevas; Visitación Garrote: están pedidas. Claudia Fresneda ruega que se graben las clases. El Director lo trasladará a la
Comisión de Docencia. B. de la Higuera pide que conste el agradecimiento a las limpiadoras. Así se hace.</p>
<p>Sin más asuntos, se levanta la sesión. El próximo Consejo será el 23 o el 24 de septiembre.</p>
<p style="margin-top:18pt">Maite Viñals Robredo, Secretaria &nbsp; — &nbsp; V.º B.º Julián Aldecoa Ferriz, Director</p>
</body></html>"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
