//! Runs the vectors with the generated client: `runner vectors.json` prints a line of JSON for each.

use std::{any::Any, env, error::Error, fs::File};

use retroachievements_api::apis::Error as ApiError;
use retroachievements_api::apis::configuration::{ApiKey, Configuration};
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
            // A map of the client has no order. Its keys are sorted in JSON.
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
    // Calls a function of the client, with its struct of parameters if it has one.
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
    let operation: &str = &text("operation");
    // run.sh writes this match with a call for each operation.
    include!("dispatch.rs")
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
