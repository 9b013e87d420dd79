sh -eu ../generate.sh "$BUILD/client"
python ../check_example.py php example.php >&2
php runner.php "$VECTORS"
