package page

import "strings"

// updates gives the texts of the updates of a live blog, as JSON-LD has them, in its order, each
// with its headline.
func updates(v any) string {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	var all []string
	for _, one := range list {
		update, ok := one.(map[string]any)
		if !ok {
			continue
		}
		for _, key := range []string{"headline", "articleBody"} {
			if s := text(update[key], "", 0); s != "" {
				all = append(all, s)
			}
		}
	}
	return strings.Join(all, "\n\n")
}
