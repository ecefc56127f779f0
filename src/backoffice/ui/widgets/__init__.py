"""The parts of the tabs: fields that check while typing, chips, lists, bars and tables."""
