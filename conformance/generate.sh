# Generates a client from $SPEC with openapi-generator, by the config.yaml of the folder it is run in, into the folder $1.
config="$PWD/config.yaml"
# What was generated from another document must not stay.
rm -rf "$1"
# The generator reads no document whose path has spaces, so it is started beside it and gets its name alone.
cd "$(dirname "$SPEC")"
openapi-generator-cli generate --config "$config" --input-spec "$(basename "$SPEC")" --output "$1" \
    >"$BUILD/generate.log" 2>&1 || {
    cat "$BUILD/generate.log" >&2
    exit 1
}
