// Prints the ticket stats of developers, requested by name and then by ULID.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"

	"example/retroachievements"
)

func main() {
	log.SetFlags(0)
	server := "https://retroachievements.org/API"
	if url := os.Getenv("RETROACHIEVEMENTS_URL"); url != "" {
		server = url
	}
	client, err := retroachievements.NewClientWithResponses(server, retroachievements.WithRequestEditorFn(addKey))
	if err != nil {
		log.Fatal(err)
	}
	for _, user := range os.Args[1:] {
		stats, err := ticketStats(client, user)
		if err == nil {
			show(stats)
			// Names change, but the ULID does not: store the ULID.
			stats, err = ticketStats(client, *stats.ULID)
		}
		if err != nil {
			fmt.Printf("%s: %v\n", user, err)
			continue
		}
		show(stats)
	}
}

func addKey(_ context.Context, request *http.Request) error {
	query := request.URL.Query()
	query.Set("y", os.Getenv("RETROACHIEVEMENTS_API_KEY"))
	request.URL.RawQuery = query.Encode()
	return nil
}

func ticketStats(
	client *retroachievements.ClientWithResponses, user string,
) (retroachievements.DeveloperTicketStats, error) {
	var none retroachievements.DeveloperTicketStats
	parameters := retroachievements.GetTicketDataParams{U: &user}
	response, err := client.GetTicketDataWithResponse(context.Background(), &parameters)
	switch {
	case err != nil:
		return none, err
	case response.StatusCode() == http.StatusUnauthorized:
		return none, errors.New("wrong key")
	case response.StatusCode() == http.StatusNotFound:
		return none, errors.New("not found")
	case response.JSON200 == nil:
		return none, errors.New(response.Status())
	}
	// One endpoint, six kinds of responses: an empty name selects the newest tickets instead.
	return response.JSON200.AsDeveloperTicketStats()
}

func show(stats retroachievements.DeveloperTicketStats) {
	fmt.Println(stats.User, stats.Open, stats.Closed, stats.Resolved, stats.Total)
}
