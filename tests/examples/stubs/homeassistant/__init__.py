"""What examples/home_assistant.py needs of Home Assistant, which does not run on Python 3.11.

It behaves as Home Assistant 2026.11 does, as far as a coordinator can tell.
"""
