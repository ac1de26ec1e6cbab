"""A message handed to a real mail server: what became of it is told rightly, whatever the server does."""

from __future__ import annotations

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from secondtake_app.engines import post
from secondtake_app.engines.post import Outcome
from secondtake_app.engines.session import Account
from services.smtp import Drop

PRIYA = "priya@northwind.example"


def account(server, **changes):
    known = {
        "address": "alex@chen.example", "user": "", "password": server.password, "smtp_host": server.host,
        "smtp_port": server.tls_port, "security": "tls", "ca_file": str(server.ca_file),
    }  # fmt: skip
    return Account(**{**known, **changes})


def note(to=PRIYA, body="Dear Priya,\n"):
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"] = "alex@chen.example", Address("", *to.split("@"))
    message["Message-ID"], message["Subject"] = "<one@chen.example>", "Thank you"
    message.set_content(body, cte="quoted-printable", charset="utf-8")
    return message


class Fence:
    """The question that is asked just before the words go."""

    def __init__(self, yes=True):
        self.yes, self.asked = yes, 0

    def __call__(self):
        self.asked += 1
        return self.yes


def deliver(server, *, to=PRIYA, body="Dear Priya,\n", fence=None, **changes):
    return post.deliver(account(server, **changes), note(to, body), to, fence or Fence())


def without_cr(accepted):
    return accepted.message.get_content().replace("\r\n", "\n")


def test_the_words_arrive_as_they_were(smtp_server):
    told = deliver(smtp_server, body="Dear Priya,\n.\n..\nCafé – thank you. 🙏\n")

    assert Outcome.TAKEN == told.outcome
    assert "Dear Priya,\n.\n..\nCafé – thank you. 🙏\n" == without_cr(smtp_server.accepted[0])


def test_the_fence_is_asked_once_and_its_no_stops_the_words(smtp_server):
    fence = Fence(yes=False)

    assert Outcome.NOTHING_LEFT == deliver(smtp_server, fence=fence).outcome
    assert (1, []) == (fence.asked, smtp_server.accepted)


@pytest.mark.parametrize("said", ["250 OK", "250 queued as 7", "251 will forward", "252 will try", "200 fine"])
def test_any_yes_after_the_words_means_taken(smtp_server, said):
    smtp_server.mumbles = said

    assert Outcome.TAKEN == deliver(smtp_server).outcome


@pytest.mark.parametrize(
    "said", ["banana", "354 go on", "334 more", "199 wait", "600 what", "999", "25", "250" + "x" * 9000, "\x00\xff"]
)
def test_an_answer_after_the_words_that_nobody_can_read_is_a_doubt(smtp_server, said):
    smtp_server.mumbles = said
    told = deliver(smtp_server)

    assert Outcome.IN_DOUBT == told.outcome
    assert "may have gone" in told.sentence
    assert 1 == len(smtp_server.accepted)


@pytest.mark.parametrize("drop", [Drop.BEFORE_DATA, Drop.AT_DATA])
def test_a_drop_before_any_word_went_is_no_doubt(smtp_server, drop):
    smtp_server.drops = drop
    told = deliver(smtp_server)

    assert Outcome.PUT_OFF == told.outcome
    assert "nothing was sent" in told.sentence


@pytest.mark.parametrize("drop", [Drop.IN_DATA, Drop.AFTER_DATA])
def test_a_drop_once_words_went_is_a_doubt(smtp_server, drop):
    smtp_server.drops = drop

    assert Outcome.IN_DOUBT == deliver(smtp_server).outcome


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("451 4.3.0 later", Outcome.PUT_OFF),
        ("554 5.5.1 no valid recipients", Outcome.REFUSED),
        ("250 what", Outcome.PUT_OFF),
        ("banana", Outcome.PUT_OFF),
        ("x" * 9000, Outcome.PUT_OFF),
    ],
)
def test_a_server_that_never_asks_for_the_words_does_not_get_them(smtp_server, said, outcome):
    smtp_server.at["DATA"] = said
    told = deliver(smtp_server)

    assert outcome == told.outcome
    assert "nothing was sent" in told.sentence
    assert [] == smtp_server.accepted


@pytest.mark.parametrize("password", ["sesam öffne dich", "пароль", "🔑", 'a\\b"c'])
def test_a_password_may_be_in_any_letters(smtp_server, password):
    smtp_server.password = password

    assert Outcome.TAKEN == deliver(smtp_server).outcome
    wrong = deliver(smtp_server, password=password + "é")
    assert (Outcome.REFUSED, True) == (wrong.outcome, "app password" in wrong.sentence)


def test_a_server_that_knows_only_the_older_way_to_log_in_is_met_in_it(smtp_server):
    smtp_server.password, smtp_server.methods = "пароль", ["LOGIN"]

    assert Outcome.TAKEN == deliver(smtp_server).outcome


def test_a_server_with_no_way_in_by_password_is_said(smtp_server):
    smtp_server.methods = ["XOAUTH2"]
    told = deliver(smtp_server)

    assert Outcome.REFUSED == told.outcome
    assert "lets no program in by password" in told.sentence


@pytest.mark.parametrize("host", ["smtp..x", "x" * 70 + ".example", ".smtp.example", "", "☃" * 80])
def test_a_name_that_no_server_can_have_is_said(smtp_server, host):
    told = deliver(smtp_server, smtp_host=host)

    assert "no mail server of that name" in told.sentence
    assert Outcome.REFUSED == told.outcome


@pytest.mark.parametrize("port", [-1, 0, 65_536, 2**40])
def test_a_port_that_none_can_have_is_said(smtp_server, port):
    assert "There is no such port" in deliver(smtp_server, smtp_port=port).sentence


def test_a_missing_password_is_said_before_anybody_is_asked(smtp_server):
    told = deliver(smtp_server, password="")

    assert Outcome.REFUSED == told.outcome
    assert "password is not here" in told.sentence


@pytest.mark.parametrize("drop", [None, Drop.AT_LOGIN])
def test_a_refused_password_is_one_also_if_the_server_hangs_up_after_it(smtp_server, drop):
    smtp_server.drops = drop
    told = deliver(smtp_server, password="wrong")

    assert Outcome.REFUSED == told.outcome
    assert "did not accept the user name or the password" in told.sentence


@pytest.mark.parametrize(
    ("said", "outcome", "says"),
    [
        ("535 5.7.8 no", Outcome.REFUSED, "app password"),
        ("534 5.7.9 Application-specific password required", Outcome.REFUSED, "app password"),
        ("535 5.7.139 Authentication unsuccessful, basic authentication is disabled.", Outcome.REFUSED,
         "lets no program in by password"),
        ("454 4.7.0 Temporary authentication failure", Outcome.PUT_OFF, "try later"),
        ("421 4.7.0 too many, goodbye", Outcome.PUT_OFF, "try later"),
        ("banana", Outcome.PUT_OFF, "hung up or answered"),
    ],
)  # fmt: skip
def test_what_a_server_says_to_a_password(smtp_server, said, outcome, says):
    smtp_server.at["AUTH"] = said
    told = deliver(smtp_server)

    assert outcome == told.outcome
    assert says in told.sentence


LIMIT_REACHED = "only so many letters"
NOT_PASSED_ON = "does not pass letters on"
OWN_FULL = "Your own mailbox is full"
TOO_LARGE = "larger than the server takes"


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ("550 5.4.5 Daily user sending limit exceeded.", LIMIT_REACHED),
        ("550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
         LIMIT_REACHED),
        ("554 5.7.1 You have exceeded your sending quota", LIMIT_REACHED),
        ("552 5.2.2 over quota", OWN_FULL),
        ("552 5.3.4 Message size exceeds fixed limit", TOO_LARGE),
        ("552 too much", TOO_LARGE),
        ("530 5.7.0 Authentication required", "user name or the password"),
        ("553 5.7.1 Sender address rejected: not owned by user", "won't send from your address"),
    ],
)  # fmt: skip
def test_a_refusal_of_the_sender_is_told_for_what_it_is(smtp_server, said, says):
    smtp_server.at["MAIL"] = said
    told = deliver(smtp_server)

    assert Outcome.REFUSED == told.outcome
    assert says in told.sentence
    assert PRIYA not in told.sentence


@pytest.mark.parametrize(
    ("said", "outcome", "says"),
    [
        ("550 5.1.1 no such user", Outcome.REFUSED, f"nobody has the address {PRIYA}"),
        ("550 Unknown user", Outcome.REFUSED, f"nobody has the address {PRIYA}"),
        ("550 5.1.2 Host unknown", Outcome.REFUSED, f"nobody has the address {PRIYA}"),
        ("550 No.", Outcome.REFUSED, f"won't take a letter to {PRIYA}"),
        ("550 5.2.1 mailbox disabled", Outcome.REFUSED, f"takes no letters at {PRIYA}"),
        ("552 5.2.2 mailbox full", Outcome.REFUSED, f"mailbox of {PRIYA} is full"),
        ("452 4.2.2 mailbox full", Outcome.PUT_OFF, f"mailbox of {PRIYA} is full"),
        ("451 4.7.1 greylisted", Outcome.PUT_OFF, "try later"),
        ("554 5.7.1 Relay access denied", Outcome.REFUSED, NOT_PASSED_ON),
        ("550 5.7.1 Unable to relay", Outcome.REFUSED, NOT_PASSED_ON),
        ("550 relaying not permitted", Outcome.REFUSED, NOT_PASSED_ON),
        ("550 5.4.5 Daily sending quota exceeded", Outcome.REFUSED, LIMIT_REACHED),
        ("450 4.4.5 too many messages, slow down", Outcome.PUT_OFF, LIMIT_REACHED),
        ("550 5.7.1 rejected: listed as a source of spam", Outcome.REFUSED, "unwanted mail"),
    ],
)
def test_a_refusal_of_the_recipient_is_told_for_what_it_is(smtp_server, said, outcome, says):
    smtp_server.refuses = {"*": said}
    told = deliver(smtp_server)

    assert outcome == told.outcome
    assert says in told.sentence
    assert "nothing was sent" in told.sentence


def test_a_message_larger_than_what_the_server_told_never_leaves(smtp_server):
    smtp_server.limit = 2000
    fence = Fence()
    told = deliver(smtp_server, body="Dear Priya,\n" * 300, fence=fence)

    assert (Outcome.REFUSED, 0) == (told.outcome, fence.asked)
    assert TOO_LARGE in told.sentence


def test_a_server_that_tells_its_limit_only_after_the_words_is_believed(smtp_server):
    smtp_server.limit, smtp_server.hides = 2000, {"SIZE"}
    told = deliver(smtp_server, body="Dear Priya,\n" * 300)

    assert Outcome.REFUSED == told.outcome
    assert TOO_LARGE in told.sentence


def test_an_address_in_other_letters_needs_a_server_that_can_write_it(smtp_server):
    assert Outcome.TAKEN == deliver(smtp_server, to="прия@northwind.example").outcome
    smtp_server.hides = {"SMTPUTF8"}
    told = deliver(smtp_server, to="прия@northwind.example")

    assert Outcome.REFUSED == told.outcome
    assert "can't handle the letters" in told.sentence


@pytest.mark.parametrize(
    ("changes", "outcome", "says"),
    [
        ({"ca_file": ""}, Outcome.REFUSED, "signed by nobody we know"),
        ({"smtp_port": "expired_port"}, Outcome.REFUSED, "has expired"),
        ({"smtp_port": "starttls_port"}, Outcome.REFUSED, "no private connection"),
        ({"smtp_port": 1}, Outcome.PUT_OFF, "could not be reached"),
        ({"smtp_host": "nobody.invalid"}, Outcome.PUT_OFF, "no mail server of that name"),
    ],
)
def test_a_connection_that_can_t_be_had_is_told_in_words(smtp_server, changes, outcome, says):
    changes = {key: getattr(smtp_server, str(value), value) for key, value in changes.items()}
    told = deliver(smtp_server, **changes)

    assert outcome == told.outcome
    assert says in told.sentence


def test_starttls_works_and_a_server_without_it_never_sees_the_password(smtp_server):
    asked = {"security": "starttls", "smtp_port": smtp_server.starttls_port}
    assert Outcome.TAKEN == deliver(smtp_server, **asked).outcome
    smtp_server.hides = {"STARTTLS"}

    assert "no private connection" in deliver(smtp_server, **asked).sentence


def test_the_server_does_not_learn_what_this_computer_is_called(smtp_server, monkeypatch):
    monkeypatch.setattr("socket.getfqdn", lambda *_: "rechner.müller.example")

    assert Outcome.TAKEN == deliver(smtp_server).outcome
    assert "[127.0.0.1]" == smtp_server.greeted_by


def test_the_password_stands_in_no_trace(smtp_server):
    assert "sesame" not in repr(account(smtp_server))
