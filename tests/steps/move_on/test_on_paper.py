"""On paper: whatever there is, the brief is one sheet and the morning's version half of one."""

from __future__ import annotations

import base64
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from evening_steps import new_interview, remember
from secondtake_app.interviews.models import Interview, Moment, Opportunity, Person, Plan, Story
from secondtake_app.steps.reflect.models import Recall

pytestmark = pytest.mark.django_db
LOOK = Path(__file__).resolve().parents[3] / "src/secondtake_app/look/static/look"
MARGIN, MILLIMETRE = 12, 96 / 25.4
SHEETS = {"A4": (210, 297), "Letter": (215.9, 279.4)}
LONG, SHORT = "When the report was late again I wrote to the team. " * 12, "I said it once."


@pytest.fixture
def full(cast):
    """An interview for which there is as much as there may be, of a length."""

    def made(said):
        job = Opportunity.objects.create(owner=cast.alex, company="Northwind " * 4, role="Data analyst " * 4)
        when = timezone.now() + timedelta(days=1)
        there = Interview.objects.create(
            owner=cast.alex, opportunity=job, title="Second round", happened_at=when, place="Mill Lane " * 20
        )
        before = new_interview(cast.alex)
        remember(before, Recall.Prompt.RIGHT, "\n".join(f"{n} {said}" for n in range(5)))
        for n in range(5):
            Person.objects.create(owner=cast.alex, interview=there, name=f"Priya Raman {n}", does="Head of Data " * 4)
            fields = {"situation": said, "action": said, "result": said, "if_this": said[:300], "then_that": said[:300]}
            Moment.objects.create(
                owner=cast.alex, interview=before, question=f"{n} {said}", origin="memory", practise=False, **fields
            )
            Story.objects.create(owner=cast.alex, title=f"{n} {said}"[:200])
            Plan.objects.create(owner=cast.alex, occasion="a_no", if_this=f"{n} {said}"[:300], then_that=said[:300])
        return there

    return made


@pytest.fixture
def paper(alex, page, full):
    """The page as it is printed, and the sheets that it takes."""

    def printed(said, path):
        html = alex.get(f"/move-on/{full(said).pk}/{path}").content.decode()
        font = base64.b64encode((LOOK / "fonts/literata.woff2").read_bytes()).decode()
        style = (LOOK / "paper.css").read_text().replace("fonts/literata.woff2", f"data:font/woff2;base64,{font}")
        page.set_content(f"<!doctype html><style>{style}</style>{html.partition('</head>')[2]}")
        page.evaluate("document.fonts.ready")
        page.emulate_media(media="print")
        return page

    return printed


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("said", [LONG, SHORT], ids=["long", "short"])
def test_the_brief_is_one_sheet(paper, said, sheet):
    page = paper(said, "brief/")
    edge = f"{MARGIN}mm"
    pdf = page.pdf(format=sheet, margin={"top": edge, "bottom": edge, "left": edge, "right": edge})

    assert 1 == pdf.count(b"/Type /Page\n")


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("said", [LONG, SHORT], ids=["long", "short"])
def test_the_morning_is_half_a_sheet(paper, said, sheet):
    page = paper(said, "brief/morning/")
    width, height = SHEETS[sheet]
    page.set_viewport_size({"width": int((width - 2 * MARGIN) * MILLIMETRE), "height": 900})
    taken = page.locator(".brief").bounding_box()

    assert taken["height"] <= (height / 2 - MARGIN) * MILLIMETRE
