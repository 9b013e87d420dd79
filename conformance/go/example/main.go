// Prints the ticket stats of the developers that are named, asked for by name and again by ULID.
package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"

	"example/retroachievements"
)

func main() {
	configuration := retroachievements.NewConfiguration()
	if url := os.Getenv("RETROACHIEVEMENTS_URL"); url != "" {
		configuration.Servers[0].URL = url
	}
	client := retroachievements.NewAPIClient(configuration)
	for _, user := range os.Args[1:] {
		stats, err := ticketStats(client, user)
		if err == nil {
			show(stats)
			// Names change. The ULID does not, so it is what to store.
			stats, err = ticketStats(client, stats.GetULID())
		}
		if err != nil {
			fmt.Printf("%s: %v\n", user, err)
			continue
		}
		show(stats)
	}
}

func ticketStats(client *retroachievements.APIClient, user string) (*retroachievements.DeveloperTicketStats, error) {
	keys := map[string]retroachievements.APIKey{"y": {Key: os.Getenv("RETROACHIEVEMENTS_API_KEY")}}
	ctx := context.WithValue(context.Background(), retroachievements.ContextAPIKeys, keys)
	data, response, err := client.TicketsAPI.GetTicketData(ctx).U(user).Execute()
	var failure *url.Error
	switch {
	case errors.As(err, &failure):
		// Without the URL, which has the key.
		return nil, failure.Err
	case response != nil && response.StatusCode == 401:
		return nil, errors.New("wrong key")
	case response != nil && response.StatusCode == 404:
		return nil, errors.New("not found")
	case err != nil:
		return nil, err
	case data.DeveloperTicketStats == nil:
		// An empty name asks for the newest tickets instead.
		return nil, errors.New("selects no developer")
	}
	return data.DeveloperTicketStats, nil
}

func show(stats *retroachievements.DeveloperTicketStats) {
	fmt.Println(stats.User, stats.Open, stats.Closed, stats.Resolved, stats.Total)
}
