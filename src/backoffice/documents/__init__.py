"""Papers and files: everything that leaves the program as PDF or is read from a sheet."""
