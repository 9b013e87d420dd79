// Imports the document as a collection of Postman, and runs the vectors with Newman:
// `node runner.js openapi.json vectors.json` prints a line of JSON for each.
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import newman from "newman";
import converter from "openapi-to-postmanv2";

const [document, vectors] = process.argv.slice(2).map((file) => readFileSync(file, "utf8"));

/** The collection that the converter makes from the document. */
async function collection() {
  const source = { type: "string", data: document };
  const { result, reason, output } = await promisify(converter.convert)(source, { parametersResolution: "Example" });
  if (!result) throw new Error(reason);
  return output[0].data;
}

/** All requests, by endpoint. */
function requests(items) {
  return Object.fromEntries(
    items.flatMap((item) => (item.item ? Object.entries(requests(item.item)) : [[item.request.url.path[0], item]])),
  );
}

/** The request of a vector, with exactly its arguments as parameters. */
function requestOf(vector, known) {
  const item = structuredClone(known[PATHS[vector.operation]]);
  for (const parameter of item.request.url.query) {
    parameter.disabled = !(parameter.key in vector.arguments);
    parameter.value = String(vector.arguments[parameter.key]);
  }
  const named = item.request.url.query.map((parameter) => parameter.key);
  const unknown = Object.keys(vector.arguments).filter((name) => !named.includes(name));
  if (unknown.length > 0) throw new Error(`the request has no ${unknown}`);
  item.request.url.host = [vector.base_url];
  item.request.auth = apiKey(vector.key);
  return { ...item, name: vector.id };
}

/** The URL of the collection, with the value of its variable. */
function apiKey(key) {
  return JSON.parse(JSON.stringify(imported.auth).replace("{{apiKey}}", key));
}

function parsed(body) {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

const PATHS = Object.fromEntries(
  Object.entries(JSON.parse(document).paths).map(([path, { get }]) => [get.operationId, path.slice(1)]),
);
const imported = await collection();
const known = requests(imported.item);
const item = JSON.parse(vectors).map((vector) => requestOf(vector, known));
newman
  .run({ collection: { ...imported, item } })
  .on("request", (failure, { item: sent, response }) => {
    const status = response?.code;
    const body = response && parsed(response.stream.toString());
    const outcome = failure ? { failure: String(failure) } : { status, [status === 200 ? "value" : "error"]: body };
    console.log(JSON.stringify({ id: sent.name, ...outcome }));
  });
