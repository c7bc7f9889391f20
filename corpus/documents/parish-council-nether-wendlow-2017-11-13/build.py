"""Minutes of an English parish council, printed with LibreOffice Writer.

Features: attendance as a run-on line of initials and surnames; items numbered 17/112 to 17/127; "RESOLVED" in bold inside
paragraphs; two ruled tables (planning applications, payments); "Action:" lines; signature line.
"""

import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import producers
from producers import Writer

producers.with_soft_hyphens = lambda text, *rest: text  # the text is English and is not hyphenated


def compose() -> Writer:
    """The minutes, block by block."""
    w = Writer(
        header="Nether Wendlow Parish Council",
        footer="Minutes 13.11.17          Signed ............................ (Chairman)          2017/31",
        font="Liberation Sans",
        size=10.5,
    )
    p, h = w.paragraph, w.heading
    p("NETHER WENDLOW PARISH COUNCIL", "Title")
    p(
        "Minutes of the Meeting of the Parish Council held on Monday 13th November 2017 at 7.30pm in the Reading Room, Church Lane",
        "Center",
    )
    p(
        "**Present:** Cllrs P Ashdown (Chairman), M Kettley (Vice-Chairman), Mrs J Oram, T Brazier, S Duxbury-Hale, Miss C Wroe"
    )
    p(
        "**In attendance:** Mrs A Pargeter (Clerk), District Cllr R Illing (from 7.50pm), PCSO Dean Marlowe (part), and 9 members of the public"
    )
    h("17/112  Apologies for absence")
    p(
        "Apologies were received from Cllr D Fenwright (work commitment) and Cllr Mrs H Salt (family illness). It was **RESOLVED** to accept the reasons given. County Cllr Lady Tindall had also sent her apologies. Cllr G Moss was not present and no apology had been received."
    )
    h("17/113  Declarations of interest")
    p(
        "Cllr Brazier declared a disclosable pecuniary interest in 17/119(b), being the owner of the adjoining field. Cllr Miss Wroe declared a personal interest in 17/122 as a member of the Cricket Club committee."
    )
    h("17/114  Minutes of the last meeting")
    p(
        "**RESOLVED** that the minutes of the meeting held on 9th October 2017 be approved and signed by the Chairman as a correct record, subject to the amendment of “Mill Lane” to “Malthouse Lane” in 17/104."
    )
    h("17/115  Public session")
    p(
        "Standing orders were suspended at 7.36pm. Mr Norris (Pound Cottage) asked what was being done about the smell from the pumping station. A resident of The Hollies said that parents were again parking on the zig-zags at school time and that one of them had been abusive. Mrs E Lockyer thanked the Council on behalf of the Guides for the use of the pavilion. A gentleman asked if the Council had considered a defibrillator at the Wagon & Horses; the Chairman said that the landlord had been approached in the summer and had not been keen but that a new tenant was expected. Standing orders were reinstated at 7.48pm."
    )
    h("17/116  Reports from outside bodies")
    p(
        "PCSO Marlowe reported two thefts from sheds in Back Lane and one of heating oil. He would be running a property marking evening in the Reading Room in the New Year, date to be confirmed. PCSO Marlowe left the meeting."
    )
    p(
        "District Cllr Illing reported that the District Council had resolved to go to three-weekly collection of black bins from April 2018. The results of the Best Kept Village Competition 2017 were out: Cold Osmerby had won the Fairbrother Cup (small villages) and Great Stainley the Large Village Shield. Nether Wendlow was not placed but the judges had commented favourably on the bus shelter. The new Local Plan timetable had slipped again. He undertook to find out when the consultation would begin and let the Clerk know."
    )
    h("17/117  Clerk’s report and matters arising")
    p(
        "(a) Salt bin, Rectory Hill – refilled by Highways 24th October. (b) Broken slat on bench by the pond – Mr Hibbs had repaired it; the Clerk had written to thank him. (c) Hedge at 14 Orchard Close – no reply from the owner. It was agreed that the Clerk should write again, by recorded delivery."
    )
    p("**Action: Clerk**")
    p(
        "(d) War memorial. Cllr Kettley had met the stonemason, who advised against any cleaning with acid. Cllr Kettley to obtain two further quotations in time for the January meeting."
    )
    p("**Action: MK**")
    h("17/118  Highways and footpaths")
    p(
        "Cllr Duxbury-Hale had walked FP7 and FP9. The stile at Tupper’s Field was rotten and there was barbed wire across the top rail. The Clerk to report to the Rights of Way officer. Potholes in Malthouse Lane had been marked with yellow paint in September and nothing had happened since; members felt that the County’s reporting website was worse than useless. Cllr Mrs Oram thought that a 20mph limit through the village might be worth looking into one day."
    )
    p("**Action: Clerk**")
    h("17/119  Planning")
    p("Cllr Brazier left the room during consideration of (b). The following observations were agreed:")
    w.table(
        [
            ("", "Reference and address", "Proposal", "Parish Council’s comments"),
            (
                "a",
                "17/03381/HOU Yew Tree House, Church Lane",
                "Single storey rear extension and replacement porch",
                "No objection.",
            ),
            (
                "b",
                "17/03407/OUT Land east of Tupper’s Field",
                "Outline application for nine dwellings (access only)",
                "OBJECT: outside the settlement boundary; unsafe access onto a single track lane; loss of view to the church. (4 for, 1 abstention)",
            ),
            (
                "c",
                "17/03466/TCA The Old Forge",
                "Fell one ash",
                "Support, provided that a native tree is planted.",
            ),
            (
                "d",
                "17/03502/FUL Wendlow Grange Farm",
                "Grain store",
                "Plans not yet on the portal. Deferred to next meeting; Clerk to request an extension of time.",
            ),
        ],
        (0.8, 4.6, 4.6, 6.6),
    )
    p("")
    p(
        "The following District Council decisions were noted: 17/02790/HOU 3 Orchard Close, dormer – permitted. 17/02854/FUL Pound Cottage, change of use of paddock to garden – refused. 17/02911/LBC Manor Farmhouse – withdrawn."
    )
    h("17/120  Finance")
    p(
        "(a) It was **RESOLVED** to approve the following payments (proposed Cllr Kettley, seconded Cllr Mrs Oram, all in favour):"
    )
    w.table(
        [
            ("Cheque", "Payee", "Detail", "£"),
            ("101644", "Mrs A Pargeter", "Salary and expenses, October", "412.60"),
            ("101645", "Greenacre Grounds Ltd", "Final cut, playing field and churchyard", "365.00"),
            ("101646", "Reading Room Trust", "Hire, July–December", "90.00"),
            ("101647", "Poppy Fund", "Wreath", "25.00"),
            ("101648", "Ludd & Son", "Repair of notice board lock", "48.00"),
        ],
        (2.2, 5, 7.2, 2.2),
    )
    p("")
    p(
        "(b) The bank reconciliation to 31st October, showing balances of £18,204.77, was noted and signed by Cllr Duxbury-Hale."
    )
    p(
        "(c) Budget and precept 2018/19. The Clerk presented a first draft. There was a long discussion. Cllr Ashdown did not want to see an increase in a year in which the County’s share was going up by nearly 5%. Cllr Kettley pointed out that the play area reserve stood at only £2,100. It was **RESOLVED** to defer setting the precept to the meeting on 8th January. Members to let the Clerk have details of any projects by 8th December."
    )
    p(
        "(d) Grant requests under s137. **RESOLVED** to grant £150 to the Wendlow Valley Community Minibus and £75 to the Toddler Group. The request from the Stainley Brass Band was declined as the band does not rehearse or perform in the parish."
    )
    h("17/121  Play area")
    p(
        "The annual inspection report had been received. There were no high risk items; two medium (swing chain wear; loose matting under the slide). **RESOLVED** that the quotation of Playright Services of £386 + VAT for replacing the chains be accepted. Cllr Brazier will re-peg the matting himself before the Christmas holidays."
    )
    h("17/122  Cricket Club lease")
    p(
        "Cllr Ashdown reported on his conversation with the Club’s treasurer. The Club would like 25 years but the Council’s solicitor had advised no more than seven without Secretary of State consent, or some such. Cllr Kettley proposed, seconded by Cllr Duxbury-Hale, that a new lease be granted for seven years at the present rent of £120 p.a. Cllr Mrs Oram proposed an amendment that the rent be £150. The amendment was put to the vote and was lost (1 for, 4 against, 1 abstention). The original motion was then put and carried by 5 votes to nil with Cllr Miss Wroe abstaining. The Clerk to instruct solicitors."
    )
    p("**Action: Clerk**")
    h("17/123  Christmas")
    p(
        "The tree would be delivered on Saturday 2nd December. Cllrs Brazier and Kettley would put it up, with help from anyone who was willing. Carols on the green 17th December, 6pm. Mrs Lockyer had kindly offered mince pies."
    )
    h("17/124  Data protection")
    p(
        "The Clerk explained the new regulations coming into force in May. Nobody was quite certain how they applied to parishes. It was agreed that the Clerk attend the training day at the County Association on 30th January at a cost of £35."
    )
    h("17/125  Correspondence")
    p(
        "County Association newsletter; letter from the Air Ambulance; invitation to the Chairman’s civic carol service at Great Stainley. Noted."
    )
    h("17/126  Items for next agenda")
    p("Precept; war memorial; defibrillator; grain store (if extension granted).")
    h("17/127  Date of next meeting")
    p("Monday 8th January 2018 at 7.30pm. No meeting in December unless required for planning.")
    p("There being no further business the Chairman closed the meeting at 9.25pm.")
    p("")
    p("Signed ..............................................   Dated ...........................", "Plain")
    return w


if __name__ == "__main__":
    compose().print(Path(__file__).with_name("source.pdf"), date(2017, 11, 20))
