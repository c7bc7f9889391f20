"""Minutes of the grants and awards committee of a regional arts council, drawn with reportlab.

Features: bilingual title, two French sentences; attendance in two columns with check-boxes ([x], [z], [ ]); tables without
rules (grants awarded, grants declined, who/what/when), whose cells are single strings; running head and foot.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import Canvas, Face, Sheet, register_fonts

BODY = Face("LiberationSerif-Regular", 10.8, 14.2)
CELL = Face("LiberationSans-Regular", 8.8, 13)
CELLHEAD = Face("LiberationSans-Bold", 8.8, 14)
HEAD = Face("LiberationSans-Bold", 11, 17)
TITLE = Face("LiberationSans-Bold", 13, 18)
SMALL = Face("LiberationSans-Regular", 7.5, 10)

ATTENDANCE = [
    ("[x] Imogen Tarrant, Chair (visual arts)", "[z] Adaeze Ibe (community member)"),
    ("[x] Luc Arseneault-Roy (literature)", "[x] Fiona MacAskill-Dunn (municipal appointee)"),
    ("[z] Shauna Knockwood-Marsh (craft)", "[x] Theo Wambolt, grants officer (staff)"),
    ("[x] Bertrand Comeau-Field (music)", "[x] Nadia Hébert-Cross, executive director (staff)"),
    ("[ ] Walter Nickerson (theatre) - regrets", "[ ] Cecil Trask, Dept. of Culture, observer"),
]
FUNDED = [
    ("G-01", "Driftline Printmakers", "Salt Proofs (portfolio and workshops)", "$8,000", "$6,500"),
    ("G-03", "Théâtre du Goulet", "La marée d'en dedans", "$10,000", "$10,000"),
    ("G-04", "Odette Frail-Sampson", "Quilt residency, Anse Fumante lighthouse", "$3,500", "$3,500"),
    ("G-06", "Breakwater Community Band and St. Ita's School", "Brass on the Wharf", "$6,000", "$4,000"),
    ("G-09", "Jiro Haldane", "Fog Signal, for six foghorns", "$5,200", "$5,200"),
]
DECLINED = [
    ("G-05", "Mireille Thibodeau-Lane", "low score (41/100)"),
    ("G-08", "Kettle Players", "incomplete, no budget"),
    ("G-10", "Northside Murals", "withdrawn by the applicant Sept. 19"),
]
FOLLOW = [
    ("Theo", "Letters to all applicants, successful or not", "Oct. 6"),
    ("Nadia", "Issue cheques (80%) once agreements are signed back", "Oct. 31"),
    ("Luc, Shauna", "Two lines of feedback for each declined file", "Oct. 3"),
    ("Imogen", "Phone Cora before the press release goes out", "this weekend"),
    ("Theo", "Ask G-07 for revised budget and letter from the hall", "Nov. 10"),
    ("Bertrand", "Draft wording for a cap on repeat grants", "next meeting"),
]


def furniture(canvas: Canvas, number: int) -> None:
    """Running head and foot."""
    canvas.setFont(SMALL.font, SMALL.size)
    canvas.drawString(62, 805, "Petticoat Harbour Regional Arts Council")
    canvas.drawRightString(533, 805, "CONFIDENTIAL until letters are sent")
    canvas.drawCentredString(297, 40, f"- {number} -")


def draw(sheet: Sheet) -> None:
    """The minutes, from top to bottom."""

    def say(text: str) -> None:
        sheet.text(text, BODY)
        sheet.skip(5)

    def motion(text: str) -> None:
        sheet.text(text, BODY, indent=24)
        sheet.skip(5)

    def head(text: str) -> None:
        sheet.skip(5)
        sheet.room(60)
        sheet.text(text, HEAD)

    sheet.text("PETTICOAT HARBOUR REGIONAL ARTS COUNCIL", TITLE)
    sheet.text("CONSEIL RÉGIONAL DES ARTS DE PETTICOAT HARBOUR", TITLE)
    sheet.text("Grants and Awards Committee - Fall round - Minutes / Procès-verbal", HEAD)
    say("Thursday, September 28, 2023, 1:00 p.m. to 4:35 p.m., Net Loft, 3 Cooper's Lane, and by Zoom")
    for pair in ATTENDANCE:
        sheet.row(pair, (0, 230), CELL)
    sheet.text(
        "[x] in person   [z] by Zoom   [ ] not in attendance. Mr. Nickerson sent written scores.", SMALL
    )

    head("1. Opening")
    say(
        "Imogen opened the meeting at 1:00 and acknowledged the territory. Quorum is four. She reminded everyone that the scores "
        "are a help and not a verdict."
    )
    motion("M/S Comeau-Field / MacAskill-Dunn to adopt the agenda with the addition of 7(c). CARRIED.")
    head("2. Conflicts of interest")
    say(
        "Luc declared a conflict on G-03 (his sister is in the company). Fiona sits on the board of the Breakwater Band but has no "
        "financial interest; the committee was content that she stay but not vote on G-06. Adaeze once bought a print from Driftline. "
        "Laughter."
    )
    head("3. Minutes of May 4, 2023")
    motion("M/S Knockwood-Marsh / Ibe to approve the minutes of May 4, 2023 as circulated. CARRIED.")
    say(
        "Arising: the 2021 Lantern laureate, Ebenezer Coldwell, died in June and the Council sent flowers. The online form still loses "
        "attachments over 10 MB. Nothing arising otherwise."
    )
    head("4. Envelope")
    say(
        "Theo presented the numbers. Eleven applications, $61,900 asked, $32,000 in the fund for this round after the spring holdback. "
        "The province announced in August that it is ending its touring top-up, which will push more people our way. Bertrand wondered "
        "if we should perhaps fund fewer projects properly instead of sprinkling. Luc a rappelé que les demandes en français ne sont "
        "que trois sur onze. Il souhaite une séance d'information à Anse Fumante avant la prochaine ronde. Nadia said that she would "
        "look for a date and a room for one in January."
    )
    head("5. Project grants")
    say(
        "G-02, Harbour Film Nights. Adaeze loves the idea of films on the side of the ice house. Others found the rights costs missing "
        "and were not sure who the audience is in February."
    )
    motion("M/S Ibe / Arseneault-Roy to award $2,000 to G-02. In favour 2, opposed 4. DEFEATED.")
    say(
        "Luc left the room for G-03. Bertrand called it the strongest file he had read in three years. Shauna agreed."
    )
    motion(
        "M/S Comeau-Field / Knockwood-Marsh to fund G-03 in full. In favour 4, abstained 1 (Ibe). CARRIED."
    )
    say(
        "Luc returned. G-07, Salthouse Choir, asks $9,000 for a commission. The composer has not signed and the hall may be closed for "
        "its roof. Worth supporting if those can be settled. By consensus, G-07 was deferred to the November meeting."
    )
    say(
        "G-11 (Petra Voss-Landry, poetry podcast) was found ineligible, the applicant having received a grant in the spring round."
    )
    motion(
        "M/S Tarrant / Ibe to award the remaining project grants in the amounts shown in the table below (G-01, G-04, G-06, G-09), Fiona "
        "not voting on G-06. CARRIED UNANIMOUSLY."
    )
    sheet.room(110)
    sheet.row(("File", "Recipient", "Project", "Asked", "Awarded"), (0, 36, 253, 385, 425), CELLHEAD)
    for file, who, what, asked, awarded in FUNDED:
        short = what if len(what) < 30 else what.split(" (")[0].split(",")[0]
        sheet.row((file, who, short, asked, awarded), (0, 36, 253, 385, 425), CELL)
    sheet.row(("", "Total", "", "$32,700", "$29,200"), (0, 36, 253, 385, 425), CELLHEAD)
    sheet.skip(6)
    say("The balance of $2,800 stays in the fund. Files not funded:")
    for row in DECLINED:
        sheet.row(row, (0, 36, 253), CELL)
    sheet.skip(6)
    head("6. Awards 2023")
    say(
        "(a) Lantern Award for lifetime contribution ($1,500). Four nominations. Two rounds of ranked ballots. The 2023 Lantern Award goes "
        "to Cora Bezanson-Mills, weaver and teacher. Everybody was pleased."
    )
    say(
        "(b) Emerging Craftsperson ($1,000). After an hour the committee could not separate two of the five, and agreed to share the award "
        "equally between Tully Okafor-Brun (boatbuilding) and Selma Jodrey (ceramics), $500 each. Honourable mention: Wyatt Penney."
    )
    say(
        "(c) Marguerite Vey Prize for a first book ($750). Two eligible titles, one of them mostly recipes. After discussion the committee "
        "resolved not to award the Vey Prize in 2023 and to add the money to next year's prize. Luc, who had spoken for the other title, "
        "asked that his disagreement be recorded."
    )
    say(
        "(d) Young Songwriter. The shortlist of three is to be put to a public vote on the website in November and the winner announced at "
        "the Frost Fair."
    )
    head("7. Other business")
    say(
        "(a) Grants portal. Theo had three proposals for a replacement. M/S MacAskill-Dunn / Comeau-Field to contract Quillback Software "
        "for the portal at $4,800 plus tax. In favour 6, opposed 0. CARRIED."
    )
    say(
        "(b) Repeat applicants. Some feeling that the same six names turn up. Others answered that there are only so many people here. No "
        "conclusion; a cap could be looked at."
    )
    say(
        "(c) Mr. Nickerson's term ends in December. He has told the Chair that he does not wish to renew. Adaeze will ask around the theatre "
        "people for names. Thanks to Jolene at the Net Loft for the chowder."
    )
    head("8. Follow-up")
    sheet.row(("WHO", "WHAT", "BY"), (0, 80, 370), CELLHEAD)
    for row in FOLLOW:
        sheet.row(row, (0, 80, 370), CELL)
    sheet.skip(6)
    say("Next meeting: Thursday, November 23, 1:00 p.m. Adjourned 4:35 p.m.")
    say("Minutes: T. Wambolt")


if __name__ == "__main__":
    register_fonts("LiberationSerif-Regular", "LiberationSans-Regular", "LiberationSans-Bold")
    pile = Sheet.open(
        Path(__file__).with_name("source.pdf"), "Grants and Awards Committee, 28 Sept 2023", furniture
    )
    draw(pile)
    pile.close()
