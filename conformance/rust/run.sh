sh -eu ../generate.sh "$BUILD/client"
# The manifest has the relative path of the client.
mkdir -p "$BUILD/runner"
cp Cargo.toml Cargo.lock runner.rs example.rs "$BUILD/runner"
python ../dispatch.py rust >"$BUILD/runner/dispatch.rs"
# Not --locked, because the lock file contains the version of the client, which changes with the document.
cargo build --quiet --manifest-path "$BUILD/runner/Cargo.toml" --target-dir "$BUILD/target" >&2
python ../check_example.py "$BUILD/target/debug/example"
"$BUILD/target/debug/runner" "$VECTORS"
