"""Plain frozen values every floor may hold: no Qt, no SQL, no clock."""
