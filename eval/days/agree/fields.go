package agree

import (
	"encoding/json"
	"fmt"
	"iter"
	"reflect"
	"strings"
)

// keyed returns things by their keys. A key that comes again has its number behind it.
func keyed(things iter.Seq2[string, any]) map[string]any {
	all, met := map[string]any{}, map[string]int{}
	for key, thing := range things {
		if met[key]++; met[key] > 1 {
			key = fmt.Sprint(key, " again ", met[key])
		}
		all[key] = thing
	}
	return all
}

// names returns the JSON names of the fields of a struct, in their order.
func names(thing any) (all []string) {
	for field := range reflect.TypeOf(thing).Fields() {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		all = append(all, name)
	}
	return all
}

// fieldsOf returns the fields of a struct as JSON, by their JSON names.
func fieldsOf(thing any) map[string]string {
	all := map[string]string{}
	value := reflect.ValueOf(thing)
	for i, name := range names(thing) {
		all[name] = written(value.Field(i).Interface())
	}
	return all
}

// written returns a value as JSON. Results have nothing that is not written.
func written(value any) string {
	line, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return string(line)
}
