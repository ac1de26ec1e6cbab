"""`python -m benchmarks.ledger ask 80` asks for so many jobs; `… tell` prints how many there are in each state."""

from __future__ import annotations

import json
import sys
import uuid

import django


def ask(count: int) -> None:
    from benchmarks.ledger.work import KIND
    from django.utils import timezone

    from secondtake_app.jobs import asking
    from secondtake_app.people.models import the_one_person
    from secondtake_app.project import folder, store

    folder.prepare(folder.place())
    store.get_ready()
    for number in range(count):
        asking.ask(the_one_person(), KIND.name, str(number), uuid.UUID(int=number), timezone.now())


def tell() -> None:
    from django.db.models import Count

    from secondtake_app.jobs.models import Job

    counted = Job.objects.values_list("state").annotate(Count("pk")).order_by()
    print(json.dumps(dict(counted)))


if __name__ == "__main__":
    django.setup()
    ask(int(sys.argv[2])) if sys.argv[1] == "ask" else tell()
