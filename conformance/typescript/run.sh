cp package.json tsconfig.json ./*.ts "$BUILD/"
python ../dispatch.py typescript >"$BUILD/dispatch.ts"
(
    cd "$BUILD"
    npm install --silent --no-audit --no-fund --no-package-lock --prefer-offline >&2
    npx --no-install openapi-typescript "$SPEC" --output retroachievements.ts >&2
    npx --no-install tsc >&2
)
python ../check_example.py node "$BUILD/out/example.js"
node "$BUILD/out/runner.js" "$VECTORS"
