"""A record is heard again from its words and set right, in a real browser: keys, names, doubts, voices, and black."""

import os
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture

SPOKEN = Path(__file__).resolve().parents[1] / "recordings" / "spoken.ogg"
SHOTS = os.environ.get("SHOTS", "")
HEARD = """
from django.utils import timezone
from secondtake_app.interviews.models import Hearing, HeardSection, Interview, Opportunity, Recording
from secondtake_app.people.models import User
from secondtake_app.steps.reflect import record

me = User.objects.get()
job = Opportunity.objects.create(owner=me)
interview = Interview.objects.create(owner=me, opportunity=job, title="Northwind")
sound = Recording.objects.create(
    owner=me, interview=interview, name="spoken.ogg", content_type="audio/ogg", basis="everyone",
    path="recordings/spoken", size={size}, expected={size},
)
hearing = Hearing.objects.create(
    owner=me, recording=sound, seconds=54.7, language="en", done_at=timezone.now(),
    voices=[[0, 9.5, 0, 1], [10, 30, 1, 1], [30, 40, 0, 1]], overlaps=[[10.8, 12.4]],
)
spoken = (
    (1.0, "Tell me about Priya and the conflict."),
    (11.0, "Well, priya lost the thrad there."),
    (31.0, "Priya's team went on."),
)
words = [
    [word, at + n * 0.5, at + n * 0.5 + 0.4, 0.3 if word == "thrad" else 0.9]
    for at, line in spoken for n, word in enumerate(line.split())
]
HeardSection.objects.create(owner=me, hearing=hearing, number=0, words=words)
revision = record.from_recording(hearing)
type(revision).objects.update(candidate_confirmed=True)
print("lines", interview.pk)
"""


@pytest.fixture
def editor(server, page):
    """The page of a record that was heard, its sound beside it, without anybody having heard it."""
    page.goto(server.start())
    there = server.home / "files" / "recordings"
    there.mkdir(parents=True)
    shutil.copy2(SPOKEN, there / "spoken")
    made = server.run("manage", "shell", "--", "-c", HEARD.replace("{size}", str(SPOKEN.stat().st_size)))
    assert 0 == made.returncode, made.stderr
    number = re.search(r"lines (\S+)", made.stdout)
    assert number, made.stdout
    page.goto(f"{server.address}reflect/{number[1]}/record/lines/")
    return page


def sound(page, what):
    return page.evaluate(f"document.querySelector('[data-player] audio').{what}")


def wait_for(page, what):
    page.wait_for_function(f"() => (audio => {what})(document.querySelector('[data-player] audio'))")


@pytest.mark.parametrize("width", [320, 1000])
def test_it_plays_from_a_word_by_mouse_and_by_keys_and_typing_stays_typing(editor, look, width):  # noqa: F811 - the fixture
    page = editor
    page.set_viewport_size({"width": width, "height": 800})
    look(page)
    expect(page.locator("#line-1").get_by_text("(two may speak at once here)")).to_be_visible()
    page.get_by_text("lost", exact=True).click()
    wait_for(page, "!audio.paused && audio.currentTime >= 12 && audio.currentTime < 14")
    page.keyboard.press("Escape")
    wait_for(page, "audio.paused")
    at = sound(page, "currentTime")
    page.keyboard.press("F2")
    assert at - 3 == pytest.approx(sound(page, "currentTime"), abs=0.1)
    page.keyboard.press("F4")
    assert at == pytest.approx(sound(page, "currentTime"), abs=0.1)
    page.get_by_role("button", name="00:31, play from here").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("status").filter(has_text="“team”")).to_be_visible()
    page.keyboard.press("Enter")
    wait_for(page, "audio.currentTime >= 31.5 && audio.currentTime < 34")
    page.keyboard.press("Control+Space")
    wait_for(page, "audio.paused")

    page.get_by_text("Set right line 1").click()
    box = page.locator("#text-0")
    box.press("Control+End")
    before = sound(page, "currentTime")
    page.keyboard.press("Control+ArrowLeft")
    page.keyboard.type("big ")
    expect(box).to_have_value("Tell me about Priya and the conflictbig .")
    assert before == sound(page, "currentTime")
    look(page)
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/lines-{width}.png", full_page=True)


def test_a_line_is_repeated_slower_and_what_was_set_stays_after_a_correction(editor):
    page = editor
    page.get_by_label("Speed").select_option("1.5")
    page.get_by_label("Repeat the line").check()
    page.get_by_role("button", name="00:31, play from here").click()
    page.evaluate("""() => {
      const audio = document.querySelector("[data-player] audio");
      window.back = 0;
      audio.addEventListener("seeking", () => { if (audio.currentTime < 31.2) window.back += 1; });
    }""")
    page.wait_for_function("() => window.back > 1")
    assert sound(page, "currentTime") < 33.5
    page.get_by_role("button", name="Voice 2 said this in line 3").press("Enter")
    expect(page.get_by_text("Set right: one line is now said by “Voice 2”.").first).to_be_visible()
    assert 1.5 == sound(page, "playbackRate")
    wait_for(page, "audio.currentTime > 30")


@pytest.mark.parametrize("width", [320, 1000])
def test_doubtful_words_are_gone_to_and_set_right_and_a_name_is_replaced_everywhere(editor, look, width):  # noqa: F811
    page = editor
    page.set_viewport_size({"width": width, "height": 800})
    expect(page.get_by_text("One word is underlined with dots")).to_be_visible()
    page.keyboard.press("F9")
    expect(page.get_by_role("status").filter(has_text="“thrad”, doubtful word 1 of 1")).to_be_visible()
    wait_for(page, "audio.currentTime > 12")
    page.keyboard.press("Escape")
    page.get_by_text("Set right line 2").click()
    page.locator("#text-1").fill("Well, priya lost the thread there.")
    look(page)
    page.get_by_role("button", name="Set the words right").press("Enter")
    expect(page.locator(".doubtful")).to_have_count(0)
    expect(page.locator("[data-at='13.00']")).to_have_text("thread")
    look(page)

    page.get_by_text("Names", exact=True).click()
    page.get_by_label("Wherever it says").fill("Priya")
    page.get_by_role("button", name="See where, with a made-up name").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("“Person A” for “Priya”")
    expect(page.get_by_text("It stands 3 times in 3 lines")).to_be_visible()
    look(page)
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/replace-{width}.png", full_page=True)
    page.get_by_role("button", name="Replace it everywhere").press("Enter")
    expect(page.locator("#line-1")).to_contain_text("person a lost")
    expect(page.locator("#line-2")).to_contain_text("Person A's team")
    page.get_by_role("button", name="Take the last change back").press("Enter")
    expect(page.locator("#line-2")).to_contain_text("Priya's team")


def test_marked_words_of_a_line_are_given_to_another_voice(editor):
    page = editor
    page.get_by_text("Set right line 2").click()
    page.evaluate("""() => {
      const words = document.querySelectorAll("#line-1 [data-from]");
      getSelection().setBaseAndExtent(words[2].firstChild, 1, words[3].firstChild, 2);
    }""")
    expect(page.locator("#at-1")).to_have_value("lost the")
    page.locator("#by-1").fill("Voice 1")
    page.get_by_role("button", name="Set who said it").press("Enter")
    parts = ("Voice 2: Well, priya", "Voice 1: lost the", "Voice 2: thrad (not sure) there.")
    assert [f"{part} (two may speak at once here)" for part in parts] == [
        " ".join(page.locator(f"#line-{n} > p").inner_text().split(" ", 1)[1].split()) for n in (1, 2, 3)
    ]


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1000, "light")])
def test_words_are_blacked_out_for_good_and_silenced_in_the_sound_which_plays_on(editor, server, look, width, scheme):  # noqa: F811
    page = editor
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.get_by_text("Set right line 2").click()
    page.locator("#at-1").fill("priya lost")
    page.get_by_role("button", name="Black the words out").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Black this out for good?")
    expect(page.get_by_text("In the sound these words are silenced, from 00:11 to 00:12")).to_be_visible()
    look(page)
    shoot(page, f"redact-{width}-{scheme}")
    page.get_by_role("button", name="Black it out for good").press("Enter")
    expect(page.locator("#line-1")).to_contain_text("Well, █████ the")
    expect(page.get_by_text("In the sound the words are being silenced")).to_be_visible()
    shoot(page, f"silencing-{width}-{scheme}")
    expect(page.get_by_role("button", name="Take the last change back")).to_have_count(0)
    until_silenced(page)
    expect(page.get_by_text("Silenced in it, where words are black: 00:11 to 00:12.")).to_be_visible()
    look(page)
    shoot(page, f"silenced-{width}-{scheme}")
    wait_for(page, "Math.abs(audio.duration - 54.7) < 0.1")
    assert 0.1 > loudest(page, 11.4, 12.4)
    assert 0.1 < loudest(page, 13.0, 16.0)
    page.get_by_role("button", name="00:31, play from here").click()
    wait_for(page, "!audio.paused && audio.currentTime >= 31 && audio.currentTime < 34")
    page.keyboard.press("Escape")
    for at in (50, 3):
        page.evaluate(f"document.querySelector('[data-player] audio').currentTime = {at}")
        wait_for(page, f"!audio.seeking && Math.abs(audio.currentTime - {at}) < 0.1")
    assert 1 == len(list((server.home / "files" / "recordings").iterdir()))


def until_silenced(page):
    """Press "Look again" until the sound is there; the worker needs some seconds."""
    for _ in range(60):
        if page.locator("[data-player] audio").count():
            return
        page.wait_for_timeout(500)
        page.reload()
    raise AssertionError("the sound was not made anew")


def loudest(page, start, end):
    """How loud the browser itself finds the sound there."""
    return page.evaluate(
        """async ([start, end]) => {
          const data = await (await fetch(document.querySelector("[data-player] audio").src)).arrayBuffer();
          const sound = await new OfflineAudioContext(1, 1, 48000).decodeAudioData(data);
          const part = sound.getChannelData(0).slice(start * 48000, end * 48000);
          return part.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
        }""",
        [start, end],
    )


def shoot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def test_without_script_the_sound_plays_and_a_line_is_set_right(editor, browser):
    context = browser.new_context(java_script_enabled=False, storage_state=editor.context.storage_state())
    page = context.new_page()
    page.goto(editor.url)
    assert page.locator("audio[controls]").is_visible()
    assert not page.get_by_label("Repeat the line").is_visible()
    page.get_by_text("Set right line 2").click()
    page.locator("#text-1").fill("Well, Priya lost the thread there.")
    page.get_by_role("button", name="Set the words right").click()
    expect(page.locator("#line-1")).to_contain_text("Well, Priya lost the thread there.")
    context.close()
