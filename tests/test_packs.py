"""Language packs: the rules of every language take their examples, and a broken pack is an error."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from minutes.packs import Pack, Rule, available, check_packs, load_pack, pack_head
from minutes.packs.check import check_pack, check_rule
from minutes.packs.concepts import CONCEPTS, LISTS, TABLES
from minutes.packs.sieve import Sieve

PACKS = [load_pack(code) for code in available()]
RULES = [rule for pack in PACKS for rules in pack.rules.values() for rule in rules]
ALL_CONCEPTS = [(pack, concept) for pack in PACKS for concept in CONCEPTS]

RULE = """
[[rule]]
id = "vote-blank"
concept = "vote_line"
pattern = '''scrutin \\s+ {{vote_words}}'''
matches = ["Scrutin blanc"]
rejects = ["scrutin ouvert"]
"""
LEXICON = 'vote_words = ["blanc", "nul"]\n'
DECLINED = "".join(f'{name} = "not tried"\n' for name in CONCEPTS if name != "vote_line")
HEAD = f'code = "xx"\nname = "test"\nmodels = []\n\n[declined]\n{DECLINED}'

EMPTY = "".join(f"{name} = []\n" for name in LISTS if name != "vote_words") + "".join(
    f"{name} = {{}}\n" for name in TABLES
)

Make = Callable[..., Path]


@pytest.fixture
def pack(tmp_path: Path) -> Make:
    """Write a sound pack of one rule, with some of its files replaced."""

    def make(**files: str) -> Path:
        folder = tmp_path / "xx"
        texts = {"pack": HEAD, "lexicon": LEXICON, "rules": RULE, "needed": EMPTY, **files}
        places = {
            "pack": "pack.toml",
            "lexicon": "lexicon/words.toml",
            "more": "lexicon/more.toml",
            "needed": "lexicon/needed.toml",
            "rules": "rules/votes.toml",
        }
        for name, text in texts.items():
            path = folder / places[name]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return folder

    return make


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_takes_its_examples_and_leaves_its_near_misses(rule: Rule) -> None:
    assert check_rule(rule) == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_score_is_a_share(rule: Rule) -> None:
    assert 0 < rule.score <= 1


@pytest.mark.parametrize(
    ("language", "concept"), ALL_CONCEPTS, ids=[f"{p.code}/{concept}" for p, concept in ALL_CONCEPTS]
)
def test_a_concept_has_rules_or_is_declined_with_a_reason(language: Pack, concept: str) -> None:
    assert bool(language.of(concept)) != bool(language.declined.get(concept))


@pytest.mark.parametrize("language", PACKS, ids=[pack.code for pack in PACKS])
def test_a_pack_is_sound_as_a_whole(language: Pack) -> None:
    assert check_pack(language) == []


def test_the_pack_of_the_tests_is_sound(pack: Make) -> None:
    assert check_packs(pack()) == []


BROKEN = {
    "bad TOML": ({"rules": "[[rule]\n"}, "not valid TOML"),
    "a control character in a word": ({"lexicon": 'a = "\x00"\n'}, "not valid TOML"),
    "a lexicon without a list that is asked for": (
        {"needed": EMPTY.replace("honorifics = []\n", "")},
        "honorifics",
    ),
    "a head without a name": ({"pack": 'code = "xx"\n'}, "pack.toml"),
    "a head with an unknown key": ({"pack": f'colour = "red"\n{HEAD}'}, "pack.toml"),
    "a concept that does not exist": (
        {"rules": RULE.replace('"vote_line"', '"weather"')},
        "'weather', which does not exist",
    ),
    "a declined concept that does not exist": ({"pack": f'{HEAD}weather = "no"\n'}, "weather"),
    "a concept that is forgotten": (
        {"pack": HEAD.replace('heading = "not tried"\n', "")},
        "heading has no rule",
    ),
    "a concept that is declined without a reason": (
        {"pack": HEAD.replace('heading = "not tried"', 'heading = ""')},
        "heading has no rule",
    ),
    "a concept that has rules and is declined": ({"pack": f'{HEAD}vote_line = "no"\n'}, "remove one"),
    "a rule without an example": (
        {"rules": RULE.replace('matches = ["Scrutin blanc"]\n', "")},
        "no example",
    ),
    "a rule with no examples in its list": (
        {"rules": RULE.replace('["Scrutin blanc"]', "[]")},
        "no example",
    ),
    "a rule without an id": ({"rules": RULE.replace('id = "vote-blank"\n', "")}, "lacks ['id']"),
    "a rule with an unknown key": (
        {"rules": RULE.replace("rejects =", "refuses =")},
        "unknown keys ['refuses']",
    ),
    "an id that is used twice": ({"rules": RULE * 2}, "used twice"),
    "a placeholder that nobody defines": (
        {"rules": RULE.replace("{{vote_words}}", "{{colours}}")},
        "{{colours}}",
    ),
    "a pattern that does not compile": (
        {"rules": RULE.replace("scrutin \\s+", "(scrutin")},
        "does not compile",
    ),
    "a list that is defined twice": ({"more": 'vote_words = ["oui"]\n'}, "vote_words is defined twice"),
    "an example that the rule misses": (
        {"rules": RULE.replace('"Scrutin blanc"', '"Scrutin noir"')},
        "does not match its example",
    ),
    "a group that is not what the example says": (
        {
            "rules": RULE.replace("{{vote_words}}", "(?P<how>{{vote_words}})").replace(
                '"Scrutin blanc"', '{ text = "Scrutin nul", how = "blanc" }'
            )
        },
        "how is 'nul', not 'blanc'",
    ),
    "a near-miss that the rule takes": (
        {"rules": RULE.replace('"scrutin ouvert"', '"un scrutin nul"')},
        "near-miss",
    ),
    "a group that the concept needs": (
        {
            "rules": RULE.replace('"vote_line"', '"vote_for"'),
            "pack": HEAD.replace('vote_for = "not tried"', 'vote_line = "not tried"'),
        },
        "needs a group or constant 'n'",
    ),
}


@pytest.mark.parametrize(("files", "complaint"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_pack_is_an_error_that_names_the_fault(
    pack: Make, files: dict[str, str], complaint: str
) -> None:
    (fault,) = check_packs(pack(**files))
    assert complaint in fault


@pytest.mark.parametrize(
    ("files", "code"), [({}, 0), ({"rules": "[[rule]\n"}, 13), ({"rules": RULE * 2}, 13)]
)
def test_the_command_ends_with_the_code_of_a_broken_pack(
    pack: Make, files: dict[str, str], code: int
) -> None:
    command = [sys.executable, "-m", "minutes", "packs", "check", pack(**files)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == code
    assert bool(done.stdout) == bool(done.stderr) == (code != 0)


GRAMMAR = {
    "a blank of a list is any run of blanks": (["avis favorable"], "{{words}}", "avis \n favorable", True),
    "the longest word of a list wins": (["oui", "oui net"], "^{{words}}$", "oui net", True),
    "signs of a list mean themselves": (["n.c."], "^{{words}}$", "nocx", False),
    "a typewriter apostrophe is a typographic one too": (["l'avis"], "^{{words}}$", "l’avis", True),
    "capitals lose their accents": (["présents"], "^{{words}}$", "PRESENTS", True),
    "small letters keep their accents": (["présents"], "^{{words}}$", "presents", False),
    "an accent is matched as it stands": (["présents"], "^{{words}}$", "Présents", True),
    "a pattern folds as a list does": ([], r"^ l'élu $", "L’ELU", True),
    "a person may have a particle": ([], "^ {{person}} $", "Anne de La Tour", True),
    "a person begins with a capital": ([], "^ {{person}} $", "anne roy", False),
    "a full name has two words": ([], "^ {{fullname}} $", "Anne", False),
    "blanks of a pattern mean nothing": ([], "^ o u i $", "oui", True),
}


@pytest.mark.parametrize(("words", "pattern", "text", "taken"), GRAMMAR.values(), ids=GRAMMAR.keys())
def test_the_grammar_of_patterns(pack: Make, words: list[str], pattern: str, text: str, taken: bool) -> None:
    def listed(strings: list[str]) -> str:
        # A list of strings in JSON is one in TOML.
        return json.dumps(strings, ensure_ascii=False)

    rule = f"""
[[rule]]
id = "tried"
concept = "vote_line"
pattern = '''{pattern} | ^ always $'''
matches = {listed(["always", *([text] if taken else [])])}
rejects = {listed([] if taken else [text])}
"""
    assert check_packs(pack(rules=rule, lexicon=f"vote_words = []\nwords = {listed(words)}\n")) == []


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.code)
def test_a_look_for_words_never_hides_a_match(pack: Pack) -> None:
    rules = [rule for rules in pack.rules.values() for rule in rules]
    texts = sorted({str(m["text"]) for r in rules for m in r.matches} | {t for r in rules for t in r.rejects})
    hidden = [
        (rule.id, text)
        for text in (
            *texts,
            *map(str.upper, texts[::5]),
            *("\u00a0".join(text.split()) for text in texts[::5]),
        )
        for concept, those in pack.rules.items()
        for likely in [{rule.id for rule in pack.likely(concept, text)}]
        for rule in those
        if rule.id not in likely and rule.regex.search(text) is not None
    ]
    assert hidden == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"sun (?! [^\w] )", "sunset"),  # No end of a word: a letter must follow.
        (r"sun (?! [^\W⁰¹²³] )", "the sun² rises"),
        (r"(?<! \w ) sun \b", "(sun)"),
        (r"\B set \b", "sunset"),
        (r"(?: sun | moon \w* ) (?! \w )", "moonlight"),
        (r"sun \s* - \s* day", "sun-day"),
    ],
)
def test_a_look_for_words_knows_where_words_end(pattern: str, text: str) -> None:
    rule = Rule("x/tried", "vote_line", pattern)
    assert rule.search(text) is not None
    assert Sieve({"vote_line": [rule]}).likely("vote_line", text) == (rule,)


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.code)
def test_a_look_at_the_first_character_never_hides_a_match(pack: Pack) -> None:
    hidden = []
    for concept, rules in pack.rules.items():
        texts = [str(m["text"]) for rule in rules for m in rule.matches]
        parts = {text[at:] for text in (*texts, *map(str.upper, texts)) for at in range(0, len(text), 2)}
        for part in parts | {"", " ", "\u00a0x", "İ", "٣ x"}:
            if pack.at_start(concept, part) is None:
                hidden += [(rule.id, part) for rule in rules if rule.regex.match(part) is not None]
    assert hidden == []


def test_most_rules_know_words_to_look_for() -> None:
    assert sum(bool(rule.needles) for rule in RULES) > 0.75 * len(RULES)


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.code)
def test_the_head_of_a_pack_tells_what_the_whole_pack_tells(pack: Pack) -> None:
    head = pack_head(pack.code)
    assert (head.code, head.models, head.digest) == (pack.code, pack.models, pack.digest)
