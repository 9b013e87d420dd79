"""The parts of Home Assistant that examples/home_assistant.py uses, because it does not run on Python 3.11.

For a coordinator, they behave like Home Assistant 2026.11.
"""
