"""The launch link in a real browser."""

import contextlib
import http.client
from urllib.parse import urlsplit

import pytest


def status(address: str, **headers: str) -> int:
    """What a program without cookies gets; a redirect is not followed."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc)
    with contextlib.closing(connection):
        connection.request("GET", parts.path, headers=headers)
        return connection.getresponse().status


def test_a_browser_let_in_once_stays_let_in_when_the_program_was_killed(server, page, assert_accessible):
    page.goto(server.start())
    assert server.address == page.url
    assert_accessible(page)

    server.kill()
    server.start()
    assert 200 == page.goto(server.address).status


def test_a_link_lets_one_browser_in_and_no_second(server, page, assert_accessible):
    link = server.start()
    assert 302 == status(link)

    page.expected_errors = True
    assert 403 == page.goto(link).status
    assert "This page opens with a link" in page.inner_text("h1")
    assert_accessible(page)


@pytest.mark.parametrize("path", ["", "reflect/", "nothing/here/", "enter/wrong/"])
def test_a_stranger_is_told_how_to_get_in_and_nothing_else(server, path):
    server.start()

    assert 403 == status(server.address + path)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:1", "localhost", "127.0.0.1.evil.example:80"])
def test_another_name_for_this_machine_is_refused(server, host):
    server.start()

    assert 400 == status(server.address, Host=host)


def test_a_second_start_gives_a_fresh_link_and_ends(server, page):
    first = server.start()
    second = server.fresh_link()

    assert first != second
    assert 200 == page.goto(second).status
    assert server.address == page.url


def test_it_listens_on_loopback_only(server):
    import psutil

    server.start()
    places = psutil.Process(server.process.pid).net_connections()
    assert {"127.0.0.1"} == {place.laddr.ip for place in places}


def test_ctrl_c_ends_it_calmly(server):
    server.start()
    assert 0 == server.stop()
