# Generates a client from $SPEC with openapi-generator and the config.yaml in the current folder, into the folder $1.
config="$PWD/config.yaml"
# Remove files that were generated from another document.
rm -rf "$1"
# The generator does not read documents with spaces in their path, so run it in the folder of the document.
cd "$(dirname "$SPEC")"
openapi-generator-cli generate --config "$config" --input-spec "$(basename "$SPEC")" --output "$1" \
    >"$BUILD/generate.log" 2>&1 || {
    cat "$BUILD/generate.log" >&2
    exit 1
}
