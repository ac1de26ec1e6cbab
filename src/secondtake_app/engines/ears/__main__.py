"""A process that hears. It can be ended at any instant, and its memory ends with it.

Given on stdin: one JSON object, of which `do` says what is wanted. Given back on stdout: JSON lines, the last one
`{"end": …}`, or `{"trouble": …}` where the recording can't be heard, `{"damaged": …}` and `{"missing": …}` where a
model can't be used. It keeps nothing beyond the samples it is told to write.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from secondtake_app.engines.ears import sound, speech, weights

Asked = dict[str, Any]
"""What was read from JSON."""


def decode(asked: Asked) -> Iterator[object]:
    """Write the samples."""
    yield asdict(sound.decode(Path(asked["recording"]), Path(asked["samples"])))


def regions(asked: Asked) -> Iterator[object]:
    """Where somebody speaks."""
    yield from ([region.start, region.end] for region in speech.regions(_sound(asked)))


def listen(asked: Asked) -> Iterator[object]:
    """Both, in one process: to begin one takes as long as a minute of sound."""
    yield from decode(asked)
    yield from regions(asked)


def words(asked: Asked) -> Iterator[object]:
    """The words of each section, in order."""
    from secondtake_app.engines.ears.words import Listener

    listener = Listener(Path(asked["model"]), asked["threads"], asked["batch"])
    language = asked["language"]
    for section in asked["sections"]:
        heard = listener.hear(_sound(asked), [_regions(chunk) for chunk in section], language)
        language = language or heard.language
        yield asdict(heard)


def voices(asked: Asked) -> Iterator[object]:
    """Whose voice each stretch is, and where two speak at once."""
    from secondtake_app.engines.ears.overlaps import overlaps
    from secondtake_app.engines.ears.voices import grouped, voices_of, whole

    samples, found = _sound(asked), _regions(asked["regions"])
    group = grouped(samples, found, asked["speakers"])
    told = voices_of(group) if group else whole(found)
    yield {"voices": [asdict(one) for one in told], "overlaps": overlaps(samples, group) if group else []}


def bleep(asked: Asked) -> Iterator[object]:
    """Write a recording anew, some seconds of it silenced."""
    from secondtake_app.engines.ears import bleeping

    yield bleeping.bleep(Path(asked["recording"]), Path(asked["into"]), asked["bleeps"])


def alike(asked: Asked) -> Iterator[object]:
    """How near the two nearest of these voices are; nothing where there is one."""
    from secondtake_app.engines.ears import alike as nearness
    from secondtake_app.engines.ears.voices import Voice

    found = nearness.nearest(_sound(asked), [Voice(**one) for one in asked["voices"]])
    yield from [asdict(found)] if found else []


def _sound(asked: Asked) -> sound.Sound:
    return sound.Sound(Path(asked["samples"]))


def _regions(given: list[list[float]]) -> list[speech.Region]:
    return [speech.Region(start, end) for start, end in given]


VERBS: dict[str, Callable[[Asked], Iterator[object]]] = {
    "decode": decode, "regions": regions, "listen": listen, "words": words, "voices": voices, "alike": alike,
    "bleep": bleep,
}  # fmt: skip


def main() -> None:
    """Do what is asked for."""
    asked = json.loads(sys.stdin.readline())
    threading.Thread(target=_end_with_whoever_asked, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(10)
    _take_no_more_than(asked["memory"])
    try:
        for told in VERBS[asked["do"]](asked):
            _say({"told": told})
        _say({"end": True})
    except sound.CantBeHeard as cant:
        _say({"trouble": cant.trouble.value})
    except weights.WeightsDamaged as damaged:
        _say({"damaged": str(damaged)})
    except (weights.EarsMissing, ModuleNotFoundError) as missing:
        _say({"missing": str(missing)})


def _take_no_more_than(megabytes: int) -> None:
    """Memory, where the system knows such a limit for what a process writes to; beyond it, it dies alone."""
    if megabytes and sys.platform == "linux":
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
        wanted = megabytes << 20
        resource.setrlimit(resource.RLIMIT_DATA, (wanted if hard < 0 else min(wanted, hard), hard))


def _end_with_whoever_asked() -> None:
    """Their end of our stdin is open as long as they live."""
    sys.stdin.read()
    os._exit(0)


def _say(line: Asked) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
