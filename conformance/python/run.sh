# The wrapper is installed where the vectors are read.
python runner.py "$VECTORS"
