use std::{env, error::Error};

use reqwest::header::{ACCEPT, HeaderMap, HeaderValue};
use retroachievements_api::apis::Error as ApiError;
use retroachievements_api::apis::configuration::{ApiKey, Client, Configuration};
use retroachievements_api::apis::tickets_api::{GetTicketDataError, GetTicketDataParams, get_ticket_data};
use retroachievements_api::models::TicketData;

/// Prints the ticket stats of a developer, requested by name and then by ULID.
fn print_ticket_stats(client: &Configuration, user: &str) -> Result<(), ApiError<GetTicketDataError>> {
    let mut u = Some(user.to_owned());
    for _ in 0..2 {
        let parameters = GetTicketDataParams { u, i: None, f: None, g: None, d: None, a: None, o: None, c: None };
        let TicketData::DeveloperTicketStats(stats) = get_ticket_data(client, parameters)? else {
            panic!("{user:?} selects no developer"); // An empty name selects the newest tickets instead.
        };
        println!("{} {} {} {} {}", stats.user, stats.open, stats.closed, stats.resolved, stats.total);
        // Names change, but the ULID does not: store the ULID.
        u = Some(stats.ulid.unwrap_or_else(|| user.to_owned()));
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let headers = HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static("application/json"))]);
    let mut client = Configuration::new();
    client.client = Client::builder().default_headers(headers).build()?;
    client.base_path = env::var("RETROACHIEVEMENTS_URL").unwrap_or(client.base_path);
    client.api_key = Some(ApiKey { prefix: None, key: env::var("RETROACHIEVEMENTS_API_KEY")? });
    for user in env::args().skip(1) {
        match print_ticket_stats(&client, &user) {
            Err(ApiError::ResponseError(response)) if response.status == 401 => println!("{user}: wrong key"),
            Err(ApiError::ResponseError(response)) if response.status == 404 => println!("{user}: not found"),
            Err(ApiError::Reqwest(error)) => return Err(error.without_url().into()), // The URL has the key.
            result => result?,
        }
    }
    Ok(())
}
