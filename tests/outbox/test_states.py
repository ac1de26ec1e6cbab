"""The table of states, over every pair of a state and an event."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from secondtake_app.outbox.states import TABLE, Event, NotAllowed, State, after, before

ALLOWED = """
sent         bounced failed
draft        send queued, hold held, hand_over handed_over, change draft, found sent
held         send queued, hold held, undo draft, change draft, hand_over handed_over, due queued, found sent
held         restored uncertain
queued       send queued, hold held, undo draft, change draft, claim claimed, found sent, restored uncertain
claimed      release queued, change draft, later queued, refused failed, fence sending, found sent, restored uncertain
sending      accepted sent, found sent, later queued, refused failed, doubt uncertain, restored uncertain
failed       send queued, hold held, change draft, hand_over handed_over, restored uncertain
uncertain    went sent, not_gone draft, accepted sent, found sent, bounced failed, restored uncertain
handed_over  went sent, not_gone draft, restored uncertain
"""


def allowed():
    for line in ALLOWED.strip().splitlines():
        state, steps = line.split(maxsplit=1)
        for step in steps.split(", "):
            event, becomes = step.split()
            yield (State(state), Event(event)), State(becomes)


NEXT = dict(allowed())


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("event", Event)
def test_every_pair_leads_where_the_page_says_or_is_refused(state, event):
    if (state, event) in NEXT:
        assert NEXT[state, event] == after(state, event)
    else:
        with pytest.raises(NotAllowed):
            after(state, event)


def test_an_update_names_exactly_the_states_in_which_its_event_may_happen():
    for event, state in product(Event, State):
        assert ((state, event) in NEXT) == (state in before(event))


def test_words_reach_a_server_only_from_a_claim_that_passed_the_fence():
    into_sending = {(state, event) for (state, event), becomes in NEXT.items() if becomes is State.SENDING}

    assert {(State.CLAIMED, Event.FENCE)} == into_sending


def test_nothing_that_may_have_gone_is_queued_again_without_a_person():
    """Past the fence, only a server's clear "later" leads back; out of doubt and out of sent nothing does."""
    back = {(state, event) for state in (State.SENDING, State.UNCERTAIN, State.SENT) for event in TABLE[state]
            if NEXT[state, event] in (State.QUEUED, State.HELD, State.CLAIMED)}  # fmt: skip

    assert {(State.SENDING, Event.LATER)} == back


def test_only_a_person_leads_out_of_a_draft_or_a_copy_that_shows_that_it_went():
    assert {Event.SEND, Event.HOLD, Event.HAND_OVER, Event.CHANGE, Event.FOUND} == set(TABLE[State.DRAFT])


def test_a_restored_letter_that_waited_is_asked_about():
    for state in State:
        if state not in (State.DRAFT, State.SENT):
            assert State.UNCERTAIN == after(state, Event.RESTORED)


def test_the_page_on_letters_has_the_same_table():
    """docs/outbox.md is what people read."""
    page = (Path(__file__).parents[2] / "docs" / "outbox.md").read_text("utf-8")
    rows = [line.split("|") for line in page.splitlines() if line.startswith("| ") and "→" in line]
    told = {
        (State(cells[1].strip()), Event(event)): State(becomes)
        for cells in rows
        for event, becomes in re.findall(r"(\w+) → (\w+)", cells[3])
    }

    assert NEXT == told
