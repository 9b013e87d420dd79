// Runs the vectors with the generated client: `runner vectors.json` prints a line of JSON for each.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"reflect"
	"strings"

	"example/retroachievements"
)

type vector struct {
	ID        string          `json:"id"`
	Operation string          `json:"operation"`
	Arguments json.RawMessage `json:"arguments"`
	Key       string          `json:"key"`
	BaseURL   string          `json:"base_url"`
}

type outcome struct {
	ID      string          `json:"id"`
	Status  int             `json:"status,omitempty"`
	Value   any             `json:"value,omitempty"`
	Error   json.RawMessage `json:"error,omitempty"`
	Failure string          `json:"failure,omitempty"`
}

func main() {
	log.SetFlags(0)
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var vectors []vector
	if err := json.Unmarshal(text, &vectors); err != nil {
		log.Fatal(err)
	}
	lines := json.NewEncoder(os.Stdout)
	for _, vector := range vectors {
		result, err := run(vector)
		if err != nil {
			result = outcome{Failure: err.Error()}
		}
		result.ID = vector.ID
		if err := lines.Encode(result); err != nil {
			log.Fatal(err)
		}
	}
}

func run(vector vector) (outcome, error) {
	addKey := func(_ context.Context, request *http.Request) error {
		query := request.URL.Query()
		query.Set("y", vector.Key)
		request.URL.RawQuery = query.Encode()
		return nil
	}
	client, err := retroachievements.NewClientWithResponses(
		vector.BaseURL, retroachievements.WithRequestEditorFn(addKey),
	)
	if err != nil {
		return outcome{}, err
	}
	name := strings.ToUpper(vector.Operation[:1]) + vector.Operation[1:] + "WithResponse"
	operation := reflect.ValueOf(client).MethodByName(name)
	if !operation.IsValid() {
		return outcome{}, fmt.Errorf("there is no %s", name)
	}
	arguments := []reflect.Value{reflect.ValueOf(context.Background())}
	if operation.Type().NumIn() == 3 {
		// The JSON of the parameters has the names of the wire.
		parameters := reflect.New(operation.Type().In(1).Elem())
		if err := json.Unmarshal(vector.Arguments, parameters.Interface()); err != nil {
			return outcome{}, err
		}
		arguments = append(arguments, parameters)
	}
	results := operation.Call(arguments)
	if err, failed := results[1].Interface().(error); failed {
		return outcome{}, err
	}
	response := results[0].Elem()
	status := response.FieldByName("HTTPResponse").Interface().(*http.Response).StatusCode
	if status >= 300 {
		body := response.FieldByName("Body").Bytes()
		if !json.Valid(body) {
			body = nil
		}
		return outcome{Status: status, Error: body}, nil
	}
	return outcome{Status: status, Value: response.FieldByName("JSON200").Interface()}, nil
}
