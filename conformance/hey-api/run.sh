cp package.json tsconfig.json openapi-ts.config.mjs ./*.ts "$BUILD/"
(
    cd "$BUILD"
    npm install --silent --no-audit --no-fund --no-package-lock --prefer-offline >&2
    rm -rf retroachievements out
    npx --no-install openapi-ts --file openapi-ts.config.mjs >&2
    npx --no-install tsc >&2
)
python ../check_example.py node "$BUILD/out/example.js"
node "$BUILD/out/runner.js" "$VECTORS"
