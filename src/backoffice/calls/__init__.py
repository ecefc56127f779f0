"""Who called whom, when, and who may be told: call details in, looked up by right, handed over."""
