"""`python -m benchmarks.ledger KIND FROM TO` asks for a job about each number from FROM up to TO."""

from __future__ import annotations

import sys
import uuid

import django


def ask(kind: str, first: int, last: int) -> None:
    from django.utils import timezone

    from secondtake_app.jobs import asking
    from secondtake_app.people.models import the_one_person
    from secondtake_app.project import folder, store

    folder.prepare(folder.place())
    store.get_ready()
    for number in range(first, last):
        asking.ask(the_one_person(), kind, str(number), uuid.UUID(int=number), timezone.now())


if __name__ == "__main__":
    django.setup()
    ask(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
