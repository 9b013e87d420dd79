__version__ = "1.0.0"

# The form for a clone, until the package is on PyPI.
INSTALL = 'pip install "path/to/the/clone[{extra}]"'
