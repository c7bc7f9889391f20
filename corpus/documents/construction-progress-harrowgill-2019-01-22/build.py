"""Minutes of a construction progress meeting, printed by WeasyPrint as one long ruled table.

Particulars: attendance table with initials, company and a column P / A / D; numbered items with narrow "Action by" and "Due"
columns that give initials or firms and short dates; closed items in grey with the word CLOSED; items carried over keep the
number of the meeting that raised them; the table head is repeated on each page.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

PEOPLE = [
    ("Gareth Ollerenshaw", "GO", "Fellcote District Council (Client)", "Client’s Project Manager", "P"),
    ("Nadine Purkiss", "NP", "Harrowgill Primary School", "Headteacher", "P (part)"),
    (
        "Wojciech Malik",
        "WM",
        "Crake &amp; Dunsop Architects",
        "Project Architect / Contract Administrator",
        "P",
    ),
    ("Isobel Thring", "IT", "Crake &amp; Dunsop Architects", "Technologist", "A"),
    ("Sanjay Rattan", "SR", "Penrudd Structural", "Structural Engineer", "P"),
    ("Lucy Anne Brockbank", "LAB", "Hexter Vale M&amp;E", "Building Services Engineer", "A"),
    ("Des Quillan", "DQ", "Hexter Vale M&amp;E", "(for LAB)", "P"),
    ("Jonathan Birtle", "JB", "Ravensop Construction Ltd", "Contracts Manager", "P"),
    ("Keeley Sandham", "KS", "Ravensop Construction Ltd", "Site Manager", "P"),
    ("Mick Hargest", "MH", "Ravensop Construction Ltd", "Quantity Surveyor", "P"),
    ("Fiona Delaney-Shaw", "FDS", "Tarrant Lyle LLP", "Cost Consultant", "P"),
    ("P. Osgathorpe", "PO", "Approved Inspector", "", "A"),
    ("Stella Marchetti", "SM", "Fellcote District Council", "Education Estates", "D"),
    ("Barry Coyle", "BC", "Ravensop Construction Ltd", "Director", "D"),
]
ITEMS = [
    ("1.0", "INTRODUCTIONS AND APOLOGIES", None),
    (
        "1.1",
        "Apologies as above. DQ is standing in for LAB, who is on leave until 4 February. NP joined for items 7 and 8.",
        "Note",
        "",
    ),
    ("2.0", "PREVIOUS MINUTES", None),
    (
        "2.1",
        "Minutes of Progress Meeting No. 10 (11/12/18): item 6.3 should read “east stair”, not “west stair”. Otherwise agreed as a correct record.",
        "",
        "",
    ),
    ("3.0", "MATTERS ARISING (items keep the number under which they were raised)", None),
    ("8.4.1", "SR to confirm lintel bearing at grid C/7. Received 14/1. CLOSED", "SR", "-"),
    (
        "9.3.2",
        "KS to provide photographs of the cavity barriers before closing up. Issued on the portal. CLOSED",
        "KS",
        "-",
    ),
    (
        "9.5.1",
        "WM to issue door schedule rev D incorporating the access control comments.",
        "WM",
        "o/due 25/1",
    ),
    (
        "10.4.3",
        "LAB to advise whether the existing gas meter can be retained. DQ reported that the utility’s answer is still awaited; chase.",
        "DQ",
        "29/1",
    ),
    ("10.6.2", "Client to decide on colour of the entrance canopy. GO: RAL 5011 chosen. CLOSED", "GO", "-"),
    (
        "10.7.1",
        "Dilapidation survey of the neighbour’s wall (No. 14 Tanner’s Row). JB said that the owner had not answered three letters. Superseded, see 8.2.",
        "",
        "",
    ),
    ("4.0", "CONTRACTOR’S REPORT AND PROGRAMME", None),
    (
        "4.1",
        "KS presented Report No. 11 (tabled). Works are 9 working days behind programme rev F, against 6 at the last meeting: five days of wind in December, when the crane could not be used, and the late steel to the link roof.",
        "Note",
        "",
    ),
    (
        "4.2",
        "Labour on site 23, of whom 6 bricklayers. Roofing sub-contractor starts on the hall on Monday 28 January.",
        "Note",
        "",
    ),
    (
        "4.3",
        "JB considers the completion date of 31 May still achievable with Saturday working. WM was less optimistic. WM noted that no notice of delay had been received under the Contract.",
        "Note",
        "",
    ),
    ("4.4", "Ravensop to submit recovery programme (rev G) with resource histogram.", "JB", "01/02/19"),
    ("4.5", "Saturday working 8am to 1pm agreed until the end of March, no noisy work before 9.", "", ""),
    ("5.0", "DESIGN AND INFORMATION", None),
    ("5.1", "Information Required Schedule reviewed. 4 RFIs open, oldest (RFI 061) 19 days.", "Note", ""),
    (
        "5.2",
        "RFI 061, fixing of brise-soleil: Penrudd to issue bracket detail; WM to check against the cladding zone.",
        "SR / WM",
        "25/1",
    ),
    (
        "5.3",
        "Hall acoustic panels. Contractor’s alternative product (saving c. &pound;3.2k) was discussed. WM not satisfied with the fire certificate. Alternative rejected; specified product to be ordered.",
        "JB",
        "asap",
    ),
    (
        "5.4",
        "Kitchen layout: DQ asked whether induction hobs had been considered. They were, in 2017, and left out on cost. No change.",
        "",
        "",
    ),
    ("5.5", "Rooflight sample to be brought to site for approval by Architect and Client.", "KS", "Next mtg"),
    ("6.0", "COST AND VALUATION", None),
    (
        "6.1",
        "FDS tabled Financial Report 9. Anticipated final account &pound;4,186,300, i.e. &pound;41k over the contract sum, contingency remaining &pound;22k.",
        "Note",
        "",
    ),
    ("6.2", "Valuation 10 agreed between FDS and MH in the gross sum of &pound;2,611,450.", "", ""),
    (
        "6.3",
        "CE 027 (additional drainage run to the MUGA), &pound;8,940: GO approved the quotation on behalf of the Client.",
        "",
        "",
    ),
    (
        "6.4",
        "CE 029 (re-routing of data ducts): quotation not substantiated. Decision held over to the next meeting pending breakdown. MH to provide labour and plant breakdown.",
        "MH",
        "w/c 28 Jan",
    ),
    ("6.5", "MH asked whether retention could be reduced early. FDS: no provision for it.", "Note", ""),
    ("7.0", "SCHOOL / CLIENT MATTERS", None),
    (
        "7.1",
        "NP said that the temporary path floods after every shower and that two parents had written to the governors. KS will lay additional hardcore and a drainage channel before half-term.",
        "KS",
        "15/02",
    ),
    (
        "7.2",
        "Mock exams are on 5 to 8 March in the old hall. No breaking-out or drilling in Block A on those days. Agreed by all.",
        "All",
        "5-8/3",
    ),
    (
        "7.3",
        "Year 5 hoarding competition: 61 entries. NP announced that the drawings of Ottilie Parr and Jaxon Reeve had been chosen by the school council and would be printed on the hoarding. Prizes (hard hats!) to be presented at assembly; Ravensop have offered to pay for printing.",
        "NP / JB",
        "Feb 2019",
    ),
    (
        "7.4",
        "GO reported that the Planning Committee on 9 January had refused the separate application for the nursery car park. Not part of this contract.",
        "Note",
        "",
    ),
    ("7.5", "It would be desirable for the Client to think about the furniture lead times.", "Note", ""),
    ("8.0", "HEALTH, SAFETY, NEIGHBOURS", None),
    (
        "8.1",
        "One near miss (unsecured ladder, 8/1), no reportable accidents. CDM adviser’s visit of 16/1: score 91%. Ravensop’s site was runner-up in the regional Considerate Site Awards in November; the winner was a hospital in Lornwick.",
        "Note",
        "",
    ),
    (
        "8.2",
        "14 Tanner’s Row: it was agreed to proceed with the survey from the school side only and to record the refusal in writing.",
        "WM",
        "31 Jan",
    ),
    ("8.3", "KS to arrange toolbox talk on ladders for all sub-contractors. Done 10/1.", "KS", "Done"),
    (
        "8.4",
        "Bat box on the boiler house: ecologist’s licence expires 28 Feb. Client to renew.",
        "Fellcote DC",
        "22.2.19",
    ),
    ("9.0", "QUALITY / BUILDING CONTROL", None),
    (
        "9.1",
        "In PO’s absence his email of 21/1 was read. Fire stopping at level 1 corridor to be re-inspected before boarding.",
        "KS / PO",
        "tbc",
    ),
    (
        "9.2",
        "Brick sample panel no. 3 accepted by WM. Panels 1 and 2 are not to be used as reference.",
        "",
        "",
    ),
    ("10.0", "A.O.B.", None),
    ("10.1", "SR would prefer drawings by email as well as the portal. No agreement.", "", ""),
    ("10.2", "Photograph for the newspaper: withdrawn.", "", ""),
    ("11.0", "NEXT MEETING", None),
    (
        "11.1",
        "Progress Meeting No. 12, Tuesday 19 February 2019, 10.00, site office. Tour beforehand at 9.15, PPE required.",
        "All",
        "",
    ),
]


def row(item):
    """One line of the table of items."""
    if item[2] is None:
        return f'<tr class="h"><td>{item[0]}</td><td colspan="3">{item[1]}</td></tr>'
    grey = ' class="g"' if "CLOSED" in item[1] else ""
    return f"<tr{grey}>" + "".join(f"<td>{cell}</td>" for cell in item) + "</tr>"


people = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in person) + "</tr>" for person in PEOPLE)
HTML = f"""<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>1704 PM11</title>
<style>
@page {{ size: A4; margin: 24mm 16mm 18mm;
  @top-left {{ content: "CRAKE & DUNSOP ARCHITECTS"; font: bold 9pt Carlito }}
  @top-right {{ content: "Job no. 1704 / Minutes PM11 / Issue A"; font: 8pt Carlito }}
  @bottom-left {{ content: "Actions not disputed within 5 days are deemed accepted."; font: italic 8pt Carlito }}
  @bottom-right {{ content: "Page " counter(page) " of " counter(pages); font: 8pt Carlito }} }}
body {{ font: 10pt/1.25 Carlito }}
h1 {{ font: bold 13pt Carlito; margin: 0 0 3mm }}
table {{ border-collapse: collapse; width: 100%; margin: 0 0 5mm }}
td, th {{ border: 0.5pt solid #444; padding: 1mm 1.5mm; vertical-align: top; text-align: left }}
tr {{ break-inside: avoid }} th {{ background: #ddd }}
.h td {{ font-weight: bold; background: #f2f2f2 }} .g td {{ color: #777 }}
.t td {{ border: none; padding: 0.3mm 1.5mm }} .t td:first-child {{ width: 28mm; font-weight: bold }}
</style></head><body>
<h1>MINUTES OF PROGRESS MEETING NO. 11</h1>
<table class="t">
<tr><td>Project</td><td>Harrowgill Primary School: two-form extension and new hall</td></tr>
<tr><td>Date / time</td><td>Tuesday 22 January 2019, 10.00 to 12.10</td></tr>
<tr><td>Venue</td><td>Contractor’s site office, Tanner’s Row</td></tr>
<tr><td>Minutes by</td><td>WM</td></tr>
</table>
<table><thead><tr><th>Name</th><th>Init.</th><th>Company</th><th>Role</th><th>P/A/D</th></tr></thead>
<tbody>{people}</tbody></table>
<p>P = present, A = apologies, D = distribution only</p>
<table><thead><tr><th style="width:12mm">Item</th><th>Minute</th><th style="width:20mm">Action by</th><th style="width:20mm">Due</th></tr></thead>
<tbody>{"".join(row(item) for item in ITEMS)}</tbody></table>
<p>Distribution: all present, those with apologies, D above, file.</p>
</body></html>
"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
