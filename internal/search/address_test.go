package search

import (
	"net/url"
	"reflect"
	"strings"
	"testing"
)

// An address and its query are the same thing.
func TestAddress(t *testing.T) {
	for address, want := range map[string]string{
		"":                               "",
		"q=+漏洩+&type=theft,loss":         "q=漏洩&type=loss&type=theft",
		"type=theft&type=loss&type=loss": "type=loss&type=theft",
		"page=3&limit=50":                "limit=50&page=3",
		"page=1&limit=20&state=open":     "",
		"order=-disclosed":               "",
		"q=漏洩&order=relevance":           "q=漏洩",
		"q=漏洩&order=-disclosed":          "order=-disclosed&q=漏洩",
		"leak=unsaid&year=2023&utm=x":    "leak=unsaid&year=2023",
		"org=青葉&root=JR-2023-0001":       "org=青葉&root=JR-2023-0001",
	} {
		v, err := url.ParseQuery(address)
		if err != nil {
			t.Fatal(err)
		}
		q, err := ParseQuery(v)
		if err != nil {
			t.Errorf("%s: %v", address, err)
			continue
		}
		got, _ := url.QueryUnescape(q.Values().Encode())
		if got != want {
			t.Errorf("%s: %s, want %s", address, got, want)
		}
		again, err := ParseQuery(q.Values())
		if err != nil || !reflect.DeepEqual(again.Values(), q.Values()) {
			t.Errorf("%s: %+v %v", address, again, err)
		}
	}
}

func TestBadAddress(t *testing.T) {
	for _, address := range []string{
		"type=none", "sector=x", "leak=%27+OR+1=1", "year=99", "month=2023-13", "size=7", "order=up", "state=gone", "page=0", "page=x",
		"type=" + strings.Repeat("loss,theft,other,", 100_000) + "x",
		"limit=201", "limit=-1", "page=100000&limit=200", "root=JB-2023-0001", "source=rumour", "prefecture=Tokyo", "q=%ff",
		"q=" + strings.Repeat("x", 1_000_000),
	} {
		v, _ := url.ParseQuery(address)
		if _, err := ParseQuery(v); err == nil || len(err.Error()) > 600 {
			t.Errorf("%.40s: %v", address, err)
		}
	}
}
