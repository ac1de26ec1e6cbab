"""All interviews: other programs' files and ugly ones are read, each line in an entry or a problem; and the board."""

import json
from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.outlook.board import Entry, Origin, Stage, glance, read_board, same, to_csv, to_json
from secondtake.outlook.board.days import Order, order_of, read_day
from secondtake.outlook.board.glance import NOT_NAMED
from secondtake.outlook.outcomes import Outcome

HUNTR_DOWNLOAD = """companyName,title,location,listName,htmlDescription
Contoso,Data Analyst,Leeds,Wishlist,"<p>About the job,
with a break</p>"
Northwind,Analyst,Remote,Interview,
"""
HUNTR_LIST = """Employer,Job Title,List,URL,Location,Salary,Date Saved,Notes
Contoso,Senior Dev,Applied,https://contoso.example/1,London,£80k,2026-01-15,Great fit
"""
TEAL_DOWNLOAD = """\
id,company_name,role,location,url,excitement,status,statusName,added_at,applied_at,follow_up_at,updated_at,archived_at
7,Contoso,Analyst,Leeds,https://contoso.example,4,"{""name"":""Interviewing""}",Interviewing,\
2026-01-02T10:11:12.000Z,2026-01-05T08:00:00.000Z,,,
8,Northwind,Clerk,,,,,Applied,2026-01-03T10:11:12.000Z,,,,2026-02-01T00:00:00.000Z
"""
TEAL_LIST = """Company Name,Job Title,Status,Job URL,Location,Salary
Contoso,Product Manager,Applied,https://contoso.example/pm,SF,$130k
"""
TEXT = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\r\0\ufffd\ufeff\x1c\x1d\x1e\x85\u2028\u2029"),
    max_size=30,
)
DAY = st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))
ENTRIES = st.lists(
    st.builds(
        Entry,
        TEXT.filter(str.strip),
        TEXT,
        TEXT,
        st.sampled_from(Stage),
        st.none() | st.sampled_from(Outcome),
        DAY,
        DAY,
        DAY,
        DAY,
        TEXT,
        TEXT,
        TEXT | st.sampled_from(["=1+1", "'=1", "-2", "@x", "'tis", "a\nb", '"', "+44", "\tx", "''''=", ";", "{"]),
        st.booleans(),
    ),
    max_size=6,
    unique_by=same,
)


def read(text, **more):
    return read_board(text.encode(), **more)


def codes(reading):
    return [problem.code for problem in reading.problems]


# Other programs


def test_huntrs_full_download_is_read():
    found = read(HUNTR_DOWNLOAD)

    assert (Origin.HUNTR, ()) == (found.origin, found.problems)
    assert [("Contoso", "Data Analyst", Stage.SAVED), ("Northwind", "Analyst", Stage.INTERVIEW)] == [
        (one.company, one.role, one.stage) for one in found.entries
    ]
    assert ("htmlDescription",) == found.left_out


def test_huntrs_list_is_read():
    found = read(HUNTR_LIST)

    assert Origin.HUNTR is found.origin
    assert (
        Entry(
            "Contoso",
            "Senior Dev",
            stage=Stage.APPLIED,
            saved=date(2026, 1, 15),
            place="London",
            link="https://contoso.example/1",
            notes="Great fit",
        )
        == found.entries[0]
    )
    assert ("Salary",) == found.left_out


def test_teals_download_is_read_with_its_archive():
    found = read(TEAL_DOWNLOAD)

    assert (Origin.TEAL, ()) == (found.origin, found.problems)
    assert [Stage.INTERVIEW, Stage.APPLIED] == [one.stage for one in found.entries]
    assert (date(2026, 1, 2), date(2026, 1, 5)) == (found.entries[0].saved, found.entries[0].applied)
    assert [False, True] == [one.archived for one in found.entries]


def test_teals_list_is_read():
    found = read(TEAL_LIST)

    assert (Origin.TEAL, "Product Manager") == (found.origin, found.entries[0].role)


def test_somebodys_table_with_semicolons_and_a_byte_order_mark_is_read():
    table = "\ufeffFirm;Position;Agency;Status;Date applied\nContoso;Clerk;Harbour;Ghosted;14.03.2026\n"

    found = read_board(table.encode())

    assert Origin.TABLE is found.origin
    assert (
        Entry("Contoso", "Clerk", "Harbour", Stage.APPLIED, Outcome.SILENCE, applied=date(2026, 3, 14))
        == found.entries[0]
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read(encoding):
    assert "Café Müller" == read_board("company,role\nCafé Müller,Köchin\n".encode(encoding)).entries[0].company


# Ugly files


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", b" \t\n", b",,,\n,", b'""'])
def test_an_empty_file_says_so(data):
    assert ["empty"] == codes(read_board(data))


def test_a_file_without_known_columns_adds_nothing():
    found = read("foo,bar\n1,2\n")

    assert (["no-columns"], (), None) == (codes(found), found.entries, found.origin)


def test_a_missing_company_is_an_employer_not_known_yet():
    found = read("company,role,via\n,Analyst,\n,Clerk,Harbour\n,,\n  , ,\n")

    assert ["", ""] == [one.company for one in found.entries]
    assert ["no-company"] == codes(found)
    assert 2 == found.problems[0].line


def test_a_line_that_names_nobody_is_a_problem_with_its_words():
    found = read("company,role,notes\nContoso,Clerk,\n,,call back on Monday\n")

    assert (["nobody"], "call back on Monday", 3) == (codes(found), found.problems[0].quote, found.problems[0].line)


def test_the_same_twice_is_added_once_and_said():
    found = read("company,role\nContoso,Clerk\nNorthwind,Clerk\ncontoso , clerk\n")

    assert (2, ["twice"], 4) == (len(found.entries), codes(found), found.problems[0].line)
    assert "line 2" in found.problems[0].message


def test_an_unknown_stage_and_a_day_that_is_none_each_say_so():
    found = read("company,stage,applied\nContoso,Kombucha,soon\nNorthwind,Applied,2026-02-30\n")

    assert ["bad-date", "unknown-value", "bad-date"] == codes(found)
    assert [Stage.SAVED, Stage.APPLIED] == [one.stage for one in found.entries]
    assert all(problem.way_out for problem in found.problems)


def test_cells_beyond_the_headers_are_said():
    found = read("company,role\nContoso,Clerk,lost words\n")

    assert ["more-cells"] == codes(found)
    assert "lost words" in found.problems[0].quote


def test_a_line_number_is_that_of_the_file_even_after_breaks_inside_cells():
    found = read('company,notes,applied\nContoso,"one\ntwo\nthree",\nNorthwind,,soon\n')

    assert [5] == [problem.line for problem in found.problems]
    assert "one\ntwo\nthree" == found.entries[0].notes


def test_a_cell_that_is_larger_than_any_reader_takes_leaves_what_stood_before():
    found = read("company,notes\nContoso,\nNorthwind," + "x" * 200_000 + "\nFabrikam,\n")

    assert (["broken-off"], ["Contoso"]) == (codes(found), [one.company for one in found.entries])


@pytest.mark.parametrize("broken", ['{"interviews": [', "[1, 2", "[" * 100_000, '{"a": nul}'])
def test_broken_json_says_where(broken):
    assert ["not-json"] == codes(read(broken))


def test_items_that_are_no_interviews_are_problems_beside_those_that_are():
    found = read(json.dumps([{"company": "Contoso", "jobTitle": "Clerk"}, 7, {"colour": "red"}, None]))

    assert (["not-an-entry"] * 3, "Clerk") == (codes(found), found.entries[0].role)


# Days


@pytest.mark.parametrize(
    ("written", "order", "day"),
    [
        ("2026-03-04", Order.MONTH_FIRST, date(2026, 3, 4)),
        ("2026-03-04T23:59:00Z", Order.DAY_FIRST, date(2026, 3, 4)),
        ("2026/3/4", Order.DAY_FIRST, date(2026, 3, 4)),
        ("03/04/2026", Order.MONTH_FIRST, date(2026, 3, 4)),
        ("03/04/2026", Order.DAY_FIRST, date(2026, 4, 3)),
        ("3/14/26", Order.DAY_FIRST, date(2026, 3, 14)),
        ("14.3.2026", Order.MONTH_FIRST, date(2026, 3, 14)),
        ("Mar 4, 2026", Order.DAY_FIRST, date(2026, 3, 4)),
        ("4th March 2026", Order.MONTH_FIRST, date(2026, 3, 4)),
        ("Wed, 4 Mar 2026 10:00", Order.MONTH_FIRST, date(2026, 3, 4)),
        ("30/02/2026", Order.DAY_FIRST, None),
        ("14/15/2026", Order.DAY_FIRST, None),
        ("tomorrow", Order.DAY_FIRST, None),
        ("12 Foo 2026", Order.DAY_FIRST, None),
        ("", Order.DAY_FIRST, None),
    ],
)
def test_a_day_is_read_as_it_is_written(written, order, day):
    assert day == read_day(written, order)


@pytest.mark.parametrize(
    ("written", "order", "why"),
    [
        (["3/4/2026", "3/14/2026"], Order.MONTH_FIRST, "can only be that"),
        (["3/4/2026", "14/3/2026"], Order.DAY_FIRST, "can only be that"),
        (["3.4.2026"], Order.DAY_FIRST, "dots"),
        (["3/4/2026"], Order.MONTH_FIRST, "two ways"),
        (["3/14/2026", "14/3/2026"], Order.MONTH_FIRST, "two ways"),
        (["2026-03-04", "", "x"], Order.MONTH_FIRST, ""),
    ],
)
def test_the_order_is_told_by_the_whole_file_and_said(written, order, why):
    found, said = order_of(written, Order.MONTH_FIRST)

    assert order is found
    assert why in said


def test_the_person_settles_what_the_file_does_not():
    table = "company,applied\nContoso,03/04/2026\n"

    assert date(2026, 4, 3) == read(table, day_first=True).entries[0].applied
    assert date(2026, 3, 4) == read(table, day_first=False).entries[0].applied
    assert "two ways" in read(table).dates


# There and back


@given(ENTRIES)
def test_csv_reads_back_to_the_same_entries(entries):
    found = read_board(("\ufeff" + to_csv(entries)).encode())

    assert entries == list(found.entries)
    assert (Origin.OURS, ()) == (found.origin, found.problems) or not entries


@given(ENTRIES)
def test_json_reads_back_to_the_same_entries(entries):
    found = read_board(to_json(entries).encode())

    assert entries == list(found.entries)
    assert () == found.problems


@given(ENTRIES)
def test_no_cell_that_leaves_begins_like_a_formula(entries):
    import csv
    from io import StringIO

    cells = [cell for row in csv.reader(StringIO(to_csv(entries), newline="")) for cell in row]

    assert [] == [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\n"))]


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_without_an_error(data):
    read_board(data)


# The board

TODAY = date(2026, 3, 16)
WAITING = Entry("Contoso", "Analyst", stage=Stage.INTERVIEW, applied=date(2026, 2, 1), interview=date(2026, 3, 2))


def test_silence_is_counted_from_the_last_thing_that_happened():
    card = glance([replace(WAITING, heard=date(2026, 3, 12))], TODAY).rows[0]

    assert (date(2026, 3, 12), 4) == (card.silent_since, card.silent_days)
    assert "That says nothing about how it went." in card.says


@pytest.mark.parametrize(
    "entry",
    [
        replace(WAITING, stage=Stage.OFFER),
        replace(WAITING, stage=Stage.SAVED),
        replace(WAITING, outcome=Outcome.REJECTION),
        replace(WAITING, interview=date(2026, 4, 1)),
        Entry("Contoso", stage=Stage.APPLIED),
        replace(WAITING, heard=TODAY),
    ],
)
def test_where_nothing_is_awaited_no_silence_is_counted(entry):
    card = glance([entry], TODAY).rows[0]

    assert (None, None, "") == (card.silent_since, card.silent_days, card.says)


def test_the_agency_stands_apart_and_is_whom_to_ask():
    card = glance([replace(WAITING, company="", via="Harbour")], TODAY).rows[0]

    assert (NOT_NAMED, "Harbour") == (card.name, card.through)
    assert "Harbour is whom to ask." in card.says


def test_outcomes_that_hurt_and_what_was_put_away_are_not_shown_but_counted():
    entries = [
        WAITING,
        replace(WAITING, role="B", outcome=Outcome.REJECTION),
        replace(WAITING, role="C", archived=True),
    ]

    board = glance(entries, TODAY, hide={Outcome.REJECTION})

    assert (["Analyst"], 2) == ([card.entry.role for card in board.rows], board.hidden)
    assert 3 == len(glance(entries, TODAY, archived=True).rows)


@given(ENTRIES)
def test_board_and_table_hold_the_same_cards(entries):
    for hide, archived in product([(), (Outcome.REJECTION,)], [False, True]):
        board = glance(entries, TODAY, hide, archived=archived)

        assert len(entries) == len(board.rows) + board.hidden
        assert sorted(board.rows, key=repr) == sorted(
            (card for column in board.columns for card in column.cards), key=repr
        )


# Our own files, and what no file says


def test_two_lines_of_our_own_that_differ_are_two_jobs_and_the_same_line_twice_is_one():
    early, late = (Entry("Northwind", "Analyst", applied=date(2026, month, 2)) for month in (1, 2))

    assert (early, late) == read(to_csv([early, late])).entries
    assert (early, late) == read(to_json([early, late])).entries
    twice = read(to_csv([early, early]))
    assert ((early,), ["twice"]) == (twice.entries, codes(twice))


def test_what_the_person_calls_it_is_shown_where_no_company_is_named_and_stands_in_no_file():
    entry = Entry("", via="Harbour", called="Harbour's client", key="7")

    assert "Harbour's client" == glance([entry], date(2026, 3, 1)).rows[0].name
    assert "client" not in to_csv([entry]) + to_json([entry])
    assert entry == replace(entry, called="", key="")


def test_signs_that_no_store_can_hold_become_the_sign_for_unreadable():
    found = read('[{"company": "Con\\ud800to\\u0000so"}]')

    assert ["Con?to\ufffdso"] == [one.company for one in found.entries]


@pytest.mark.parametrize("written", ["0001-01-01", "1900-01-01", "9999-12-31", "1/1/0001"])
def test_a_year_in_which_nobody_looks_for_work_is_no_day(written):
    assert read_day(written, Order.DAY_FIRST) is None
