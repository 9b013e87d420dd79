// Prints the ticket stats of developers, requested by name and then by ULID.
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
			// Names change, but the ULID does not: store the ULID.
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
		// An empty name selects the newest tickets instead.
		return nil, errors.New("selects no developer")
	}
	return data.DeveloperTicketStats, nil
}

func show(stats *retroachievements.DeveloperTicketStats) {
	fmt.Println(stats.User, stats.Open, stats.Closed, stats.Resolved, stats.Total)
}
