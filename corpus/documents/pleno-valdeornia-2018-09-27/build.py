"""Minutes of a town council in Spain, printed with WeasyPrint: the list of those attending stands in a narrow
column beside the opening, words are hyphenated, the register's stamp is in the running head."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

HTML = """<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Acta Pleno 27-09-2018</title><style>
@page { size: A4; margin: 2.6cm 2.2cm 2.2cm 2.8cm;
  @top-left { content: "AYUNTAMIENTO DE VALDEORNIA\\A Plaza del Pósito, 1 · 00417"; white-space: pre; font: 8pt "Liberation Sans"; }
  @top-right { content: "Expte. 311/2018 · Pleno"; font: 8pt "Liberation Sans"; }
  @bottom-center { content: "Acta sesión ordinaria 27/09/2018 - Pág. " counter(page) " de " counter(pages); font: 8pt "Liberation Sans"; } }
body { font: 11pt/1.38 "Liberation Serif"; text-align: justify; hyphens: auto; }
h1 { font-size: 12.5pt; text-align: center; margin: 0 0 14pt; }
h2 { font-size: 11pt; margin: 14pt 0 5pt; text-decoration: underline; hyphens: none; }
p { margin: 0 0 6pt; } ul { margin: 0 0 6pt; }
.asis { width: 34%; vertical-align: top; font-size: 10pt; text-align: left; hyphens: none; padding-right: 12pt; }
.apert { vertical-align: top; } td { padding: 0; } .asis p { margin: 0 0 1pt; } .asis b { display: block; margin-top: 6pt; }
.firma td { width: 50%; text-align: center; padding-top: 30pt; }
.sang { margin-left: 22pt; }
</style></head><body>
<h1>ACTA DE LA SESIÓN ORDINARIA CELEBRADA POR EL PLENO DEL AYUNTAMIENTO DE VALDEORNIA EL DÍA 27 DE SEPTIEMBRE DE 2018</h1>
<table><tr><td class="asis">
<p><b>SEÑORES ASISTENTES</b></p>
<p><b>Alcalde-Presidente</b></p>
<p>D. Evelio Marcilla Tresgallo</p>
<p><b>Concejales</b></p>
<p><i>Grupo Agrupación Progresista de Valdeornia (APV)</i></p>
<p>D.ª Nuria Echaso Belda</p>
<p>D. Ramiro Fontecha Olalla</p>
<p>D.ª M.ª Jesús Zumelzu Prado</p>
<p>D. Ángel Custodio Barredo Lis</p>
<p>D.ª Tamara Quiles Ferrando</p>
<p><i>Grupo Unión Vecinal Independiente (UVI)</i></p>
<p>D. Severino Almansilla Rueda</p>
<p>D.ª Consuelo Pardiñas Oteo</p>
<p>D. Iker Galdeano Mota (*)</p>
<p><i>Grupo Mixto (Alternativa por la Sierra, AS)</i></p>
<p>D. Lorenzo Cabanes Trujeda</p>
<p><b>No asiste, habiendo excusado su ausencia</b></p>
<p>D.ª Begoña Urdaci Salmerón (UVI)</p>
<p><b>Secretario-Interventor</b></p>
<p>D. Jacobo Lezcano Moriña</p>
<p style="font-size:8.5pt">(*) Se incorpora en el punto 3.º</p>
</td><td class="apert">
<p>En el Salón de Plenos de la Casa Consistorial de Valdeornia, siendo las diecinueve horas y cinco minutos del día
veintisiete de septiembre de dos mil dieciocho, bajo la Presidencia del Sr. Alcalde, D. Evelio Marcilla Tresgallo, se
reúnen, en primera convocatoria, los señores Concejales que al margen se expresan, al objeto de celebrar sesión ordinaria,
convocada por Decreto de Alcaldía n.º 189/2018, de 24 de septiembre.</p>
<p>Da fe del acto el Secretario-Interventor de la Corporación.</p>
<p>Comprobada la existencia del quórum exigido por el artículo 90 del Reglamento de Organización, la Presidencia declara
abierta la sesión y pública, y antes de entrar en el orden del día pide un minuto de silencio por D. Hilario Venceslada
Rubio, que fue concejal de esta Corporación entre 1983 y 1991, fallecido el pasado mes de agosto. Los presentes, puestos en
pie, lo guardan.</p>
<p>Se pasa seguidamente a tratar los asuntos incluidos en el orden del día:</p>
</td></tr></table>

<h2>1.º- APROBACIÓN, SI PROCEDE, DE LAS ACTAS DE LAS SESIONES ANTERIORES.</h2>
<p>Pregunta el Sr. Alcalde si algún Concejal desea formular observaciones a las actas de las sesiones de 28 de junio (ordinaria)
y 19 de julio (extraordinaria y urgente). El Sr. Almansilla advierte que en la página 7 de la primera, donde dice «12.400
euros», debe decir «14.200 euros». Comprobado por Secretaría, es correcto.</p>
<p>Sometida a votación, queda aprobada el acta de la sesión de 28 de junio de 2018, con la rectificación señalada, por unanimidad
de los nueve concejales presentes. El acta de la sesión de 19 de julio, que no se acompañó a la convocatoria por un error informático,
queda sobre la mesa hasta la próxima sesión.</p>

<h2>2.º- DACIÓN DE CUENTA DE LAS RESOLUCIONES DE LA ALCALDÍA.</h2>
<p>Se da cuenta de los Decretos dictados por la Alcaldía desde la última sesión ordinaria, números 121/2018 a 188/2018, cuyas
copias han estado a disposición de los Concejales. Entre otros: licencia de obra menor en C/ Olivo, 14; contratación de la
orquesta para la verbena del 15 de agosto (4.235,00 €, IVA incluido); concesión de un nicho; nombramiento de D. Ismael Corcuera
Díez como operario interino hasta el 31 de diciembre.</p>
<p>D.ª Consuelo Pardiñas pregunta por el Decreto 164, relativo a la factura del alumbrado del campo de fútbol. El Sr. Alcalde
explica que se trata del consumo de dos meses acumulados y que la compañía ha reconocido una lectura errónea. El Pleno queda
enterado.</p>

<h2>3.º- EXPEDIENTE DE MODIFICACIÓN DE CRÉDITOS N.º 4/2018, EN LA MODALIDAD DE SUPLEMENTO DE CRÉDITO.</h2>
<p>Siendo las diecinueve horas y veintidós minutos se incorpora a la sesión D. Iker Galdeano Mota.</p>
<p>El Secretario-Interventor da lectura al dictamen de la Comisión Especial de Cuentas y Hacienda de 20 de septiembre, favorable por
mayoría. Toma la palabra D. Ramiro Fontecha, Concejal de Hacienda, quien expone que el suplemento, de 38.600,00 €, se financia con
cargo al remanente líquido de tesorería y que se destina a la cubierta del colegio (22.000 €), a la reparación del camino de
Las Yeseras tras las tormentas de mayo (12.500 €) y a la compra de un desfibrilador y mobiliario (4.100 €).</p>
<p>El Sr. Almansilla manifiesta que su grupo no está en contra del colegio, faltaría más, pero que la cubierta debería pagarla la
Consejería, que es la titular, y que con el camino se ha hecho política de última hora. Considera que gobernar a base de
suplementos es no saber hacer un presupuesto. El Sr. Cabanes cree que habría sido mejor esperar al Plan Provincial. El Sr. Fontecha le contesta
que el agua no espera. El Sr. Alcalde recuerda que la Consejería resolvió en marzo no financiar obras de conservación en
colegios de menos de cien alumnos.</p>
<p>Concluido el debate, el Pleno, con seis votos a favor (APV), tres en contra (UVI) y una abstención (Grupo Mixto), adopta el
siguiente ACUERDO:</p>
<p class="sang">PRIMERO. Aprobar inicialmente el expediente de modificación de créditos n.º 4/2018, en la modalidad de suplemento de crédito,
por importe de 38.600,00 €.</p>
<p class="sang">SEGUNDO. Exponer este expediente al público mediante anuncio en el Boletín Oficial de la Provincia por plazo de quince días hábiles,
considerándose definitivamente aprobado si no se presentasen reclamaciones.</p>

<h2>4.º- APROBACIÓN INICIAL DE LA ORDENANZA REGULADORA DE LA OCUPACIÓN DE LA VÍA PÚBLICA CON TERRAZAS.</h2>
<p>Presenta el punto D.ª Nuria Echaso, Primera Teniente de Alcalde. El texto fija tres zonas, un horario de cierre (las 00:30 h. de
domingo a jueves y la 1:30 h. viernes, sábados y vísperas de festivo) y una franja libre de 1,80 m para el paso. Da cuenta de dos reuniones con los
hosteleros, en las que no hubo acuerdo sobre los toldos. Agradece el trabajo de la técnica municipal, D.ª Olaya Ventosilla, que hoy
no puede acompañarnos.</p>
<p>El Sr. Galdeano defiende la enmienda presentada por su grupo (n.º registro 2.117), para retrasar el cierre media hora todo el año. Dice que
los pueblos de alrededor cierran más tarde y que la gente coge el coche. La Sra. Zumelzu replica que los vecinos de la Plaza también
votan. Hay un cruce de alusiones que la Presidencia da por terminado.</p>
<p>Votación de la enmienda del Grupo UVI: votos a favor, 3 (UVI); votos en contra, 6 (APV); abstenciones, 1 (Grupo Mixto). Queda
rechazada la enmienda.</p>
<p>Votación del dictamen: votos a favor: seis (APV). Votos en contra: ninguno. Abstenciones: cuatro (UVI y Grupo Mixto). En
consecuencia, se acuerda aprobar inicialmente la Ordenanza municipal reguladora de la ocupación de la vía pública con terrazas y someterla a
información pública por plazo de treinta días.</p>

<h2>5.º- ADJUDICACIÓN DEL CONTRATO DE OBRAS «RENOVACIÓN DEL COLECTOR DE LA CALLE DEL MOLINO».</h2>
<p>Visto que se han presentado cuatro ofertas: Viales y Firmes Tresvías, S.L. (92,4 puntos), Construcciones Hermanos Ardila, S.A. (88,1),
Obras Públicas del Ornia, S.L. (79,6) y Excavaciones Pedraja (excluida, por no presentar la garantía).</p>
<p>Visto el informe de la Arquitecta municipal y la propuesta de la Mesa de contratación. El Sr. Cabanes pide que se vigile el plazo,
«que la otra vez tuvimos la calle abierta siete meses». El Pleno, por unanimidad de los diez miembros presentes, ACUERDA:</p>
<p class="sang">Primero.- Adjudicar el contrato a Viales y Firmes Tresvías, S.L., por el precio de 175.487,23 € y 36.852,32 € de IVA, con un
plazo de ejecución de cuatro meses.</p>
<p class="sang">Segundo.- Designar responsable del contrato a la Arquitecta municipal, D.ª Irene Masegosa Peral.</p>
<p class="sang">Tercero.- Notificar el presente acuerdo a los licitadores y publicarlo en el perfil del contratante.</p>

<h2>6.º- FIESTAS LOCALES PARA EL AÑO 2019.</h2>
<p>Sin debate, y por asentimiento unánime, el Pleno acuerda proponer a la Dirección General de Trabajo como fiestas locales para 2019 los
días 17 de mayo (San Pascual) y 16 de agosto.</p>

<h2>7.º- BASES DEL V CERTAMEN DE RELATO CORTO «SIERRA DE ORNIA».</h2>
<p>La Sra. Quiles, Concejala de Cultura, resume las bases: se mantienen un primer premio de 500 € y un segundo de 250 €, y se añade un premio local,
dotado con 150 €, para menores de 18 años. El plazo terminará el 15 de febrero y el fallo se hará público en abril, con motivo de la
Semana del Libro. Recuerda que en la edición anterior se recibieron 84 relatos, de los que solo 6 eran de vecinos del municipio.</p>
<p>La Sra. Pardiñas sugiere que en el jurado quizá podría haber alguien del instituto. La Concejala lo ve bien pero dice que depende de los horarios.</p>
<p>Se aprueban las bases por unanimidad.</p>

<h2>8.º- RECONOCIMIENTO EXTRAJUDICIAL DE CRÉDITOS N.º 2/2018.</h2>
<p>El Sr. Alcalde retira este punto del orden del día al faltar una de las facturas conformadas.</p>

<h2>9.º- MOCIÓN DEL GRUPO UVI SOBRE EL CONSULTORIO MÉDICO.</h2>
<p>El portavoz del Grupo UVI, Sr. Almansilla, da lectura a la moción, en la que se denuncia que desde el 1 de julio el consultorio solo abre tres
mañanas por semana y que la plaza de pediatría está sin cubrir. El Sr. Cabanes propone añadir una referencia al transporte a la demanda,
lo que es aceptado por el proponente. La Sra. Zumelzu informa de la reunión que mantuvo el 6 de septiembre con la Gerencia de Área, que le
aseguró que en octubre se sustituirá al facultativo de baja.</p>
<p>Con la incorporación propuesta, la moción es aprobada por unanimidad, y en su virtud el Pleno acuerda: 1) Instar a la Consejería de Sanidad a
restablecer el horario anterior del consultorio local. 2) Exigir la cobertura inmediata de la plaza de pediatría. 3) Solicitar que se
estudie un servicio de transporte a la demanda con el hospital comarcal. 4) Dar traslado de este acuerdo a la Gerencia de Área y a la
Mancomunidad.</p>

<h2>10.º- MOCIÓN DEL GRUPO MIXTO PARA LA PEATONALIZACIÓN DE LA PLAZA DEL PÓSITO.</h2>
<p>D. Ángel Custodio Barredo, propietario de un local en la Plaza, abandona el Salón conforme al artículo 76 de la Ley de Bases.</p>
<p>El Sr. Cabanes expone los motivos de su moción. Aporta 212 firmas. Pide cerrar al tráfico la Plaza los fines de semana, a
modo de prueba, hasta mayo. El Sr. Almansilla anuncia el voto favorable de su grupo, aunque «con la nariz tapada», porque no hay aparcamiento
alternativo. La Sra. Echaso defiende que primero hay que terminar el aparcamiento de la calle Eras. La Sra. Quiles dice que a título personal
la idea le gusta y que se abstendrá.</p>
<p>Realizada la votación arroja un resultado de cuatro votos a favor (3 UVI, 1 AS), cuatro votos en contra (APV) y una abstención (D.ª Tamara
Quiles). Producido empate, se repite la votación con idéntico resultado, y decide el voto de calidad del Sr. Alcalde, contrario a la
moción, por lo que esta queda rechazada.</p>
<p>Se reincorpora el Sr. Barredo.</p>

<h2>11.º- ASUNTOS DE URGENCIA.</h2>
<p>El Sr. Alcalde propone incluir, por haberse recibido ayer el escrito de la Diputación y terminar el plazo el día 5 de octubre, la adhesión
al Plan Provincial de Caminos Rurales 2019-2020. Apreciada la urgencia por unanimidad, se somete a votación el fondo del asunto, y por
diez votos a favor se acuerda solicitar la inclusión en el Plan del camino de La Raya, con un presupuesto de 61.000 €, y asumir el
compromiso de aportar el 20 por ciento.</p>

<h2>12.º- RUEGOS Y PREGUNTAS.</h2>
<p>D. Severino Almansilla pregunta cuándo se van a pintar los pasos de peatones del colegio, porque el curso ya ha empezado. Contesta el Sr.
Barredo, Concejal de Obras, que la pintura está comprada y que la brigada los pintará la primera semana de octubre.</p>
<p>El mismo Concejal pide la relación de horas extraordinarias de la brigada en las fiestas. El Sr. Fontecha responde que se la hará llegar por
escrito antes del próximo Pleno.</p>
<p>D.ª Consuelo Pardiñas ruega que se limpie el solar de la calle Real, 22, en el que se han visto ratas. El Sr. Alcalde: se ha requerido dos veces al
propietario; si el día 15 de octubre no lo ha limpiado, lo hará el Ayuntamiento a su costa. También ruega que se estudie poner un banco en la parada
del autobús. Se toma nota.</p>
<p>D. Iker Galdeano pregunta por qué la página web lleva sin actualizarse desde mayo. La Sra. Quiles reconoce el retraso, dice que
falta personal y que le dedicará una tarde por semana a partir de octubre.</p>
<p>El Sr. Cabanes pregunta por el informe sobre el amianto de las naves de la Cooperativa. El Secretario-Interventor indica que lo reclamará mañana mismo
al técnico de la Mancomunidad. El Sr. Cabanes pregunta asimismo por el estado de la carretera provincial; el Sr. Alcalde informa de que la Diputación la
asfaltará en noviembre, según le han dicho.</p>
<p>Por último, el Sr. Alcalde quiere que conste en acta la felicitación de la Corporación a la vecina Lucía Berzosa Amil, de 14 años, ganadora del
segundo premio del Concurso Provincial de Pintura Rápida 2018, y a todos los voluntarios que apagaron el fuego de Las Yeseras. Todos los grupos se suman.</p>
<p>Y no habiendo más asuntos que tratar, la Presidencia levanta la sesión siendo las veintiuna horas y cuarenta minutos, extendiéndose la
presente acta, de la que como Secretario doy fe.</p>
<table class="firma" style="width:100%"><tr><td>V.º B.º<br>EL ALCALDE</td><td>EL SECRETARIO-INTERVENTOR</td></tr></table>
</body></html>"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
