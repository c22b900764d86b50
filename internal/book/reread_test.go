package book

import (
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"testing"
	"testing/fstest"
	"time"

	"github.com/jikenbo/jikenbo/internal/book/booktest"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/rules"
)

// forgetful is a reader that does not know what ransomware is, and dates nothing
// that was noticed.
func forgetful(t *testing.T) *read.Reader {
	t.Helper()
	less := fstest.MapFS{}
	err := fs.WalkDir(rules.Files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || name == "type/ransomware.rule" || name == "data/phone.rule" || name == "when/discovered.rule" {
			return err
		}
		raw, err := fs.ReadFile(rules.Files, name)
		less[name] = &fstest.MapFile{Data: raw}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	reader, err := read.New(less)
	if err != nil {
		t.Fatal(err)
	}
	return reader
}

// outdated is a casebook of many documents that were read by other rules, as it is
// read now.
func outdated(t *testing.T) (b *Book, documents int) {
	t.Helper()
	b = newBook(t)
	now := b.reader
	b.reader = forgetful(t)
	all := manyStories(t, b)
	addInBatches(t, b, all, nil)
	b.reader = now
	return b, len(all)
}

// manyStories are stories and some generated notices.
func manyStories(t *testing.T, b *Book) []*Prepared {
	t.Helper()
	all, notices := stories(t, b), booktest.NewNotices(1)
	for range 80 {
		name, text := notices.Next()
		p, err := b.Prepare([]byte(text), source.Origin{Name: name})
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

// Reading again in batches makes what reading again at once would make, and what
// adding all with the present rules makes.
func TestReread(t *testing.T) {
	b, n := outdated(t)
	if n <= 2*rereadBatch {
		t.Fatal("too few documents:", n)
	}
	dry, err := b.Reread(t.Context(), false, nil)
	if err != nil {
		t.Fatal(err)
	}
	last := 0
	made, err := b.Reread(t.Context(), true, func(n int) {
		if n != last+1 {
			t.Errorf("%d documents after %d", n, last)
		}
		last = n
	})
	if err != nil || last != made.Documents {
		t.Fatal(err, last, made.Documents)
	}
	would, did := asJSON(t, dry), asJSON(t, made)
	if would != did || made.Changed == 0 || len(made.Cases) == 0 {
		t.Errorf("%s", firstDifference(would, did))
	}
	fresh := newBook(t)
	addInBatches(t, fresh, manyStories(t, fresh), nil)
	differ(t, "read again", drawn(t, fresh), drawn(t, b))
	again, err := b.Reread(t.Context(), true, nil)
	if err != nil || again.New+again.Gone+again.Changed+len(again.Cases) > 0 {
		t.Errorf("%+v %v", again, err)
	}
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	raw, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// Others write while the archive is read again, and who stops it may begin it again.
func TestRereadInterrupted(t *testing.T) {
	b, _ := outdated(t)
	p, err := b.Prepare([]byte("2024年5月21日\n\n霞浜市\n\n5月20日、案内のメールを誤って別の宛先12人に送信しました。\n"), source.Origin{Name: "meanwhile.txt"})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	added := make(chan error, 1)
	_, err = b.Reread(ctx, true, func(n int) {
		switch n {
		case 1:
			go func() { _, err := b.Add(t.Context(), p); added <- err }()
		case rereadBatch + 1:
			select {
			case err := <-added:
				added <- err
			case <-time.After(20 * time.Second):
				t.Error("nobody else may write")
			}
		case 2 * rereadBatch:
			stop()
		}
	})
	if err == nil {
		t.Error("it was not stopped")
	}
	if err := <-added; err != nil {
		t.Error(err)
	}
	if r, err := b.Reread(t.Context(), true, nil); err != nil || r.Changed == 0 {
		t.Error(r, err)
	}
	fresh := newBook(t)
	addInBatches(t, fresh, append(manyStories(t, fresh), p), nil)
	differ(t, "read again in two goes", drawn(t, fresh), drawn(t, b))
}

// TestRereadOtherText holds that a document of whose bytes the program would now
// make another text is read again in the text that it keeps: what is quoted
// stays at its place.
func TestRereadOtherText(t *testing.T) {
	b := newBook(t)
	raw := []byte("2024年5月21日\n\n霞浜市\n\n5月20日、案内のメールを誤って別の宛先12人に送信しました。\n")
	for d, err := range source.Documents(bytes.NewReader(raw), source.Origin{Name: "notice.txt"}) {
		if err != nil {
			t.Fatal(err)
		}
		d.Text = "お知らせ\n\n" + d.Text // as an older program took it from the page
		d.Blocks = nil
		addInBatches(t, b, []*Prepared{b.prepare(raw, d)}, nil)
	}
	if _, err := b.Reread(t.Context(), true, nil); err != nil {
		t.Fatal(err)
	}
	v, err := b.Verify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(v.Wrong) > 0 || v.Reports != 1 {
		t.Error(v.Reports, v.Wrong)
	}
}
