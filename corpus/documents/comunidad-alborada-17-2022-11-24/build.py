"""Minutes of a residents' community in Spain, printed with WeasyPrint: owners in a table, surname first, with shares,
signs for presence and the name of who represents them; a second table of costs; the manager's letterhead."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

HTML = """<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Acta Junta Alborada 17</title><style>
@page { size: A4; margin: 2.2cm 2cm 2cm;
  @top-center { content: "GESTIFINCA LARREDA · Administración de fincas · c/ Tejeros 8, 1.º · Mirasierpe"; font: 8pt "Liberation Sans"; color: #456; }
  @bottom-right { content: counter(page) "/" counter(pages); font: 8pt "Liberation Sans"; } }
body { font: 10pt/1.4 "DejaVu Sans", sans-serif; }
h1 { font-size: 12pt; text-align: center; background: #e3e9ee; padding: 5pt; }
h2 { font-size: 10pt; margin: 12pt 0 4pt; }
table { border-collapse: collapse; width: 100%; margin: 6pt 0; font-size: 8.5pt; }
th, td { border: .5pt solid #777; padding: 2pt 5pt; text-align: left; } th { background: #eee; }
td.n { text-align: right; } td.c { text-align: center; }
p { margin: 0 0 6pt; }
.ac { border-left: 3pt solid #456; padding-left: 8pt; margin-left: 4pt; }
</style></head><body>
<h1>COMUNIDAD DE PROPIETARIOS C/ ALBORADA, 17<br>ACTA DE LA JUNTA GENERAL ORDINARIA</h1>
<table><tr><th>Fecha</th><td>24 de noviembre de 2022</td><th>Convocatoria</th><td>2.ª, a las 19:30 h</td></tr>
<tr><th>Lugar</th><td>Portal del edificio</td><th>Libro / folio</th><td>II / 63</td></tr></table>
<p><b>RELACIÓN DE PROPIETARIOS</b> (P = presente; R = representado; — = no asiste)</p>
<table>
<tr><th>Finca</th><th>Propietario</th><th>Cuota %</th><th></th><th>Representado por</th></tr>
<tr><td>Local 1</td><td>FERRETERÍA OYAGÜEN, C.B.</td><td class="n">10,00</td><td class="c">P</td><td>D. Leandro Oyagüen Sáinz</td></tr>
<tr><td>Local 2</td><td>INMOBILIARIA PRADOLARGO, S.L.</td><td class="n">8,00</td><td class="c">—</td><td></td></tr>
<tr><td>1.º A</td><td>RUEDA MORANTE, Jacinto</td><td class="n">6,80</td><td class="c">P</td><td></td></tr>
<tr><td>1.º B</td><td>TABERNERO LUNA, Amparo</td><td class="n">6,80</td><td class="c">P</td><td></td></tr>
<tr><td>1.º C</td><td>Hdros. de COLLADO VIÑAS, Eusebio</td><td class="n">6,00</td><td class="c">R</td><td>Marta Collado Peris (hija)</td></tr>
<tr><td>2.º A</td><td>ECHEZARRETA GIL, Mikel</td><td class="n">6,80</td><td class="c">R</td><td>Sra. Tabernero</td></tr>
<tr><td>2.º B</td><td>DOS SANTOS PIRES, Vania</td><td class="n">6,80</td><td class="c">P</td><td></td></tr>
<tr><td>2.º C</td><td>ALCOLADO RUZ, Benito</td><td class="n">6,00</td><td class="c">R</td><td>la Presidenta</td></tr>
<tr><td>3.º A</td><td>MELGOSA CID, Pilar (Presidenta)</td><td class="n">6,80</td><td class="c">P</td><td></td></tr>
<tr><td>3.º B</td><td>FERRÁNDIZ BOU, Vicent</td><td class="n">6,80</td><td class="c">P</td><td></td></tr>
<tr><td>3.º C</td><td>OUALI, Samira</td><td class="n">6,00</td><td class="c">P</td><td></td></tr>
<tr><td>4.º A</td><td>LANZAROTE MÍNGUEZ, Ricardo (*)</td><td class="n">8,20</td><td class="c">—</td><td></td></tr>
<tr><td>4.º B</td><td>QUINTEIRO BELLO, Sabela</td><td class="n">8,20</td><td class="c">P</td><td></td></tr>
<tr><td>4.º C</td><td>SIMANCAS POLO, Rosalía</td><td class="n">6,80</td><td class="c">P</td><td></td></tr>
<tr><th></th><th>Total presentes y representados: 12</th><th class="n">83,80</th><th></th><th></th></tr>
</table>
<p style="font-size:8.5pt">(*) Privado de voto por no estar al corriente de pago (art. 15.2 LPH): 1.842,60 € a fecha de hoy.</p>
<p>Asiste D.ª Idoia Larreda Pons, Administradora, que actúa como Secretaria. La Sra. Presidenta abre la reunión a las 19:35 h, una vez
comprobado que hay asistencia suficiente, y se pasa al</p>
<p style="text-align:center"><b>ORDEN DEL DÍA</b></p>
<h2>1. Cuentas del ejercicio 2021-22</h2>
<p>La Administradora repasa los gastos, enviados con la convocatoria. Lo más llamativo es el gas, que ha subido un 61 %, y la avería de la
bomba de achique.</p>
<table><tr><th>Concepto</th><th>Presupuestado</th><th>Gastado</th><th>Diferencia</th></tr>
<tr><td>Limpieza</td><td class="n">5.400,00</td><td class="n">5.400,00</td><td class="n">0,00</td></tr>
<tr><td>Calefacción (gas)</td><td class="n">9.200,00</td><td class="n">14.812,33</td><td class="n">-5.612,33</td></tr>
<tr><td>Ascensor</td><td class="n">1.980,00</td><td class="n">2.061,12</td><td class="n">-81,12</td></tr>
<tr><td>Reparaciones</td><td class="n">1.500,00</td><td class="n">2.377,50</td><td class="n">-877,50</td></tr>
<tr><td>Varios y administración</td><td class="n">2.750,00</td><td class="n">2.690,04</td><td class="n">59,96</td></tr></table>
<p>D. Jacinto Rueda se queja de que paga lo mismo que un cuarto cuando el calor sube. D.ª Samira Ouali pregunta si existen ayudas públicas
para cambiar la caldera; se le contesta que la Comunidad Autónoma sacó unas en mayo que se agotaron en dos días.</p>
<p class="ac">Se aprueban por unanimidad las cuentas del ejercicio cerrado a 30 de septiembre de 2022.</p>
<h2>2. Presupuesto y cuotas 2022-23</h2>
<p>Para no quedar en descubierto la Administradora plantea dos opciones: A) subir las cuotas un 25 % desde enero; B) subirlas un 12 % y
pasar una derrama de 3.000 €. El Sr. Oyagüen opina que el local no gasta calefacción y que no tiene por qué pagarla, y que ya consultará a
un abogado. La Sra. Quinteiro prefiere saber lo que paga cada mes.</p>
<p class="ac">Se aprueba el presupuesto con la opción A, subida del 25 % de las cuotas a partir del 1 de enero de 2023. Votan a favor 11 propietarios
(73,80 %) y en contra 1 (Local 1, 10,00 %).</p>
<h2>3. Reparación de la fachada trasera</h2>
<p>Tras la caída de un trozo de cornisa en junio, se pidieron tres presupuestos: Rehabilitaciones Cimbra, 41.350 €; Trabajos Verticales Altavía,
27.900 €; Hnos. Peñuelas, 33.180 € (todos sin IVA). D. Vicent Ferrándiz no cree que haga falta hacerla entera; bastaría con la zona de la cornisa. D.ª Amparo
Tabernero recuerda el requerimiento del Ayuntamiento, que dio seis meses. Tras un buen rato de debate se vota:</p>
<p class="ac">Se aprueba la reparación completa de la fachada trasera y su adjudicación a Trabajos Verticales Altavía, por 27.900 € más IVA, con 8 votos a
favor (54,20 %), 3 en contra (22,80 %: Local 1, 1.º C y 3.º B) y 1 abstención (2.º B, 6,80 %).</p>
<p class="ac">Se acuerda girar una derrama de 30.690 € en seis recibos mensuales, de enero a junio de 2023, según cuota de participación.</p>
<p>El Sr. Ferrándiz hace constar su voto en contra a los efectos de impugnación.</p>
<h2>4. Placas solares</h2>
<p>La Sra. dos Santos explica el estudio que le hizo gratis una empresa: 18 paneles, 16.400 €, amortización en siete años según ellos. Hay
preguntas sobre la cubierta. Nadie sabe si aguantaría el peso.</p>
<p class="ac">No se aprueba la instalación: 5 votos a favor (34,60 %), 6 en contra (42,40 %) y 1 abstención (6,80 %).</p>
<p>A las 20:50 h se marcha la Sra. Quinteiro; quedan 11 propietarios, con el 75,60 %.</p>
<h2>5. Morosidad</h2>
<p class="ac">Queda liquidada la deuda del piso 4.º A en 1.842,60 €, y se acuerda por unanimidad reclamarla judicialmente mediante proceso monitorio,
facultando a la Presidenta para otorgar poderes. El Local 2 debe dos recibos: se esperará a fin de año antes de tomar medidas.</p>
<h2>6. Renovación de cargos</h2>
<p>Por turno rotatorio correspondería al 3.º B. El Sr. Ferrándiz alega que cuida de su padre. El 3.º C tampoco puede por el trabajo. Se hace un sorteo
entre los que no han sido nunca: 1.º A (papeleta 4), 2.º B (papeleta 1) y 4.º C (papeleta 3). Sale la papeleta 3.</p>
<p class="ac">Queda nombrada Presidenta D.ª Rosalía Simancas Polo, y Vicepresidente D. Jacinto Rueda Morante. Se renueva a Gestifinca Larreda como
Secretaría-Administración, con el voto en contra del Sr. Oyagüen.</p>
<h2>7. Ruegos y preguntas</h2>
<p>- Contenedores: la Administradora pedirá al Ayuntamiento que los mueva de delante del portal (antes de Navidad).<br>
- Luz del garaje: se queda encendida. El Sr. Rueda cambiará el temporizador este fin de semana; se le abonará el material.<br>
- La Sra. Ouali pregunta por las bicicletas del rellano. Se recuerda a todos que los rellanos tienen que estar despejados.<br>
- Perro del 2.º A: la Sra. Tabernero se lo dirá.<br>
- Bajantes: el Sr. Rueda comenta que hacen ruido; quizá habría que mirarlas cuando se haga la fachada.<br>
- Seguro: vence el 31/01/23. La Sra. Larreda traerá tres ofertas a la nueva Presidenta antes del 10/01/23.<br>
- Cambio de la puerta del portal: se deja para la junta del año que viene.<br>
- Gracias a Fina y a su marido (bajo derecha del 15) por guardar los paquetes.</p>
<p>Se levanta la sesión a las 21:25 h. Esta acta se enviará a los ausentes, que disponen de treinta días naturales para manifestar su discrepancia.</p>
<p style="margin-top:26pt">LA PRESIDENTA &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; LA SECRETARIA-ADMINISTRADORA</p>
</body></html>"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
