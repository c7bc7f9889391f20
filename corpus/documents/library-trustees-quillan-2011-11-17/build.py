"""Minutes of a county library's trustees, drawn line by line with reportlab. No defects are intended."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from producers import LEFT, Face, Sheet, register_fonts

register_fonts("LiberationSerif-Regular", "LiberationSerif-Bold", "LiberationSerif-Italic")
BODY = Face("LiberationSerif-Regular", 11.5, 15)
HEAD = Face("LiberationSerif-Bold", 11.5, 15)
TITLE = Face("LiberationSerif-Bold", 14, 19)

TEXT = """# Quillan County Public Library
# Board of Trustees
Regular Meeting, Thursday, November 17, 2011
Tenney Creek Branch, community room

President Harold Wexley opened the meeting at 6:30 in the evening. Trustees attending were Mr. Wexley, Louise Tamm Pruitt, Dr. Obadiah Kerns, Yolanda Fisk-Arroyo, and Gene Stallworth. Trustee Margaret Ellery Boothe was out of state and had sent her regrets. Also in the room were the library director, Constance Ludlam; Dale Verhoeven, business manager; Priya Nandakumaran, head of youth services; and Mr. and Mrs. Arlo Stenhouse, of Tenney Creek. Ms. Fisk-Arroyo kept the minutes.

== Visitors
Mr. Stenhouse spoke on behalf of about twenty neighbors of the branch who would like it to open on Sunday afternoons. He said that the parking lot is full on Saturdays and that many families work then. President Wexley thanked him and observed that Sunday hours were cut in 2009 because of the county levy, not for want of readers. No action was taken.

== Minutes and bills
The minutes of October 20 were approved as mailed. Mr. Verhoeven went over the list of bills, which included the third payment on the boiler at Main ($18,240) and the annual fee of the state network. Mr. Stallworth asked about a charge of $611 for locksmiths; the keys of the bookmobile had been lost twice. On motion of Dr. Kerns, seconded by Mrs. Pruitt, the bills were approved for payment in the amount of $74,902.16, all voting aye.

== Director's report
Circulation for October was 61,377, up four percent over last October, with electronic titles now seven percent of the total. The Ashby Mills branch was closed three days for water in the basement. The new self-check machines have been well received, though some patrons miss the conversation. Ms. Ludlam reported that the county commissioners adopted a two percent cut to all departments at their meeting of November 8. She said that for the library this comes to about $58,000, and that she hopes to meet it without layoffs.
Ms. Ludlam was pleased to announce that Priya Nandakumaran has received the Lantern Award of the state youth librarians' association for 2011. The trustees applauded. Ms. Nandakumaran thanked them and said that the credit belonged to the teen volunteers.

== Levy renewal
The present levy runs out at the end of 2012. The board talked for the better part of an hour about asking for a renewal at the same rate or for an increase. Mrs. Pruitt favors an increase of two tenths of a mill, as the book budget has not moved since 2006. Mr. Stallworth thinks that voters are in no mood for it; his own customers tell him so every day. Dr. Kerns wanted to know what the schools would be asking for in the same year. Mr. Verhoeven showed figures for both cases. Ms. Fisk-Arroyo moved to place an increase on the May ballot. The motion died for lack of a second. Dr. Kerns then moved that the board prepare a renewal at the present rate for the November 2012 ballot. Mr. Stallworth seconded. The motion carried with four in favor and Mrs. Pruitt opposed.
Mr. Verhoeven will have a calendar of the filing deadlines for the January meeting. President Wexley agreed to call on the superintendent of schools before the holidays to learn the district's plans.

== Meeting room policy
A draft was sent with the packet. Section 4, on groups that charge a fee, brought out differing views: Mr. Stallworth would let tutors use the rooms and pay rent, Mrs. Pruitt would not. The board voted unanimously to adopt the meeting room policy with Section 4 struck out. Ms. Ludlam is to bring back new language for Section 4 in February.

== Bookmobile
The bookmobile is eighteen years old and needs a transmission. Three quotations for the repair were received, from $5,900 to $8,350. It was agreed to accept the low quotation, from Haney Truck & Diesel. The larger question of replacing the vehicle was tabled until the auditor's report is in. Ms. Nandakumaran suggested that a van with a few hundred books might do as well for the preschools, and it was felt that the idea deserved study.

== Memorial gifts
The estate of Miss Opal Grierson has left the library $12,500 for large print books. The board accepted the bequest with gratitude, without dissent. Mrs. Pruitt offered to write to the family. The Friends report net proceeds of $3,318 from the fall sale. The Friends' annual essay contest is open until January 31; there will be three prizes.

== Holiday closings
Dr. Kerns moved, and Ms. Fisk-Arroyo seconded, that the libraries close at noon on December 24 and December 31. Carried.

== Other matters
Mr. Wexley reminded trustees that conflict of interest forms are due to the director by December 1. Mr. Stallworth inquired about the crack in the front steps at Main; Mr. Verhoeven has the mason coming on Monday. Mrs. Stenhouse asked whether the branch could have a second rocking chair. Ms. Ludlam said she thought something could be found.
The board entered closed session at 8:25 to discuss the director's evaluation and returned at 8:50. President Wexley stated that the board had voted, five to none, to extend Ms. Ludlam's contract through December 31, 2013, with no change in salary.
There being nothing further, the meeting ended at 8:55 p.m. The trustees meet next on December 15 at the Main Library.

Yolanda Fisk-Arroyo, Secretary"""


def furniture(canvas, number):
    """Page number at the foot."""
    canvas.setFont("LiberationSerif-Italic", 9)
    canvas.drawString(LEFT, 42, "QCPL Trustees 11/17/11")
    canvas.drawRightString(533, 42, f"Page {number}")


def main(target):
    sheet = Sheet.open(target, "Minutes November 17, 2011", furniture)
    for line in TEXT.splitlines():
        if not line:
            sheet.skip(8)
        elif line.startswith("# "):
            sheet.text(line[2:], TITLE)
        elif line.startswith("== "):
            sheet.skip(7)
            sheet.room(45)
            sheet.text(line[3:], HEAD)
        else:
            sheet.text(line, BODY)
            sheet.skip(3)
    sheet.close()


if __name__ == "__main__":
    main(Path(__file__).with_name("source.pdf"))
