"""Starting at login: offered, never done unasked; one plain file that names itself and that can be removed."""

import plistlib
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path, PurePosixPath

import pytest

from secondtake_app.engines import login
from secondtake_app.engines.login import Start, login_file
from secondtake_app.interviews.models import Interview, Opportunity, Person
from secondtake_app.outbox.models import Letter, MailAccount

START = Start(Path("/opt/take/run"), Path("/usr/bin/python3.11"), Path("/home/alex/data"))
ODD = Start(Path('/opt/A "take" $HOME/100%/ru`n\\'), Path("/usr/bin/python3.11"), Path("/home/Łukasz/it's & <data>"))
HOME = Path("/home/alex")
SYSTEMS = ("linux", "darwin", "win32")


def test_each_system_has_its_own_place():
    assert [
        "/home/alex/.config/autostart/second-take.desktop",
        "/home/alex/Library/LaunchAgents/local.second-take.plist",
        "/home/alex/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup/Second Take.cmd",
    ] == [PurePosixPath(login_file(START, {}, system, HOME).path).as_posix() for system in SYSTEMS]


def test_a_person_s_own_place_for_settings_is_kept_to():
    assert Path("/x/autostart") == login_file(START, {"XDG_CONFIG_HOME": "/x"}, "linux", HOME).path.parent
    assert Path("/r") == login_file(START, {"APPDATA": "/r"}, "win32", HOME).path.parents[5]


@pytest.mark.parametrize("system", SYSTEMS)
def test_it_opens_no_window_and_uses_this_data_folder(system):
    text = login_file(START, {}, system, HOME).text

    assert "--no-open" in text
    assert "/home/alex/data" in text


def desktop_words(text):
    """The words that a desktop starts: the escapes of a value are undone, then the quotes, as a shell does it."""
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string(text)
    value = parser["Desktop Entry"]["Exec"].replace("\\\\", "\\").replace("%%", "%")
    done = subprocess.run(["sh", "-c", f"printf '%s\\0' {value}"], capture_output=True, text=True, check=True)
    return done.stdout.split("\0")[:-1]


@pytest.mark.parametrize("start", [START, ODD])
def test_the_desktop_file_starts_these_words(start):
    assert [
        "env", f"PYTHON={start.python}", f"SECONDTAKE_HOME={start.data}", str(start.run), "start", "--no-open",
    ] == desktop_words(login_file(start, {}, "linux", HOME).text)  # fmt: skip


@pytest.mark.parametrize("start", [START, ODD])
def test_the_property_list_starts_these_words(start):
    told = plistlib.loads(login_file(start, {}, "darwin", HOME).text.encode())

    assert ([str(start.run), "start", "--no-open"], True) == (told["ProgramArguments"], told["RunAtLoad"])
    assert str(start.data) == told["EnvironmentVariables"]["SECONDTAKE_HOME"]


def test_the_windows_file_has_its_line_ends_and_doubles_each_percent_sign():
    text = login_file(Start(Path("/a%b/run"), Path("p"), Path("/d")), {}, "win32", HOME).text

    assert all(line.endswith("\r") for line in text.split("\n")[:-1])
    assert "/a%%b/run.cmd" in text.replace("\\", "/")


@pytest.fixture
def at_home(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path / ".config" / "autostart" / "second-take.desktop"


def said(response):
    return response.content.decode().replace("&#x27;", "'")


def test_looking_at_the_offer_writes_nothing(alex, at_home):
    shown = said(alex.get("/settings/"))

    assert str(at_home) in shown
    assert "It is not there" in shown
    assert not at_home.exists()


def test_one_button_writes_it_and_one_removes_it(alex, at_home):
    shown = said(alex.post("/settings/at-login/", {"on": "1"}, follow=True))
    assert at_home.read_text("utf-8").startswith("[Desktop Entry]\n")
    assert "It is there" in shown
    alex.post("/settings/at-login/", {"off": "1"})

    assert not at_home.exists()


def test_a_file_of_a_copy_that_was_moved_is_told_and_written_anew(alex, at_home):
    alex.post("/settings/at-login/", {"on": "1"})
    at_home.write_text("[Desktop Entry]\nExec=/gone/run\n")
    assert "not for this copy" in said(alex.get("/settings/"))
    alex.post("/settings/at-login/", {"on": "1"})

    assert "It is there" in said(alex.get("/settings/"))


def test_a_place_that_takes_no_file_is_told_in_a_sentence(alex, at_home):
    at_home.parent.parent.write_text("a file where a folder should be")
    shown = said(alex.post("/settings/at-login/", {"on": "1"}, follow=True))

    assert "could not be written" in shown
    assert "Nothing was changed" in shown


def test_only_a_press_does_it(alex, at_home):
    assert 405 == alex.get("/settings/at-login/").status_code


def test_nobody_who_was_not_let_in_can(db, client, at_home):
    assert 403 == client.post("/settings/at-login/", {"on": "1"}, headers={"host": "127.0.0.1"}).status_code
    assert not at_home.exists()


def test_the_words_start_this_very_copy(at_home, tmp_path):
    words = desktop_words(login.here(tmp_path / "data").text)

    assert Path(words[3]).is_file()
    assert Path(words[3]).samefile(Path(__file__).resolve().parents[2] / "run")
    done = subprocess.run([words[1].removeprefix("PYTHON="), "-c", "print(1)"], capture_output=True, check=False)
    assert b"1\n" == done.stdout


def test_beside_the_hour_of_a_held_letter_a_line_leads_to_the_offer(alex, cast):
    owner = cast.alex
    job = Opportunity.objects.create(owner=owner)
    made = Interview.objects.create(owner=owner, opportunity=job, title="Northwind")
    person = Person.objects.create(owner=owner, interview=made, name="Priya")
    MailAccount.objects.create(owner=owner, address="alex@chen.example", smtp_host="localhost")
    alex.post(f"/thank/{made.pk}/to/{person.pk}/email/")

    assert 'href="/settings/#login"' in said(alex.get(Letter.objects.get().page()))
