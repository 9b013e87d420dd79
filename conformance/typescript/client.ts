import createClient from "openapi-fetch";
import type { paths } from "./retroachievements.js";

/** A client that adds the key to every request. */
export function retroAchievements(webApiKey: string, baseUrl: string) {
  const client = createClient<paths>({ baseUrl });
  client.use({
    onRequest({ request }) {
      const url = new URL(request.url);
      url.searchParams.set("y", webApiKey);
      return new Request(url, request);
    },
  });
  return client;
}
