package page

import "overlap/article/declared"

// declaredIn returns the sources that an article of JSON-LD declares.
func declaredIn(v map[string]any) (all []declared.Source) {
	for _, key := range []string{"isBasedOn", "isBasedOnUrl", "sourceOrganization",
		"copyrightHolder"} {
		list, ok := v[key].([]any)
		if !ok {
			list = []any{v[key]}
		}
		for _, one := range list {
			s := declared.Source{How: key, URL: text(one, "url", 0), Name: text(one, "name", 0)}
			if _, isText := one.(string); isText {
				s.Name = ""
			}
			if key != "copyrightHolder" || !isPerson(one) &&
				s.Name != text(v["publisher"], "name", 0) {
				all = append(all, s)
			}
		}
	}
	return all
}

// isPerson reports whether an object of JSON-LD is a person.
func isPerson(v any) bool {
	object, _ := v.(map[string]any)
	return object["@type"] == "Person"
}
