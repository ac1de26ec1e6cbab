"""What was heard becomes segments and turns, each word at its time, each turn one voice's."""

from hypothesis import given
from hypothesis import strategies as st

from secondtake.transcripts.corrections import edit_text, give_words, rename_speaker
from secondtake.transcripts.heard import HeardWord, Voice, from_words
from secondtake.transcripts.storage import transcript_from_data, transcript_to_data


def spoken(text, start=0.0, each=0.3):
    return [HeardWord(word, start + i * each, start + (i + 1) * each) for i, word in enumerate(text.split())]


def test_a_turn_ends_where_the_voice_changes_and_a_word_between_goes_to_the_nearer():
    words = [*spoken("Why leave now?"), *spoken("Well, I", 1.2), *spoken("want more.", 2.2)]
    voices = [Voice(0.0, 1.0, 0), Voice(1.5, 3.0, 1)]
    turns = from_words(words, voices).transcript.turns

    assert [("Voice 1", "Why leave now?"), ("Voice 2", "Well, I want more.")] == [(t.speaker, t.text) for t in turns]


def test_one_voice_names_nobody():
    reading = from_words(spoken("I was on time."), [Voice(0.0, 2.0, 0)])

    assert [None] == [segment.speaker for segment in reading.transcript.segments]


def test_a_pause_or_the_end_of_a_long_sentence_ends_a_segment():
    words = [*spoken("One two three four five six seven eight."), *spoken("Nine.", 2.5), *spoken("Ten.", 4.5)]
    texts = [segment.text for segment in from_words(words).transcript.segments]

    assert ["One two three four five six seven eight.", "Nine.", "Ten."] == texts


def test_nothing_heard_is_a_problem_and_no_transcript():
    reading = from_words([], [])

    assert () == reading.transcript.segments
    assert 1 == len(reading.problems)


WORDS = st.lists(st.text("abé .?!\n", min_size=1, max_size=6), max_size=60)


@given(WORDS, st.lists(st.integers(0, 3), max_size=8))
def test_every_word_is_in_the_transcript_at_its_characters(texts, speakers):
    words = [HeardWord(text, i * 0.4, i * 0.4 + 0.3) for i, text in enumerate(texts)]
    voices = [Voice(i * 2.0, i * 2.0 + 2.0, who) for i, who in enumerate(speakers)]
    transcript = from_words(words, voices).transcript
    read = [segment.text[word.start_char : word.end_char] for segment in transcript.segments for word in segment.words]

    assert [" ".join(text.split()) for text in texts if text.strip()] == read
    assert " ".join(read).split() == " ".join(turn.text for turn in transcript.turns).split()


def test_a_line_says_where_two_may_speak_at_once_and_the_others_do_not():
    words = [*spoken("Why leave now?"), *spoken("Well, I want more.", 0.8), *spoken("Much more.", 5.0)]
    voices = [Voice(0.0, 0.85, 0), Voice(0.85, 6.0, 1)]
    transcript = from_words(words, voices, overlaps=[(0.7, 1.2)]).transcript

    assert [True, True, False] == [segment.overlapped for segment in transcript.segments]


def test_the_mark_and_the_silences_outlive_corrections_and_storage():
    words = [*spoken("Why leave now?"), *spoken("Well, I want more.", 3.8)]
    heard = from_words(words, [Voice(0, 1, 0), Voice(3, 6, 1)], overlaps=[(3.7, 4.5)], silences=[(0.9, 3.8)]).transcript
    named = give_words(edit_text(heard, 1, "Well, I want much more."), 1, 0, 5, "Voice 1")
    changed = transcript_from_data(transcript_to_data(rename_speaker(named, "Voice 2", "Alex")))

    assert [False, True, True] == [segment.overlapped for segment in changed.segments]
    assert ((0.9, 3.8),) == changed.silences


def test_what_was_stored_before_there_were_silences_is_read_as_before():
    data = transcript_to_data(from_words(spoken("I was on time."), overlaps=[(0.0, 9.0)], silences=[]).transcript)
    del data["silences"]
    del data["segments"][0]["overlapped"]

    assert from_words(spoken("I was on time.")).transcript == transcript_from_data(data)
