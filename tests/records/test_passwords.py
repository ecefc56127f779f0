from __future__ import annotations

from backoffice.records.passwords import Passwords, Strength

WEAK = Passwords(Strength(passes=1, kibibytes=8, lanes=1))


def test_a_password_matches_only_its_own_hash():
    kept = WEAK.hash("correct horse battery")
    assert kept.startswith("$argon2id$")
    assert WEAK.matches(kept, "correct horse battery")
    assert not WEAK.matches(kept, "correct horse batter")


def test_two_hashes_of_one_password_differ():
    assert WEAK.hash("correct horse battery") != WEAK.hash("correct horse battery")


def test_a_broken_hash_matches_nothing():
    for broken in ("", "plain text", "$argon2id$v=19$m=8,t=1,p=1$bad"):
        assert not WEAK.matches(broken, "plain text")


def test_nobody_matches_nothing():
    assert not WEAK.matches_nobody("nobody has this password")


def test_a_hash_of_another_strength_is_stale():
    stronger = Passwords(Strength(passes=2, kibibytes=16, lanes=1))
    kept = WEAK.hash("correct horse battery")
    assert not WEAK.stale(kept)
    assert stronger.stale(kept)
    assert stronger.matches(kept, "correct horse battery")


def test_what_ships_is_strong():
    assert Strength() == Strength(passes=3, kibibytes=65_536, lanes=4)
