import org.retroachievements.client.apis.TicketsApi
import org.retroachievements.client.infrastructure.ApiClient
import org.retroachievements.client.infrastructure.ClientException
import org.retroachievements.client.models.DeveloperTicketStats
import org.retroachievements.client.models.TicketData

/** Prints the ticket stats of developers, requested by name and then by ULID. */
fun main(users: Array<String>) {
    ApiClient.apiKey["y"] = System.getenv("RETROACHIEVEMENTS_API_KEY")
    val tickets = TicketsApi(System.getenv("RETROACHIEVEMENTS_URL") ?: TicketsApi.defaultBasePath)
    for (user in users) {
        try {
            val stats = developerStats(tickets, user)
            print(stats)
            // Names change, but the ULID does not: store the ULID.
            print(developerStats(tickets, stats.ULID ?: user))
        } catch (error: ClientException) {
            when (error.statusCode) {
                401 -> println("$user: wrong key")
                404 -> println("$user: not found")
                else -> throw error
            }
        }
    }
}

/** The parameter `u` alone selects a developer. */
private fun developerStats(tickets: TicketsApi, user: String): DeveloperTicketStats =
    when (val data = tickets.getTicketData(u = user)) {
        is TicketData.DeveloperTicketStatsValue -> data.value
        else -> error("this is about no developer: $data")
    }

private fun print(stats: DeveloperTicketStats) =
    println("${stats.user} ${stats.`open`} ${stats.closed} ${stats.resolved} ${stats.total}")
