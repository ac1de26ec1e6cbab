"""A wrong setting stops the start with its name, the value and what is allowed; the folder is its owner's alone."""

import os
import stat
from pathlib import Path

import pytest

from secondtake_app.project import databases, folder, readers
from secondtake_app.project.readers import SettingWrong


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("SECONDTAKE_LOG", "loud", "DEBUG, INFO, WARNING, ERROR"),
        ("SECONDTAKE_LARGEST_UPLOAD_MB", "many", "a whole number from 1 to 200"),
        ("SECONDTAKE_LARGEST_UPLOAD_MB", "0", "a whole number from 1 to 200"),
        ("SECONDTAKE_HOME", "here", "the full path of a folder"),
        ("SECONDTAKE_EAR_FOLDER", "here", "the full path of a folder"),
        ("SECONDTAKE_EAR_MEMORY_MB", "much", "a whole number from 0 to"),
        ("DATABASE_URL", "mysql://x/y", "postgresql://"),
        ("PUBLIC_URL", "take.example", "https://second-take.example"),
        ("PUBLIC_URL", "https://take.example/app", "https://second-take.example"),
        ("SECONDTAKE_SECRET_KEY_FILE", "/nowhere/at/all", "the path of a readable text file"),
    ],
)
def test_a_wrong_setting_stops_the_start(server, name, value, allowed):
    told = server.run("start", "--no-open", "--port", "0", **{name: value})

    assert 1 == told.returncode
    assert "Traceback" not in told.stderr
    assert name in told.stderr
    assert value.partition(":")[0] in told.stderr
    assert allowed in told.stderr


def test_the_password_of_a_wrong_database_address_is_not_shown():
    with pytest.raises(SettingWrong) as wrong:
        databases.database("postgresql://me:sesame@host:notaport/db", Path("/"))

    assert "sesame" not in str(wrong.value)


@pytest.mark.parametrize(
    ("platform", "env", "place"),
    [
        ("linux", {}, ".local/share/secondtake"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/secondtake"),
        ("darwin", {}, "Library/Application Support/Second Take"),
        ("win32", {"APPDATA": "/roaming"}, "/roaming/Second Take"),
        ("linux", {"SECONDTAKE_HOME": "/elsewhere", "XDG_DATA_HOME": "/data"}, "/elsewhere"),
    ],
)
def test_the_data_lie_where_the_platform_keeps_data(platform, env, place):
    assert Path.home() / place == folder.place(env, platform)


def test_the_folder_and_the_key_are_the_owner_s_alone(tmp_path):
    home = tmp_path / "deep" / "home"
    folder.prepare(home)
    key = folder.secret_key(home)
    folder.prepare(home)

    assert key == folder.secret_key(home)
    assert 0o700 == stat.S_IMODE(home.stat().st_mode)
    assert 0o600 == stat.S_IMODE((home / folder.SECRET).stat().st_mode)


def test_a_folder_that_cannot_be_made_is_said(server):
    server.home.parent.joinpath("file").write_text("")
    told = server.run("start", "--no-open", SECONDTAKE_HOME=str(server.home.parent / "file" / "home"))

    assert 1 == told.returncode
    assert "can't write to its data folder" in told.stderr


def test_a_number_is_read_as_one():
    assert 7 == readers.number("N", 3, 1, 9, {"N": " 7 "})
    assert 3 == readers.number("N", 3, 1, 9, {})


def test_a_secret_may_lie_in_a_file(tmp_path):
    (tmp_path / "secret").write_text("sesame\n")
    assert "sesame" == readers.text("KEY", env={"KEY_FILE": os.fspath(tmp_path / "secret")})
