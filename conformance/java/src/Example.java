import org.retroachievements.client.ApiClient;
import org.retroachievements.client.ApiException;
import org.retroachievements.client.api.TicketsApi;
import org.retroachievements.client.model.DeveloperTicketStats;

/** Prints the ticket stats of developers, requested by name and then by ULID. */
public class Example {
    public static void main(String[] users) throws ApiException {
        ApiClient client = new ApiClient();
        client.setBasePath(System.getenv().getOrDefault("RETROACHIEVEMENTS_URL", "https://retroachievements.org/API"));
        client.setApiKey(System.getenv("RETROACHIEVEMENTS_API_KEY"));
        TicketsApi tickets = new TicketsApi(client);
        for (String user : users) {
            try {
                DeveloperTicketStats stats = developerStats(tickets, user);
                print(stats);
                // Names change, but the ULID does not: store the ULID.
                print(developerStats(tickets, stats.getULID()));
            } catch (ApiException exception) {
                switch (exception.getCode()) {
                    case 401 -> System.out.println(user + ": wrong key");
                    case 404 -> System.out.println(user + ": not found");
                    default -> throw exception;
                }
            }
        }
    }

    private static DeveloperTicketStats developerStats(TicketsApi tickets, String user) throws ApiException {
        // The parameters are i, f, u, g, d, a, o and c; u alone selects a developer.
        return tickets.getTicketData(null, null, user, null, null, null, null, null).getDeveloperTicketStats();
    }

    private static void print(DeveloperTicketStats stats) {
        System.out.println(String.join(" ", stats.getUser(), stats.getOpen().toString(), stats.getClosed().toString(),
            stats.getResolved().toString(), stats.getTotal().toString()));
    }
}
