"""The servers that other tests lean on do what those tests take for granted."""

import smtplib
import ssl
from datetime import UTC, datetime
from email.message import EmailMessage

import caldav
import psycopg
import pytest
from imap_tools import MailBox

from services.dovecot import Full
from services.smtp import Drop


def note(to="priya@northwind.example"):
    message = EmailMessage()
    message["From"], message["To"], message["Message-ID"] = "alex@chen.example", to, "<one@chen.example>"
    message["Subject"] = "Thank you"
    message.set_content("Dear Priya,\n")
    return message


@pytest.fixture
def trust(ca_file):
    return ssl.create_default_context(cafile=str(ca_file))


@pytest.fixture
def session(smtp_server, trust):
    with smtplib.SMTP_SSL(smtp_server.host, smtp_server.tls_port, context=trust) as session:
        session.login(smtp_server.user, smtp_server.password)
        yield session


def test_a_mailbox_has_what_was_delivered(dovecot, trust):
    dovecot.deliver(note().as_bytes())
    with MailBox("localhost", dovecot.imaps_port, ssl_context=trust).login(dovecot.user, dovecot.password) as box:
        assert ["Thank you"] == [found.subject for found in box.fetch()]

    assert ["<one@chen.example>"] == [found["Message-ID"] for found in dovecot.messages()]
    assert [] == dovecot.messages("Sent")


def test_each_test_has_a_mailbox_of_its_own(dovecot_server, dovecot):
    dovecot.deliver(note().as_bytes())

    assert [] == dovecot_server.mailbox().messages()


@pytest.mark.parametrize(("sent", "folders"), [("Sent", ["INBOX", "Sent"]), ("", ["INBOX"])])
def test_a_mailbox_may_lack_a_folder_of_sent_mail(dovecot_server, sent, folders):
    assert folders == dovecot_server.mailbox(sent=sent).folders()


def test_a_full_mailbox_takes_nothing(dovecot_server):
    with pytest.raises(Full):
        dovecot_server.mailbox(full=True).deliver(note().as_bytes())


def test_what_was_sent_lies_in_both_mailboxes(dovecot_server, smtp_server, session):
    priya = dovecot_server.mailbox("priya")
    smtp_server.copies_to, smtp_server.inboxes = dovecot_server.mailbox(), {"priya@northwind.example": priya}
    session.send_message(note())

    assert 1 == len(smtp_server.accepted)
    assert ["Thank you"] == [found["Subject"] for found in priya.messages()]
    assert ["Thank you"] == [found["Subject"] for found in smtp_server.copies_to.messages("Sent")]


def test_a_full_recipient_is_told(dovecot_server, smtp_server, session):
    smtp_server.inboxes = {"priya@northwind.example": dovecot_server.mailbox(full=True)}
    with pytest.raises(smtplib.SMTPDataError) as told:
        session.send_message(note())

    assert 552 == told.value.smtp_code


@pytest.mark.parametrize(("drop", "taken"), [(Drop.BEFORE_DATA, 0), (Drop.IN_DATA, 0), (Drop.AFTER_DATA, 1)])
def test_a_server_drops_the_connection_where_it_was_told_to(smtp_server, session, drop, taken):
    smtp_server.drops = drop
    with pytest.raises((smtplib.SMTPServerDisconnected, OSError)):
        session.send_message(note())

    assert taken == len(smtp_server.accepted)


def test_a_greylisting_server_takes_it_the_second_time(smtp_server, session):
    smtp_server.greylists = True
    with pytest.raises(smtplib.SMTPRecipientsRefused):
        session.send_message(note())
    session.send_message(note())

    assert 1 == len(smtp_server.accepted)


def test_a_recipient_is_refused_with_the_code_that_was_said(smtp_server, session):
    smtp_server.refuses = {"*": "550 5.1.1 no such user"}
    with pytest.raises(smtplib.SMTPRecipientsRefused) as told:
        session.send_message(note())

    assert {"priya@northwind.example": (550, b"5.1.1 no such user")} == told.value.recipients


def test_starttls_and_the_password_are_asked_for(smtp_server, trust):
    with smtplib.SMTP(smtp_server.host, smtp_server.starttls_port) as session:
        session.starttls(context=trust)
        with pytest.raises(smtplib.SMTPAuthenticationError) as told:
            session.login(smtp_server.user, "wrong")

    assert 535 == told.value.smtp_code


def test_a_certificate_can_be_out_of_date(smtp_server, trust):
    with pytest.raises(ssl.SSLCertVerificationError, match="expired"):
        smtplib.SMTP_SSL(smtp_server.host, smtp_server.expired_port, context=trust)


def test_a_calendar_keeps_what_was_saved(radicale):
    with caldav.DAVClient(radicale.url, username=radicale.user, password=radicale.password) as client:
        calendar = client.principal().make_calendar(name="Second Take")
        calendar.save_event(uid="one", dtstart=datetime(2026, 11, 24, 15, 0, tzinfo=UTC), summary="Northwind")

        assert 1 == len(calendar.events())


def test_a_database_is_empty_and_one_s_own(postgres_server, postgres):
    with psycopg.connect(postgres.url) as connection:
        connection.execute("CREATE TABLE letter (id int)")
    with psycopg.connect(postgres_server.database().url) as connection:
        assert (None,) == connection.execute("SELECT to_regclass('letter')").fetchone()
