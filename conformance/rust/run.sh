sh -eu ../generate.sh "$BUILD/client"
# The manifest names the client by its place beside this folder.
mkdir -p "$BUILD/runner"
cp Cargo.toml Cargo.lock runner.rs example.rs "$BUILD/runner"
python ../dispatch.py rust >"$BUILD/runner/dispatch.rs"
# Not --locked, since the version of the client is in the lock file too, and changes with that of the document.
cargo build --quiet --manifest-path "$BUILD/runner/Cargo.toml" --target-dir "$BUILD/target" >&2
python ../check_example.py "$BUILD/target/debug/example"
"$BUILD/target/debug/runner" "$VECTORS"
