"""The two public routes of a running house, as a calendar program meets them: with no session, by the secret alone."""

import re
import socket
from http.client import HTTPConnection

import pytest
from django.urls import URLPattern, get_resolver

from secondtake_app.people import door

HOST = "take.example"
FEED = re.compile(rf"https://{re.escape(HOST)}(/calendar/feed/[\w-]+\.ics)")


def ask(server, method, path, host=HOST, body=None, **headers):
    """One request as it goes over the wire; the status, the headers, and every byte behind them."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request(method, path, body, {"Host": host, "Connection": "close", **headers})
    answer = connection.getresponse()
    found = answer.status, answer.headers, answer.read()
    connection.close()
    return found


def behind_the_head(server, path):
    """Every byte that a HEAD request is answered with behind the head itself; a client library would hide them."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as wire:
        wire.sendall(f"HEAD {path} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n".encode())
        heard = b"".join(iter(lambda: wire.recv(65536), b""))
    assert heard.startswith(b"HTTP/1.1 200 ")
    return heard.partition(b"\r\n\r\n")[2]


@pytest.fixture
def house(server):
    """A running house with a public address, and the session of the one browser that was let in."""
    server.settings = {"PUBLIC_URL": f"https://{HOST}"}
    link = server.start()
    own = f"127.0.0.1:{server.port}"
    status, headers, _ = ask(server, "GET", link.partition(own)[2], own)
    assert 302 == status
    server.cookie = headers["Set-Cookie"].partition(";")[0]
    server.own = own
    return server


@pytest.fixture
def feed(house):
    """The path of a feed, made by the page."""
    status, headers, page = ask(house, "GET", "/calendar/", house.own, Cookie=house.cookie)
    assert 200 == status
    token = re.search(rb'name="csrfmiddlewaretoken" value="([^"]+)"', page).group(1).decode()
    cookies = f"{house.cookie}; {headers['Set-Cookie'].partition(';')[0]}"
    form = {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://{house.own}", "Cookie": cookies}
    _, _, page = ask(house, "POST", "/calendar/address/", house.own, f"csrfmiddlewaretoken={token}", **form)
    return FEED.search(page.decode()).group(1)


def test_a_calendar_program_finds_its_way(house, feed):
    status, headers, body = ask(house, "GET", feed)
    assert (200, "text/calendar; charset=utf-8") == (status, headers["Content-Type"])
    assert body.startswith(b"BEGIN:VCALENDAR\r\n")
    assert "Set-Cookie" not in headers
    assert b"" == behind_the_head(house, feed)
    assert (304, b"") == ask(house, "GET", feed, **{"If-None-Match": headers["ETag"]})[::2]
    assert (200, body) == ask(house, "GET", feed, **{"If-None-Match": '"another"'})[::2]

    assert 404 == ask(house, "GET", feed.replace("feed/", "feed/x"))[0]
    assert 405 == ask(house, "PROPFIND", feed)[0]


def test_nothing_else_stands_under_the_public_address_not_even_for_the_browser_that_was_let_in(house, feed):
    for path in ("/", "/calendar/", "/calendar/server/", "/settings/", "/help/", "/interviews/new/"):
        assert 404 == ask(house, "GET", path, Cookie=house.cookie)[0], path


def routes(patterns, before=""):
    for pattern in patterns:
        path = f"{before}{pattern.pattern}"
        if isinstance(pattern, URLPattern):
            yield path, pattern.callback
        else:
            yield from routes(pattern.url_patterns, path)


def test_the_public_routes_are_these_and_no_more():
    public = [path for path, view in routes(get_resolver().url_patterns) if getattr(view, "public", False)]

    assert {"calendar/feed/<str:token>.ics"} == {path for path in public if "answer" not in path}
    assert len(public) <= 2
    assert not door.is_public("/calendar/")
