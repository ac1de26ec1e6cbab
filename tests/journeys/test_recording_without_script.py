"""Without script too a recording is brought; where its two voices may be one, that is asked, and one press joins."""

from pathlib import Path

import av
import numpy as np
import pytest
from playwright.sync_api import expect
from test_evening import begin, look  # noqa: F401 - a fixture

SPOKEN = Path(__file__).resolve().parents[1] / "recordings" / "spoken.ogg"
HEARD_IN = 180_000
"""Milliseconds that a busy machine may take for a quarter of a minute of speech."""


def one_voice(path: Path) -> Path:
    """What the second voice of the made-up interview says, and nothing of the first."""
    with av.open(str(SPOKEN)) as source:
        made = av.AudioResampler(format="s16", layout="mono", rate=16_000)
        pieces = [one.to_ndarray().reshape(-1) for frame in source.decode(audio=0) for one in made.resample(frame)]
    said = np.concatenate(pieces)
    alone = np.concatenate([said[16_000 * 8 : 16_000 * 17], said[16_000 * 23 : 16_000 * 29]])
    with av.open(str(path), "w", format="wav") as out:
        stream = out.add_stream("pcm_s16le", rate=16_000)
        stream.layout = "mono"
        frame = av.AudioFrame.from_ndarray(alone.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate = 16_000
        out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path


@pytest.mark.parametrize("width", [320, 1000])
def test_one_voice_is_brought_without_script_asked_about_and_joined(server, browser, page, look, tmp_path, width):  # noqa: F811
    begin(server, page, lambda _page: None)
    state, there = page.context.storage_state(), page.url.replace("/remember/", "/recording/")
    plain = browser.new_context(
        java_script_enabled=False, storage_state=state, viewport={"width": width, "height": 700}
    )
    bare = plain.new_page()
    bare.goto(there)
    bare.get_by_label("It was a practice interview, and we agreed").check()
    bare.get_by_role("button", name="Next").press("Enter")
    bare.get_by_label("Without JavaScript").set_input_files(one_voice(tmp_path / "talk"))
    bare.get_by_role("button", name="Bring it").press("Enter")
    expect(bare.get_by_role("heading", level=1)).to_have_text("Listening to it")
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(bare.url)
    plain.close()
    page.wait_for_url("**/record/speakers/", timeout=HEARD_IN)
    expect(page.get_by_text("may be one voice only. Are they?")).to_be_visible()
    look(page)
    page.get_by_role("button", name="They are one: join them").press("Enter")
    expect(page.get_by_text("may be one voice only. Are they?")).to_have_count(0)
    expect(page.get_by_text("Voice 2")).to_have_count(0)
    look(page)
