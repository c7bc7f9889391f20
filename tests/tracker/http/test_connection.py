"""Patience with a tracker, its refusals in plain words, and a secret that stays one."""

import logging
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from minutes.errors import InputMissingError, TrackerError, TrackerUnusableError, UsageError
from minutes.tracker.faults import LostAnswerError, RefusedError
from minutes.tracker.http import Connection, Request
from minutes.tracker.patience import Patience
from minutes.tracker.secret import Login, Secret

TOKEN = "ghp_4nEverTellAnybodyThisOne"


class Reply:
    """What the server of this folder answers; without a status it hangs up instead."""

    def __init__(self, status: int | None = 200, body: str = "{}", late: float = 0.0, **headers: str) -> None:
        self.status, self.body, self.late = status, body, late
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


FINE = Reply(body='{"a": 1}')
POST = Request("POST", "things", body={"x": 1})

PAUSES = [
    ([Reply(429, Retry_After="7")], [7.0]),
    ([Reply(429, Retry_After="Mon, 05 Mar 2029 10:00:30 GMT")], [30.0]),
    ([Reply(429, Retry_After="soon")], [1.0]),
    ([Reply(429, Retry_After="Mon, 05 Mar 2029 09:00:00 GMT")], [0.0]),
    # 2029-03-05T10:00:40Z, as GitHub tells it.
    ([Reply(403, X_RateLimit_Remaining="0", X_RateLimit_Reset="1867399240")], [40.0]),
    ([Reply(429, X_RateLimit_Remaining="0", X_RateLimit_Reset="1867399240")], [40.0]),
    ([Reply(403, '{"message": "You have exceeded a secondary rate limit."}')], [60.0]),
    ([Reply(403, Retry_After="3")], [3.0]),
    ([Reply(502), Reply(503), Reply(504)], [1.0, 2.0, 4.0]),
    ([Reply(503, Retry_After="5"), Reply(500)], [5.0, 2.0]),
    ([Reply(None)], [1.0]),
]


@pytest.mark.parametrize(("trouble", "pauses"), PAUSES)
def test_trouble_that_passes_is_waited_for(
    talk: Callable[..., Any], trouble: list[Reply], pauses: list[float]
) -> None:
    line = talk(*trouble, FINE)

    assert line.connection.get("things").data == {"a": 1}
    assert line.pauses == pauses
    assert len(line.said) == len(pauses)


def test_an_answer_that_does_not_come_is_asked_for_again(talk: Callable[..., Any]) -> None:
    line = talk(Reply(late=3.0), FINE, read=0.1)

    assert line.connection.get("things").data == {"a": 1}
    assert "does not answer in time" in line.said[0]


def test_patience_ends(talk: Callable[..., Any], scripted: Any) -> None:
    line = talk(Reply(502))

    with pytest.raises(TrackerUnusableError, match=r"fault of its own \(502\), 5 times; push again later"):
        line.connection.get("things")
    assert line.pauses == [1.0, 2.0, 4.0, 8.0]
    assert len(scripted.asked) == 5


@pytest.mark.parametrize(
    "header", [{"Retry_After": "1800"}, {"Retry_After": "Mon, 05 Mar 2029 10:30:00 GMT"}]
)
def test_a_wait_that_is_too_long_is_left_to_people(talk: Callable[..., Any], header: dict[str, str]) -> None:
    line = talk(Reply(429, **header), FINE)

    with pytest.raises(
        TrackerUnusableError, match=r"asks to wait 0:30:00 \(hours, minutes, seconds\); push again"
    ):
        line.connection.get("things")
    assert line.pauses == []


@pytest.mark.parametrize("trouble", [Reply(502), Reply(503, Retry_After="1"), Reply(None), Reply(late=3.0)])
def test_a_post_that_may_have_been_carried_out_is_not_made_again(
    talk: Callable[..., Any], scripted: Any, trouble: Reply
) -> None:
    line = talk(trouble, FINE, read=0.1)

    with pytest.raises(LostAnswerError):
        line.connection.send(POST)
    assert scripted.asks == ["POST /things"]


@pytest.mark.parametrize("trouble", [Reply(429), Reply(403, Retry_After="1")])
def test_a_post_that_was_not_carried_out_is_made_again(
    talk: Callable[..., Any], scripted: Any, trouble: Reply
) -> None:
    assert talk(trouble, Reply(201, "{}")).connection.send(POST).status == 201
    assert len(scripted.asked) == 2


def test_a_server_that_is_not_there_is_tried_for_posts_too(talk: Callable[..., Any], scripted: Any) -> None:
    line = talk(FINE, url="http://127.0.0.1:9")

    with pytest.raises(
        TrackerUnusableError, match=r"Forge does not answer, 5 times; .* http://127\.0\.0\.1:9 is its"
    ):
        line.connection.send(POST)


@pytest.mark.parametrize(
    ("status", "body", "sentence"),
    [
        (401, '{"message": "Bad credentials", "documentation_url": "https://docs.example"}',
         "Forge refuses (401: Bad credentials): put a secret that is valid into MINUTES_GITHUB_TOKEN"),
        (403, '{"message": "Resource not accessible"}', "Forge refuses (403: Resource not accessible): ask for more"),
        (404, "<html>lost</html>",
         "Forge refuses (404): see that --url and --project are right (it was asked to GET things)"),
        (422, '{"message": "Validation Failed", "errors": [{"resource": "Issue", "field": "title", "code": "missing"}]}',
         "(422: Validation Failed; title missing)"),
        (400, '{"message": {"title": ["is too long", "is odd"]}}', "(400: title: is too long; title: is odd)"),
        (422, '{"errors": ["Subject cannot be blank"]}', "(422: Subject cannot be blank)"),
        (400, '{"error": "due_date is invalid"}', "(400: due_date is invalid)"),
        (501, "", "Forge refuses (501)"),
    ],
)  # fmt: skip
def test_a_refusal_says_what_to_do(
    talk: Callable[..., Any], scripted: Any, status: int, body: str, sentence: str
) -> None:
    line = talk(Reply(status, body), advice={403: "ask for more"})

    with pytest.raises(TrackerError) as refused:
        line.connection.get("things")
    assert sentence in str(refused.value)
    assert len(scripted.asked) == 1
    assert isinstance(refused.value, TrackerUnusableError if status == 401 else RefusedError)


def test_a_refusal_may_be_an_answer(talk: Callable[..., Any]) -> None:
    line = talk(Reply(404))

    assert line.connection.send(Request("DELETE", "things/1"), accept=frozenset({404})).status == 404


def test_pages_are_followed_by_their_parameters_alone(talk: Callable[..., Any], scripted: Any) -> None:
    elsewhere = (
        '<https://elsewhere.example/api/things?page=2&state=all>; rel="next", <https://x.example>; rel="last"'
    )
    line = talk(Reply(body="[1]", Link=elsewhere), Reply(body="[2]"))

    pages = [answer.data for answer in line.connection.pages("things", {"state": "all"})]
    assert pages == [[1], [2]]
    assert scripted.asks == ["GET /things?state=all", "GET /things?page=2&state=all"]


@pytest.mark.parametrize(("goal", "asked"), [("/moved", "/moved?a=1"), ("/moved?a=1&b=2", "/moved?a=1&b=2")])
def test_a_redirect_on_the_same_server_is_followed(
    talk: Callable[..., Any], scripted: Any, goal: str, asked: str
) -> None:
    line = talk(Reply(301, Location=goal), FINE)

    assert line.connection.get("things", {"a": 1}).data == {"a": 1}
    assert scripted.asks == ["GET /things?a=1", f"GET {asked}"]


def test_a_list_without_an_end_is_left(talk: Callable[..., Any]) -> None:
    line = talk(Reply(body="[1]", Link='</things?page=2>; rel="next"'))

    with pytest.raises(TrackerUnusableError, match="repeats a page"):
        list(line.connection.pages("things", {"page": 1}))


def test_a_write_is_redirected_only_as_it_is(talk: Callable[..., Any], scripted: Any) -> None:
    assert talk(Reply(307, Location="/moved"), Reply(201)).connection.send(POST).status == 201
    assert scripted.asks == ["POST /things", "POST /moved"]

    with pytest.raises(TrackerError, match="has moved to"):
        talk(Reply(301, Location="/moved"), FINE).connection.send(POST)


@pytest.mark.parametrize(
    "goal", ["http://localhost:{port}/", "https://127.0.0.1:{port}/", "//elsewhere.example/"]
)
def test_a_secret_goes_to_no_other_server(talk: Callable[..., Any], scripted: Any, goal: str) -> None:
    line = talk(Reply(302, Location=goal.format(port=scripted.server_port)), FINE)

    with pytest.raises(TrackerUnusableError, match="redirects to another server"):
        line.connection.get("things")
    assert len(scripted.asked) == 1


def test_the_secret_is_sent_and_nothing_else_of_the_users(
    talk: Callable[..., Any], scripted: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login somebody password else\n")
    (tmp_path / ".netrc").chmod(0o600)
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    line = talk(Reply(Set_Cookie="a=b"), FINE)

    line.connection.get("things")
    line.connection.get("things")
    for _, _, headers in scripted.asked:
        assert headers["Authorization"] == f"Bearer {TOKEN}"
        assert "Cookie" not in headers


@pytest.mark.parametrize(
    "trouble",
    [
        Reply(401, f'{{"message": "no such token {TOKEN}"}}'),
        Reply(422, f'{{"{TOKEN}": "{TOKEN}"}}'),
        Reply(301, Location=f"/moved/{TOKEN}"),
        Reply(302, Location=f"https://{TOKEN}/"),
        Reply(502),
        Reply(None),
        Reply(body=TOKEN),
    ],
)
def test_the_secret_is_in_no_message_traceback_or_log(
    talk: Callable[..., Any], caplog: pytest.LogCaptureFixture, trouble: Reply
) -> None:
    caplog.set_level(logging.DEBUG)
    line = talk(trouble)

    with pytest.raises(TrackerError) as failed:
        line.connection.send(POST).data  # noqa: B018
    shown = "".join(traceback.format_exception(failed.value)) + caplog.text + "".join(line.said)
    assert "HTTP connection" in caplog.text
    assert TOKEN.lower() not in shown.lower()
    assert TOKEN not in repr(line.connection) + repr(vars(line.connection))


def test_a_proxys_password_is_in_no_message(
    talk: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://user:hush@127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)

    with pytest.raises(TrackerUnusableError) as failed:
        talk(FINE).connection.get("things")
    assert "HTTPS_PROXY" in str(failed.value)
    assert "hush" not in "".join(traceback.format_exception(failed.value))


@pytest.mark.parametrize("value", ["", " \n", "two\nlines", "zéro"])
def test_what_is_no_token_is_refused_without_showing_it(value: str) -> None:
    with pytest.raises(UsageError, match="MINUTES_X") as refused:
        Login.bearer(Secret(value, "MINUTES_X"))
    assert not value.strip() or value not in str(refused.value)


def test_the_line_end_of_a_file_is_no_part_of_a_token(talk: Callable[..., Any]) -> None:
    assert Login.by_header("PRIVATE-TOKEN", Secret("abc\n", "X")).value == "abc"
    assert Login.basic("me", Secret("zéro", "X")).value == "Basic bWU6esOpcm8="


@pytest.mark.parametrize(
    "url", ["", "forge.example", "ftp://forge.example", "https://", "https://a:b@forge.example", "https://forge:x",
            "http://forge.example", "https://forge.example/?token=1", "http://127.0.0.1.example"],
)  # fmt: skip
def test_an_address_that_would_give_a_secret_away_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="--url"):
        Connection("Forge", url, Login.bearer(Secret("t", "X")))


def test_a_certificate_is_verified(secure: Any, ca_file: Path) -> None:
    secure.replies[:] = [FINE]
    url = secure.url.replace("http:", "https:")
    login = Login.bearer(Secret("t", "X"))

    with pytest.raises(TrackerUnusableError, match="certificate that is not trusted"):
        Connection("Forge", url, login, patience=Patience(sleep=lambda _: None)).get("things")
    assert secure.asked == []
    assert Connection("Forge", url, login, ca=ca_file).get("things").data == {"a": 1}
    with pytest.raises(InputMissingError, match=r"gone\.pem"):
        Connection("Forge", url, login, ca=ca_file.parent / "gone.pem")


def test_what_is_not_json_is_said_to_be_no_interface(talk: Callable[..., Any]) -> None:
    with pytest.raises(TrackerError, match="something other than JSON"):
        talk(Reply(body="<html>")).connection.get("things").data  # noqa: B018
