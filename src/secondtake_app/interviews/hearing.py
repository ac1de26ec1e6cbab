"""From a recording to its words, as a job in steps: each leaves rows, so that a kill costs a few minutes of hearing.

samples -> where somebody speaks -> words, section by section -> voices -> whoever asked for it makes a record
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from django.apps import apps
from django.conf import settings
from django.db import OperationalError
from django.db.models.signals import post_delete
from django.utils import timezone

from secondtake.transcripts import problems
from secondtake.transcripts.heard import ENGLISH, HeardWord, Voice, from_words, voice_name
from secondtake_app.engines import room
from secondtake_app.engines.ears import process, weights
from secondtake_app.engines.ears.sound import CantBeHeard
from secondtake_app.engines.ears.speech import Region, sections, silences
from secondtake_app.engines.ears.words import BATCH, CHUNKS, Heard
from secondtake_app.interviews import recordings, words
from secondtake_app.interviews.models import HeardSection, Hearing, Recording
from secondtake_app.jobs import asking
from secondtake_app.jobs.kinds import GivenUp, Kind, Work
from secondtake_app.jobs.models import Job
from secondtake_app.jobs.rules import LIVE

if TYPE_CHECKING:
    from secondtake.transcripts.model import Problem, Reading

UNCONFIRMED = timedelta(days=30)
"""How long sound is kept that nobody said was read right."""
MODELS = "models"
PACED_BY = 4
"""Sections: whoever was killed or had to share a while ago is soon told the truth again."""
ONE_VOICE = 0.85
"""Cosine of the middles of two voices from which they may be one: .86 to .94 where each of four voices was split in two
by force, .61 to .74 where two of them spoke in turn. In one room, or over one phone, two come nearer."""


def ask(recording: Recording, speakers: int, becomes: Hearing.Becomes = Hearing.Becomes.RECORD) -> Hearing:
    """Have it heard; asked twice is asked once. How long the sound of a take is kept is for the take to say."""
    now = timezone.now()
    given = {"owner": recording.owner, "speakers": speakers, "becomes": becomes}
    hearing, _ = Hearing.objects.get_or_create(recording=recording, defaults=given)
    if hearing.becomes != Hearing.Becomes.TAKE:
        ends = {"keep_until": now + UNCONFIRMED, "deletes_because": Recording.Why.UNCONFIRMED}
        Recording.objects.filter(pk=recording.pk, keep_until=None).update(**ends)
    asking.ask(recording.owner, HEAR.name, str(hearing.pk), hearing.pk, now)
    return hearing


def ask_again(hearing: Hearing) -> None:
    """Once more, from where it stopped; nothing while it is still being heard, or where it is over already."""
    jobs = Job.objects.filter(owner=hearing.owner, kind=HEAR.name, about=hearing.pk)
    if hearing.done_at is None and not jobs.filter(state__in=LIVE).exists():
        Hearing.objects.filter(pk=hearing.pk).update(trouble="")
        asking.ask(hearing.owner, HEAR.name, f"{hearing.pk} {jobs.count()}", hearing.pk, timezone.now())


def job_of(hearing: Hearing) -> Job | None:
    """The job that hears it, the latest where it was tried again."""
    jobs = Job.objects.filter(owner=hearing.owner_id, kind=HEAR.name, about=hearing.pk)
    return jobs.order_by("-created_at").first()


def seconds_left(hearing: Hearing) -> float | None:
    """How long its words will still take, at the pace of the last sections; None before two of them are there."""
    latest = list(hearing.sections.order_by("-number").values_list("number", "created_at")[:PACED_BY])
    if len(latest) < 2:
        return None
    (last, now), (first, then) = latest[0], latest[-1]
    lengths = _lengths(sections([Region(*one) for one in hearing.regions], CHUNKS))
    heard = sum(lengths[first + 1 : last + 1])
    return sum(lengths[last + 1 :]) / heard * (now - then).total_seconds() if heard else None


def _lengths(wanted: list[list[list[Region]]]) -> list[float]:
    """Seconds of speech in each section."""
    return [sum(region.seconds for chunk in section for region in chunk) for section in wanted]


def threads() -> int:
    """How many threads hear: as many as the machine has. Their process gives way to all others, so pages stay quick."""
    return settings.EAR_THREADS or os.cpu_count() or 1


def run(work: Work) -> None:
    """The job. Gone, or going while it is heard, there is nothing to do, and what broke by that is no trouble."""
    hearing = Hearing.objects.filter(pk=work.job.about).select_related("recording__interview", "owner").first()
    if hearing is None:
        return
    try:
        _hear_or_say_why(work, hearing)
    except Exception:
        if Hearing.objects.filter(pk=hearing.pk).exists():
            raise


def _hear_or_say_why(work: Work, hearing: Hearing) -> None:
    samples = recordings.samples_of(hearing.recording)
    try:
        _hear(work, hearing, samples)
    except CantBeHeard as trouble:
        _give_up(hearing, words.CANT_BE_HEARD[trouble.trouble])
    except process.Died:
        raise GivenUp(words.HEARING_DIED) from None
    except weights.EarsMissing:
        _give_up(hearing, words.EARS_MISSING)
    except weights.WeightsDamaged as damaged:
        _give_up(hearing, _damaged(damaged))
    except (OSError, OperationalError) as failure:
        if not room.is_full(failure):
            raise
        raise GivenUp(words.NO_ROOM) from None  # and not one row more than the job's own
    finally:
        samples.unlink(missing_ok=True)


HEAR = Kind("hear-a-recording", run, at_once=2, most_beginnings=40)
"""Two at once, so that a short memo needn't wait for an hour of interview; the system shares the cores out."""


def _damaged(damaged: weights.WeightsDamaged) -> str:
    """What is said of it; what was made of the packages is made anew at the next try, and checked."""
    name, model = str(damaged), weights.MODELS[settings.EAR_MODEL]
    if settings.EAR_FOLDER and name == Path(settings.EAR_FOLDER).name:
        return words.no_model(settings.EAR_FOLDER)
    if name != model.name:
        return words.WEIGHTS_DAMAGED
    weights.forget(model, settings.DATA_FOLDER / MODELS)
    return words.MODEL_SPOILT


def _model() -> Path:
    """The folder with the model that hears."""
    if settings.EAR_FOLDER:
        return weights.own_folder(Path(settings.EAR_FOLDER))
    return weights.folder_of(weights.MODELS[settings.EAR_MODEL], settings.DATA_FOLDER / MODELS)


def _batch(hearing: Hearing) -> int:
    """How many chunks are heard at once: one, which takes less memory, where it died before."""
    jobs = Job.objects.filter(owner=hearing.owner_id, kind=HEAR.name, about=hearing.pk)
    return 1 if jobs.filter(note=words.HEARING_DIED).exists() else BATCH


def _give_up(hearing: Hearing, sentence: str) -> None:
    Hearing.objects.filter(pk=hearing.pk).update(trouble=sentence)
    raise GivenUp(sentence)


def _hear(work: Work, hearing: Hearing, samples: Path) -> None:
    if not work.step("speech", partial(_find_speech, work, hearing, samples)):
        _decode(work, hearing, samples)  # again at each beginning: a file of samples is cheaper made than kept
    found = [Region(*one) for one in Hearing.objects.get(pk=hearing.pk).regions]
    _hear_words(work, hearing, samples, sections(found, CHUNKS))
    work.step("voices", partial(_find_voices, work, hearing, samples, found))
    work.step("record", partial(_tell, hearing))


def _decode(work: Work, hearing: Hearing, samples: Path) -> None:
    process.decode(recordings.file_of(hearing.recording), samples, work.stop_if_asked, settings.EAR_MEMORY_MB)


def _find_speech(work: Work, hearing: Hearing, samples: Path) -> None:
    file = recordings.file_of(hearing.recording)
    told, found = process.listen(file, samples, work.stop_if_asked, settings.EAR_MEMORY_MB)
    kept = {
        "seconds": told.seconds,
        "broke_off": told.broke_off,
        "clipped": told.clipped,
        "regions": [[round(region.start, 3), round(region.end, 3)] for region in found],
    }
    Hearing.objects.filter(pk=hearing.pk).update(**kept)


def _hear_words(work: Work, hearing: Hearing, samples: Path, wanted: list[list[list[Region]]]) -> None:
    """Those sections that are not there yet; how far it is, is told in seconds of speech."""
    lengths = _lengths(wanted)
    there = set(hearing.sections.values_list("number", flat=True))
    left = [number for number in range(len(wanted)) if number not in there]
    work.got_on(round(sum(lengths) - sum(lengths[n] for n in left)), round(sum(lengths)))
    if not left:
        return
    model, memory, batch = _model(), settings.EAR_MEMORY_MB, _batch(hearing)
    language = Hearing.objects.get(pk=hearing.pk).language
    asked = [wanted[number] for number in left]
    with process.words(samples, model, threads(), language, asked, work.stop_if_asked, memory, batch) as heard:
        for number, section in zip(left, heard, strict=True):
            work.step(f"words {number}", partial(_keep, hearing, number, section))
            work.got_on(round(sum(lengths[: number + 1])), round(sum(lengths)))


def _keep(hearing: Hearing, number: int, heard: Heard) -> None:
    kept = {
        "owner_id": hearing.owner_id,
        "words": [[word.text, word.start, word.end, word.sure] for word in heard.words],
        "left_out": [asdict(one) for one in heard.left_out],
    }
    HeardSection.objects.update_or_create(hearing=hearing, number=number, defaults=kept)
    Hearing.objects.filter(pk=hearing.pk, language="").update(language=heard.language)


def _find_voices(work: Work, hearing: Hearing, samples: Path, found: list[Region]) -> None:
    several = hearing.speakers > 1 and found
    memory = settings.EAR_MEMORY_MB
    told = process.voices(samples, found, hearing.speakers, work.stop_if_asked, memory) if several else process.NOBODY
    pair = process.alike(samples, told.voices, work.stop_if_asked, memory) if several else None
    Hearing.objects.filter(pk=hearing.pk).update(
        voices=[[one.start, one.end, one.voice, one.margin] for one in told.voices],
        overlaps=[list(overlap) for overlap in told.overlaps],
        alike=[pair.one, pair.other, pair.nearness] if pair else [],
    )


def _tell(hearing: Hearing) -> None:
    """The apps that make something of it are told, once it is whole; told twice, they make it once."""
    fresh = Hearing.objects.select_related("recording__interview", "owner").get(pk=hearing.pk)
    if fresh.done_at is None:
        for config in apps.get_app_configs():
            if hasattr(config, "recording_heard"):
                config.recording_heard(fresh)
        Hearing.objects.filter(pk=hearing.pk).update(done_at=timezone.now())


def reading(hearing: Hearing) -> Reading:
    """What was heard so far, as a transcript, and what is to be said about it."""
    sections = list(hearing.sections.all())
    said = [HeardWord(*word) for section in sections for word in section.words]
    voices = [Voice(start, end, voice) for start, end, voice, _margin in hearing.voices]
    quiet = silences([Region(*one) for one in hearing.regions])
    found = from_words(said, voices, hearing.language or ENGLISH, overlaps=_pairs(hearing.overlaps), silences=quiet)
    return replace(found, problems=(*found.problems, *_problems(hearing, sections)))


def _pairs(stored: Iterable[Iterable[float]]) -> list[tuple[float, float]]:
    return [(start, end) for start, end in stored]


def _problems(hearing: Hearing, sections: Iterable[HeardSection]) -> Iterator[Problem]:
    if hearing.language not in ("", ENGLISH):
        yield problems.other_language(hearing.language)
    if hearing.broke_off:
        yield problems.cut_off()
    if hearing.clipped:
        yield problems.too_loud()
    if left_out := " / ".join(one["text"] for section in sections for one in section.left_out):
        yield problems.written_over_silence(left_out)


def watch() -> None:
    """From now on a recording that is deleted while it is heard is heard no further."""
    post_delete.connect(_call_off, sender=Hearing, dispatch_uid="hearings")


def _call_off(instance: Hearing, **_kwargs: object) -> None:
    for job in Job.objects.filter(owner=instance.owner_id, kind=HEAR.name, about=instance.pk, state__in=LIVE):
        asking.call_off(job, timezone.now())


def one_voice_only(hearing: Hearing) -> tuple[str, str] | None:
    """Two voices that may be one, by their names in the record: asked about, and never joined by ourselves."""
    if not hearing.alike or hearing.alike[2] < ONE_VOICE:
        return None
    one, other, _nearness = hearing.alike
    return voice_name(one), voice_name(other)


def confirm(hearing: Hearing) -> None:
    """The person says that the transcript is right: its sound is over, unless they wanted it kept."""
    now = timezone.now()
    Hearing.objects.filter(pk=hearing.pk, confirmed_at=None).update(confirmed_at=now)
    kept = Recording.objects.filter(pk=hearing.recording_id, deleted_at=None).exclude(keep_until=None)
    kept.update(keep_until=now, deletes_because=Recording.Why.RIGHT)
    recordings.sweep(timezone.now())
