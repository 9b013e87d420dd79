import type { components } from "./retroachievements.js";
import { retroAchievements } from "./client.js";

type DeveloperTicketStats = components["schemas"]["DeveloperTicketStats"];

const ra = retroAchievements(
  process.env["RETROACHIEVEMENTS_API_KEY"] ?? "",
  process.env["RETROACHIEVEMENTS_URL"] ?? "https://retroachievements.org/API",
);

async function developerStats(user: string): Promise<DeveloperTicketStats | undefined> {
  const { data, response } = await ra.GET("/API_GetTicketData.php", { params: { query: { u: user } } });
  switch (response.status) {
    case 401:
      console.log(`${user}: wrong key`);
      return undefined;
    case 404:
      console.log(`${user}: not found`);
      return undefined;
  }
  // One endpoint, six kinds of responses: only that for a developer has closed tickets.
  if (data === undefined || !("Closed" in data)) throw new Error(`${user}: status ${response.status}`);
  return data;
}

for (const user of process.argv.slice(2)) {
  const stats = await developerStats(user);
  if (stats === undefined) continue;
  // Names change, but the ULID does not: store the ULID.
  for (const found of [stats, await developerStats(stats.ULID ?? user)]) {
    console.log(found?.User, found?.Open, found?.Closed, found?.Resolved, found?.Total);
  }
}
