"""The administration tab: operators, centres, settings, audit, backups."""
