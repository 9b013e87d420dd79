module="$BUILD/module"
rm -rf "$module"
mkdir -p "$module/retroachievements" "$BUILD/bin"
cp -R go.mod go.sum runner example "$module"
(
    # Ignore a Go workspace in a parent folder.
    export GOWORK=off
    go run github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2 \
        -generate types,client -package retroachievements -o "$module/retroachievements/client.go" "$SPEC"
    cd "$module"
    go build -o "$BUILD/bin/" ./runner ./example
) >&2
python ../check_example.py "$BUILD/bin/example" >&2
"$BUILD/bin/runner" "$VECTORS"
