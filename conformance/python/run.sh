# The wrapper is installed in the environment of this command.
python runner.py "$VECTORS"
