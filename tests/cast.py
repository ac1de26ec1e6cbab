"""The people of every test: Alex was interviewed; Sam interviewed; Robin coaches Alex; Jo must see nothing."""

from dataclasses import dataclass

from secondtake_app.people.models import LAPTOP_NAME, User


@dataclass(frozen=True, slots=True)
class Cast:
    """Four accounts. On a laptop, Alex is its one person."""

    alex: User
    sam: User
    robin: User
    jo: User


def make_cast() -> Cast:
    """Four rows in the store."""
    alex = User.objects.create_user(LAPTOP_NAME, first_name="Alex")
    others = (User.objects.create_user(name.lower(), first_name=name) for name in ("Sam", "Robin", "Jo"))
    return Cast(alex, *others)
