// Runs the vectors: `node runner.js vectors.json` prints a line of JSON for each.
import { readFileSync } from "node:fs";
import type { operations, paths } from "./retroachievements.js";
import { retroAchievements } from "./client.js";
import { PATHS } from "./dispatch.js";

interface Vector {
  id: string;
  operation: keyof operations;
  arguments: Record<string, string | number>;
  key: string;
  base_url: string;
}

// The list is complete, and each path has the operation of that name.
PATHS satisfies { [Name in keyof operations]: PathOf<Name> };
type PathOf<Name extends keyof operations> = {
  [Path in keyof paths]: paths[Path]["get"] extends operations[Name] ? Path : never;
}[keyof paths];

async function run(vector: Vector) {
  const ra = retroAchievements(vector.key, vector.base_url);
  // The query of the path is known only at run time.
  const { data, error, response } = await ra.GET(PATHS[vector.operation], {
    params: { query: vector.arguments as never },
    parseAs: "json",
  });
  const outcome = response.ok ? { value: data } : { error: isJson(response) ? error : null };
  return { id: vector.id, status: response.status, ...outcome };
}

function isJson(response: Response) {
  return response.headers.get("Content-Type")?.startsWith("application/json") ?? false;
}

for (const vector of JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Vector[]) {
  const line = await run(vector).catch((error: unknown) => ({ id: vector.id, failure: String(error) }));
  console.log(JSON.stringify(line));
}
