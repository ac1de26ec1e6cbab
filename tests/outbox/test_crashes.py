"""Twenty letters under twenty kills, by the driver that `./run bench outbox` uses for two hundred."""

from __future__ import annotations

from benchmarks.outbox import Attack, run


def test_no_letter_is_received_twice_or_lost_and_no_doubt_is_left_where_a_copy_lies_in_sent(
    authority, dovecot_server, tmp_path
):
    attack = Attack(letters=20, kills=20, lines=300, longest_life=0.4)
    told = run(tmp_path / "ours", "ours", attack, authority, dovecot_server)

    assert (20, 20) == (told["letters"], told["kills"])
    assert (0, 0, 0) == (told["received_twice"], told["lost"], told["in_doubt_with_a_sent_copy"])
    assert 0 == told["left_over"]
