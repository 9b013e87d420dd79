// Compiled but never run. This file stops compiling if the document loses types that clients need.
import type { components, operations } from "./retroachievements.js";

type Schemas = components["schemas"];
type Query<Name extends keyof operations> = operations[Name]["parameters"]["query"];
type NotFound = operations["getTicketData"]["responses"][404]["content"]["application/json"];

/** The compiler identifies each of the six responses by a key. */
export function mode(data: Schemas["TicketData"]) {
  if ("ReportState" in data) return data satisfies Schemas["Ticket"];
  if ("MostReportedGames" in data) return data satisfies Schemas["MostTicketedGames"];
  if ("Closed" in data) return data satisfies Schemas["DeveloperTicketStats"];
  if ("RecentTickets" in data) return data satisfies Schemas["RecentOpenTickets"];
  if ("GameID" in data) return data satisfies Schemas["GameTicketStats"];
  return data satisfies Schemas["AchievementTicketStats"];
}

/** The tickets of a game are present only on request. */
export function listed(stats: Schemas["GameTicketStats"]): Schemas["ListedTicket"][] {
  // @ts-expect-error: they can be absent.
  stats.Tickets satisfies Schemas["ListedTicket"][];
  return stats.Tickets ?? [];
}

/** The compiler requires checks of values that can be null. */
export function resolver(ticket: Schemas["Ticket"]): string {
  // @ts-expect-error: null for an open ticket.
  ticket.ResolvedByULID satisfies string;
  return ticket.ResolvedByULID ?? "nobody";
}

export const message = (body: NotFound): string => body.error;

({ u: "MockUser" }) satisfies Query<"getTicketData">;
// @ts-expect-error: there is no such parameter.
({ user: "MockUser" }) satisfies Query<"getTicketData">;
// @ts-expect-error: a profile is of somebody.
({}) satisfies Query<"getUserProfile">;
