"""The account page: an address and a password are enough for many, and a test says what is right or wrong in words."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages

from post_office import NOW
from secondtake_app.engines.keys import Keys
from secondtake_app.engines.providers import PROVIDERS, WayIn, provider_of
from secondtake_app.outbox.models import MailAccount

URL = "/letters/account/"


@pytest.fixture
def data(settings, tmp_path):
    settings.DATA_FOLDER = tmp_path


@pytest.fixture
def save(alex, data):
    """Press Save; what the page says then."""

    def press(**fields):
        told = {"address": "alex@chen.example", "smtp_host": "localhost", "smtp_security": "tls", **fields}
        response = alex.post(URL, told)
        if response.status_code == 302:
            response = alex.get(URL)
        return response.content.decode()

    return press


def row():
    return MailAccount.objects.get()


@pytest.mark.parametrize("provider", [known for known in PROVIDERS if known.way_in is not WayIn.NONE])
def test_a_known_provider_needs_no_servers_typed(save, provider):
    said = save(address=f"alex@{provider.domains[0]}", smtp_host="")

    assert f"The servers of {provider.name} were filled in" in said
    assert (provider.smtp_host, provider.smtp_port, provider.security) == (
        row().smtp_host, row().smtp_port, row().smtp_security,
    )  # fmt: skip
    assert (provider.imap_host, 993) == (row().imap_host, row().imap_port)
    assert (provider.way_in is WayIn.APP) == ("It wants an app password" in said)


def test_no_domain_has_two_providers_and_every_host_is_a_name():
    domains = [domain for provider in PROVIDERS for domain in provider.domains]
    assert len(domains) == len(set(domains))
    for provider in PROVIDERS:
        assert (provider.way_in is WayIn.NONE) == (not provider.smtp_host) == (not provider.imap_host)
        assert (provider.security == "tls") == (provider.smtp_port == 465)
    assert provider_of("alex@example.com") is None


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"smtp_host": ""}, "We don&#x27;t know the servers of that address"),
        ({"address": "alex@hotmail.com", "smtp_host": ""}, "Outlook lets no other program in by password"),
        ({"address": "alex"}, "is no e-mail address"),
        ({"address": ""}, "Your e-mail address is missing"),
        ({"smtp_host": "smtp..x"}, "That is no server&#x27;s name"),
        ({"smtp_host": "https://mail.example.com/"}, "That is no server&#x27;s name"),
        ({"imap_host": "imap mail"}, "That is no server&#x27;s name"),
        ({"smtp_port": "0"}, "That is no port"),
        ({"smtp_port": "70000"}, "That is no port"),
        ({"imap_port": "many"}, "That is no port"),
        ({"reads_answers": "on"}, "the server that reads is needed"),
    ],
)
def test_what_is_wrong_is_said_beside_it_and_nothing_is_saved(save, fields, says):
    said = save(password="geheim", name="Alex Chen", **fields)

    assert says in said
    assert 'value="Alex Chen"' in said
    assert "geheim" not in said
    assert not MailAccount.objects.exists()


@pytest.mark.parametrize(("security", "port"), [("tls", 465), ("starttls", 587)])
def test_a_port_left_empty_is_the_usual_one(save, security, port):
    save(smtp_security=security)

    assert (port, 993) == (row().smtp_port, row().imap_port)


def test_a_new_address_brings_its_own_servers(save):
    save(address="alex@gmail.com", smtp_host="")
    save(address="alex@gmx.de", smtp_host="smtp.gmail.com", imap_host="imap.gmail.com")

    assert ("mail.gmx.net", "imap.gmx.net") == (row().smtp_host, row().imap_host)


def test_servers_that_the_person_wrote_are_theirs(save):
    save(address="alex@gmail.com", smtp_host="smtp.work.example")
    save(address="alex@gmail.com", smtp_host="smtp.work.example", name="Alex")

    assert "smtp.work.example" == row().smtp_host


def test_the_password_is_kept_and_never_shown(save, settings):
    save(password=" sesame ")
    said = save()

    assert " sesame " == Keys(settings.DATA_FOLDER).get(str(row().pk))
    assert "sesame" not in said


def test_forgetting_forgets_the_password_too(save, alex, settings):
    save(password="sesame")
    key = str(row().pk)
    said = alex.post(URL, {"forget": "1"}, follow=True).content.decode()

    assert "are gone from here" in said
    assert "" == Keys(settings.DATA_FOLDER).get(key)
    assert not MailAccount.objects.exists()


# Answers


def reading(**changes):
    return {"imap_host": "imap.chen.example", "reads_answers": "on", **changes}


def test_answers_are_looked_for_only_once_the_person_says_so(save):
    assert "Answers are not looked for." in save(imap_host="imap.chen.example")
    assert not row().reads_answers

    assert "Answers will be looked for." in save(**reading())
    assert row().reads_answers


@pytest.mark.parametrize(
    ("changes", "anew"),
    [
        ({}, False),
        ({"name": "Alex"}, False),
        ({"imap_host": "other.chen.example"}, True),
        ({"user": "alex2"}, True),
        ({"address": "sam@chen.example"}, True),
    ],
)
def test_another_mailbox_is_read_from_now_on_only(save, changes, anew):
    save(**reading())
    MailAccount.objects.update(seen={"validity": 7, "uid": 3, "day": "2026-11-24"})
    save(**reading(**changes))

    assert anew == (row().seen == {})


def test_what_comes_while_the_person_says_no_is_never_looked_at(save):
    save(**reading())
    MailAccount.objects.update(seen={"validity": 7, "uid": 3, "day": "2026-11-24"})
    save(imap_host="imap.chen.example")
    save(**reading())

    assert {} == row().seen


def test_a_saved_account_is_looked_at_at_once_whatever_failed_before(save):
    save(**reading())
    trouble = {
        "failures": 9,
        "failing_since": NOW,
        "fault": "Your mailbox is silent.",
        "look_at": NOW + timedelta(days=1),
    }
    MailAccount.objects.update(**trouble)
    save(**reading())

    assert (0, None, "", None) == (row().failures, row().failing_since, row().fault, row().look_at)


def test_why_answers_can_t_be_looked_for_stands_on_the_page(save, alex):
    save(**reading())
    MailAccount.objects.update(fault="Your mailbox is silent.")

    assert "Your mailbox is silent." in alex.get(URL).content.decode()


# The test of the connection


@pytest.fixture
def servers(smtp_server, dovecot_server, settings):
    settings.MAIL_CA = str(smtp_server.ca_file)

    def fields(sent="Sent", **changes):
        box = dovecot_server.mailbox(sent=sent)
        smtp_server.user = box.user
        return {
            "smtp_host": smtp_server.host, "smtp_port": smtp_server.tls_port, "imap_host": box.host,
            "imap_port": box.imaps_port, "user": box.user, "password": box.password, "test": "1", **changes,
        }  # fmt: skip

    return fields


@pytest.mark.parametrize(
    ("changes", "sending", "reading"),
    [
        ({}, "Sending works", "it has a folder of sent letters"),
        ({"sent": ""}, "Sending works", "It has no folder of sent letters"),
        ({"imap_host": ""}, "Sending works", None),
        ({"password": "wrong"}, "The server that sends did not accept", "The server that reads did not accept"),
        ({"imap_port": 1}, "Sending works", "The server that reads could not be reached"),
        ({"smtp_port": 1}, "The server that sends could not be reached", "Reading works"),
        ({"smtp_port": "expired"}, "its certificate has expired", "Reading works"),
    ],
)
def test_both_servers_are_tested_and_what_is_wrong_is_said(save, servers, smtp_server, changes, sending, reading):
    if changes.get("smtp_port") == "expired":
        changes = {"smtp_port": smtp_server.expired_port}
    said = save(**servers(**changes))

    assert sending in said
    assert (reading or "Saved.") in said
    assert reading or "server that reads" not in said.partition("<form")[0]
    assert "The letter is safe" not in said


def test_what_was_typed_is_saved_before_it_is_tested(save, servers):
    save(**servers(password="wrong", name="Alex Chen"))

    assert "Alex Chen" == row().name


def test_the_sentences_stay_in_the_page_s_frame(alex, data, save):
    """They travel in a cookie, which holds four kilobytes."""
    response = alex.post(URL, {"address": "alex@icloud.com", "smtp_host": "", "password": "x"})

    assert [True] == [len(str(told)) < 1000 for told in get_messages(response.wsgi_request)]
