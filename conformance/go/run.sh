module="$BUILD/module"
rm -rf "$module"
mkdir -p "$module" "$BUILD/bin"
sh -eu ../generate.sh "$module/retroachievements"
cp -R go.mod go.sum runner example "$module"
# A workspace of the reader, in a folder above, must not matter.
(cd "$module" && GOWORK=off go build -o "$BUILD/bin/" ./runner ./example) >&2
python ../check_example.py "$BUILD/bin/example" >&2
"$BUILD/bin/runner" "$VECTORS"
