// Runs the vectors: `node runner.js vectors.json` prints a line of JSON for each.
import { readFileSync } from "node:fs";
import type { operations, paths } from "./retroachievements.js";
import { retroAchievements } from "./client.js";

interface Vector {
  id: string;
  operation: keyof operations;
  arguments: Record<string, string | number>;
  key: string;
  base_url: string;
}

/** Where each operation is. The compiler sees to it that the table is complete, and that each path has that operation. */
const PATHS: { [Name in keyof operations]: PathOf<Name> } = {
  getUserProfile: "/API_GetUserProfile.php",
  getUserPoints: "/API_GetUserPoints.php",
  getUserSummary: "/API_GetUserSummary.php",
  getUserRankAndScore: "/API_GetUserRankAndScore.php",
  getTopTenUsers: "/API_GetTopTenUsers.php",
  getUsersFollowingMe: "/API_GetUsersFollowingMe.php",
  getUsersIFollow: "/API_GetUsersIFollow.php",
  getUserWantToPlayList: "/API_GetUserWantToPlayList.php",
  getUserSetRequests: "/API_GetUserSetRequests.php",
  getUserAwards: "/API_GetUserAwards.php",
  getUserRecentAchievements: "/API_GetUserRecentAchievements.php",
  getAchievementsEarnedBetween: "/API_GetAchievementsEarnedBetween.php",
  getAchievementsEarnedOnDay: "/API_GetAchievementsEarnedOnDay.php",
  getUserRecentlyPlayedGames: "/API_GetUserRecentlyPlayedGames.php",
  getUserCompletedGames: "/API_GetUserCompletedGames.php",
  getUserCompletionProgress: "/API_GetUserCompletionProgress.php",
  getUserProgress: "/API_GetUserProgress.php",
  getUserGameRankAndScore: "/API_GetUserGameRankAndScore.php",
  getGameInfoAndUserProgress: "/API_GetGameInfoAndUserProgress.php",
  getGame: "/API_GetGame.php",
  getGameExtended: "/API_GetGameExtended.php",
  getGameHashes: "/API_GetGameHashes.php",
  getGameList: "/API_GetGameList.php",
  getGameProgression: "/API_GetGameProgression.php",
  getGameRankAndScore: "/API_GetGameRankAndScore.php",
  getAchievementCount: "/API_GetAchievementCount.php",
  getAchievementDistribution: "/API_GetAchievementDistribution.php",
  getGameRating: "/API_GetGameRating.php",
  getAchievementOfTheWeek: "/API_GetAchievementOfTheWeek.php",
  getAchievementUnlocks: "/API_GetAchievementUnlocks.php",
  getGameLeaderboards: "/API_GetGameLeaderboards.php",
  getLeaderboardEntries: "/API_GetLeaderboardEntries.php",
  getUserGameLeaderboards: "/API_GetUserGameLeaderboards.php",
  getConsoleIds: "/API_GetConsoleIDs.php",
  getActiveClaims: "/API_GetActiveClaims.php",
  getClaims: "/API_GetClaims.php",
  getUserClaims: "/API_GetUserClaims.php",
  getComments: "/API_GetComments.php",
  getRecentGameAwards: "/API_GetRecentGameAwards.php",
  getFeed: "/API_GetFeed.php",
  getTicketData: "/API_GetTicketData.php",
};
type PathOf<Name extends keyof operations> = {
  [Path in keyof paths]: paths[Path]["get"] extends operations[Name] ? Path : never;
}[keyof paths];

async function run(vector: Vector) {
  const ra = retroAchievements(vector.key, vector.base_url);
  // Which query belongs to which path is only known at run time here.
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
