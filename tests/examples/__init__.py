"""The examples run against the simulator."""
