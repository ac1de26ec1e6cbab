"""Cards for Anki keep their ids whatever becomes of their words, and people's text stays text."""

from dataclasses import replace
from uuid import UUID

from hypothesis import example, given
from hypothesis import strategies as st

from secondtake.practice.anki_notes import FIELDS, KIND, deck_of
from secondtake.practice.cards import Origin, from_moment

OWNER, FIRST, SECOND = (UUID(int=n * 0x9E3779B97F4A7C15F39CC0605CEDC835 % 2**128) for n in (1, 2, 3))
CARD = from_moment("Why leave now?", whole="To own it. To learn. To stay.", if_this="I blank", then_that="I say so")


def test_a_card_has_its_question_other_wordings_beats_and_plan():
    (note,) = deck_of(OWNER, [(FIRST, CARD)]).notes

    assert (
        "Why leave now?",
        "Let me ask you this. Why leave now?<br>Here is my next question. Why leave now?",
        "<ul><li>To own it</li><li>To learn</li><li>To stay</li></ul>",
        "If I blank, then I say so.",
        str(FIRST),
    ) == note.fields
    assert len(FIELDS) == len(note.fields)
    assert ("second-take", "moment") == note.tags


def test_ids_come_from_ours_and_not_from_the_words():
    changed = replace(CARD, question="Why now?", origin=Origin.HAND)
    before, after = (deck_of(OWNER, [(FIRST, CARD), (SECOND, card)]) for card in (CARD, changed))

    assert before.number == after.number
    assert [note.guid for note in before.notes] == [note.guid for note in after.notes]
    assert 2 == len({note.guid for note in before.notes})
    assert 1_607_392_319 == KIND


def test_people_have_decks_of_their_own():
    assert deck_of(FIRST, ()).number != deck_of(SECOND, ()).number


@given(st.uuids(), st.uuids())
def test_no_two_ids_are_one_and_each_fits_where_it_is_kept(left, right):
    decks = [deck_of(OWNER, [(key, CARD)]) for key in (left, right)]
    guids = [deck.notes[0].guid for deck in decks]

    assert (left == right) is (guids[0] == guids[1])
    assert all(22 == len(guid) and guid.isascii() and guid.isalnum() for guid in guids)
    assert 0 < deck_of(left, ()).number < 2**53


@given(st.text(max_size=80))
@example("Why\x1fleave <now>? {{c1::x}}")
def test_no_text_becomes_a_tag_a_field_or_the_end_of_one(text):
    (note,) = deck_of(OWNER, [(FIRST, from_moment(text, whole=text))]).notes
    plain = [field.replace("<br>", "").replace("<ul>", "").replace("</ul>", "") for field in note.fields]
    plain = [field.replace("<li>", "").replace("</li>", "") for field in plain]

    assert not any(sign in field for field in plain for sign in "<>{}\x1f\"'")
