"""One certificate authority for all servers of a test run, which the program under test is told to trust."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime
from pathlib import Path

import pytest
import trustme

NAMES = ("localhost", "127.0.0.1")
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Signs what the servers show."""
    return trustme.CA()


@pytest.fixture(scope="session")
def ca_file(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The authority as a file, for SECONDTAKE_MAIL_CA."""
    path = tmp_path_factory.mktemp("authority") / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


def server_side(authority: trustme.CA, *, expired: bool = False) -> ssl.SSLContext:
    """What a server of this machine shows; on demand one whose time is over."""
    times = {"not_before": LONG_AGO, "not_after": LONG_AGO.replace(year=2021)} if expired else {}
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(*NAMES, **times).configure_cert(context)
    return context
