"""Minutes of the annual general meeting of a farmers' co-operative, drawn line by line with reportlab like a minute book.

Particulars: those present in two columns without rules, surnames in capitals; justified lines whose words are placed one by one;
resolutions in indented paragraphs after IT WAS RESOLVED THAT; minute numbers by year; initials line of the Chair at the foot of
each page; a table of poll results without rules.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import A4, BOTTOM, LEFT, Face, Sheet, register_fonts

BODY = Face("LiberationSerif-Regular", 11, 14.5)
BOLD = Face("LiberationSerif-Bold", 11, 14.5)
HEAD = Face("LiberationSerif-Bold", 13, 18)
ITALIC = Face("LiberationSerif-Italic", 11, 14.5)

# h: heading, p: paragraph, r: resolution (indented), c: row of two columns, t: row of the poll
BLOCKS = [
    ("H", "BRACKENHOW AND DISTRICT CREAMERY CO-OPERATIVE LIMITED"),
    ("i", "(Registered under the Industrial and Provident Societies Acts, No. 00417 Z)"),
    (
        "p",
        "MINUTES of the SIXTY-FIRST ANNUAL GENERAL MEETING of the Society held at the Auction Mart Tea Room, Brackenhow, on Thursday 23rd November 2006 at 7.30 p.m.",
    ),
    ("h", "PRESENT"),
    ("c", "Hedley CARNABY (Chair)", "Marjorie ELLWOOD (Vice-Chair)"),
    ("c", "Thomas BAINES-HOLT", "Wilf STRICKLEY"),
    ("c", "Edwina NATTRASS", "Clive HORNSBY-DACRE"),
    ("c", "Geoffrey SCAIFE", "Pauline TEMPEST"),
    ("c", "(Directors)", ""),
    ("p", "together with 58 other members whose names are entered in the Attendance Register."),
    ("h", "IN ATTENDANCE"),
    (
        "p",
        "Miss R. Oldroyd (Secretary), Mr Stuart Feakins (General Manager), Mr Howard Pym of Pym Lister & Co. (Auditors), Mrs J. Wardle (minutes).",
    ),
    ("h", "APOLOGIES AND PROXIES"),
    (
        "p",
        "Apologies for absence were received from Mr Dennis Mallaby (Director), Mr and Mrs K. Routledge and the Revd. Peter Armistead.",
    ),
    (
        "p",
        "The Secretary reported that forty-three forms of proxy had been lodged in time, thirty-nine of them in favour of the Chair of the meeting. Mrs Agnes Thirkell had appointed Mr Baines-Holt as her proxy and Mr Joseph Winder had appointed Mrs Tempest. One form, from Low Garth Farm, had been received out of time and was ruled invalid by the Chair.",
    ),
    (
        "p",
        "A quorum being present the Chair declared the meeting open at 7.35 p.m. and welcomed members. He asked those with cattle trailers in the bottom yard to move them before the mart staff locked the gate.",
    ),
    ("h", "06/1   NOTICE"),
    (
        "p",
        "The Notice convening the meeting, having been circulated to all members on 27th October, was taken as read.",
    ),
    ("h", "06/2   MINUTES OF THE PREVIOUS MEETING"),
    (
        "p",
        "The Minutes of the Sixtieth Annual General Meeting held on 24th November 2005 had been circulated. Mr Hornsby-Dacre pointed out that at 05/7 the tanker had cost £84,000, not £48,000. Subject to that correction IT WAS RESOLVED THAT",
    ),
    (
        "r",
        "the Minutes of the Annual General Meeting held on 24th November 2005 be approved and signed by the Chair.",
    ),
    ("h", "06/3   CHAIR'S STATEMENT"),
    (
        "p",
        "Mr Carnaby said that the year had been the hardest since foot and mouth. The base price of milk had fallen to 17.2p in April, and two of the larger dairies had ceased to collect in the upper dale. The Society had nevertheless paid its members every fortnight without fail. Sales of Old Brackenhow had risen by 11 per cent. The Office of Markets had decided in August not to refer the merger of the Lornwick dairies, which in his opinion members would come to regret. He paid tribute to the late Mr Arnold Sedgwick, Director from 1971 to 1994, and thanked Mrs Beryl Capstick who had retired from the packing room after thirty-one years. It would be a fine thing, he said, if one day the Society had a shop of its own.",
    ),
    ("h", "06/4   REPORT AND ACCOUNTS"),
    (
        "p",
        "Mr Feakins presented the Directors' Report and Mr Pym the Accounts for the year ended 31st July 2006. Turnover was £6,214,880 (2005: £6,377,102) and the surplus before distribution £148,310. In reply to Mr Strickley, Mr Pym explained that the increase in debtors was due to a single customer who had since paid. Mr A. Raine asked why the effluent charge had doubled; Mr Feakins replied that the Water Company had re-banded the site, and that an appeal was in hand. On the proposal of Mrs Ellwood, seconded by Mr Scaife, IT WAS RESOLVED THAT",
    ),
    (
        "r",
        "the Report of the Directors and the audited Accounts for the year ended 31st July 2006 be received and adopted.",
    ),
    ("p", "Carried on a show of hands, one member voting against."),
    ("h", "06/5   INTEREST ON SHARES AND DIVIDEND"),
    (
        "p",
        "The Board recommended share interest at 3½ per cent and a dividend of 0.40p per litre on milk supplied. Mr A. Raine moved as an amendment that the dividend be 0.55p per litre and the transfer to reserve be reduced accordingly. Mr Jas. Metcalfe-Orde seconded. Mr Feakins warned that the bank's covenant would not allow it. On a show of hands the amendment was LOST (19 for, 44 against). Thereupon IT WAS RESOLVED THAT",
    ),
    (
        "r",
        "interest at the rate of 3½ per cent be paid on share capital, and a dividend of 0.40p per litre be paid on milk supplied in the year ended 31st July 2006, both on 15th December 2006, and that £60,000 be transferred to general reserve.",
    ),
    ("p", "Carried nem. con. Mr Raine wished it minuted that he had abstained."),
    ("h", "06/6   ELECTION OF DIRECTORS"),
    (
        "p",
        "In accordance with Rule 46 Mrs Nattrass, Mr Scaife and Mr Mallaby retired by rotation. Mr Mallaby did not offer himself for re-election. There being four candidates for three seats a ballot was taken, Mr Pym acting as scrutineer, with the following result:",
    ),
    ("t", "Edwina Nattrass", "88", "re-elected"),
    ("t", "Geoffrey Scaife", "81", "re-elected"),
    ("t", "Lorna Metcalfe-Orde", "76", "elected"),
    ("t", "Ian Postlethwaite-Gill", "41", "not elected"),
    (
        "p",
        "The Chair declared Mrs Nattrass, Mr Scaife and Miss Metcalfe-Orde elected for a term of three years.",
    ),
    ("h", "06/7   AUDITORS"),
    ("p", "Mr Pym having left the room, IT WAS RESOLVED THAT"),
    (
        "r",
        "Messrs Pym Lister & Co. be re-appointed Auditors of the Society until the conclusion of the next Annual General Meeting, at a remuneration to be fixed by the Board.",
    ),
    ("h", "06/8   DIRECTORS' FEES"),
    (
        "p",
        "It was proposed by Mr J. Bellis, and seconded, that the fee of each Director be raised from £900 to £1,200 per annum. Mr Strickley, declaring that he was speaking against his own pocket, thought the moment ill chosen. The resolution was put and CARRIED by 37 votes to 22. Mr Strickley and Mrs Tempest asked that their dissent be recorded.",
    ),
    ("h", "06/9   SPECIAL RESOLUTION: SALE OF LOW MILL"),
    (
        "p",
        "Mrs Ellwood explained the offer of £310,000 which had been received from a firm of builders. Mrs Hilda Spedding recalled how her grandfather had helped to roof the mill in 1931. Mr Winder's views were read out by Mrs Tempest. A poll was demanded by eleven members under Rule 31 on the resolution",
    ),
    (
        "r",
        "THAT the Board be authorised to sell the freehold premises known as Low Mill, Beck Lane, for a sum of not less than £300,000.",
    ),
    (
        "p",
        "The Secretary declared the result of the poll: for 61, against 42, abstentions 2. A majority of three-fourths being required, the special resolution was NOT CARRIED.",
    ),
    ("h", "06/10   CHANGE OF NAME"),
    (
        "p",
        "The Chair stated that the Board, having regard to letters received from members, had withdrawn the resolution standing at item 10 of the Notice. No vote was taken.",
    ),
    ("h", "06/11   UPPER DALE COLLECTION"),
    (
        "p",
        "Mr Metcalfe-Orde asked whether the Society would take over the round abandoned by the large dairies. Mr Feakins estimated that the cost would be £38,000 a year and that eleven farms were concerned. After a full discussion it was AGREED to defer the question to a special general meeting in February. Mr Feakins undertook to prepare costings, and to visit each of the eleven farms before Christmas. Mrs Nattrass and Mr Scaife would go with him where they could.",
    ),
    ("h", "06/12   MILK QUALITY AWARDS"),
    (
        "p",
        "Mr Feakins announced the results for 2006. The Sedgwick Cup for the lowest cell count was won by J. & E. Spedding, Hagg End. The Directors' Salver for the most improved herd went to Miss Lorna Metcalfe-Orde. The Young Stockman's Prize of £100 was awarded jointly to Craig Bellis and Susan Raine. The Packers' Trophy was withheld as the records had been lost in the flood. The hamper drawn at the door fell to ticket 119, Mrs Routledge.",
    ),
    ("h", "06/13   OTHER BUSINESS"),
    (
        "p",
        "(a) Mrs Spedding complained of the state of the track to the intake bay. The Chair promised that the Board would look at it at its meeting on 7th December. (b) The Secretary was instructed to write to the Water Company expressing the meeting's dissatisfaction. (c) Members were reminded to return the herd census; Miss Oldroyd will send a fresh form to anyone who has mislaid it. (d) Mr Hornsby-Dacre offered to obtain prices for resurfacing the bottom yard by the end of January 2007. (e) Mr Bellis thought that the tea was weak.",
    ),
    (
        "p",
        "There being no further business the Chair declared the meeting closed at 9.50 p.m., a vote of thanks to him having been proposed by Mr Baines-Holt.",
    ),
    ("p", ""),
    ("p", "Signed as a correct record  ................................  Chair      Date .................."),
]


def furniture(canvas, number):
    """The foot of a page of the minute book."""
    canvas.setFont("LiberationSerif-Italic", 9)
    canvas.drawString(LEFT, BOTTOM - 32, "Brackenhow Creamery - A.G.M. 23.11.06")
    canvas.drawRightString(A4[0] - LEFT, BOTTOM - 32, f"Chair's initials ........   Folio {211 + number}")


if __name__ == "__main__":
    register_fonts("LiberationSerif-Regular", "LiberationSerif-Bold", "LiberationSerif-Italic")
    sheet = Sheet.open(Path(__file__).with_name("source.pdf"), "AGM 2006", furniture)
    for kind, *parts in BLOCKS:
        if kind == "H":
            sheet.text(parts[0], HEAD)
            sheet.skip(2)
        elif kind == "h":
            sheet.skip(6)
            sheet.room(45)
            sheet.text(parts[0], BOLD)
        elif kind == "i":
            sheet.text(parts[0], ITALIC)
            sheet.skip(6)
        elif kind == "p":
            sheet.text(parts[0], BODY, justify=True)
            sheet.skip(4)
        elif kind == "r":
            sheet.text(parts[0], BODY, indent=34)
            sheet.skip(4)
        elif kind == "c":
            sheet.row(parts, (20, 240), BODY)
        else:
            sheet.row(parts, (34, 200, 250), BODY)
    sheet.close()
