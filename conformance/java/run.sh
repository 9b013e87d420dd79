# What was generated from another document must not stay.
rm -rf "$BUILD/client"
# The generator reads no document whose path has spaces, so its path is none but its name.
(
    cd "$(dirname "$SPEC")"
    openapi-generator-cli generate --config "$OLDPWD/config.yaml" --input-spec "$(basename "$SPEC")" \
        --output "$BUILD/client" >"$BUILD/generate.log"
)
# Maven writes its messages to standard output.
mvn --quiet --batch-mode -Dstyle.color=never compile >&2
classes="$BUILD/target/classes:$BUILD/target/dependency/*"
python ../check_example.py java -cp "$classes" Example
java -cp "$classes" Runner "$VECTORS"
