sh -eu ../generate.sh "$BUILD/client"
python ../check_example.py ruby -I "$BUILD/client/lib" example.rb >&2
ruby -I "$BUILD/client/lib" runner.rb "$VECTORS"
