// Runs the vectors with the generated client: `runner vectors.json` prints a line of JSON for each.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"reflect"
	"strings"

	"example/retroachievements"
)

type vector struct {
	ID        string                     `json:"id"`
	Operation string                     `json:"operation"`
	Arguments map[string]json.RawMessage `json:"arguments"`
	Key       string                     `json:"key"`
	BaseURL   string                     `json:"base_url"`
}

type outcome struct {
	ID      string          `json:"id"`
	Status  int             `json:"status,omitempty"`
	Type    string          `json:"type,omitempty"`
	Value   json.RawMessage `json:"value,omitempty"`
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
	request, err := requestOf(vector)
	if err != nil {
		return outcome{}, err
	}
	// Withdrawn operations return no value.
	results := request.MethodByName("Execute").Call(nil)
	response, _ := results[len(results)-2].Interface().(*http.Response)
	err, _ = results[len(results)-1].Interface().(error)
	if response != nil && response.StatusCode >= 300 {
		return outcome{Status: response.StatusCode, Error: bodyOf(err)}, nil
	}
	if err != nil {
		return outcome{}, err
	}
	value := results[0].Interface()
	text, err := json.Marshal(value)
	return outcome{Status: response.StatusCode, Type: typeOf(value), Value: text}, err
}

// requestOf finds the operation in the services of a client, and sets the parameters by their names on the wire.
func requestOf(vector vector) (reflect.Value, error) {
	configuration := retroachievements.NewConfiguration()
	configuration.Servers[0].URL = vector.BaseURL
	keys := map[string]retroachievements.APIKey{"y": {Key: vector.Key}}
	ctx := context.WithValue(context.Background(), retroachievements.ContextAPIKeys, keys)

	services := reflect.ValueOf(retroachievements.NewAPIClient(configuration)).Elem()
	for i := range services.NumField() {
		operation := services.Field(i).MethodByName(exported(vector.Operation))
		if !services.Type().Field(i).IsExported() || !operation.IsValid() {
			continue
		}
		request := operation.Call([]reflect.Value{reflect.ValueOf(ctx)})[0]
		for name, text := range vector.Arguments {
			setter := request.MethodByName(exported(name))
			if !setter.IsValid() {
				return request, fmt.Errorf("%s has no parameter %s", vector.Operation, name)
			}
			argument := reflect.New(setter.Type().In(0))
			if err := json.Unmarshal(text, argument.Interface()); err != nil {
				return request, err
			}
			request = setter.Call([]reflect.Value{argument.Elem()})[0]
		}
		return request, nil
	}
	return reflect.Value{}, fmt.Errorf("no service has %s", vector.Operation)
}

func exported(name string) string {
	return strings.ToUpper(name[:1]) + name[1:]
}

// bodyOf is the body of an error, or nothing where it is not JSON.
func bodyOf(err error) json.RawMessage {
	var answered *retroachievements.GenericOpenAPIError
	if errors.As(err, &answered) && json.Valid(answered.Body()) {
		return answered.Body()
	}
	return nil
}

// typeOf is the name of the schema that was read. Lists and maps have none.
func typeOf(value any) string {
	if union, ok := value.(interface{ GetActualInstance() any }); ok {
		value = union.GetActualInstance()
	}
	read := reflect.TypeOf(value)
	if read.Kind() == reflect.Pointer {
		read = read.Elem()
	}
	return read.Name()
}
