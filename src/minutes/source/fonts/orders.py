"""In which order well-known fonts keep their glyphs: what a glyph's number means where nothing else says it.

A producer that drops a font's tables keeps the numbers. Found by reading many PDFs whose maps are sound.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

#: The order of a font: glyph number to text.
Order = Mapping[int, str]

#: Runs of glyphs: the number of the first, and the letters from there on.
_CALIBRI = """
4 AÀ|17 B|18 C|24 D|28 EÈÉÊË|38 F|39 G|44 H|47 I|58 J|60 K|62 L|68 M|69 N|75 O|87 P|89 Q|90 R|94 S|100 T|104 U
115 V|116 W|121 X|122 Y|127 Z|258 aàáâ|271 b|272 c|277 ç|282 d|286 eèéêë|296 f|336 g|346 h|349 iìíîï|361 j|364 k
367 l|373 m|374 n|377 ñ|381 oòóô|392 œ|393 p|395 q|396 r|400 s|410 t|437 uùúûü|448 v|449 w|454 x|455 y|460 z
842 !|845 ?|853 ,;:.…|859 ’|862 “”|872 «»|876 /|882 -|884 –|891 •|894 ()|918 '"&|923 @|931 °|934 €
1004 0123456789|1081 %|1085 +|1089 =
"""
_CALIBRI_JOINED = {
    299: "ff",
    302: "fi",
    312: "ffi",
    327: "fl",
    332: "ft",
    415: "ti",
    425: "tt",
    427: "tti",
}
#: The same font in its later, smaller cut.
_CALIBRI_SMALL = """
4 A|12 B|13 C|15 D|17 E|19 É|22 FGHI|30 JKLMN|36 O|43 P|45 QRSTU|54 VWXY|59 Z|60 aà|68 bçd|69 cç|71 d|73 eèéê
78 fghi|87 jklmn|93 o|96 ô|100 p|102 qrs|106 tu|111 üvwxy|118 z|137 !|139 ?|141 ,;:.|146 ’“”|153 «»/|159 -–
165 ()|176 '|178 &@|190 #|193 0123456789|219 +|222 =<>
"""
_CAMBRIA = """
4 ABCDEFGHIJKLMNOPQRSTUVWXYZ|131 abcdefg|138 hi|142 lmnopqrstuvwxyz|157 à|177 é|483 :|495 ’|512 /|523 (
"""
#: What the fonts in Latin-1 order have beyond it.
_LIBERATION = "277 œ|523 —|526 ‘’|530 “”|2015 –—|2020 ‘’|2031 …|2088 €"
#: Arial and Times New Roman as Windows has them: the Macintosh order without two of its glyphs.
_MISSING = (".null", "nonmarkingreturn", "nonbreakingspace", "apple")
_FIRST_MAC = 3


@cache
def orders() -> Mapping[str, Order]:
    """The known orders by name, the most common first."""
    # Imported late: only documents without sound maps need the glyph names.
    from fontTools.agl import toUnicode
    from fontTools.ttLib.standardGlyphOrder import standardGlyphOrder

    spelt = [toUnicode(name) for name in standardGlyphOrder]
    mac = {number: text for number, text in enumerate(spelt) if number >= _FIRST_MAC and text}
    lean = [text for name, text in zip(standardGlyphOrder, spelt, strict=True) if name not in _MISSING[2:]]
    arial = {number: text for number, text in enumerate(lean) if number >= _FIRST_MAC and text}
    arial[188] = "€"
    latin = {number: chr(number + 29) for number in range(_FIRST_MAC, 98)}
    latin |= {number: chr(number + 62) for number in range(98, 194)} | _spread(_LIBERATION)
    return {
        "arial": arial,
        "latin-1": latin,
        "mac": mac,
        "calibri": _spread(_CALIBRI) | _CALIBRI_JOINED,
        "calibri-small": _spread(_CALIBRI_SMALL),
        "cambria": _spread(_CAMBRIA),
    }


def _spread(runs: str) -> dict[int, str]:
    order = {3: " "}
    for run in runs.strip().replace("\n", "|").split("|"):
        first, letters = run.split(" ")
        order.update(enumerate(letters, int(first)))
    return order
