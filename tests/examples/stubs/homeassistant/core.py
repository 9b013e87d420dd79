class HomeAssistant:
    """The running instance."""
