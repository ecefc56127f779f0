"""Who works here and from where: log-in, operators, centres, the audit, backups."""
