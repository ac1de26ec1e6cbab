"""A recording is heard under kills, and no word is heard otherwise for it; stopped, it is gone within a moment."""

import pytest
from benchmarks import hearing


@pytest.mark.skipif("'DATABASE_URL' in __import__('os').environ")
def test_a_recording_becomes_the_same_words_as_one_in_peace_whatever_kills_its_workers(tmp_path):
    told = hearing.attack(tmp_path / "home", 1, 3)

    assert (1, 3, 1) == (told["recordings"], told["kills"], told["transcripts"])
    assert 1 == told["as undisturbed"]
    assert told["steps done"] <= told["steps"] + told["kills"]
