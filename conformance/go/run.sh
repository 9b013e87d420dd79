module="$BUILD/module"
rm -rf "$module"
mkdir -p "$module" "$BUILD/bin"
sh -eu ../generate.sh "$module/retroachievements"
cp -R go.mod go.sum runner example "$module"
# Ignore a Go workspace in a parent folder.
(cd "$module" && GOWORK=off go build -o "$BUILD/bin/" ./runner ./example) >&2
python ../check_example.py "$BUILD/bin/example" >&2
"$BUILD/bin/runner" "$VECTORS"
