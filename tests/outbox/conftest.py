"""A server, an account on it, and a letter that waits."""

from __future__ import annotations

import pytest

from post_office import PASSWORD, Post, approved, serve
from secondtake_app.engines.keys import Keys
from secondtake_app.interviews.models import Interview, Opportunity
from secondtake_app.outbox.models import MailAccount


@pytest.fixture
def post(authority, tmp_path, settings):
    """A server with TLS from the start, that our settings trust."""
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    settings.MAIL_CA = str(tmp_path / "ca.pem")
    settings.DATA_FOLDER = tmp_path
    yield from serve(Post(), authority.issue_cert("localhost"))


@pytest.fixture
def account(cast, post, settings):
    row = MailAccount.objects.create(
        owner=cast.alex, address="alex@chen.example", name="Alex Chen", smtp_host="localhost", smtp_port=post.port
    )
    Keys(settings.DATA_FOLDER).put(str(row.pk), PASSWORD)
    return row


@pytest.fixture
def interview(cast):
    job = Opportunity.objects.create(owner=cast.alex)
    return Interview.objects.create(owner=cast.alex, opportunity=job, title="Northwind")


@pytest.fixture
def mailbox(account, dovecot):
    """The account's mailbox, with an empty Sent folder."""
    MailAccount.objects.update(user=dovecot.user, imap_host="localhost", imap_port=dovecot.imaps_port)
    return dovecot


@pytest.fixture
def letter(interview, account):
    """A letter that the person pressed Send on, three minutes ago."""
    return approved(interview, "priya@northwind.example")
