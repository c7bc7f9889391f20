"""In which order well-known fonts keep their glyphs: what a glyph's number means where nothing else says it.

A producer that drops a font's tables keeps the numbers. Found by reading many PDFs whose maps are sound.
"""

from __future__ import annotations

import re
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
_CARLITO = """
2  A|5 ÆBCÇDÐE|13 FGH|17 I|19 JKL|24 MN|27 OØŒPÞQRS|36 T|38 U|40 VWXYZa|47 æbcç|55 d|58 ðe|61 f|64 ﬀ|67 ﬁ|76 ﬃ|89 ﬂﬄ
93 g|95 h|98 i|102 j|104 k|108 mn|111 oøœpþqrs|122 ß|124 t|134 u|136 vwxyzªº|170 `|308 !?|311 ,;:.…‘’“”‚„‹›«»/|¦
330 -–—_•·()[]{}*†‡§¶^~'"&@©|356 ™|358 °|361 €|363 ¢|367 ¥|369 №#|399 01234579|435 +|437 ×÷=|442 <>±|447 ¬|1140 l68
1144 %¡²³¹¼½¾¿‰|1155 ®|1190 $|1192 £|1589 ÀÁÂÃÄ|1596 Å|1669 ÈÉÊ|1673 Ë|1744 ÌÍÎ|1748 Ï|1804 Ñ|1814 ÒÓÔÕÖ|1891 ÙÚÛ
1895 Ü|1954 àáâãä|1961 å|2006 èéê|2010 ë|2083 ìíî|2087 ï|2129 ñ|2138 òóôõö|2238 ùúûü
"""
#: Its italics keep the colon elsewhere, and so everything behind it.
_COLON, _ITALIC_COLON = 313, 1588
#: What fonts in Latin-1 order have beyond it, release by release.
_BEYOND = {
    "latin-1": "276 Œœ|314 Ÿ|2013 ‐‒–—―‖‗‘’‚‛“”„‟†‡•…|2039 ‹›|2088 €|2102 №|2104 ™|2116 ←↑→↓|2128 −|2140 ≤≥",
    "liberation-serif": "274 Œœ|312 Ÿ|518 ‐‑–—―‗‘’‚‛“”„†‡•…‰|537 ‹›|547 €|550 №™|659 ﬁﬂ",
    "liberation-sans": "274 Œœ|312 Ÿ|520 ‐‑–—―‗‘’‚‛“”„†‡•…‰|539 ‹›|549 €|552 №™|661 ﬁﬂ",
    "dejavu-sans": "276 Œœ|314 Ÿ|2803 ‐‑‒–—―‖‗‘’‚‛“”„‟†‡•|2823 …|2948 €|2990 №|3002 ™|5041 ﬀﬁﬂﬃﬄ",
    "dejavu-serif": "276 Œœ|314 Ÿ|1919 ‐‑‒–—―‖‗‘’‚‛“”„‟†‡•|1939 …|2033 €|2049 №|2053 ™|3314 ﬀﬁﬂﬃﬄ",
}
#: Arial and Times New Roman as Windows has them: the Macintosh order without two of its glyphs.
_MISSING = (".null", "nonmarkingreturn", "nonbreakingspace", "apple")
_FIRST_MAC = 3

_RUN = re.compile(r"(\d+) (.+?)(?=\|\d+ |\n|$)")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}


#: Where TeX's T1 encoding (Cork, 1990) is not ASCII or Latin-1.
_CORK = """
6 °|16 “”„«»–—|27 ﬀﬁﬂﬃﬄ|39 ’|96 ‘|127 -|215 Œ|223 S|247 œ|255 ß
"""


@cache
def tex_encoding() -> Order:
    """What the codes of TeX's fonts with accented letters stand for."""
    latin = {code: chr(code) for code in (*range(33, 127), *range(192, 256))}
    return latin | _spread(_CORK)


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
    carlito = _spread(_CARLITO)
    italic = {number - (number > _COLON): text for number, text in carlito.items() if number != _COLON}
    return {
        "arial": arial,
        **{name: _latin() | _spread(beyond) for name, beyond in _BEYOND.items()},
        "mac": mac,
        "calibri": {3: " "} | _spread(_CALIBRI) | _CALIBRI_JOINED,
        "calibri-small": {3: " "} | _spread(_CALIBRI_SMALL),
        "carlito": carlito,
        "carlito-italic": italic | {_ITALIC_COLON: ":"},
        "cambria": {3: " "} | _spread(_CAMBRIA),
    }


def _latin() -> dict[int, str]:
    """ASCII from the blank on, then Latin-1 from its blank on."""
    ascii_ = {number: chr(number + 29) for number in range(_FIRST_MAC, 98)}
    return ascii_ | {number: chr(number + 62) for number in range(98, 194)}


def _spread(runs: str) -> dict[int, str]:
    order: dict[int, str] = {}
    for first, letters in _RUN.findall(runs):
        order.update(
            (number, _LIGATURES.get(letter, letter)) for number, letter in enumerate(letters, int(first))
        )
    return order
