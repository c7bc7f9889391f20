"""Each rule by cases: what it must change, and what nothing may change."""

import pytest

from minutes.clean import repairs

SOFT = "\u00ad"

MUST_CHANGE = [
    # rule, raw, clean
    ("mojibake", "La sÃ©ance est levÃ©e Ã\u00a0 20 h", "La séance est levée à 20 h"),
    ("mojibake", "lâ€™ordre du jour", "l’ordre du jour"),
    ("mojibake", "Le cafÃƒÂ© est offert", "Le café est offert"),
    ("mojibake", "Prochaine rÃ©union \x96 mardi", "Prochaine réunion – mardi"),
    ("mojibake", "El niÃ±o maÃ±ana\nEl señor Núñez", "El niño mañana\nEl señor Núñez"),
    ("mojibake", "l‚Äôassembl√©e", "l’assemblée"),
    ("control", "bon\x00jour\x07", "bonjour"),
    ("control", "un\r\ndeux\rtrois\u2028quatre", "un\ndeux\ntrois\nquatre"),
    ("control", "lone \ud800surrogate", "lone surrogate"),
    ("zero-width", "●\u200b Approuvé\ufeff", "● Approuvé"),
    ("zero-width", "co\u200cop\u200d\u2060té", "coopté"),
    ("zero-width", "\u202aMadrid\u202c", "Madrid"),
    ("ligatures", "le ﬁnancement aﬀecté, ﬂux eﬃcace, baﬄe", "le financement affecté, flux efficace, baffle"),
    ("ligatures", "cﬆ ﬅ", "cst st"),
    ("composition", "re\u0301union franc\u0327aise", "réunion française"),
    ("composition", "300 \u2126", "300 Ω"),
    ("symbols", "\uf0b7 Budget\n\uf0a7 Travaux\n  \uf0d8 École", "• Budget\n• Travaux\n  • École"),
    ("symbols", "\uf076 Divers\tA\n\t\uf09f B", "• Divers\tA\n\t• B"),
    ("symbols", "12 voix \uf0e0 adopté", "12 voix → adopté"),
    ("symbols", "\uf0fe présent \uf0a8 absent", "☒ présent ☐ absent"),
    ("symbols", "\uf02d Travaux : 5 000 €", "- Travaux : 5 000 €"),
    (
        "tab-blanks",
        "Le\t \u00a0conseil\t\u00a0approuve.\t \u00a0\nFin\t \u00a0\t \u00a0\n",
        "Le conseil approuve.\nFin\n",
    ),
    ("tab-blanks", "Point\t \u00a01\n\t \u00a0 Le\t \u00a0maire", "Point 1\n  Le maire"),
    ("spaces", "10\u202f000\u00a0€ «\u2009oui\u3000»", "10 000 € « oui »"),
    ("hyphens", "Porte-\u2010clés, co\u2010-gestion", "Porte-clés, co-gestion"),
    ("hyphens", "vingt\u2011deux, peut\u2010être", "vingt-deux, peut-être"),
    ("hyphens", "-\u2010 Un dialogue", "- Un dialogue"),
    ("columns", "Poste      2021\nEau         120\nVoirie      987", "Poste\t2021\nEau\t120\nVoirie\t987"),
    ("blanks", "Le  conseil   adopte.  \n   Fin ", "Le conseil adopte.\n   Fin"),
    ("blanks", "a  b \f c \v  d\t  e", "a b\f c\v  d\t e"),
    ("soft-hyphens", f"commu{SOFT}nication du compte-rendu", "communication du compte-rendu"),
    ("soft-hyphens", f"commu{SOFT}\nnication du compte-rendu", "communication du compte-rendu"),
    ("soft-hyphens", f"com{SOFT}\vmune\tcompte-rendu", "commune\tcompte-rendu"),
    (
        "soft-hyphens",
        f"Durand{SOFT}Petit, dé{SOFT}ci{SOFT}sion, vice-président",
        "Durand-Petit, décision, vice-président",
    ),
    (
        "soft-hyphens",
        f"{SOFT} Jean{SOFT}Luc ROY{SOFT}AMIEL\nun porte{SOFT}clés",
        "- Jean-Luc ROY-AMIEL\nun porte-clés",
    ),
    ("soft-hyphens", f"Est{SOFT}ce prévu ? Le stylo{SOFT}bille", "Est-ce prévu ? Le stylo-bille"),
    ("line-hyphens", "la commu-\nnication", "la communication"),
    ("line-hyphens", "Avenue Charles-\nPerrault", "Avenue Charles-Perrault"),
    ("line-hyphens", "dossier 2021-\n0457", "dossier 2021-0457"),
]


@pytest.mark.parametrize(("rule", "raw", "expected"), MUST_CHANGE)
def test_a_fault_is_mended_by_its_rule(cleaned, rule, raw, expected):
    document = cleaned(raw)
    assert document.text == expected
    assert f"clean/{rule}" in repairs(document)


MUST_STAY = [
    "rendez-vous le 1er mars, l'œuvre, la sœur, Lætitia, « Bonjour », l’été",
    "M. J.-P. Martin, Mme A. B. Lopez, S.A.R.L., n° 12, 3e étage, 2ᵉ tour, m²",
    "Cuatro ‘votos’ a favor; ¿quién? ¡nadie! El 1.º punto, la 2.ª",
    "It's a “test” — don't touch… the dash – or the ellipsis, naïve café",
    "écrire à jean-marc.du-pont@exemple-asso.fr ou https://exemple.org/a--b_c-d?e=f&g=%C3%A9",
    "10 000 € et 1.234,50 € ou 1'200 CHF, -5 °C, 50 %, 3×4, ±2",
    "Nom\tPrésent\tPouvoir\nA.\t\tB.\n\t\t\nC.\t1 200\t3 400",
    "cellule une\vdeux\tcellule deux\vsuite",
    "page une\fpage deux\f",
    "for i in range(3): print(i) # --",
    "def f():\n    return {\n        'a': 1,\n    }",
    "- un\n  - deux\n    * trois\n      suite\n1. quatre\n   a. cinq",
    "Titre\n=====\n\n.. note::\n   Un texte\n\n::\n\n    code -- here",
    "● niveau un\n○ niveau deux\n■ niveau trois\n◦ quatre\n▪ cinq\n‣ six\n• sept\no huit",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "ANNÉE SCOLAIRE ÉCOULÉE : « LE CAFÉ », CRÉÉE À ÎLE-DE-FRANCE, L’ÂGE",
    "Ça coûte 5 €, à Âge égal. Où ? Là-bas : « Noël », « œuf »",
    "La ville de SÃO PAULO, le « NÃO », João, Conceição, AÇÃO",
    "Ελλάδα, Москва, Łódź, Dvořák, Ștefan, Đorđe, Şahin, ð, þ",
    "👍 🎉 ✓ ☐ ☒ → ⇒ …",
    "Vote : oui - non - abstention --- fin",
    "a - b\n- c\n-- d",
    "point 3 -\nsuite",
    "I-\nPréambule\n2-\nBudget\nb-\nDivers",
    "Marie-\tOui\nClaude\tNon",
    "un mot cou-\n\npé par une ligne vide",
    "fin de page cou-\fpée en bas",
    "fin de page cou-\n12\n\fpée en bas",
    "",
    "\n\n\n",
]


@pytest.mark.parametrize("text", MUST_STAY)
def test_sound_text_stays_as_it_is(cleaned, text):
    document = cleaned(text)
    assert document.text == text
    assert repairs(document) == {}


UNDECIDED = [
    pytest.param("Nom\t\u00a0\tVoix\t3", "Nom\t \tVoix\t3", id="a cell that holds an NBSP stays a cell"),
    pytest.param(
        "le signe \uf05a seul", "le signe \uf05a seul", id="an unknown private glyph inside a line stays"
    ),
    pytest.param("1. Un  mot   ici", "1. Un mot ici", id="one line of gaps is no table"),
    pytest.param(
        "1.   Un\n2.   Deux\n3.   Trois", "1. Un\n2. Deux\n3. Trois", id="the gap after a number is no column"
    ),
    pytest.param("a\uf0e0b", "a→b", id="an arrow needs no blanks"),
    pytest.param("x\u0301y", "x\u0301y", id="an accent without a composed letter stays"),
]


@pytest.mark.parametrize(("raw", "expected"), UNDECIDED)
def test_near_misses_are_treated_with_care(cleaned, raw, expected):
    assert cleaned(raw).text == expected


def test_repairs_counts_the_edits_of_each_rule(cleaned):
    assert repairs(cleaned("ﬁn  ﬂot\u200b  \n")) == {
        "clean/blanks": 2,
        "clean/ligatures": 2,
        "clean/zero-width": 1,
    }
