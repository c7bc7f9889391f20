"""Minutes of a scholarship committee, printed by WeasyPrint, with a table of awards. No defects are intended."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

HTML = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Scholarship Committee, May 3, 2018</title>
<style>
@page { size: Letter; margin: 1in 1.1in; @bottom-center { content: "Confidential until June 1, 2018   |   " counter(page); font: 8.5pt "DejaVu Sans" } }
body { font: 10.5pt/1.4 "Liberation Serif" }
.mast { text-align: center; letter-spacing: .5pt; margin-bottom: 6mm } .mast b { font-size: 14pt }
h3 { font: bold 10.5pt "Liberation Serif"; margin: 5mm 0 1.5mm; break-after: avoid; text-decoration: underline }
p { margin: 0 0 2.4mm } table { border-collapse: collapse; margin: 2mm 0 4mm; width: 100% } td, th { border-bottom: .5pt solid #888; padding: 1.2mm 2mm; text-align: left }
td.r, th.r { text-align: right } dl { margin: 0 0 4mm } dt { float: left; width: 24mm; font-style: italic } dd { margin: 0 0 1.2mm 26mm }
</style></head><body>
<div class="mast"><b>The Parrish-Venn Foundation</b><br>Scholarship Committee<br>Minutes of the selection meeting, May 3, 2018</div>
<dl>
<dt>Where</dt><dd>Foundation office, 410 Carder Street, Ellisburg Junction, and by telephone</dd>
<dt>Members</dt><dd>Theodora Quist (chair), Lamar Whitcombe, Sister Agnes Dubicki, Rosalind Akers-Toomey, Emilio Bustarrechea (by telephone)</dd>
<dt>Staff</dt><dd>Jolene Krantz, program officer; Winston Oyelade, intern</dd>
<dt>Regrets</dt><dd>Judge Everett Sorrel</dd>
</dl>
<p>The chair called the committee together at 9:00 a.m. and reminded everyone that the applications are confidential. Ms. Krantz
distributed the final ranking sheets. There being no corrections, the minutes of the March 8 screening meeting stand approved.</p>

<h3>The pool</h3>
<p>Ms. Krantz reported 143 completed applications, against 118 in 2017, from 26 high schools. The committee screened them to 19
finalists, all of whom were interviewed in April. The trustees have set the budget at $60,000. Mr. Whitcombe observed that the average
unmet need among the finalists is now above $14,000 a year, so that an award of $5,000 does less than it once did. Sister Agnes agreed and
would rather give fewer and larger awards. Mr. Bustarrechea took the opposite view. The chair noted that the number is for the
trustees to decide.</p>

<h3>Conflicts of interest</h3>
<p>Ms. Akers-Toomey taught one finalist, Caleb Ostrander, and Mr. Whitcombe is a cousin of another, Jasmine Pell. Each left the room for
the discussion of that file and did not vote on it.</p>

<h3>Awards</h3>
<p>After discussing the files in order of rank the committee voted to make the following awards for the academic year 2018–19.</p>
<table>
<tr><th>Scholar</th><th>High school</th><th>Scholarship</th><th class="r">Amount</th></tr>
<tr><td>Marisol Entwood-Reyes</td><td>Ellisburg Central</td><td>Hugh Parrish Scholarship</td><td class="r">$12,000</td></tr>
<tr><td>Tyrell Hobson</td><td>Ellisburg Central</td><td>General scholarship</td><td class="r">$8,000</td></tr>
<tr><td>Linnea Brandvold</td><td>Fort Aubin</td><td>General scholarship</td><td class="r">$8,000</td></tr>
<tr><td>Duc Minh Tranwell</td><td>St. Bertrand Academy</td><td>General scholarship</td><td class="r">$8,000</td></tr>
<tr><td>Jasmine Pell</td><td>Lower Forks</td><td>General scholarship</td><td class="r">$8,000</td></tr>
<tr><td>Hannah Kowalczuk</td><td>Fort Aubin</td><td>Venn Nursing Scholarship</td><td class="r">$6,000</td></tr>
<tr><td>Omar Farrahi</td><td>Ellisburg West</td><td>Trades scholarship</td><td class="r">$5,000</td></tr>
</table>
<p>The vote was unanimous on each file but that of Mr. Farrahi, who was approved three to two. The two alternates, in order, are Caleb
Ostrander and Brooke Shively. The total comes to $55,000. The committee agreed to return the remaining $5,000 to the emergency fund.</p>
<p>Sister Agnes moved that a second nursing scholarship be awarded this year out of the reserve. Mr. Bustarrechea seconded. The motion
failed, two to three. Several members said that they would gladly see it in next year's budget.</p>

<h3>Renewals</h3>
<p>Eleven scholars of earlier years are in good standing. The committee approved the renewal of all eleven at $4,000 each. The renewal of one
further scholar, whose transcript has not arrived, is held over until July 1. Ms. Krantz will call the registrar at Dunmore State this
week about the transcript.</p>

<h3>The essay question</h3>
<p>Mr. Oyelade, who read all 143 essays, thought that the question "What does community mean to you?" has run its course; most of the answers could
have been written by the same person. Ms. Akers-Toomey suggested asking about a piece of work the student is proud of. The
committee liked this but did not settle on any wording. Ms. Akers-Toomey and Mr. Oyelade are to propose two or three questions at
the September meeting.</p>

<h3>Next steps</h3>
<p>Ms. Krantz mails the award letters on May 14 and the letters of regret on the same day. The chair will telephone the Hugh Parrish
Scholar herself. Mr. Whitcombe offered to speak to the merchants’ lunch on June 6. The scholars have until May 31 to accept. Ms. Quist will
present the list to the trustees on May 22.</p>
<p>The chair thanked Dr. Nell Abernathy, who retired from the committee in December after fourteen years of service. The committee adjourned at
12:40 p.m.</p>
<p style="margin-top:8mm">Respectfully submitted,<br>Jolene Krantz</p>
</body></html>
"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
