cp package.json runner.js "$BUILD/"
cd "$BUILD"
npm install --silent --no-audit --no-fund --no-package-lock --prefer-offline >&2
node runner.js "$SPEC" "$VECTORS"
