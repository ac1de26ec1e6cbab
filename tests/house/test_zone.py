"""The first guess at the person's time zone is the machine's own."""

import pytest

from secondtake_app.people.zone import machine_zone


@pytest.mark.parametrize(
    ("env", "points_to", "zone"),
    [
        ({"TZ": "Europe/Dublin"}, "zoneinfo/Asia/Tokyo", "Europe/Dublin"),
        ({}, "usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ({}, "usr/share/zoneinfo/Not/There", "UTC"),
        ({"TZ": "../../etc/passwd"}, "", "UTC"),
        ({"TZ": "EST5EDT,M3.2.0,M11.1.0"}, "", "UTC"),
        ({}, "", "UTC"),
    ],
)
def test_the_machine_s_zone_is_taken_where_it_is_known(tmp_path, env, points_to, zone):
    localtime = tmp_path / "localtime"
    localtime.symlink_to(tmp_path / points_to)

    assert zone == machine_zone(env, str(localtime))
