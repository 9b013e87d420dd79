# Prints the ticket stats of developers, requested by name and then by ULID.
require "uri"
require "retroachievements_api"

url = URI(ENV.fetch("RETROACHIEVEMENTS_URL", "https://retroachievements.org/API"))
RetroAchievementsApi.configure do |configuration|
  configuration.scheme, configuration.host, configuration.base_path = url.scheme, "#{url.host}:#{url.port}", url.path
  configuration.api_key["y"] = ENV.fetch("RETROACHIEVEMENTS_API_KEY")
end
tickets = RetroAchievementsApi::TicketsApi.new

def show(stats)
  puts [stats.user, stats.open, stats.closed, stats.resolved, stats.total].join(" ")
end

ARGV.each do |user|
  stats = tickets.get_ticket_data(u: user)
  show(stats)
  # Names change, but the ULID does not: store the ULID.
  show(tickets.get_ticket_data(u: stats.ulid))
rescue RetroAchievementsApi::ApiError => error
  raise unless [401, 404].include?(error.code)
  puts "#{user}: #{error.code == 401 ? "wrong key" : "not found"}"
end
