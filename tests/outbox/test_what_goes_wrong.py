"""The table of what may go wrong on the way, on real servers: the state that each ends in, and what the person reads.

A letter goes by a real SMTP server, and into a real mailbox (Dovecot) where it is taken. Each line of the table says
what is wrong, how the server or the letter is made so, where the letter stands then, and words of its sentence.
"""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes
from email.header import decode_header, make_header
from email.utils import parseaddr

import pytest

from post_office import NOW, approved, state_of, sweep
from secondtake_app.engines.keys import Keys
from secondtake_app.outbox import rules
from secondtake_app.outbox.models import Letter, MailAccount
from secondtake_app.outbox.states import State
from services.smtp import Drop

SAFE = "The letter is safe, and nothing was sent."
PRIYA = "priya@northwind.example"


@pytest.fixture
def alexs(dovecot_server):
    """Alex's mailbox."""
    return dovecot_server.mailbox()


@pytest.fixture
def priyas(dovecot_server):
    """Priya's mailbox."""
    return dovecot_server.mailbox("priya")


@pytest.fixture
def account(cast, smtp_server, alexs, priyas, settings, tmp_path):
    settings.MAIL_CA, settings.DATA_FOLDER = str(smtp_server.ca_file), tmp_path
    smtp_server.user, smtp_server.inboxes = alexs.user, {PRIYA: priyas}
    row = MailAccount.objects.create(
        owner=cast.alex, address="alex@chen.example", user=alexs.user, smtp_host=smtp_server.host,
        smtp_port=smtp_server.tls_port, imap_host=alexs.host, imap_port=alexs.imaps_port,
    )  # fmt: skip
    Keys(tmp_path).put(str(row.pk), smtp_server.password)
    return row


@pytest.fixture
def world(smtp_server, dovecot_server, account, settings):
    """What a line of the table may change."""

    class World:
        server = smtp_server

        def password(self, word):
            Keys(settings.DATA_FOLDER).put(str(account.pk), word)

        def account(self, **fields):
            MailAccount.objects.update(**fields)

        def letter(self, **fields):
            Letter.objects.update(**fields)
            letter = Letter.objects.get()
            Letter.objects.update(approved_digest=rules.digest(letter.subject, letter.body, letter.to_address))

        def priya_is_full(self):
            smtp_server.inboxes[PRIYA] = dovecot_server.mailbox("priya", full=True)

        def distrust(self):
            settings.MAIL_CA = ""

    return World()


def says(at, answer):
    """The server answers so at that point."""

    def arrange(world):
        if at == "RCPT":
            world.server.refuses = {"*": answer}
        elif at == "words":
            world.server.refuses_data = answer
        else:
            world.server.at[at] = answer

    return arrange


def server(**how):
    def arrange(world):
        for name, value in how.items():
            setattr(world.server, name, value)

    return arrange


def password(word):
    return lambda world: world.password(word)


def port_of(name):
    return lambda world: world.account(smtp_port=getattr(world.server, name))


def account_with(**fields):
    return lambda world: world.account(**fields)


def letter_with(**fields):
    return lambda world: world.letter(**fields)


def too_large(*hidden):
    def arrange(world):
        world.server.limit, world.server.hides = 50_000, set(hidden)
        world.letter(body="Dear Priya,\n" * 6000)

    return arrange


FAILED, QUEUED, UNCERTAIN, SENT = State.FAILED, State.QUEUED, State.UNCERTAIN, State.SENT
TABLE = [
    # what is wrong            how it is made so                            ends    words that the person reads
    ("wrong password",         password("wrong"),                           FAILED, "want an app password"),
    ("wrong, and hung up on",  server(password="x", drops=Drop.AT_LOGIN),   FAILED, "did not accept the user name"),
    ("password not in ASCII",  password("sésame"),                          FAILED, "did not accept the user name"),
    ("no password here",       password(""),                                FAILED, "it is never in a backup"),
    ("no way in by password",  server(methods=["XOAUTH2"]),                 FAILED, "lets no program in by password"),
    ("expired certificate",    port_of("expired_port"),                     FAILED, "its certificate has expired"),
    ("somebody's certificate", lambda world: world.distrust(),              FAILED, "password was not shown to it"),
    ("no private connection",  port_of("starttls_port"),                    FAILED, "the other kind of connection"),
    ("no such server",         account_with(smtp_host="nobody.invalid"),    QUEUED, "no mail server of that name"),
    ("no name of a server",    account_with(smtp_host="smtp..x"),           FAILED, "no mail server of that name"),
    ("nobody answers",         account_with(smtp_port=1),                   QUEUED, "could not be reached"),
    ("full mailbox, at once",  says("RCPT", "552 5.2.2 mailbox full"),      FAILED, f"The mailbox of {PRIYA} is full"),
    ("full mailbox, at last",  lambda world: world.priya_is_full(),         FAILED, f"The mailbox of {PRIYA} is full"),
    ("full mailbox, for now",  says("RCPT", "452 4.2.2 mailbox full"),      QUEUED, "is full for now"),
    ("our own mailbox full",   says("MAIL", "552 5.2.2 over quota"),        FAILED, "Your own mailbox is full"),
    ("greylisting",            says("RCPT", "451 4.7.1 greylisted"),        QUEUED, "asked to try later"),
    ("4xx at the sender",      says("MAIL", "421 4.3.0 busy"),              QUEUED, "asked to try later"),
    ("4xx after the words",    says("words", "452 4.3.1 no room"),          QUEUED, "asked to try later"),
    ("5xx after the words",    says("words", "554 5.6.0 no"),               FAILED, "refused the letter"),
    ("taken for spam",         says("words", "554 5.7.1 looks like spam"),  FAILED, "for unwanted mail"),
    ("nobody has the address", says("RCPT", "550 5.1.1 no such user"),      FAILED, f"nobody has the address {PRIYA}"),
    ("relaying refused",       says("RCPT", "554 5.7.1 relay denied"),      FAILED, "does not pass letters on"),
    ("sending limit",          says("RCPT", "550 5.4.5 daily limit"),       FAILED, "only so many letters in a day"),
    ("not our address",        says("MAIL", "553 5.7.1 not yours"),         FAILED, "won't send from your address"),
    ("too large, told before", too_large(),                                 FAILED, "larger than the server takes"),
    ("too large, told after",  too_large("SIZE"),                           FAILED, "larger than the server takes"),
    ("address that is none",   letter_with(to_address="priya at home"),     FAILED, "is no e-mail address"),
    ("half an address",        letter_with(to_address="priya@"),            FAILED, "is no e-mail address"),
    ("two dots in an address", letter_with(to_address="p@n..example"),      FAILED, "is no e-mail address"),
    ("two addresses",          letter_with(to_address=f"{PRIYA}, t@x.yz"),  FAILED, "is no e-mail address"),
    ("drop at the word DATA",  server(drops=Drop.AT_DATA),                  QUEUED, "hung up"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("arrange", "state", "reads"), [pytest.param(*line[1:], id=line[0]) for line in TABLE]
)  # fmt: skip
def test_nothing_is_sent_and_the_person_reads_why(world, letter, priyas, arrange, state, reads):
    arrange(world)
    sweep()

    assert state == state_of(letter)
    assert reads in letter.state_note
    assert SAFE in letter.state_note
    assert [] == priyas.messages()


IN_DOUBT = [
    # what is wrong               the server                     Sent folder         ends after looks at it
    ("drop amid the words",       server(drops=Drop.IN_DATA),    "Sent",             UNCERTAIN),
    ("drop after the words",      server(drops=Drop.AFTER_DATA), "Sent",             SENT),
    ("no Sent folder",            server(drops=Drop.AFTER_DATA), "",                 UNCERTAIN),
    ("Sent under another name",   server(drops=Drop.AFTER_DATA), "Éléments envoyés", SENT),
    ("an answer none can read",   server(mumbles="ok, thanks"),  "Sent",             SENT),
]  # fmt: skip


@pytest.mark.parametrize(
    ("arrange", "folder", "ends"), [pytest.param(*line[1:], id=line[0]) for line in IN_DOUBT]
)  # fmt: skip
def test_what_may_have_gone_is_looked_for_and_never_sent_again(
    world, letter, dovecot_server, priyas, arrange, folder, ends
):
    box = dovecot_server.mailbox(sent=folder)
    world.server.user = box.user
    world.account(user=box.user, imap_port=box.imaps_port)
    arrange(world)
    sweep()
    assert State.UNCERTAIN == state_of(letter)
    assert "look in your mail program's Sent folder" in letter.state_note

    if folder and world.server.accepted:
        box.deliver(world.server.accepted[0].content, folder)
    world.server.drops, world.server.mumbles = None, ""
    for later in (timedelta(minutes=4), timedelta(hours=5), timedelta(days=1)):
        sweep(NOW + later)
    assert ends == state_of(letter)
    assert len(world.server.accepted) == len(priyas.messages()) <= 1


ODD = [
    # what is odd                   to whom                              subject
    ("a header in the name",        "Priya\r\nBcc: all@northwind.example", "Thank you"),
    ("a header in the subject",     "Priya Raman",                       "Thanks\r\nBcc: a@x.example\r\n\r\nHi"),
    ("another kind of line end",    "Priya\u2028Bcc: all@x.example",     "Thank\x0b\x0cyou\x85Bcc: all@x.example"),
    ("a subject in emoji",          "Priya Raman",                       "🙏🙏 🎉 " * 30),
    ("names from right to left",    "שרה לוי",                            "תודה רבה"),
    ("marks of direction",          "\u202ePriya\u202c",                 "شكرا جزيلا \u200f!"),
    ("a name with everything",      'Raman, Priya "P." <x@y.example> (HR)', "a; b, c: d <e@f>"),
    ("a long one",                  "Nguyễn Thị Hà " * 14,               "x" * 300),
    ("no subject",                  "",                                  " \t "),
]  # fmt: skip


@pytest.mark.parametrize(("name", "subject"), [pytest.param(*line[1:], id=line[0]) for line in ODD])
def test_no_name_and_no_subject_changes_where_a_letter_goes_or_what_it_says(world, letter, priyas, name, subject):
    world.letter(to_name=name[:200], subject=subject[:300])
    sweep()

    assert State.SENT == state_of(letter)
    (arrived,) = priyas.messages()
    assert (PRIYA,) == world.server.accepted[0].recipients
    assert {"To", "From", "Subject", "Date", "Message-ID"} <= set(arrived.keys())
    assert (None, None) == (arrived["Bcc"], arrived["Cc"])
    assert [PRIYA] == [found.addr_spec for found in arrived["To"].addresses]
    assert one_line(name[:200]) == shown_name(world.server.accepted[0].content)
    assert (one_line(subject[:300]) or "(no subject)") == one_line(arrived["Subject"])
    assert "Dear Priya,\n\nThank you.\n" == arrived.get_content().replace("\r\n", "\n")


def shown_name(data):
    """The name before the address as mail programs show it. (Python's newer reader leaves gaps in a long one.)"""
    name, address = parseaddr(" ".join(message_from_bytes(data)["To"].split()))
    assert PRIYA == address
    return one_line(str(make_header(decode_header(name))))


def one_line(text):
    """Words as any program shows them: whatever breaks or spaces a line is a space."""
    return " ".join(text.split())


def test_a_greylisted_letter_arrives_at_the_next_try(world, letter, priyas):
    world.server.greylists = True
    sweep()
    sweep(NOW + timedelta(minutes=3))

    assert State.SENT == state_of(letter)
    assert 1 == len(priyas.messages())


def test_what_is_wrong_with_one_letter_is_wrong_with_no_other(world, letter, interview, priyas):
    world.letter(to_address="nobody")
    other = approved(interview, PRIYA)
    sweep()

    assert (State.FAILED, State.SENT) == (state_of(letter), state_of(other))
