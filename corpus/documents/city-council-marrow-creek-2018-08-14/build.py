"""Minutes of a US city council, printed with WeasyPrint on letter paper.

Features: the full names of the council stand only in the letterhead (two columns), the roll call has surnames; motions
as run-on paragraphs with ayes and nays by name; a resolution with recitals; a table of bids; running foot on each page.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

HTML = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Minutes 08-14-2018</title><style>
@page { size: letter; margin: 1in 1in 0.9in 1.1in;
  @bottom-left { content: "City of Marrow Creek \\2013 Council Minutes \\2013 August 14, 2018"; font: 8.5pt "Liberation Serif"; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8.5pt "Liberation Serif"; } }
body { font: 11pt/1.28 "Liberation Serif"; }
.head td { vertical-align: top; font-size: 9pt; white-space: nowrap; } .head { width: 100%; border-bottom: 2pt solid #222; margin-bottom: 12pt; }
h1 { font-size: 13pt; text-align: center; margin: 2pt; } .c { text-align: center; }
h2 { font-size: 11pt; margin: 13pt 0 4pt; text-transform: none; text-decoration: underline; }
p { margin: 0 0 7pt; } .i { margin-left: 0.4in; } .r { margin: 0 0.5in 7pt 0.7in; text-align: justify; }
table.b { border-collapse: collapse; margin: 4pt 0 9pt 0.4in; } .b td, .b th { border: 0.6pt solid #333; padding: 2pt 7pt; text-align: left; }
</style></head><body>
<table class="head"><tr><td><b style="font-size:13pt">CITY OF MARROW CREEK</b><br>Office of the City Clerk<br>200 Depot Street<br>
Marrow Creek</td><td><b>MAYOR</b><br>Doreen P. Hatchell</td><td><b>COUNCIL</b><br>Ward 1&nbsp; Efra&iacute;n Quiroga<br>
Ward 2&nbsp; Glenda Abbott-Ruiz<br>Ward 3&nbsp; Wendell Tresslar</td><td><br>Ward 4&nbsp; Priya Nambudiri<br>Ward 5&nbsp; Thomas Ellery<br>
Ward 6&nbsp; Sharon Kolstad</td></tr></table>
<h1>MINUTES</h1><h1>REGULAR MEETING OF THE CITY COUNCIL</h1>
<p class="c">Tuesday, August 14, 2018 &ndash; 7:00 p.m.<br>Council Chambers, 200 Depot Street</p>

<h2>1. CALL TO ORDER</h2>
<p>Mayor Hatchell called the regular meeting of the Marrow Creek City Council to order at 7:02 p.m. Pastor Lionel Averitt of the
Depot Street Chapel gave the invocation, and the Pledge of Allegiance was recited.</p>

<h2>2. ROLL CALL</h2>
<p>The City Clerk called the roll.</p>
<p class="i">Present: Mayor Hatchell, Council Members Quiroga, Abbott-Ruiz, Nambudiri, Ellery (arrived 7:21 p.m.), and Kolstad.<br>
Absent: Council Member Tresslar (excused).</p>
<p class="i">Staff: City Manager Dennis Obuya, City Attorney Lorraine Fitch, Finance Director Paul Wiesner, Police Chief Marguerite
Oakes, Public Works Director Hal Jorgensen, Planning Director Simone Beauchaine, City Clerk Ramona Stiles.</p>
<p>A quorum was declared.</p>

<h2>3. APPROVAL OF AGENDA</h2>
<p>Moved by Kolstad, seconded by Quiroga, to approve the agenda with Item 8C removed at the request of the applicant. Ayes: Quiroga,
Abbott-Ruiz, Nambudiri, Kolstad. Nays: None. Absent: Tresslar, Ellery. Motion carried 4-0.</p>

<h2>4. PRESENTATIONS</h2>
<p>A. <u>Chief's Life Saving Award.</u> Fire Chief Barry Ostrander described the May 30 rescue of two teenagers from the mill race below
the Fourth Street weir and presented the 2018 Chief's Life Saving Award to Firefighter/Paramedic Tasha Grimley and Engineer Devin
Roark. Ms. Grimley thanked the Council and her crew. Engineer Roark was on shift and his certificate was accepted by the Chief.</p>
<p>B. <u>Proclamation.</u> Mayor Hatchell read a proclamation declaring September 2018 as Library Card Month in the City of Marrow Creek.</p>

<h2>5. PUBLIC COMMENT (items not on the agenda)</h2>
<p>Earl Madsen, 318 Sorrel Street, spoke about gravel trucks using Sorrel as a cut-through before 6 in the morning. He counted 31 in one
day. He feels the signs are ignored and that someone is going to get hurt.</p>
<p>Yolanda Prewitt, 1107 N. Fourth, asked that the Saturday dial-a-ride be restored. She depends on it for groceries. Mayor Hatchell
explained the Council cannot act on items not on the agenda. Mr. Obuya will meet with Ms. Prewitt and report back at the August 28 meeting.</p>
<p>The Clerk read into the record an e-mail from Joan Haverty of Tanager Lane thanking the street crew for the quick repair of the sink
hole in front of her home.</p>
<p>There being no one else wishing to speak, the Mayor closed public comment at 7:19 p.m.</p>

<h2>6. CONSENT AGENDA</h2>
<p class="i">A. Minutes of the July 24, 2018 regular meeting.<br>
B. Claims register in the amount of $412,886.19, warrants 55102 through 55240.<br>
C. Special event permit, Threshing Bee Parade, September 15, 2018.<br>
D. Purchase of two utility carts for the Cemetery Division, $31,450.00.<br>
E. Appointment of Nadine Cobb to the Library Board of Trustees, term ending June 30, 2021.<br>
F. Resolution No. 2018-38, setting a public hearing for September 11, 2018 on the vacation of the alley in Block 14, Original Townsite.</p>
<p>Abbott-Ruiz requested that Item D be pulled for discussion. Moved by Nambudiri, seconded by Kolstad, to approve the Consent Agenda
less Item D. Ayes: Quiroga, Abbott-Ruiz, Nambudiri, Kolstad. Nays: None. Absent: Tresslar, Ellery. Motion carried 4-0.</p>
<p>Council Member Ellery took his seat at 7:21 p.m.</p>
<p><u>Item 6D.</u> Abbott-Ruiz questioned why the carts were not in the adopted budget. Mr. Jorgensen said that both existing carts are
1999 models and that the frame of one has been welded twice. Mr. Wiesner said that the perpetual care fund has a balance of $118,000
and the purchase would not touch the general fund. Moved by Abbott-Ruiz, seconded by Ellery, to refer the cart purchase to the Finance
Committee. Ayes: Abbott-Ruiz, Ellery. Nays: Quiroga, Nambudiri, Kolstad. Absent: Tresslar. Motion failed 2-3.</p>
<p>Moved by Kolstad, seconded by Quiroga, to approve the purchase of two utility carts in an amount not to exceed $31,450.00. Ayes:
Quiroga, Nambudiri, Kolstad. Nays: Abbott-Ruiz, Ellery. Absent: Tresslar. Motion carried 3-2.</p>

<h2>7. PUBLIC HEARING</h2>
<p>A. <u>Ordinance No. 1822 (first reading): rezoning of 4.2 acres in the 900 block of Cannery Road from M-1, Light Industrial, to C-2,
General Commercial.</u></p>
<p>Mayor Hatchell opened the hearing at 7:34 p.m. Ms. Beauchaine presented the staff report. The Planning Commission recommended approval
on July 19 by a vote of 5-1. Notice was mailed to 23 owners within 300 feet; two letters were received, one for and one against.</p>
<p>Victor Lindholm, representing the applicant, Lindholm Self Storage LLC, said the frontage would be landscaped and that the company
intends to keep the old cannery office building if it proves sound. Patty Sayers, 44 Cannery Road, opposed the request. Her bedroom
window faces the site and she is worried about lights. Gordon Yee, 51 Cannery Road, said that he was neither for nor against but would like
to see a fence. Mr. Lindholm said he had no objection to a fence.</p>
<p>Hearing closed at 7:58 p.m.</p>
<p>Moved by Nambudiri, seconded by Abbott-Ruiz, to amend Ordinance No. 1822 by adding a condition requiring an eight-foot opaque fence
along the east property line. Ayes: Abbott-Ruiz, Nambudiri, Ellery. Nays: Quiroga, Kolstad. Absent: Tresslar. Motion carried 3-2.</p>
<p>Moved by Quiroga, seconded by Nambudiri, to approve Ordinance No. 1822 on first reading as amended. Ayes: Quiroga, Abbott-Ruiz,
Nambudiri, Ellery. Nays: Kolstad. Absent: Tresslar. Motion carried 4-1. Kolstad asked that the minutes reflect that she supports the
rezoning but believes that fence height is a matter for the site plan.</p>
<p>Quiroga moved to waive the second reading. The motion died for lack of a second.</p>

<h2>8. NEW BUSINESS</h2>
<p>A. <u>Resolution No. 2018-39, Depot Trail Phase II.</u> Ms. Beauchaine explained that the state has offered $164,000 toward the trail
between Sixth Street and the fairgrounds. She noted that 41 communities applied. The local share can be met in part with donated labor.
The City Attorney read the resolution by title.</p>
<p class="r">WHEREAS, the City of Marrow Creek adopted the Depot Trail Master Plan on April 8, 2014; and</p>
<p class="r">WHEREAS, the State Trails Office has tendered to the City a Recreational Trails agreement in the amount of $164,000.00, for which
a local match of $41,000.00 is required; and</p>
<p class="r">WHEREAS, the Marrow Creek Rotary and the Friends of the Depot Trail have pledged labor and materials valued at $12,500.00;</p>
<p class="r">NOW, THEREFORE, BE IT RESOLVED by the City Council of the City of Marrow Creek that the Mayor is authorized to execute the Recreational
Trails agreement in the amount of $164,000.00, and that the sum of $28,500.00 is hereby appropriated from the Park Reserve Fund as the
City's cash match.</p>
<p>Moved by Kolstad, seconded by Ellery, to adopt Resolution No. 2018-39. Roll call vote. Ayes: Quiroga, Abbott-Ruiz, Nambudiri, Ellery,
Kolstad. Nays: None. Absent: Tresslar. Motion carried 5-0.</p>
<p>B. <u>Bid award, Cannery Road overlay.</u> Mr. Jorgensen reported that bids were opened on August 2. The engineer's estimate was $301,500.</p>
<table class="b"><tr><th>Bidder</th><th>Base bid</th><th>Alternate 1</th></tr><tr><td>Tri-Forks Paving, Inc.</td><td>$287,940.00</td><td>$22,100.00</td></tr>
<tr><td>Gannet Brothers Construction</td><td>$299,015.50</td><td>$19,780.00</td></tr><tr><td>Sundquist Asphalt Co.</td><td>$342,600.00</td><td>no bid</td></tr></table>
<p>Ellery asked if Tri-Forks was the firm which did Alder Street. Mr. Jorgensen said that it was not. Moved by Ellery, seconded by Quiroga,
to award the base bid for the Cannery Road overlay to Tri-Forks Paving, Inc., in the amount of $287,940.00, and to reject Alternate 1. Ayes:
Quiroga, Abbott-Ruiz, Nambudiri, Ellery, Kolstad. Nays: None. Absent: Tresslar. Motion carried 5-0.</p>
<p>C. <u>Conditional use permit, 615 Front Street.</u> Withdrawn by applicant.</p>
<p>D. <u>Ordinance No. 1823, short-term rentals (first reading).</u> Ms. Fitch reviewed the draft, which would require a local contact and an annual
license. Nambudiri thinks the $250 fee is too high for someone who rents a room for the Threshing Bee weekend and nothing else. Abbott-Ruiz
has heard from eight constituents, all in favor of stricter rules. Ellery said that the cap of 40 licenses seems to have been pulled out of the
air. Ms. Fitch will revise the fee section and circulate a redline to the Council no later than September 4. Moved by Ellery, seconded by
Kolstad, to table Ordinance No. 1823 to the September 11, 2018 meeting. Ayes: Quiroga, Nambudiri, Ellery, Kolstad. Nays: Abbott-Ruiz. Absent:
Tresslar. Motion carried 4-1.</p>
<p>E. <u>Splash pad hours (discussion only).</u> The Council discussed whether to extend the season past Labor Day. Chlorine deliveries
have been short. Quiroga would like it open every warm weekend. Perhaps the Parks Advisory Board ought to look at it. No action was taken.</p>

<p>F. <u>Appeal of dangerous building order, 229 Mill Street.</u> Building Official Corey Haugland presented photographs and a chronology beginning
in May of 2016. The back stair has come away from the wall, the chimney leans about four inches and the furnace has been red-tagged. The building has had no tenant
since the flood. He has written three letters; the last was returned. The owner, Raymond Stuckey, said that he was in the hospital for part of the time and
that his nephew was supposed to be picking up the mail. He has a contractor who can start on the chimney after Labor Day, and he would hate to see it torn down since
his grandfather laid the brick. Quiroga asked about insurance. There is none. Nambudiri asked Mr. Haugland if the stair was a hazard to the sidewalk; he said it was not but the
chimney was. Ellery felt that a man who shows up ought to be given a chance.</p>
<p>Moved by Ellery, seconded by Quiroga, to sustain the appeal and rescind the order. Ayes: Ellery. Nays: Quiroga, Abbott-Ruiz, Nambudiri, Kolstad. Absent: Tresslar.
Motion failed 1-4. Quiroga explained that he had seconded for purposes of discussion.</p>
<p>Moved by Abbott-Ruiz, seconded by Nambudiri, to uphold the order and allow the owner until October 15, 2018 to obtain a building permit, failing which the City will abate.
Ayes: Quiroga, Abbott-Ruiz, Nambudiri, Kolstad. Nays: Ellery. Absent: Tresslar. Motion carried 4-1. Mr. Stuckey said he would have the chimney braced by the end of next week regardless.
Mr. Haugland will inspect the bracing and e-mail the Council.</p>
<p>G. <u>Library levy.</u> Kolstad read portions of the Library Trustees' memo asking for a levy of $0.35 per thousand on the November ballot. Discussion followed as
to timing. The school bond is also on the ballot. Ellery said that nobody he talks to wants to see two money questions on one page. Quiroga would sooner ask than wonder. The filing
deadline is August 24. Abbott-Ruiz stated that she would abstain, her husband being employed by the Library. Moved by Quiroga, seconded by Nambudiri, to place the
library levy on the November 6, 2018 ballot. Ayes: Quiroga, Nambudiri. Nays: Ellery, Kolstad. Abstain: Abbott-Ruiz. Absent: Tresslar. The vote being tied, Mayor Hatchell cast the deciding
vote of nay. Motion failed 2-3. The Mayor said that her vote goes to the timing and not to the library, which she uses weekly.</p>
<p>H. <u>2019 budget calendar.</u> Mr. Wiesner distributed the calendar and a one-page revenue outlook. Sales tax is up 2.1%, building permits are flat, and the health plan renewal came in at
9.4%. He reminded the Council that the reserve policy calls for 90 days and the City is at 81. Without objection the Council set budget workshops for September 5 and September 19 at 5:30
p.m. Council Members are to give Mr. Wiesner their three top priorities by August 24. Nambudiri wondered if the workshops could be streamed; it was pointed out that the camera belongs to the school.</p>

<h2>9. REPORTS</h2>
<p><u>City Manager.</u> Mr. Obuya reported that the Legislature adjourned July 31 after adopting a two-cent increase in the fuel tax, of which
cities will see roughly a fifth. The Delphine County Commission voted last Monday to close the transfer station on Sundays effective October
1. Following discussion it was the consensus of the Council that a letter be sent to the County Commission opposing the Sunday closure. Mr. Obuya
will have the letter ready for the Mayor's signature by Friday. The draft Capital Improvement Plan will be delivered to the Council by
August 31.</p>
<p><u>Police.</u> Chief Oakes reported 412 calls for service in July. In reply to Mr. Madsen she said that she will have the speed trailer placed on Sorrel
Street the week of August 20 and will bring the counts to the next meeting.</p>
<p><u>Public Works.</u> Hydrants will be flushed August 20-24; residents may see discolored water.</p>
<p><u>Council.</u> Quiroga congratulated the Marrow Creek High School robotics team, winners of the 2018 Three Rivers Robotics Cup. Kolstad said entries for
the Chamber photo contest are due September 30 and that prizes will be announced in October. Abbott-Ruiz asked whether the agenda packet could
go out on Thursdays instead of Fridays; Ms. Stiles said she would look into it. The Mayor wished Council Member Tresslar a speedy recovery.</p>

<h2>10. EXECUTIVE SESSION</h2>
<p>Moved by Nambudiri, seconded by Kolstad, to recess into executive session to discuss pending litigation with the City Attorney. Ayes: Quiroga,
Abbott-Ruiz, Nambudiri, Ellery, Kolstad. Nays: None. Absent: Tresslar. Motion carried 5-0. The Council recessed at 9:51 p.m. and reconvened in open
session at 10:18 p.m. The Mayor announced that no action was taken.</p>

<h2>11. ADJOURNMENT</h2>
<p>Moved by Kolstad, seconded by Abbott-Ruiz, to adjourn. Carried by voice vote. The meeting was adjourned at 10:19 p.m. The next regular meeting is
Tuesday, August 28, 2018 at 7:00 p.m.</p>
<p style="margin-top:26pt">______________________________<br>Doreen P. Hatchell, Mayor</p>
<p>ATTEST:</p><p>______________________________<br>Ramona Stiles, CMC, City Clerk</p>
<p style="font-size:9pt">Approved by the City Council: ________________</p>
</body></html>"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
