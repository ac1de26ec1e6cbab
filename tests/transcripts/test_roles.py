"""Who is the candidate is guessed by labels first, then by who asks and who tells, with the reason."""

import pytest

from secondtake.transcripts import Transcript, read
from secondtake.transcripts.roles import guess_roles
from secondtake.transcripts.turns import guess_turns

PANEL = """Priya: Thanks for coming in. Tell me about yourself.
Alex: I have worked in operations for four years, and I build the weekly report that everybody reads.
Jonas: And how do you test it?
Alex: I keep twelve rows whose answer I know by heart, and every query has to give that answer first.
Mei: Why twelve?
Alex: Because that is what fits on a page. Do you use something like that here as well?
Priya: We do now. Any questions for us?
"""


def named(*lines: str) -> Transcript:
    return read("\n".join(lines).encode()).transcript


def test_a_panel_has_one_candidate_and_several_interviewers():
    roles = guess_roles(named(*PANEL.splitlines()))

    assert ("Alex",) == roles.candidate
    assert ("Priya", "Jonas", "Mei") == roles.interviewers
    assert "Alex" in roles.reason
    assert roles.certain


@pytest.mark.parametrize(
    ("interviewer", "candidate"),
    [
        ("Interviewer", "Candidate"),
        ("Q", "A"),
        ("Recruiter", "Alex"),
        ("Interviewer 1", "Interviewee"),
        ("Priya (interviewer)", "Alex (candidate)"),
        ("Them", "Me"),
    ],
)
def test_labels_that_say_the_role_are_believed(interviewer, candidate):
    found = guess_roles(named(f"{interviewer}: I talk and talk and talk.", f"{candidate}: Why?", f"{interviewer}: So."))

    assert ((candidate,), (interviewer,), True) == (found.candidate, found.interviewers, found.certain)


def test_a_note_taking_program_is_nobody():
    roles = guess_roles(named("Otter Notetaker: Recording.", *PANEL.splitlines()))

    assert "Otter Notetaker" not in (*roles.candidate, *roles.interviewers)


def test_two_who_talk_alike_are_not_certain():
    roles = guess_roles(named("Ann: It was a good year for us.", "Bob: It was a good year for us too."))

    assert not roles.certain


def test_a_record_without_names_says_so():
    roles = guess_roles(read(b"One paragraph.\n\nAnother one.").transcript)

    assert ((), (), False) == (roles.candidate, roles.interviewers, roles.certain)
    assert "names nobody" in roles.reason


CAPTIONS = """[00:01] so tell me about a time
[00:03] you failed at work
[00:05] yeah so last year i missed
[00:08] a deadline and i told my team
[00:11] okay great and what would you do
[00:13] differently
[00:15] um i would plan for slack
"""


def test_turns_without_names_begin_at_questions_and_at_answers_and_are_marked():
    found = read(CAPTIONS.encode()).transcript

    assert [
        "so tell me about a time you failed at work",
        "yeah so last year i missed a deadline and i told my team",
        "okay great and what would you do differently",
        "um i would plan for slack",
    ] == [turn.text for turn in found.turns]
    assert all(turn.guessed and turn.speaker is None for turn in found.turns)


def test_a_long_talk_without_a_question_is_no_single_turn():
    found = read("\n".join(f"[00:{i:02}] word after word goes by" for i in range(60)).encode() * 5).transcript

    assert max(len(turn.text.split()) for turn in found.turns) <= 260


def test_guessing_keeps_every_word_and_the_segments():
    before = read(PANEL.encode()).transcript
    after = guess_turns(before)

    assert before.segments == after.segments
    assert " ".join(s.text for s in before.segments) == " ".join(turn.text for turn in after.turns)
