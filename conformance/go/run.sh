module="$BUILD/module"
config="$PWD/config.yaml"
rm -rf "$module"
mkdir -p "$module" "$BUILD/bin"
# The generator can't read a document whose path has spaces, so it is started beside it.
(
    cd "$(dirname "$SPEC")"
    openapi-generator-cli generate -g go -i "$(basename "$SPEC")" -c "$config" -o "$module/retroachievements"
) >"$BUILD/generate.log" 2>&1 || {
    cat "$BUILD/generate.log" >&2
    exit 1
}
cp -R go.mod go.sum runner example "$module"
# A workspace of the reader, in a folder above, must not matter.
(cd "$module" && GOWORK=off go build -o "$BUILD/bin/" ./runner ./example) >&2
python ../check_example.py "$BUILD/bin/example" >&2
"$BUILD/bin/runner" "$VECTORS"
