"""The one-minute page: open once to whoever holds its address, and to nobody else; nothing else stands there."""

from __future__ import annotations

import re
import subprocess
import sys
import uuid
from datetime import timedelta
from http import HTTPStatus

import pytest
from django.test import Client, override_settings
from django.urls import URLPattern, get_resolver
from django.utils import timezone

from ask_steps import northwind_of, went, write
from secondtake.replies import ReplyKind
from secondtake_app.outbox.models import Letter
from secondtake_app.people import throttle
from secondtake_app.project.log import PrivateFormatter
from secondtake_app.steps.ask import answer_page, answers, links
from secondtake_app.steps.ask.models import Answer, AnswerLink

PUBLIC = override_settings(
    PUBLIC_URL="https://take.example", PUBLIC_HOST="take.example", ALLOWED_HOSTS=["127.0.0.1", "take.example"]
)
ADDRESS = re.compile(r"https://take\.example(/ask/answer/[\w-]+/)")
SAID = {"stood_out": "The triage story", "missing": "A result in figures", "work_on": "Say the result first"}


@pytest.fixture(autouse=True)
def public():
    with PUBLIC:
        yield


@pytest.fixture
def anybody(db):
    """A browser that was never let in, under the public address."""
    return Client(headers={"host": "take.example"}, enforce_csrf_checks=True)


@pytest.fixture
def northwind(cast):
    return northwind_of(cast.alex)


@pytest.fixture
def letter(alex, northwind):
    return write(alex, northwind)


def address(letter):
    letter.refresh_from_db()
    found = ADDRESS.search(letter.body)
    return found[1] if found else ""


def words(answer):
    return re.sub(r"<[^>]+>", " ", answer.content.decode())


def test_a_request_holds_the_address_and_the_address_answers(letter, anybody):
    shown = anybody.get(address(letter))

    assert HTTPStatus.OK == shown.status_code
    assert "Three lines for Alex, if you can" in words(shown)
    assert "What you write goes to Alex only, with today's date" in words(shown)


def test_without_a_public_address_there_is_no_page_and_no_word_of_it(alex, northwind):
    with override_settings(PUBLIC_URL="", PUBLIC_HOST=""):
        letter = write(alex, northwind)

        assert "needs no account" not in letter.body
        assert not AnswerLink.objects.exists()
        assert HTTPStatus.NOT_FOUND == alex.get(f"/ask/answer/{'x' * 32}/").status_code


def test_only_a_question_holds_it(alex, northwind):
    assert not ADDRESS.search(write(alex, northwind, "no_reply_needed").body)


def test_the_token_itself_is_kept_only_in_the_letter(letter):
    token = address(letter).split("/")[-2]

    assert len(token) >= 32
    assert not AnswerLink.objects.filter(token_hash__contains=token).exists()


def test_what_is_written_there_is_an_answer_read_like_the_others(letter, anybody, alex, northwind):
    thanked = anybody.post(address(letter), SAID)

    assert "Thank you." in words(thanked)
    assert "Alex will read it." in words(thanked)
    answer = Answer.objects.get()
    assert ("form", "Priya Raman", timezone.localdate(), None) == (
        answer.how,
        answer.who,
        answer.said_on,
        answer.seen_at,
    )
    reading = answers.read(answer)
    assert ReplyKind.FEEDBACK == reading.kind
    assert {"A result in figures", "Say the result first"} == {one.text for one in reading.usable}
    assert ["The triage story"] == [one.text for one in reading.sentences if one.praise]
    assert "an answer has come" in words(alex.get("/"))
    assert "The triage story" in words(alex.get(f"/ask/{northwind.pk}/answers/{answer.pk}/"))
    assert "an answer has come" not in words(alex.get("/"))


def test_one_line_is_enough_and_none_is_asked_for_again(letter, anybody):
    empty = anybody.post(address(letter), {"stood_out": "  "})

    assert HTTPStatus.UNPROCESSABLE_ENTITY == empty.status_code
    assert "Nothing was written yet" in words(empty)
    assert HTTPStatus.OK == anybody.post(address(letter), {"work_on": "Slow down"}).status_code


def test_that_they_cant_say_takes_one_press_and_is_an_answer(letter, anybody, alex, northwind):
    went(letter, 14)
    anybody.post(address(letter), {"cannot": "1", "missing": "typed before they thought better of it"})

    answer = Answer.objects.get()
    assert "They can't say." == answer.text
    assert answer.settles
    assert "says nothing about you" in words(alex.get(f"/ask/{northwind.pk}/answers/{answer.pk}/"))
    assert "Write the one reminder" not in words(alex.get(f"/ask/{northwind.pk}/"))


def test_looking_never_uses_it_up(letter, anybody):
    for _ in range(3):
        assert HTTPStatus.OK == anybody.get(address(letter)).status_code
        head = anybody.head(address(letter))
        assert (HTTPStatus.OK, b"") == (head.status_code, head.content)

    assert not AnswerLink.objects.exclude(used_at=None).exists()
    assert HTTPStatus.OK == anybody.post(address(letter), SAID).status_code


def test_a_button_pressed_twice_sends_once_and_thanks_twice(letter, anybody):
    first, second = (anybody.post(address(letter), SAID) for _ in range(2))

    assert "Alex will read it." in words(first)
    assert "Alex will read it." in words(second)
    assert 1 == Answer.objects.count()


def test_a_used_a_revoked_an_old_and_a_made_up_address_answer_alike(letter, anybody, alex, northwind):
    path = address(letter)
    told = {anybody.get(f"/ask/answer/{'A' * 32}/").content, anybody.get(f"/ask/answer/{'A' * 400}/").content}
    anybody.post(path, SAID)
    used = anybody.get(path)
    told.add(used.content)
    told.add(anybody.post(path, {"stood_out": "Another view"}).content)
    AnswerLink.objects.update(used_at=None)
    Letter.objects.update(approved_at=None, sent_at=None)
    AnswerLink.objects.update(created_at=timezone.now() - timedelta(days=30, minutes=1))
    told.add(anybody.get(path).content)
    AnswerLink.objects.update(created_at=timezone.now())
    assert HTTPStatus.OK == anybody.get(path).status_code
    alex.post(f"/ask/{northwind.pk}/page/{AnswerLink.objects.get().pk}/")
    told.add(anybody.get(path).content)

    assert 1 == len(told)
    assert HTTPStatus.NOT_FOUND == used.status_code
    assert "Nothing was sent" in words(used)
    assert 1 == Answer.objects.count()


def test_an_interview_that_was_put_away_takes_its_page_along(letter, anybody, alex, northwind):
    alex.post(f"/interviews/{northwind.pk}/delete/", {})
    assert HTTPStatus.NOT_FOUND == anybody.get(address(letter)).status_code
    alex.post(f"/interviews/{northwind.pk}/undo-delete/")
    assert HTTPStatus.OK == anybody.get(address(letter)).status_code


def test_the_month_is_counted_from_when_the_letter_went(letter, anybody):
    AnswerLink.objects.update(created_at=timezone.now() - timedelta(days=80))
    assert HTTPStatus.NOT_FOUND == anybody.get(address(letter)).status_code
    went(letter, 29)
    assert HTTPStatus.OK == anybody.get(address(letter)).status_code
    went(letter, 31)
    assert HTTPStatus.NOT_FOUND == anybody.get(address(letter)).status_code


def anew(client, letter, **fields):
    client.post(f"/ask/{letter.interview_id}/letters/{letter.pk}/anew/", {"skill": "SQL", **fields})


def test_written_anew_the_letter_keeps_its_address(letter, anybody, alex):
    before = address(letter)
    anew(alex, letter, another="1")

    assert before == address(letter)
    assert 1 == AnswerLink.objects.count()
    assert HTTPStatus.OK == anybody.get(before).status_code


def test_an_address_that_was_cut_out_of_the_text_is_made_anew_and_the_old_one_ends(letter, anybody, alex):
    before = address(letter)
    Letter.objects.filter(pk=letter.pk).update(body="Dear Priya")
    anew(alex, letter)

    assert before != address(letter)
    assert HTTPStatus.NOT_FOUND == anybody.get(before).status_code
    assert HTTPStatus.OK == anybody.get(address(letter)).status_code


def test_edited_and_sent_again_after_a_failure_it_is_the_same(letter, anybody, alex):
    before = address(letter)
    letter.refresh_from_db()
    text = {"subject": "S", "body": letter.body + "\nThanks", "to_address": "new@n.example", "version": letter.version}
    Letter.objects.filter(pk=letter.pk).update(state="failed")
    alex.post(f"/ask/{letter.interview_id}/letters/{letter.pk}/", text)

    letter.refresh_from_db()
    assert ("draft", before) == (letter.state, address(letter))
    assert HTTPStatus.OK == anybody.get(before).status_code


@pytest.mark.parametrize("state", ["draft", "held", "queued"])
def test_revoked_before_the_letter_left_it_leaves_the_letter_and_nothing_goes_by_itself(letter, alex, state):
    Letter.objects.filter(pk=letter.pk).update(state=state, not_before=timezone.now() + timedelta(hours=1))
    alex.post(f"/ask/{letter.interview_id}/page/{AnswerLink.objects.get().pk}/")

    assert "" == address(letter)
    assert "needs no account" not in letter.body
    assert "draft" == letter.state
    anew(alex, letter)
    assert "" == address(letter)


def test_a_new_one_can_be_put_below_without_touching_a_word(letter, alex, anybody):
    alex.post(f"/ask/{letter.interview_id}/page/{AnswerLink.objects.get().pk}/")
    Letter.objects.filter(pk=letter.pk).update(body="My own words.")
    alex.post(f"/ask/{letter.interview_id}/letters/{letter.pk}/page/")

    assert HTTPStatus.OK == anybody.get(address(letter)).status_code
    assert letter.body.startswith("My own words.\n\n")


def test_revoked_after_it_went_the_letter_stays_as_it_was_sent(letter, alex, anybody):
    before = went(letter).body
    path = address(letter)
    alex.post(f"/ask/{letter.interview_id}/page/{AnswerLink.objects.get().pk}/")

    letter.refresh_from_db()
    assert before == letter.body
    assert HTTPStatus.NOT_FOUND == anybody.get(path).status_code


def test_nobody_else_revokes_it(letter, cast, anybody):
    from conftest import let_in

    let_in(cast.jo).post(f"/ask/{letter.interview_id}/page/{AnswerLink.objects.get().pk}/")

    assert HTTPStatus.OK == anybody.get(address(letter)).status_code


def test_it_says_of_the_person_only_what_the_letter_itself_says(letter, anybody, cast):
    cast.alex.last_name, cast.alex.email = "Chenowith", "alex@private.example"
    cast.alex.save()
    shown = words(anybody.get(address(letter)))
    assert "data analyst, Northwind" in shown.replace("Data", "data")
    Letter.objects.filter(pk=letter.pk).update(
        subject="One question", body=letter.body.replace("Northwind", "you").replace("data analyst", "that")
    )
    shown = words(anybody.get(address(letter)))

    for private in ("Northwind", "analyst", "Chenowith", "private", "conflict", "Priya", "Second Take"):
        assert private not in shown


def test_it_asks_for_nothing_that_a_company_may_not_say(letter, anybody):
    assert "Please leave out the decision, and anyone else." in words(anybody.get(address(letter)))


def test_it_follows_nobody(letter, anybody):
    for shown in (anybody.get(address(letter)), anybody.post(address(letter), SAID), anybody.get(address(letter))):
        assert not shown.cookies
        assert "no-referrer" == shown["Referrer-Policy"]
        assert "noindex" in shown["X-Robots-Tag"]
        assert "no-store" == shown["Cache-Control"]
        assert b"<script" not in shown.content
        assert not re.search(rb'(?:src|href)="(?!/static/)', shown.content)
        assert b'href="/"' not in shown.content


HOSTILE = ["<script>alert(1)</script>", "{{ settings.SECRET_KEY }}", "a\0b", "\u202egnp.exe", "x" * 300_000, "🙂" * 900]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_cut_and_shown_as_words(letter, anybody, alex, northwind, text):
    assert HTTPStatus.OK == anybody.post(address(letter), {"stood_out": text}).status_code

    answer = Answer.objects.get()
    assert len(answer.text) <= answer_page.LONGEST + 40
    shown = alex.get(f"/ask/{northwind.pk}/answers/{answer.pk}/")
    assert HTTPStatus.OK == shown.status_code
    assert b"<script>alert" not in shown.content


def test_no_address_stands_in_the_log(letter, anybody, caplog):
    path = address(letter)
    anybody.put(path)
    for _ in range(answer_page.LOOKS_AN_HOUR + 1):
        anybody.get(path)
    lines = [PrivateFormatter().format(record) for record in caplog.records]

    assert any("/ask/answer/…" in line for line in lines)
    assert not any(path.split("/")[-2] in line for line in lines)


@pytest.mark.parametrize("verb", ["put", "delete", "patch", "options"])
def test_other_verbs_do_nothing(letter, anybody, verb):
    assert HTTPStatus.METHOD_NOT_ALLOWED == getattr(anybody, verb)(address(letter)).status_code


# How often


def test_good_links_rest_after_sixty_looks_an_hour_and_lose_nothing(letter, anybody):
    for _ in range(answer_page.LOOKS_AN_HOUR):
        anybody.get(address(letter))
    slow = anybody.post(address(letter), SAID)

    assert (HTTPStatus.TOO_MANY_REQUESTS, "3600") == (slow.status_code, slow["Retry-After"])
    assert "Nothing was lost" in words(slow)
    assert not AnswerLink.objects.exclude(used_at=None).exists()


def test_who_guesses_addresses_is_slowed_down_and_shuts_nobody_else_out(letter, anybody):
    for _ in range(answer_page.MISSES_AN_HOUR):
        anybody.get(f"/ask/answer/{uuid.uuid4()}/")

    assert HTTPStatus.TOO_MANY_REQUESTS == anybody.get(f"/ask/answer/{uuid.uuid4()}/").status_code
    assert HTTPStatus.OK == anybody.get(address(letter)).status_code


def test_the_next_hour_counts_anew(db):
    now = timezone.now()

    assert [True, True, False] == [throttle.may("x", "me", 2, now) for _ in range(3)]
    assert throttle.may("x", "me", 2, now + timedelta(hours=1))
    assert throttle.may("x", "you", 2, now)


KNOCK = """
import sys, django
django.setup()
from datetime import datetime, UTC
from secondtake_app.people import throttle
sys.stdin.readline()
now = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
print(sum(throttle.may("knock", "one", 10, now) for _ in range(10)))
"""


def test_two_processes_that_knock_at_once_share_one_count(tmp_path):
    settings = "secondtake_app.project.settings"
    environment = {"SECONDTAKE_HOME": str(tmp_path), "PYTHONPATH": "src", "DJANGO_SETTINGS_MODULE": settings}
    made = [sys.executable, "-m", "django", "migrate", "--verbosity", "0"]
    subprocess.run(made, env=environment, check=True, capture_output=True)
    asked = [sys.executable, "-c", KNOCK]
    knocking = [
        subprocess.Popen(asked, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    for process in knocking:
        process.stdin.write("\n")
        process.stdin.flush()

    assert 10 == sum(int(process.communicate(timeout=60)[0]) for process in knocking)


def test_of_two_who_press_at_once_one_is_kept(letter):
    token = address(letter).split("/")[-2]
    both = [links.open_to(token, timezone.now()) for _ in range(2)]
    kept = [answers.through_page(link, text, timezone.now()) for link, text in zip(both, ("one", "two"), strict=True)]

    assert [True, False] == [answer is not None for answer in kept]
    assert ["one"] == [answer.text for answer in Answer.objects.all()]


# Under the public address


def every_path():
    """An address for every route there is, with made-up arguments."""

    def walk(patterns, prefix=""):
        for entry in patterns:
            path = prefix + re.sub(r"<(?:(\w+):)?\w+>", lambda found: ARGUMENTS[found[1] or "str"], str(entry.pattern))
            if isinstance(entry, URLPattern):
                yield f"/{path}", entry
            else:
                yield from walk(entry.url_patterns, path)

    return list(walk(get_resolver().url_patterns))


ARGUMENTS = {"uuid": str(uuid.UUID(int=7)), "slug": "email", "str": "x" * 32, "int": "1"}
TWO = {"/ask/answer/" + "x" * 32 + "/", "/calendar/feed/" + "x" * 32 + ".ics"}


def test_there_are_two_public_routes_and_no_more():
    assert TWO == {path for path, entry in every_path() if getattr(entry.callback, "public", False)}


NAMES = ["take.example", "TAKE.example", "take.example.", "take.example:80", "take.example:443"]


@pytest.mark.parametrize("host", NAMES)
@pytest.mark.parametrize("let_in_before", [False, True])
def test_under_the_public_address_nothing_else_is_reachable(alex, northwind, anybody, host, let_in_before):
    if let_in_before:
        anybody.cookies = alex.cookies
    ours = [f"/{step}/{northwind.pk}/" for step in ("reflect", "thank", "ask")]
    for path in [*(path for path, _ in every_path() if path not in TWO), *ours]:
        for verb in ("get", "post"):
            told = getattr(anybody, verb)(path, headers={"host": host})
            assert told.status_code in (HTTPStatus.NOT_FOUND, HTTPStatus.BAD_REQUEST), (path, verb)
            assert b"Northwind" not in told.content
