// Time decoding with the official client for JavaScript, and compare it with the JSON.parse of Node.js.
// Reads {name: body}, and prints {name: [ratio of a round, ...]}.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import {
  buildAuthorization,
  getGameExtended,
  getGameList,
  getTicketData,
  getUserCompletionProgress,
} from "@retroachievements/api";

const ROUNDS = 40;
const TURN_MILLISECONDS = 30;

const authorization = buildAuthorization({ username: "MockUser", webApiKey: "x" });
const decoder = new TextDecoder();
const calls = {
  "5,000 games with hashes": () =>
    getGameList(authorization, { consoleId: 1, shouldRetrieveGameHashes: true }),
  "500 games of a user's progress": () =>
    getUserCompletionProgress(authorization, { username: "MockUser" }),
  "a game with 150 achievements": () => getGameExtended(authorization, { gameId: 1 }),
  "100 tickets": () => getTicketData(authorization),
  "one developer's tickets": () => getTicketData(authorization, { username: "MockUser" }),
};

async function millisecondsOf(run, repeats) {
  const start = performance.now();
  for (let i = 0; i < repeats; i += 1) await run();
  return (performance.now() - start) / repeats;
}

async function repeatsOf(run) {
  // At first, the code is not compiled yet.
  await millisecondsOf(run, Math.max(1, Math.round(TURN_MILLISECONDS / (await millisecondsOf(run, 1)))));
  return Math.max(1, Math.round(TURN_MILLISECONDS / (await millisecondsOf(run, 3))));
}

const ratios = {};
for (const [name, body] of Object.entries(JSON.parse(readFileSync(process.argv[2], "utf8")))) {
  const bytes = new TextEncoder().encode(body);
  const parse = async () => JSON.parse(decoder.decode(bytes));
  globalThis.fetch = async () => ({ ok: true, json: parse });
  const candidates = [parse, calls[name]];
  const repeats = [await repeatsOf(candidates[0]), await repeatsOf(candidates[1])];
  ratios[name] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const reference = await millisecondsOf(candidates[0], repeats[0]);
    ratios[name].push((await millisecondsOf(candidates[1], repeats[1])) / reference);
  }
}
console.log(JSON.stringify(ratios));
