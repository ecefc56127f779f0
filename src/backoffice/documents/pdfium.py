"""PDFium holds global state and is not safe in two threads: everybody asks here first."""

from __future__ import annotations

import threading

one_at_a_time = threading.Lock()
