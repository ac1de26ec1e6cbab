"""Every row has a key of its own kind and an owner, and no tab overwrites another's text silently."""

import uuid
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import models
from django.utils import timezone

from secondtake_app.people import links
from secondtake_app.people.models import LaunchLink, User
from secondtake_app.people.owned import ChangedElsewhere

OURS = [model for model in apps.get_models() if model.__module__.startswith("secondtake_app.")]


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_row_has_a_uuid_for_a_key(model):
    assert isinstance(model._meta.pk, models.UUIDField)
    assert model._meta.pk.default is uuid.uuid4


@pytest.mark.parametrize("model", [model for model in OURS if model is not User], ids=lambda model: model.__name__)
def test_every_row_has_an_owner(model):
    owner = model._meta.get_field("owner")
    assert owner.related_model is User
    assert not owner.null


@pytest.fixture
def link(cast):
    now = timezone.now()
    return LaunchLink.objects.create(owner=cast.alex, token_hash="a", good_until=now)


def test_only_the_owner_s_rows_are_found(cast, link):
    assert [link] == list(LaunchLink.objects.of(cast.alex))
    assert [] == list(LaunchLink.objects.of(cast.jo))


def test_the_second_of_two_tabs_is_told(link):
    other_tab = LaunchLink.objects.get(pk=link.pk)
    link.token_hash = "first"
    link.save_over(1, ["token_hash"])
    other_tab.token_hash = "second"
    with pytest.raises(ChangedElsewhere):
        other_tab.save_over(1, ["token_hash"])

    link.refresh_from_db()
    assert ("first", 2) == (link.token_hash, link.version)


def test_a_link_is_good_for_one_use(cast):
    now = timezone.now()
    token = links.make(cast.alex, now)

    assert cast.alex == links.use(token, now)
    assert links.use(token, now) is None


@pytest.mark.parametrize(("minutes", "good"), [(0, True), (9.9, True), (10.1, False)])
def test_a_link_is_good_for_ten_minutes(cast, minutes, good):
    now = timezone.now()
    token = links.make(cast.alex, now)

    assert good == (links.use(token, now + timedelta(minutes=minutes)) is not None)


def test_the_token_itself_is_not_in_the_store(cast):
    token = links.make(cast.alex, timezone.now())
    assert not LaunchLink.objects.filter(token_hash__contains=token).exists()
