"""The commonest words of eight languages, hardly a sentence does without them, and their accented letters."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS: dict[str, frozenset[str]] = {
    "ca": _words(
        """
        a al als amb aquest aquesta com d de del dels des el els en entre era es ha han hi i l la les li més
        molt no o per però pel pels que qui s'ha sense ser seva seu seus si sobre són també té tot un una va
        van és
        """
    ),
    "de": _words(
        """
        als am an auch auf aus bei bis das dass dem den der des die durch ein eine einem einen einer er es
        für hat im in ist mit nach nicht noch oder sich sie sind über um und unter von vor war werden wie
        wird wurde zu zum zur
        """
    ),
    "en": _words(
        """
        a about after all also an and any are as at be been before but by can could did do for from had has
        have he her his how if in into is it its more no not of on or our shall she should so such than that
        the their them there these they this those to under until up was we were what when where which while
        who will with would you your
        """
    ),
    "es": _words(
        """
        a al algunos ante como con contra cuando de del desde donde durante el ella ellos en entre era es
        esta estas este esto estos está están fue ha han hasta hay la las lo los muy más ni no o para
        pero por porque que quien se según ser si sin sobre son su sus también tiene todos un una unos y ya
        """
    ),
    "fr": _words(
        """
        a afin ai ainsi alors après au aucun aussi autre aux avant avec avoir c ce ces cet cette ceux chez
        comme d dans de depuis des dont du elle elles en entre est et eu fait il ils j je l la le les leur
        leurs lors lui mais me même n ne nos notre nous on ont ou où par pas peut plus pour qu quand que qui
        s sa sans se sera ses si soit son sont sous sur tous tout toute très un une vers vos votre vous y à
        été être était
        """
    ),
    "it": _words(
        """
        a ad agli ai al alla alle anche che chi come con da dagli dai dal dalla degli dei del della delle di
        dove e ed era essere fra gli ha hanno i il in la le lo ma nei nel nella nelle non o ogni per perché
        più quale quando questa questo se senza si sia sono stato su sua sul sulla suo tra tutti un una uno è
        """
    ),
    "nl": _words(
        """
        aan als bij dan dat de deze die dit door een en er geen had heeft het hij hun ik in is kan maar met
        na naar niet nog of om onder ook op over te tot uit van veel voor waar was wat werd wij worden wordt
        zal ze zich zijn zo
        """
    ),
    "pt": _words(
        """
        a ao aos as até com como da das de depois dos do e ela ele eles em entre era essa esse esta este está
        foi foram há isso já mais mas mesmo muito na nas no nos não o os ou para pela pelas pelo pelos por
        qual quando que quem se sem ser seu seus sua suas são também tem uma um à às é
        """
    ),
}

ACCENTS: dict[str, frozenset[str]] = {
    "ca": frozenset("àçèéíïòóúü"),
    "de": frozenset("äöüß"),
    "en": frozenset(),
    "es": frozenset("áéíñóúü"),
    "fr": frozenset("àâçèéêëîïôùûœ"),
    "it": frozenset("àèéìòù"),
    "nl": frozenset("éëï"),
    "pt": frozenset("àáâãçéêíóôõú"),
}
