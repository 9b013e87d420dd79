export default {
  input: process.env.SPEC ?? "openapi.json",
  output: { path: "retroachievements", module: { extension: ".js" } },
  plugins: [
    "@hey-api/client-fetch",
    // Otherwise zod rejects timestamps that end in +00:00, as most do.
    { name: "zod", dates: { offset: true } },
    { name: "@hey-api/sdk", validator: { response: "zod" } },
  ],
};
