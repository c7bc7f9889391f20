"""Raised letters and signs that a blank parts from what they belong to: ``1 er``, ``2 ème``, ``n °5``, ``m 2``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes.text import Edit, Span

#: What follows an ordinal in French minutes. A lone ``e`` is the Spanish and Italian "and" too, so it must.
_COUNTED = (
    r"adjoint|alin[ée]a|anniversaire|année|arrondissement|bureau|catégorie|chambre|circonscription|classe|collège"
    r"|congrès|conseil|échéance|édition|étage|étape|exercice|fois|génération|groupe|jour|journée|lecture|ligne|mois"
    r"|partie|phase|place|point|prix|rang|rencontre|République|résolution|réunion|salon|séance|semaine|semestre"
    r"|session|siècle|tour|tranche|trimestre|vice|volet"
)
# Each alternative names ``gap``, the blank to delete.
_RAISED = re.compile(
    rf"""
    (?<![\w.,/’'-])(?: 1(?P<er>[ ])(?:ers?|[èe]res?)(?![\w’'.-]) )
  | (?<![\w.,/’'-])(?: 1(?P<re>[ ])re(?=[ ](?:{_COUNTED})\b) )
  | (?<![\w.,/’'-])(?: 2(?P<nd>[ ])(?:nde?s?)(?![\w’'.-]) )
  | (?<![\w.,/’'-])(?: \d{{1,3}}(?P<eme>[ ])i?[èe]mes?(?![\w’'-]) )
  | (?<![\w.,/’'-])(?: (?:\d{{1,3}}|[IVX]{{1,6}})(?P<e>[ ])e(?=[ ](?:{_COUNTED})(?:s|x)?\b) )
  | (?<![\w.,/’'-])(?: (?:\d*1(?<!11)(?P<st>[ ])st|\d*3(?<!13)(?P<rd>[ ])rd|\d*[04-9](?P<th>[ ])th)
        (?=[ ](?:of|[a-z]{{4,}}|January|February|March|April|May|June|July|August|September|October|November
          |December)\b) )
  | (?<!\w)(?: [Nn](?P<no>[ ])[°º][ ]?(?=\d) )
  | (?<!\w)(?: [Nn](?P<letter>[ ])os?[ ](?=\d) )
  | (?<![\w.’'-])(?: M(?P<mme>[ ])(?:mes?|lles?|gr)(?=[ ][A-ZÀ-ÖØ-Þ]) )
  | (?<![\w.’'-])(?: [DP](?P<dr>[ ])rs?(?=[ ][A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]) )
  | (?<=\d[ ])(?: [kcm]?m(?P<square>[ ])[23](?=[ ]?[;:)]|[.,](?!\d)|[ ]?(?:\n|\f|\Z)|[ ](?:de|d’|d'|du|habitables?)\b) )
    """,
    re.VERBOSE,
)
# The cheap test, and what every alternative needs: a blank, then one of a few short words or a raised sign.
_LIKELY = re.compile(
    r"[\dIVXnNMDPm] (?:ers?|[èe]res?|re|nde?s?|i?[èe]mes?|e|st|rd|th|os?|mes?|lles?|gr|rs?|[23])(?![\w’'-])|[nN] [°º]"
)

#: No number and no counted word is longer, in characters.
_REACH = 10


def raised(text: str) -> Iterator[Edit]:
    """Close the blank before raised letters and signs, where they can be nothing else.

    Ordinals (``1 er``, ``2 ème``, ``3 e étage``, ``4 th of``), numero signs (``n °5``, ``n o 5``), titles
    (``M me Roc``) and square or cubic metres at the end of a phrase.
    """
    for likely in _LIKELY.finditer(text):
        blank = likely.start() + 1
        for match in _RAISED.finditer(text, max(blank - _REACH, 0), blank + 2 * _REACH):
            if match.lastgroup and match.start(match.lastgroup) == blank:
                yield Edit(Span(blank, blank + 1), "", "clean/raised")
