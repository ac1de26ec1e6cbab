"""Each small chart is a drawing whose table says the same, for keyboard, screen reader, the dark and print."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from django.template.loader import render_to_string

from secondtake.outlook.calibration import Foreseen, gut
from secondtake.outlook.odds import odds_card
from secondtake_app.look.calibration_chart import draw_calibration
from secondtake_app.look.odds_chart import draw_odds

CSS = Path(__file__).resolve().parents[2] / "src/secondtake_app/look/static/look/paper.css"
FORECASTS = [
    Foreseen(odds, n % 3 == 0) for n, odds in enumerate([0.1, 0.3, 0.3, 0.5, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.0])
]


def calibration() -> str:
    return render_to_string("look/calibration.html", {"chart": draw_calibration(gut(FORECASTS))})


def odds() -> str:
    return render_to_string("look/odds.html", {"chart": draw_odds(odds_card())})


def cells(html: str) -> list[list[str]]:
    body = html.replace("&nbsp;", " ").partition("<tbody>")[2].partition("</tbody>")[0]
    return [re.findall(r"<td>(.*?)</td>", row) for row in body.split("</tr>") if row]


def drawing(html: str) -> ET.Element:
    return ET.fromstring(html[html.index("<svg") : html.index("</svg>") + 6])


def test_below_ten_answers_there_is_no_chart():
    assert draw_calibration(gut(FORECASTS[:9])) is None


def test_the_table_says_what_the_dots_say():
    found = gut(FORECASTS)

    rows = cells(calibration())

    assert len(found.bins) == len(rows) == len(drawing(calibration()).findall("circle"))
    assert [f"{part.went_on} ({100 * part.share:.0f} %)" for part in found.bins] == [row[3] for row in rows]
    assert sum(part.forecasts for part in found.bins) == sum(int(row[1]) for row in rows) == len(FORECASTS)


def test_a_dot_stands_where_its_share_is_and_its_line_around_it():
    chart = draw_calibration(gut(FORECASTS))

    assert all(dot.high <= dot.y <= dot.low for dot in chart.dots)
    assert all(chart.left <= dot.x <= chart.right and chart.top <= dot.high <= chart.bottom for dot in chart.dots)


def test_the_table_of_odds_says_what_the_bars_say():
    card = odds_card()

    assert [[str(one.interviews), f"{100 * one.low:.0f} %", f"{100 * one.high:.0f} %"] for one in card.after] == cells(
        odds()
    )
    assert 2 * len(card.after) == len(drawing(odds()).findall("rect"))


@pytest.mark.parametrize("html", [calibration, odds])
def test_a_drawing_has_a_title_and_says_what_it_shows_and_no_script_or_style(html):
    svg = drawing(html())

    assert svg.get("aria-labelledby", "").split() == [part.get("id") for part in svg if part.tag in ("title", "desc")]
    assert "style=" not in html()
    assert "<script" not in html()


@pytest.mark.parametrize("width", [320, 1000])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_hangs_over_the_edge(page, assert_accessible, width, scheme):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    style = re.sub(r"@font-face \{.*?\}", "", CSS.read_text("utf-8"), flags=re.DOTALL)
    page.set_content(
        f'<!doctype html><html lang="en"><head><title>Charts</title><meta name="viewport" content="width=device-width">'
        f"<style>{style}</style></head><body><main><h1>Charts</h1>{calibration()}{odds()}</main></body></html>"
    )
    for summary in page.locator("summary").all():
        summary.press("Enter")

    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
