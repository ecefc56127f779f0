"""The deeds of administration: each asks for its right first and is audited."""
