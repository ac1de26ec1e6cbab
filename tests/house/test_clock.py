"""The clock that journeys over days move: every process of the house must be in the same world."""

from datetime import UTC, datetime
from http.client import HTTPConnection

import pytest


@pytest.mark.parametrize(("minutes", "status"), [(9, 302), (11, 403)])
def test_a_launch_link_is_good_for_ten_minutes_of_the_moved_clock(server, minutes, status):
    link = server.start_with_a_clock(datetime(2026, 11, 24, 15, 0, tzinfo=UTC))
    server.move_clock(minutes * 60)

    door = HTTPConnection("127.0.0.1", server.port)
    door.request("GET", link.partition(str(server.port))[2])

    assert status == door.getresponse().status
    door.close()
