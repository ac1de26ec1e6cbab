"""Whether what a person has just typed asks for the pause (design rule 9), once a day for the same words."""

from __future__ import annotations

from collections import Counter

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.http import urlencode

from secondtake.outlook.distress import asking_words


def pause_url(request: HttpRequest, text: str, back: str) -> str:
    """Where the pause is, if these words ask for one and it was not shown for them today already; else blank.

    Whoever goes back and writes on is not stopped again at each letter. Only a fingerprint is remembered, of the
    words that asked and not of the text, with the program's own key, in the person's own session.
    """
    said = Counter(asking_words(text))
    if not said:
        return ""
    today = timezone.localdate()
    marks = [_mark(f"{today} {back} {words} {n}") for words, count in said.items() for n in range(count)]
    shown: list[str] = request.session.get("paused", [])
    if set(marks) <= set(shown):
        return ""
    request.session["paused"] = list(dict.fromkeys([*shown, *marks]))[-20:]
    return f"{reverse('people:pause')}?{urlencode({'back': back})}"


def _mark(words: str) -> str:
    return salted_hmac("paused", words).hexdigest()[:16]
