"""A strict look at a calendar file, line by line, without the library that wrote it."""

import re

UTC_TIME = re.compile(r"^\d{8}T\d{6}Z$")
LINE = re.compile(r"^[A-Z][A-Z0-9-]*(?:;[A-Z-]+=[^:;,\"]+)*:")
ONCE = ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE")


def assert_strict(data: bytes) -> None:
    """The rules, by hand, and not by the library that wrote it."""
    assert data.endswith(b"\r\n")
    lines = data[:-2].split(b"\r\n")
    assert all(b"\n" not in line and b"\r" not in line for line in lines)
    assert max(map(len, lines)) <= 75
    text = data.decode("utf-8").replace("\r\n ", "")
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", text)
    whole = text[:-2].split("\r\n")
    assert all(LINE.match(line) for line in whole), whole
    assert ["BEGIN:VCALENDAR", "VERSION:2.0"] == [line for line in whole if line.startswith(("BEGIN:VCAL", "VERSION"))]
    assert "VALARM" not in text
    assert "METHOD:" not in text
    for event in text.split("BEGIN:VEVENT\r\n")[1:]:
        names = [line.partition(":")[0].partition(";")[0] for line in event.split("END:VEVENT")[0].splitlines()]
        assert len(names) == len(set(names))
        assert set(ONCE) <= set(names)
        times = [line.partition(":") for line in event.splitlines() if line.startswith(("DT", "LAST-MOD"))]
        assert all(UTC_TIME.match(value) for _, _, value in times), times
