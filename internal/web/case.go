package web

import "net/http"

// casePage is one case.
func (s *site) casePage(w http.ResponseWriter, r *http.Request) error {
	shown, err := s.Book.Show(r.Context(), r.PathValue("number"))
	if err != nil {
		return err
	}
	return s.show(w, r, "case", view{Title: shown.Case.Value("organization"), Section: "cases", Data: shown})
}
