"""The engine's account of a person, out of its row and the place where passwords lie."""

from __future__ import annotations

from email.headerregistry import Address

from django.conf import settings

from secondtake_app.engines.keys import Keys
from secondtake_app.engines.session import Account
from secondtake_app.outbox.message import address_of
from secondtake_app.outbox.models import MailAccount


def account_of(row: MailAccount) -> Account:
    """The engine's account, with its password."""
    return Account(
        address=bare(address_of(row.address)),
        user=row.user,
        password=Keys(settings.DATA_FOLDER).get(str(row.pk)),
        smtp_host=row.smtp_host,
        smtp_port=row.smtp_port,
        security=row.smtp_security,
        imap_host=row.imap_host,
        imap_port=row.imap_port,
        ca_file=settings.MAIL_CA,
    )


def bare(address: Address) -> str:
    """An address without the name before it."""
    return f"{address.username}@{address.domain}"
