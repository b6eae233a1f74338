package serve

import (
	"encoding/json"
	"net/http"
)

// answer answers with a value as JSON.
func answer(w http.ResponseWriter, status int, v any) error {
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(append(text, '\n'))
	return nil
}

// health says that the server answers.
func (s *room) health(w http.ResponseWriter, r *http.Request) error {
	v, err := s.view(r.Context())
	if err != nil {
		return err
	}
	defer v.Close()
	return answer(w, http.StatusOK, map[string]any{"status": "ok", "articles": v.Len()})
}
