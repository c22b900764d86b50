// Package hook tells others' servers what became of the cases that a saved
// search finds, as signed messages in the way of standardwebhooks.com. It dials
// only the addresses that editors gave, and never inward.
package hook

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"time"

	"code.dny.dev/ssrf"

	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/store"
)

// most are the changes of one message; what is more follows in the next.
const most = 100

// Sender sends what is due.
type Sender struct {
	casebook *public.Casebook
	db       *store.DB
	now      func() time.Time
	client   *http.Client
}

// New sends the changes of a casebook.
func New(casebook *public.Casebook, db *store.DB, now func() time.Time) *Sender {
	// The address is looked at after its name is resolved: a name that leads inward is of no use.
	dialer := &net.Dialer{Timeout: 5 * time.Second, Control: ssrf.New(ssrf.WithPorts(80, 443)).Safe}
	return &Sender{casebook, db, now, clientOver(dialer)}
}

// clientOver follows nobody anywhere: an address that leads elsewhere is a failure.
func clientOver(d *net.Dialer) *http.Client {
	return &http.Client{
		Timeout:       15 * time.Second,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport:     &http.Transport{DialContext: d.DialContext, DisableKeepAlives: true, MaxResponseHeaderBytes: 16 << 10},
	}
}

// Message is what is sent.
type Message struct {
	Search  string          `json:"search"` // its name
	Query   string          `json:"query"`  // as in the address of its page
	Last    int64           `json:"last"`   // seq of the last change here
	Changes []public.Change `json:"changes"`
}

// Run sends what is due, again and again until the context ends. What fails is
// told to the editor, by the search, and to log.
func (s *Sender) Run(ctx context.Context, every time.Duration, log func(error)) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		if err := s.Send(ctx); err != nil && ctx.Err() == nil {
			log(err)
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}

// Send sends what is due now.
func (s *Sender) Send(ctx context.Context) error {
	var due []*store.SavedSearch
	err := s.db.Read(ctx, func(tx *store.Tx) (err error) {
		due, err = tx.DueSearches(s.now().Unix())
		return err
	})
	for _, d := range due {
		err = errors.Join(err, s.send(ctx, d))
	}
	return err
}

// send sends one message of a search, if there is anything to tell, and notes
// how that went.
func (s *Sender) send(ctx context.Context, d *store.SavedSearch) error {
	m, err := s.message(ctx, d)
	if err != nil || len(m.Changes) == 0 {
		return err
	}
	const claim = 2 * time.Minute // longer than sending takes
	mine := false
	err = s.db.Write(ctx, func(tx *store.Tx) (err error) {
		mine, err = tx.ClaimSearch(d, s.now().Add(claim).Unix())
		return err
	})
	if err != nil || !mine {
		return err
	}
	failed := s.post(ctx, d, m)
	if failed == nil {
		d.Told, d.Next, d.Fails, d.Problem = m.Last, s.now().Unix(), 0, ""
	} else {
		d.Next, d.Fails, d.Problem = s.now().Add(pause(d.Fails)).Unix(), d.Fails+1, failed.Error()
	}
	return s.db.Write(context.WithoutCancel(ctx), func(tx *store.Tx) error { return tx.PutSavedSearch(d) })
}

// pause is how long nothing is sent after failures: longer and longer, a day at
// most.
func pause(fails int) time.Duration {
	return min(time.Minute<<min(fails, 16), 24*time.Hour)
}

// message is what is to be told of a search. A case that was withdrawn is told
// of too, though the search does not find it any more.
func (s *Sender) message(ctx context.Context, d *store.SavedSearch) (*Message, error) {
	v, err := url.ParseQuery(d.Query)
	if err != nil {
		return nil, err
	}
	q, err := search.ParseQuery(v)
	if err != nil {
		return nil, err
	}
	if q.Limit, q.Offset, q.Order = 0, 0, ""; q.State == "" && len(q.Values()) > 0 {
		q.State = "all"
	}
	m := &Message{Search: d.Name, Query: d.Query}
	m.Changes, err = s.casebook.Changes(ctx, public.ChangeQuery{Since: d.Told, Cases: q, Limit: most})
	if n := len(m.Changes); n > 0 {
		m.Last = m.Changes[n-1].Seq
	}
	return m, err
}

// post sends a message. Its ID is the same when it is sent again.
func (s *Sender) post(ctx context.Context, d *store.SavedSearch, m *Message) error {
	body, err := json.Marshal(m)
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, d.Address, bytes.NewReader(body))
	if err != nil {
		return err
	}
	id, at := fmt.Sprintf("msg_%d_%d", d.ID, m.Last), fmt.Sprint(s.now().Unix())
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("User-Agent", "jikenbo")
	req.Header.Set("Webhook-Id", id)
	req.Header.Set("Webhook-Timestamp", at)
	req.Header.Set("Webhook-Signature", Signature(d.Secret, id, at, body))
	resp, err := s.client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	_, _ = io.CopyN(io.Discard, resp.Body, 64<<10) // what it says does not matter
	if resp.StatusCode/100 != 2 {
		return fmt.Errorf("%s は %s と答えました", req.URL.Host, resp.Status)
	}
	return nil
}
