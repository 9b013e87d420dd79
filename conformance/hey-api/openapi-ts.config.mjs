export default {
  input: process.env.SPEC ?? "openapi.json",
  output: { path: "retroachievements", module: { extension: ".js" } },
  plugins: [
    "@hey-api/client-fetch",
    // Without it, zod rejects a timestamp that ends in +00:00, and most do.
    { name: "zod", dates: { offset: true } },
    { name: "@hey-api/sdk", validator: { response: "zod" } },
  ],
};
