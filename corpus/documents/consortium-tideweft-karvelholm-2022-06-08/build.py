"""Minutes of the steering committee of a research consortium, printed by WeasyPrint in two days' worth of boxes and tables.

Particulars: attendance by partner in a table with check marks in one of four columns; decisions D5.1, D5.2... set in boxes
between the paragraphs; remarks marked with initials of partners; a table of the old actions with their state and a table of new
ones; banner at the head, funding notice at the foot.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

PARTNERS = [
    ("UKA", "University of Karvelholm (coordinator)", "Ylva Brandvold", "room"),
    ("", "", "Konstantin Maras (project manager)", "room"),
    ("", "", "Sif Egilsdatter", "remote"),
    ("IMV", "Instituto Marítimo de Vellara", "Rosalía Quintáns Boo", "room"),
    ("", "", "Iker Zubialde", "excused"),
    ("LOR", "Laboratoire d’Océanographie de Rochemarais", "Gwendal Kerbrat", "remote"),
    ("", "", "Maïté Sourbier", "excused"),
    ("DLT", "Deltaworks Modelling BV", "Joost van Ittersum-Kok", "room"),
    ("", "", "Femke Roelandt", "remote"),
    ("PAN", "Panagrin Sensors S.A.", "Eleftheria Vamvaka", "remote"),
    ("MOR", "Morvenna Fishers’ Association", "Davy Treloyhan", "absent"),
    ("UBS", "University of Bistrava", "Zdenka Hrubcová", "room"),
    ("", "", "Matej Ploss", "room"),
    ("EAB", "Ethics advisor (external)", "Prof. Aurelio Sandrigo", "remote"),
    ("PO", "Project officer, funding agency", "Ms. Karin Löfdahl", "excused"),
]
TICK = "✓"
people = "".join(
    f"<tr><td>{code}</td><td>{partner}</td><td>{name}</td>"
    + "".join(
        f'<td class="c">{TICK if state == column else ""}</td>'
        for column in ("room", "remote", "excused", "absent")
    )
    + "</tr>"
    for code, partner, name, state in PARTNERS
)
OLD = [
    ("A4.1", "Send mooring permits to all pilot sites", "IMV", "M16", "Done"),
    ("A4.2", "Provide the reduced sensor drift data set", "PAN (Vamvaka)", "M17", "Done, D3.2 annex"),
    ("A4.5", "Write up the data licence comparison", "Ylva", "M17", "Ongoing"),
    (
        "A4.6",
        "Invite the sister project to the summer school",
        "UBS",
        "April 2022",
        "Cancelled (they have no staff left)",
    ),
    ("A4.8", "Recruit the second Rochemarais postdoc", "LOR", "M20", "Delayed to September 2022"),
]
NEW = [
    (
        "A5.1",
        "Draft the amendment request and circulate it to the partners’ legal offices",
        "Konstantin",
        "24/06/2022",
    ),
    ("A5.2", "Provide revised person-months per WP", "All partners", "17/06/2022"),
    ("A5.3", "Replace the two faulty loggers at the Vellara site", "PAN, IMV", "before the autumn tides"),
    (
        "A5.4",
        "Run the coupled model on the 2021 storm and report to WP4",
        "Joost &amp; Femke",
        "M22 (Oct. 2022)",
    ),
    ("A5.5", "Contact the Morvenna association about their silence", "Ylva Brandvold", "ASAP"),
    ("A5.6", "Deposit the raw mooring data in the project community", "Matej", "31/07/2022"),
    ("A5.7", "Sign the sub-grant agreements with the three pilots", "UKA", "Q3 2022"),
    ("A5.8", "Prepare the template for periodic report 2", "Sif", "-"),
]
old = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in line) + "</tr>" for line in OLD)
new = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in line) + "</tr>" for line in NEW)

HTML = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>TIDEWEFT SC5 minutes</title>
<style>
@page {{ size: A4; margin: 26mm 20mm 24mm;
  @top-left {{ content: "TIDEWEFT"; font: bold 11pt "DejaVu Sans"; color: #1c5d78 }}
  @top-right {{ content: "SC5 Minutes v1.1 (final)"; font: 8pt "DejaVu Sans" }}
  @bottom-left {{ content: "This project has received funding under grant agreement no. 0000417."; font: 7pt "DejaVu Sans" }}
  @bottom-right {{ content: counter(page) "/" counter(pages); font: 8pt "DejaVu Sans" }} }}
body {{ font: 9.5pt/1.35 "Liberation Sans" }}
h1 {{ font: bold 16pt "Liberation Sans"; color: #1c5d78; margin: 0 0 1mm }}
h2 {{ font: bold 11pt "Liberation Sans"; color: #1c5d78; margin: 5mm 0 1.5mm; break-after: avoid }}
p {{ margin: 0 0 2mm }}
table {{ border-collapse: collapse; width: 100%; margin: 1.5mm 0 3mm; font-size: 8.5pt }}
td, th {{ border: 0.4pt solid #8aa; padding: 0.8mm 1.3mm; text-align: left; vertical-align: top }}
tr {{ break-inside: avoid }} th {{ background: #dcebf0 }} td.c {{ text-align: center; font-family: "DejaVu Sans" }}
.d {{ border: 0.8pt solid #1c5d78; padding: 1.2mm 2mm; margin: 2mm 0 3mm; break-inside: avoid }}
ul {{ margin: 0 0 2mm; padding-left: 6mm }}
</style></head><body>
<h1>5th Steering Committee meeting</h1>
<p>Karvelholm, University main building, room Havn 3, and online<br>
8 June 2022 (9:30 &ndash; 17:00) and 9 June 2022 (9:00 &ndash; 12:15 CEST)<br>
Project month 18. Minutes: K. Maras. Approved by e-mail on 27 June 2022.</p>

<h2>Attendance</h2>
<table><thead><tr><th>Code</th><th>Partner</th><th>Name</th><th>Room</th><th>Online</th><th>Apologies</th><th>No show</th></tr></thead>
<tbody>{people}</tbody></table>
<p>Quorum (5 of 7 partners) reached. Iker Zubialde gave his vote to R. Quintáns.</p>

<h2>1. Welcome, agenda, last minutes</h2>
<p>Ylva Brandvold (YB) opened the meeting at 9:40, after the usual fight with the projector. The agenda was adopted
with one change: WP5 before WP4, since Aurelio had to leave at noon.</p>
<div class="d"><b>D5.1</b> &nbsp; The minutes of SC4 (Bistrava, December 2021) are approved without changes.</div>

<h2>2. Open actions from SC4</h2>
<table><thead><tr><th>No.</th><th>Action</th><th>Who</th><th>When</th><th>State</th></tr></thead><tbody>{old}</tbody></table>

<h2>3. Management (WP1)</h2>
<p>KM: 46 % of the budget spent, 50 % of the time gone. The review of M12 went well; the agency decided in March to release the second
pre-financing. Two deliverables are late (D2.3, D4.1). The reviewers recommended that the project “consider a stronger involvement
of end users”. LOR reported that its administration still has not paid the travel of 2021; nothing the consortium can do.</p>
<p>Staff changes: at DLT Pieter Haanstra left in April and is not replaced before the autumn; Sif has taken over the financial part from Konstantin.
UKA’s legal office has a new head. The mailing lists were cleaned, 17 dead addresses removed. Rosalía asked again that invitations come with a time zone, after the incident in March
when half the consortium met an hour before the other half.</p>
<p>Risk register: 12 risks, two of them raised from medium to high (fuel price for ship time; delivery of pressure sensors, now 30 weeks). Eleftheria explained the
second. Panagrin’s factory buys its chips from one supplier, which serves the car makers first. She expects it to ease next year, but said the same last year.
Joost: could one not borrow sensors from the national services? Gwendal has tried, they need them. A discussion on whether
the risk register should be a spreadsheet or a page in the wiki was cut short by the coffee.</p>
<p>Time sheets: all partners but MOR are up to date until April. The auditors of the regional government examined IMV in February and had no findings.</p>
<p>JvI asked for a shift of 6 PM from Task 2.4 to Task 4.2. UBS did not object but reminded everybody that Task 2.4 was promised to
the reviewers. A six-month extension was also discussed at length: IMV and LOR need it for the field campaign, PAN does not want to keep staff that long.</p>
<div class="d"><b>D5.2</b> &nbsp; The SC agrees to transfer 6 person-months from Task 2.4 to Task 4.2 (DLT). In favour: 6. Abstained: UBS.</div>
<div class="d"><b>D5.3</b> &nbsp; A no-cost extension of six months will be requested, together with the transfer above, in a single
amendment. In favour: UKA, IMV (2 votes), LOR, DLT, UBS. Against: PAN.</div>
<p>PAN asked that its reasons be attached (annex 2, not included here).</p>

<h2>4. Ethics and data (WP5)</h2>
<p>Prof. Sandrigo commented on the interviews with fishers: consent forms are fine, but the recordings should perhaps not be kept longer
than necessary. Zdenka presented the data management plan v2. Gwendal wondered whether the embargo for raw data could be dropped altogether.</p>
<p>Rosalía would keep two years, since her doctoral student is to publish first. Zdenka said the student’s paper had been accepted last week.
Femke: modellers outside the project ask every month. Eleftheria is neutral as long as calibration coefficients stay confidential; these are not raw data, YB said, and
are covered by the consortium agreement, article 8. KM recalled that the agency’s open data rules changed in 2021, and that a project which started before is not bound by them. Aurelio found it a
noble idea all the same. After discussion:</p>
<div class="d"><b>D5.4</b> &nbsp; Embargo on raw mooring data reduced from 24 to 12 months. Unanimous.</div>
<p>Recordings will be deleted by UBS once transcribed, at the latest on 31 December 2022.</p>

<h2>5. Observation (WP2, WP3)</h2>
<p>Rosalía showed the results of the spring campaign. 11 of 14 moorings recovered; one was trawled up by a boat and returned with a bottle of cider.
Loggers 07 and 09 at Vellara give nonsense below 4 °C. Eleftheria suspects the gasket. It would be good to have a spare set on the quay.</p>
<p>Time series are now between 71 and 388 days long. Biofouling was worse than expected at the two inner stations and almost absent at the outer ones. Yvonne Tallec’s
method (published 2019) was tried to correct for it, with mixed success. Gwendal showed a map of turbidity derived from satellite images;
Matej doubted the values close to the shore, and there was a lively exchange about pixels. The drone flights in Rochemarais had been cancelled twice for wind.
The municipality there has meanwhile forbidden drones altogether between May and September, which settles the matter for this year.</p>
<p>Gwendal will send the turbidity maps with their error bars to Femke and Matej by the end of the month. Rosalía and Eleftheria take care of the import papers for the new buoy.</p>
<p>MS had asked by mail for a second ship week in 2023. Proposal not accepted (no budget line); may come back with the extension.</p>
<p>Logo of the leaflet for the Vellara schools: «El mar que nos mide la sal». The text is with the printer.</p>

<h2>6. Modelling (WP4)</h2>
<p>Joost presented the coupled model. The storm of November 2021 is underestimated by 30 cm at two gauges. Femke believes it to be the wind field.
Rosalía wondered whether the gauges themselves could have drifted. Choice between the
two wave modules: Matej asked for more tests first.</p>
<p>Three options for coupling the salt wedge to the marsh model were compared (slides 14&ndash;22). Option A is fast and wrong, option B slow and right, option C
has not been finished. Zdenka would rather have a fast model whose errors one knows. Joost replied that one never knows them. Computing time: 210 000 core hours left on the Bistrava machine,
enough until the end of the year unless the students find out. The advisory board, at its own meeting in May, decided to recommend ensemble runs; KM will
forward its letter when he has it.</p>
<div class="d"><b>D5.5</b> &nbsp; Selection of the wave module postponed to the WP4 telco in September.</div>

<h2>7. Cascade funding: second open call</h2>
<p>Sif summarised the evaluation: 19 eligible proposals, three external evaluators per proposal, panel on 30 May. A first call in 2021 had funded two pilots. The
SC followed the ranking of the panel.</p>
<div class="d"><b>D5.6</b> &nbsp; The following pilots are selected for funding in Open Call 2: <br>
1. SILTWATCH, Harbour School of Port Anselm, 58 000 EUR<br>
2. Quernby Oyster Cooperative with Lutra Ecology Ltd (project BEDROCK), 60 000 EUR<br>
3. MUDLARK, Museum of the Lower Estuary, 41 500 EUR<br>
Reserve list: KELPIE, Bolster Divers.</div>
<p>The proposal of the University of Skarn was ranked first by one evaluator but falls outside the eligible countries.</p>

<h2>8. Dissemination (WP6)</h2>
<p>Matej Ploss received the early-career presentation award at the Shelf Seas Forum in May (congratulations!). The consortium’s video was
shortlisted for the agency’s “Science in Two Minutes” contest; result in autumn. The summer school is full (24 places).
Deadline for the applications was 15 May, 61 came in; the selection was made by Zdenka and two colleagues who are not in the project, and the list
is confidential until the students have confirmed. Two waivers of the fee are available. Newsletter no. 4 went out in March to 812 subscribers (opened by a third).
The policy brief is in its fourth draft. Joost thinks that it is too long for anybody who makes policy, Ylva that it is too short for anybody who implements it.
Femke volunteers to cut it to two pages. Davy (MOR) was to
report on the fishers’ days, but was not connected; YB: third time in a row. D. Treloyhan is a busy man, said Rosalía, one should ring him rather than write.</p>
<div class="d"><b>D5.7</b> &nbsp; The final conference will be in Vellara, not at the coordinator’s as planned. (KM: wording to be improved. YB: no.)</div>

<h2>9. New actions</h2>
<table><thead><tr><th>No.</th><th>Action</th><th>Who</th><th>When</th></tr></thead><tbody>{new}</tbody></table>

<h2>10. Next meetings and closing</h2>
<p>SC6: 30 November &ndash; 1 December 2022, Rochemarais (Gwendal to check the hotel situation). The meeting was closed on 9 June at 12:05.</p>
</body></html>
"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
