"""Minutes of a school's governing board, printed with WeasyPrint.

Features: attendance in a table with initials, category and a tick or a letter; each minute is a row of a table whose
right column holds the action (initials and a date); questions of governors in italics; actions of the last meeting in
a table with their state; a confidential part is named but not printed.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import print_html

GOVERNORS = [
    ("Karen Duckmanton", "KD", "Co-opted (Chair)", "✓"),
    ("Ismail Rehmani", "IR", "Parent (Vice Chair)", "✓"),
    ("Louise Tolliver", "LT", "Headteacher", "✓"),
    ("Revd Bryony Fosse", "BF", "Foundation, ex officio", "A"),
    ("Dominic Crale", "DC", "Foundation", "N"),
    ("Gareth Stanfield", "GS", "Local authority", "✓ from 17:50"),
    ("Ngozi Okpara", "NO", "Co-opted", "✓"),
    ("Wes Murdin", "WM", "Staff", "✓"),
    ("Philippa Haddow", "PH", "Parent", "A"),
]
OTHERS = [
    ("Sally Venning", "SV", "School Business Manager", "✓ to item 6"),
    ("Tim Orchard", "TO", "Deputy Headteacher", "✓"),
    ("Jean Applewhite", "JA", "Clerk to Governors", "✓"),
]
OLD = [
    ("8.2", "Circulate link to safeguarding refresher", "JA", "Done"),
    ("9.1", "Walk the site with the caretaker and list trip hazards", "GS", "Done 11/12"),
    ("10.4", "Draft letter to the diocese about the boundary wall", "LT / KD", "Carried forward"),
    ("11.3", "Upload signed register of interests to the website", "JA", "Done"),
    ("12.1", "Visit Year 2 phonics and write up the visit", "PH", "Outstanding, PH to complete by half term"),
]
ITEMS = [
    (
        "1",
        "Welcome, apologies",
        [
            "KD opened the meeting at 17:32 and welcomed everyone, in particular TO who was attending for the first time. Apologies had been received from BF (deanery meeting) and PH (childcare) and were accepted. Nothing had been heard from DC.",
            "The meeting was quorate throughout.",
        ],
        [],
    ),
    (
        "2",
        "Declarations of business interest",
        [
            "WM declared an interest in item 7 (lettings), as his wife runs the Tuesday dance class. No others."
        ],
        [],
    ),
    (
        "3",
        "Minutes of 28 November 2018",
        [
            "Page 3, item 9: “£1,400” should read “£14,000”. With that change the minutes were approved as a true record and signed by KD.",
            "Confidential minute 13/18 was approved separately.",
        ],
        [],
    ),
    (
        "4",
        "Actions from last meeting",
        [
            "See table at the end. LT explained that the wall had moved a further 2cm and that the diocesan surveyor had promised to come “in the spring”."
        ],
        [],
    ),
    (
        "5",
        "Headteacher’s report",
        [
            "Circulated in advance. LT highlighted: 203 on roll (capacity 210); attendance 95.8%, national 96.1%; persistent absence 7.9%. Two exclusions (1 child, 1.5 days). Mock SATs had been sat in January: 68% at expected standard in reading, 61% in maths. The Governors’ Reading Cup for the autumn term had been won by Kestrel Class, who read 1,904 books. KD had presented the Cup in assembly.",
            "<i>Q (NO): Why has maths dipped? LT: the cohort has had three teachers in two years; TO is now taking a booster group on Thursdays.</i>",
            "<i>Q (IR): Is the booster group reaching the pupil premium children? TO: five out of eight attend. It clashes with football for the others.</i>",
            "GS arrived.",
            "<i>Q (GS): What would it cost to run it at lunchtime? LT did not know offhand.</i> LT to cost a lunchtime session and e-mail governors.",
            "TO would share the question level analysis with NO as link governor for maths.",
            "LT reported that the DfE had confirmed the new relationships education guidance and that the county had agreed to keep the present admission number for 2020.",
        ],
        [(4, "LT by 15 Feb"), (5, "TO")],
    ),
    (
        "6",
        "Finance",
        [
            "SV presented the period 9 monitoring. Projected in-year deficit £11,260, down from £17,900, due to a delayed appointment. Carry forward at year end forecast at £38,415.",
            "<i>Q (KD): How solid is that? SV: reasonably. Supply is the unknown.</i>",
            "Photocopier lease. Three quotes were tabled. Governors AGREED to enter into a five-year lease with Docuprint Midshire at £184 per month. NO asked that it be recorded that she would have preferred three years.",
            "SFVS. IR and SV had gone through the questions. The Schools Financial Value Standard return was approved unanimously. SV to submit it before 31 March.",
            "Write-off: governors approved the write-off of dinner debts totalling £63.40 (two families who have moved away).",
            "Proposal to top up the minibus fund by £2,000: LT proposed, seconded WM. For 2, against 3 (GS, NO, IR), KD abstaining; the proposal fell.",
            "SV left the meeting at 18:40.",
        ],
        [(3, "SV 31.3.19")],
    ),
    (
        "7",
        "Policies and lettings",
        [
            "The following had been read in advance by the link governors. Approved en bloc: Behaviour; Lone Working; Charging and Remissions; Medical Needs.",
            "The Lettings Policy was not approved. GS thought that the cancellation terms were unclear; WM took no part. It was deferred to the Resources Committee on 13 March. In the meantime GS will send LT his marked-up copy.",
            "Uniform: LT had been asked by some parents about trousers for girls in summer. It seems that nothing in the policy forbids it. No change needed.",
        ],
        [(1, "GS")],
    ),
    (
        "8",
        "Safeguarding",
        [
            "LT and BF had completed the annual audit. Two amber areas. All governors to read Part 1 of the updated guidance and sign the sheet in the office.",
            "IR felt that online safety should perhaps be a theme for a parents’ evening; general agreement that parents don’t come to such things unless there is cake.",
        ],
        [(0, "All by 1.3.19")],
    ),
    (
        "9",
        "Governing board matters",
        [
            "a) Parent governor election. PH’s term ends 30 April. JA to run the election after half term and report the result on 22 May.",
            "b) It was agreed to appoint Ngozi Okpara as SEND link governor in place of Dominic Crale.",
            "c) KD announced that she would not stand again as Chair in September. Anyone interested should speak to her over a coffee.",
            "d) Training: KD had attended “Knowing your school’s data”; useful. WM booked on exclusions panel course.",
        ],
        [(0, "JA 22 May")],
    ),
    (
        "10",
        "PTA",
        [
            "IR reported that the Christmas Fair had raised £1,870.25, a record. He thanked Mrs Beth Lamming and her helpers. 100 Club draw for January: 1st £40 no. 17 (Mrs Purkiss), 2nd £20 no. 63 (Nana Jo), 3rd £10 no. 8 (Mr Tull). The PTA wished to know what governors would like money spent on; suggestions of an outdoor stage, library beanbags, a decent kettle. IR to take these back to the PTA meeting on the 26th.",
        ],
        [(0, "IR 26 Feb")],
    ),
    (
        "11",
        "Any other business",
        [
            "School council had entered the county “Green Corner” competition; results at Easter.",
            "KD would write to Mrs Hallam, who is retiring after 22 years in the kitchen, on behalf of the board.",
        ],
        [(1, "KD")],
    ),
    (
        "12",
        "Confidential item",
        ["Staff governor, TO and non-governors other than the Clerk withdrew. See confidential minute 1/19."],
        [],
    ),
    (
        "13",
        "Dates",
        ["Resources 13 March 17:00; FGB 27 March 17:30; FGB 22 May 17:30. Meeting closed 19:18."],
        [],
    ),
]


def rows(cells: list[tuple[str, ...]]) -> str:
    """Plain rows of a table."""
    return "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in cells)


def minute(number: str, title: str, paragraphs: list[str], actions: list[tuple[int, str]]) -> str:
    """The rows of one item: a head, then paragraphs, each with its action in the right column."""
    notes = dict(actions)
    body = "".join(
        f"<tr><td></td><td>{text}</td><td class='a'>{notes.get(n, '')}</td></tr>"
        for n, text in enumerate(paragraphs)
    )
    return f"<tr class='h'><td>{number}</td><td>{title}</td><td></td></tr>{body}"


HTML = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>FGB 6 Feb 2019</title><style>
@page {{ size: A4; margin: 18mm 16mm 18mm 18mm;
  @top-right {{ content: "Tanglewell CE Primary School \\2013 FGB"; font: 8pt "Liberation Sans"; color: #555; }}
  @bottom-left {{ content: "Chair\\2019s initials ........"; font: 8pt "Liberation Sans"; }}
  @bottom-center {{ content: counter(page); font: 8pt "Liberation Sans"; }} }}
body {{ font: 10pt/1.3 "Liberation Sans", "DejaVu Sans"; }} h1 {{ font-size: 14pt; margin: 0; color: #1d3c6e; }}
h2 {{ font-size: 11pt; margin: 4mm 0 1mm; }} table {{ border-collapse: collapse; width: 100%; }}
.at td, .at th, .old td, .old th {{ border: 0.5pt solid #888; padding: 0.8mm 1.8mm; text-align: left; }}
.m td {{ vertical-align: top; padding: 1.2mm 1.8mm; border-left: 0.5pt solid #888; border-right: 0.5pt solid #888; }}
.m {{ border: 0.5pt solid #888; margin-top: 4mm; }} .m .h td {{ font-weight: bold; background: #e6ebf3; border-top: 0.5pt solid #888; }}
.m th {{ text-align: left; padding: 1mm 1.8mm; }} .m td:first-child {{ width: 7mm; }} .a {{ width: 24mm; font-weight: bold; }}
</style></head><body>
<h1>Tanglewell Church of England Primary School</h1>
<p style="margin:1mm 0 3mm"><b>Minutes of the Full Governing Board</b><br>Wednesday 6 February 2019, 17:30, in the Rainbow Room</p>
<table class="at"><tr><th>Governor</th><th>Initials</th><th>Category</th><th>Attendance</th></tr>{rows(GOVERNORS)}
<tr><th colspan="4">In attendance (non-voting)</th></tr>{rows(OTHERS)}</table>
<p style="font-size:8.5pt;margin:1mm 0">✓ present &nbsp; A apologies &nbsp; N no apology received</p>
<table class="m"><thead><tr><th></th><th>Minute</th><th>Action</th></tr></thead>{"".join(minute(*item) for item in ITEMS)}</table>
<h2>Actions from 28 November 2018</h2>
<table class="old"><tr><th>Item</th><th>Action</th><th>Who</th><th>Status at 6 Feb</th></tr>{rows(OLD)}</table>
<p style="margin-top:9mm">Signed (Chair) ..................................... Date ....................</p>
</body></html>"""

if __name__ == "__main__":
    print_html(HTML, Path(__file__).with_name("source.pdf"))
