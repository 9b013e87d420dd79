// Compiled and never run. What is here stops compiling when the document loses what it needs.
import type { components, operations } from "./retroachievements.js";

type Schemas = components["schemas"];
type Query<Name extends keyof operations> = operations[Name]["parameters"]["query"];
type NotFound = operations["getTicketData"]["responses"][404]["content"]["application/json"];

/** Each of the six answers has a key by which the compiler knows it. */
export function mode(data: Schemas["TicketData"]) {
  if ("ReportState" in data) return data satisfies Schemas["Ticket"];
  if ("MostReportedGames" in data) return data satisfies Schemas["MostTicketedGames"];
  if ("Closed" in data) return data satisfies Schemas["DeveloperTicketStats"];
  if ("RecentTickets" in data) return data satisfies Schemas["RecentOpenTickets"];
  if ("GameID" in data) return data satisfies Schemas["GameTicketStats"];
  return data satisfies Schemas["AchievementTicketStats"];
}

/** The tickets of a game are there only if they were asked for. */
export function listed(stats: Schemas["GameTicketStats"]): Schemas["ListedTicket"][] {
  // @ts-expect-error: they can be absent.
  stats.Tickets satisfies Schemas["ListedTicket"][];
  return stats.Tickets ?? [];
}

/** What is null in some answers has to be looked at. */
export function resolver(ticket: Schemas["Ticket"]): string {
  // @ts-expect-error: an open ticket has nobody.
  ticket.ResolvedByULID satisfies string;
  return ticket.ResolvedByULID ?? "nobody";
}

export const message = (body: NotFound): string => body.error;

({ u: "MockUser" }) satisfies Query<"getTicketData">;
// @ts-expect-error: there is no such parameter.
({ user: "MockUser" }) satisfies Query<"getTicketData">;
// @ts-expect-error: a profile is of somebody.
({}) satisfies Query<"getUserProfile">;
