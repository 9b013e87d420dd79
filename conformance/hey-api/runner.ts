// Runs the vectors: `node runner.js vectors.json` prints a line of JSON for each. zod validates each answer.
import { readFileSync } from "node:fs";
import { createClient } from "./retroachievements/client/index.js";
import * as sdk from "./retroachievements/sdk.gen.js";

interface Vector {
  id: string;
  operation: keyof typeof sdk;
  arguments: Record<string, string | number>;
  key: string;
  base_url: string;
}

async function run(vector: Vector) {
  const client = createClient({ auth: vector.key, baseUrl: vector.base_url });
  // The query of the operation is known only at run time.
  const { data, error, response } = await sdk[vector.operation]({ client, query: vector.arguments } as never);
  if (response === undefined || (response.ok && error !== undefined)) throw error;
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
