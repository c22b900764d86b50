package web

import (
	"encoding/csv"
	"errors"
	"io"
	"net/http"
	"strings"

	"github.com/jikenbo/jikenbo/internal/source"
)

// mostPosted is how many bytes a text or file that is sent to be read may have.
const mostPosted = 4 << 20

// posted is a text or a file that was sent in a form: bytes that nobody has decoded.
type posted struct {
	raw  []byte
	name string // of the file, empty for a text
}

// postedIn reads the form's file, else its text. It stays in memory.
func postedIn(w http.ResponseWriter, r *http.Request) (posted, error) {
	r.Body = http.MaxBytesReader(w, r.Body, mostPosted)
	err := r.ParseForm() // by itself: of a plain form ParseMultipartForm says only that it is plain
	if err == nil {
		err = r.ParseMultipartForm(mostPosted)
	}
	if err != nil && !errors.Is(err, http.ErrNotMultipart) {
		var large *http.MaxBytesError
		if errors.As(err, &large) {
			return posted{}, err
		}
		return posted{}, fault{status: http.StatusBadRequest, key: "error.form"}
	}
	file, head, err := r.FormFile("file")
	if err != nil || head.Size == 0 {
		return posted{raw: []byte(r.PostFormValue("text"))}, nil
	}
	defer file.Close()
	raw, err := io.ReadAll(file)
	return posted{raw, head.Filename}, err
}

// postedText is what was sent as a text, whatever its encoding: spreadsheets write Shift_JIS.
func postedText(w http.ResponseWriter, r *http.Request) (string, error) {
	p, err := postedIn(w, r)
	if err != nil || len(p.raw) == 0 {
		return "", err
	}
	for d, err := range source.Documents(strings.NewReader(string(p.raw)), source.Origin{Name: "list.txt"}) {
		if err != nil {
			return "", badRequest(err)
		}
		return d.Text, nil
	}
	return "", nil
}

// mostNames is how many names may be asked for at once.
const mostNames = 5000

// nameColumns are the words by which the head of a table tells the column of names.
var nameColumns = []string{"会社名", "企業名", "組織名", "法人名", "団体名", "委託先名", "取引先名", "名称", "委託先", "取引先", "組織", "会社", "name", "organization", "company"}

// namesIn are the names of a list: one a line, or the column of a CSV or tab-separated table that its head calls names,
// else the first. Each is asked for once; of a list that is too long it is enough to see that.
func namesIn(text string) []string {
	table := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	table.FieldsPerRecord, table.LazyQuotes, table.TrimLeadingSpace = -1, true, true
	if strings.Contains(text, "\t") {
		table.Comma = '\t'
	}
	rows, _ := table.ReadAll() // what cannot be read as a table ends it
	column, head := columnOfNames(rows)
	var names []string
	seen := map[string]bool{"": true}
	for _, row := range rows[head:] {
		if column >= len(row) || len(names) > mostNames {
			continue
		}
		if n := strings.TrimSpace(row[column]); !seen[n] {
			names, seen[n] = append(names, n), true
		}
	}
	return names
}

// columnOfNames is the column of names, and how many rows its head has.
func columnOfNames(rows [][]string) (column, head int) {
	if len(rows) == 0 {
		return 0, 0
	}
	for _, words := range nameColumns {
		for i, cell := range rows[0] {
			if strings.EqualFold(strings.TrimSpace(cell), words) {
				return i, 1
			}
		}
	}
	return 0, 0
}
