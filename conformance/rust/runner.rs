//! Runs the vectors with the generated client: `runner vectors.json` prints a line of JSON for each.

use std::{any::Any, env, error::Error, fs::File};

use retroachievements_api::apis::configuration::{ApiKey, Configuration};
use retroachievements_api::apis::{
    Error as ApiError, achievements_api::*, claims_api::*, comments_api::*, consoles_api::*, feed_api::*, games_api::*,
    leaderboards_api::*, tickets_api::*, users_api::*,
};
use retroachievements_api::models::TicketData;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

/// An argument as the type that the client wants. What is absent is null, and so `None`.
fn argument<T: DeserializeOwned>(arguments: &Value, name: &str) -> T {
    serde_json::from_value(arguments[name].clone()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The line for what the client read, or could not read, without the id.
fn outcome<T: Any + Serialize, E>(result: Result<T, ApiError<E>>) -> Value {
    match result {
        Ok(value) => {
            let schema = (&value as &dyn Any).downcast_ref().map(ticket_schema);
            // A map of the client has no order. In JSON its keys are sorted.
            json!({"status": 200, "type": schema, "value": value})
        }
        Err(ApiError::ResponseError(response)) => {
            let error: Option<Value> = serde_json::from_str(&response.content).ok();
            json!({"status": response.status.as_u16(), "error": error})
        }
        Err(error) => json!({"failure": error.to_string()}),
    }
}

/// The schema that the answer to getTicketData was read as.
fn ticket_schema(data: &TicketData) -> &'static str {
    match data {
        TicketData::Ticket(_) => "Ticket",
        TicketData::MostTicketedGames(_) => "MostTicketedGames",
        TicketData::DeveloperTicketStats(_) => "DeveloperTicketStats",
        TicketData::GameTicketStats(_) => "GameTicketStats",
        TicketData::AchievementTicketStats(_) => "AchievementTicketStats",
        TicketData::RecentOpenTickets(_) => "RecentOpenTickets",
    }
}

// Two endpoints are gone, and the document says so.
#[allow(deprecated)]
fn run(vector: &Value) -> Value {
    let text = |name: &str| argument::<String>(vector, name);
    let configuration = Configuration {
        base_path: text("base_url"),
        api_key: Some(ApiKey { prefix: None, key: text("key") }),
        ..Configuration::default()
    };
    // Calls a function of the client, with a struct of parameters where it has one.
    macro_rules! call {
        ($function:ident) => {
            outcome($function(&configuration))
        };
        ($function:ident, $parameters:ident { $($name:ident)+ }) => {
            outcome($function(&configuration, $parameters {
                $($name: argument(&vector["arguments"], stringify!($name)),)+
            }))
        };
    }
    match text("operation").as_str() {
        "getAchievementCount" => call!(get_achievement_count, GetAchievementCountParams { i }),
        "getAchievementDistribution" => call!(get_achievement_distribution, GetAchievementDistributionParams { i h f }),
        "getAchievementOfTheWeek" => call!(get_achievement_of_the_week),
        "getAchievementUnlocks" => call!(get_achievement_unlocks, GetAchievementUnlocksParams { a o c }),
        "getAchievementsEarnedBetween" => {
            call!(get_achievements_earned_between, GetAchievementsEarnedBetweenParams { u f t })
        }
        "getAchievementsEarnedOnDay" => call!(get_achievements_earned_on_day, GetAchievementsEarnedOnDayParams { u d }),
        "getActiveClaims" => call!(get_active_claims),
        "getClaims" => call!(get_claims, GetClaimsParams { k }),
        "getComments" => call!(get_comments, GetCommentsParams { i t o c sort }),
        "getConsoleIds" => call!(get_console_ids, GetConsoleIdsParams { a g }),
        "getFeed" => call!(get_feed),
        "getGame" => call!(get_game, GetGameParams { i }),
        "getGameExtended" => call!(get_game_extended, GetGameExtendedParams { i f }),
        "getGameHashes" => call!(get_game_hashes, GetGameHashesParams { i }),
        "getGameInfoAndUserProgress" => {
            call!(get_game_info_and_user_progress, GetGameInfoAndUserProgressParams { g u a })
        }
        "getGameLeaderboards" => call!(get_game_leaderboards, GetGameLeaderboardsParams { i o c }),
        "getGameList" => call!(get_game_list, GetGameListParams { i f h o c }),
        "getGameProgression" => call!(get_game_progression, GetGameProgressionParams { i }),
        "getGameRankAndScore" => call!(get_game_rank_and_score, GetGameRankAndScoreParams { g t }),
        "getGameRating" => call!(get_game_rating),
        "getLeaderboardEntries" => call!(get_leaderboard_entries, GetLeaderboardEntriesParams { i o c }),
        "getRecentGameAwards" => call!(get_recent_game_awards, GetRecentGameAwardsParams { d o c k }),
        "getTicketData" => call!(get_ticket_data, GetTicketDataParams { i f u g d a o c }),
        "getTopTenUsers" => call!(get_top_ten_users),
        "getUserAwards" => call!(get_user_awards, GetUserAwardsParams { u }),
        "getUserClaims" => call!(get_user_claims, GetUserClaimsParams { u }),
        "getUserCompletedGames" => call!(get_user_completed_games, GetUserCompletedGamesParams { u }),
        "getUserCompletionProgress" => call!(get_user_completion_progress, GetUserCompletionProgressParams { u o c }),
        "getUserGameLeaderboards" => call!(get_user_game_leaderboards, GetUserGameLeaderboardsParams { i u o c }),
        "getUserGameRankAndScore" => call!(get_user_game_rank_and_score, GetUserGameRankAndScoreParams { u g }),
        "getUserPoints" => call!(get_user_points, GetUserPointsParams { u }),
        "getUserProfile" => call!(get_user_profile, GetUserProfileParams { u }),
        "getUserProgress" => call!(get_user_progress, GetUserProgressParams { u i }),
        "getUserRankAndScore" => call!(get_user_rank_and_score, GetUserRankAndScoreParams { u }),
        "getUserRecentAchievements" => call!(get_user_recent_achievements, GetUserRecentAchievementsParams { u m }),
        "getUserRecentlyPlayedGames" => {
            call!(get_user_recently_played_games, GetUserRecentlyPlayedGamesParams { u c o })
        }
        "getUserSetRequests" => call!(get_user_set_requests, GetUserSetRequestsParams { u t }),
        "getUserSummary" => call!(get_user_summary, GetUserSummaryParams { u g a }),
        "getUserWantToPlayList" => call!(get_user_want_to_play_list, GetUserWantToPlayListParams { u o c }),
        "getUsersFollowingMe" => call!(get_users_following_me, GetUsersFollowingMeParams { o c }),
        "getUsersIFollow" => call!(get_users_i_follow, GetUsersIFollowParams { o c }),
        operation => panic!("{operation} is no operation"),
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let file = env::args().nth(1).ok_or("the file with the vectors is missing")?;
    let vectors: Vec<Value> = serde_json::from_reader(File::open(file)?)?;
    for vector in vectors {
        let mut line = run(&vector);
        line["id"] = vector["id"].clone();
        println!("{line}");
    }
    Ok(())
}
