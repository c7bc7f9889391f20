"""Minutes of a learned society's annual business meeting, printed by WeasyPrint as a page of its bulletin.

Particulars: justified serif text with words broken at line ends; running head and folio of a journal; a table of the
ballot; the members present are an appendix in two columns, surname first.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

HTML = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Minutes of the Annual Business Meeting 2013</title>
<style>
@page { size: 176mm 250mm; margin: 22mm 20mm 20mm;
  @top-center { content: "Lock & Pound, Bulletin of the S.I.N.H., no. 88"; font: italic 8.5pt "P052" }
  @bottom-center { content: counter(page); font: 9pt "P052" } }
@page :first { @top-center { content: none } }
@page :first { counter-reset: page 41 }
body { font: 10pt/1.35 "P052"; text-align: justify; hyphens: auto }
h1 { font: bold 15pt/1.2 "P052"; text-align: center; margin: 0 0 1mm; hyphens: none }
.sub { text-align: center; font-style: italic; margin: 0 0 5mm }
h2 { font: bold italic 10.5pt "P052"; margin: 4.5mm 0 1mm; break-after: avoid; hyphens: none }
p { margin: 0; text-indent: 5mm } h2 + p, .n { text-indent: 0 }
table { border-collapse: collapse; margin: 2.5mm auto; font-size: 9.5pt; hyphens: none; text-align: left }
td, th { padding: 0.6mm 3mm; border-bottom: 0.3pt solid #777 } td.r { text-align: right }
ul { margin: 1.5mm 0 1.5mm; padding-left: 7mm }
.cols { columns: 2; column-gap: 8mm; font-size: 9pt; hyphens: none; text-align: left }
.cols div { break-inside: avoid }
.sig { margin-top: 7mm; text-indent: 0; text-align: right }
</style></head><body>
<h1>Society for Inland Navigation History</h1>
<p class="sub">Minutes of the Thirty-ninth Annual Business Meeting, held in the Assembly Room of the Corn Hall,
Thornwick Bridge, on Saturday, 14 September 2013</p>

<h2>1. Opening</h2>
<p>The President, Professor Hester Lanyon, took the chair at 4.35 p.m., the last session of papers having overrun. Forty-one
members signed the book (Appendix). Apologies had been received from Dr Ambrose Tillotson, Mrs Coralie Penhaligon-Frith,
and the Society’s Archivist, Mr Denzil Oake. Mr R. Sturgess had lodged his written proxy with Dr Quayle.</p>

<h2>2. Minutes of the thirty-eighth meeting</h2>
<p>The minutes of the meeting held at Low Staithe on 15 September 2012 had been printed in Bulletin 84. They were taken as read
and, on the motion of Mr Garside, signed as a true record.</p>

<h2>3. Deaths</h2>
<p>The Secretary read the names of members who had died since the last meeting: Sir Percival Noakes-Whin (Founder Member and
Lanyon Lecturer for 1991), Miss Olive Trubshaw, and Dr Janusz Kaczorek. The meeting stood in silence.</p>

<h2>4. President’s report</h2>
<p>Professor Lanyon said that a society which had outlived two of the canals it was set up to study might be forgiven some
self-satisfaction. The conference had drawn 118 registrations, eleven more than at Low Staithe. She had represented the Society
at the reopening of the Orle Summit tunnel, and had written to the Ministry in February about the threatened toll-house at
Nether Chance; the Ministry had since decided not to list it, which she regretted. She thanked the local organiser, Dr Philippa
Marchbanks, and the volunteers of the Thornwick Boat Trust. It might be time, she thought, to ask whether a
conference every year was still right for a society of this size.</p>

<h2>5. Secretary’s report</h2>
<p>Dr Elspeth Quayle reported a membership of 487 (individual 402, student 31, institutional 54), against 495 a year ago. Nineteen
members had been struck off for arrears under Rule 7. Council had met three times. In March it had approved a data
protection policy, and in June it had appointed Mr Tobias Wain as web editor in succession to Mrs Frith. Dr Quayle will circulate
the revised list of members with the December Bulletin, and asked that changes of address reach her by 1 November.</p>

<h2>6. Treasurer’s report and subscriptions</h2>
<p>Mr Leonard Garside presented the accounts for the year to 30 June 2013, examined by Miss J. Foljambe. Income was
&pound;14,206 and expenditure &pound;15,911; the deficit of &pound;1,705 was chiefly due to the cost of printing the Index. Miss
Rowntree asked why postage had risen by a fifth; the Treasurer replied that the Post Office might be asked. The report and
accounts were received and adopted <i>nem. con.</i></p>
<p>Council proposed that the individual subscription be raised from &pound;24 to &pound;30 with effect from 1 July 2014. Professor
Adeyemi-Holt spoke in favour; the rate had not moved since 2006. An amendment by Mr Sleath, seconded by Ms Vance, to substitute
&pound;27 for &pound;30 was put and lost, 14 voting for and 25 against. The substantive motion was then carried by 33 votes
to 6, with 3 abstentions. Mr Sleath asked that his dissent be recorded.</p>
<p>Miss Foljambe was reappointed examiner of the accounts for 2013&ndash;14.</p>

<h2>7. Editor’s report</h2>
<p>Dr Marius Eddowes said that volume 39 had appeared in May with six articles and forty reviews. Nine submissions were in
hand, four of them past refereeing. He would be glad of shorter pieces and of better photographs. The question of an electronic
edition had been discussed by the Editorial Board without result. Dr Eddowes undertook to obtain estimates for digitising the back
volumes in time for Council’s meeting in January. Professor Adeyemi-Holt thought that a university
repository could perhaps do this free of charge.</p>

<h2>8. Elections</h2>
<p>The tellers, Ms Bronagh Vance and Mr Iwan Prosser, reported the result of the postal ballot, in which 203 valid papers were
returned (four were spoilt):</p>
<table>
<tr><th>Office</th><th>Candidate</th><th>Votes</th><th></th></tr>
<tr><td>Vice-President</td><td>Professor Olufemi Adeyemi-Holt</td><td class="r">121</td><td>elected</td></tr>
<tr><td></td><td>Dr Saul Merriweather</td><td class="r">79</td><td></td></tr>
<tr><td>Secretary</td><td>Dr Elspeth Quayle</td><td class="r">unopposed</td><td>elected</td></tr>
<tr><td>Council (two seats)</td><td>Ms Yolande Rooke</td><td class="r">140</td><td>elected</td></tr>
<tr><td></td><td>Mr Iwan Prosser</td><td class="r">112</td><td>elected</td></tr>
<tr><td></td><td>Mr Gerald Sleath</td><td class="r">98</td><td></td></tr>
</table>
<p class="n">The President declared those marked duly elected for three years. As Mr Prosser had been both teller and candidate, Mr Sleath
wondered aloud whether this was usual; the President ruled that the papers had been counted by Ms Vance alone.</p>
<p>On the recommendation of Council, Mr Denzil Oake was elected an Honorary Member by acclamation. He will be the Society’s seventh.</p>

<h2>9. Awards</h2>
<p>Professor Adeyemi-Holt, for the Awards Committee, announced the following awards for 2013, which the President
then presented:</p>
<ul>
<li>the Noakes-Whin Medal, for a distinguished contribution to the subject: Dr Henrike Vollbrandt;</li>
<li>the Trubshaw Book Prize (&pound;500, shared): Colm Devaney and Rosalind Achterberg, for <i>The Price of Puddle</i>;</li>
<li>the Student Essay Prize (&pound;150): Miss Parveen Sattar; honourable mention: Mr Jonah Whitlow.</li>
</ul>
<p>The Towpath Prize for local societies was not awarded this year, only one entry having been received. Dr Vollbrandt replied on behalf of
the winners, and recalled that in 2007 she had been told by the late Sir Percival that nobody would ever want to read about dredging.</p>
<p>Travel bursaries of &pound;120 each had enabled Ms Ottoline Frayne, Mr Bekele Tessema and Mr Rhys Cadwallader-Poole to attend the
conference. From 2015 there is to be a prize for the best map, endowed by the Orle Navigation Company; its rules have yet to be drawn up.</p>

<h2>10. Alteration of the Rules</h2>
<p>Dr Quayle moved, and Ms Rooke seconded, that Rule 12 be altered so that the Annual Business Meeting may be held by
electronic means. Mr Sleath feared for the tea. Dr Merriweather pointed out that half of the membership lived more than a hundred miles from any
meeting. There voted for the alteration 26, against 15. The President declared that the majority of two-thirds required by
Rule 20 had not been obtained and that the alteration was therefore lost.</p>

<h2>11. Future meetings</h2>
<p>The fortieth meeting will be at Great Ousel on 13 September 2014, as decided last year. For 2015 there were two invitations,
from Port Lammas and from Quernbury. After a show of hands it was agreed to accept the invitation of Port Lammas. Dr
Marchbanks will write to both hosts before the end of October.</p>

<h2>12. Any other business</h2>
<p>(a) Mr Cadwallader-Poole proposed that the Society should buy the Kaczorek collection of lantern slides, now in the hands of a
dealer. The President thought the sum mentioned beyond the Society’s means. The proposal was remitted to Council for its January
meeting. (b) Miss Rowntree hoped that next year’s programme would leave time for questions. (c) Mr Wain asked members
to send photographs of the conference for the web site. (d) A vote of thanks to the staff of the Corn Hall was carried with applause.</p>
<p>The meeting closed at 6.02 p.m.</p>
<p class="sig">E. M. Quayle, <i>Secretary</i></p>

<h2>Appendix: members present (from the signature book)</h2>
<div class="cols">
<div>Achterberg, Rosalind</div><div>Adeyemi-Holt, Prof. Olufemi (Vice-President elect)</div><div>Bellwether, J. P.</div>
<div>Bostock, Mrs Una</div><div>Cadwallader-Poole, Rhys</div><div>Coverdale, Dr Simeon</div><div>Dalgleish, Iona</div>
<div>Devaney, Colm</div><div>Eddowes, Dr Marius (Hon. Editor)</div><div>Fanshawe, Dr T.</div><div>Foljambe, Miss Joan</div>
<div>Frayne, Ottoline</div><div>Garside, Leonard (Hon. Treasurer)</div><div>Gotobed, Mr and Mrs H.</div>
<div>Hallam-Nye, Prof. Crispin</div><div>Ibbotson, Roy</div><div>Jellicoe, Dr Maud</div><div>Lanyon, Prof. Hester (President)</div>
<div>Lemaistre, Agathe</div><div>Marchbanks, Dr Philippa</div><div>Merriweather, Dr Saul</div><div>Mukherji, Dr Anil</div>
<div>Ockenden, Fay</div><div>Peverell, Hugo</div><div>Prosser, Iwan (teller)</div><div>Quayle, Dr Elspeth (Hon. Secretary)</div>
<div>Rooke, Yolande</div><div>Rowntree, Miss Adela</div><div>Sattar, Parveen</div><div>Sleath, Gerald</div>
<div>Tessema, Bekele</div><div>Thwaite, Canon B.</div><div>Urquhart-Lyle, Dr Mungo</div><div>Vance, Bronagh (teller)</div>
<div>Vollbrandt, Dr Henrike</div><div>Wain, Tobias (Web Editor)</div><div>Whitlow, Jonah</div><div>Yarnold, Kit</div>
<div>and two signatures that could not be read.</div>
</div>
</body></html>
"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
