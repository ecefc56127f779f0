from backoffice.records.flaws import OVERRIDABLE, WARNINGS, Checked, Flaw, Notice


def test_a_value_is_good_when_nothing_but_notices_was_found():
    assert Checked("1", notices=(Notice.DIGITS_FOLDED,)).ok
    assert not Checked("1", flaws=(Flaw.TOO_SHORT,)).ok


def test_flaws_and_notices_never_share_a_code():
    assert not {f.value for f in Flaw} & {n.value for n in Notice}


def test_only_a_library_convention_may_be_overridden():
    assert {Flaw.MIDDLE_ZEROS} == OVERRIDABLE
    assert Notice.LEADING_ZEROS not in WARNINGS
