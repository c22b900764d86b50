package api

import (
	"context"
	"errors"

	"github.com/danielgtaylor/huma/v2"

	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/source"
)

type readInput struct {
	ContentType string `header:"Content-Type" doc:"text/plain, text/markdown or text/html; a hint only, as is its charset."`
	Name        string `query:"name" doc:"What the text is called, for messages." maxLength:"200"`
	RawBody     []byte `contentType:"text/plain"`
}

// readMost is how long a text may be that is read.
const readMost = 2 << 20

func registerReading(a *API) {
	op := operation("POST", "/api/v1/read", "readText", "reading", "What a text tells, each fact with its words and the rule that read them, and which case of the casebook it seems to belong to. Nothing of it is kept")
	op.MaxBodyBytes = readMost
	text := &huma.MediaType{Schema: &huma.Schema{Type: "string"}, Example: "霞浜市は5月10日、案内メールを37人に送る際、BCCに入れるべきアドレスを誤ってTOに入れ、互いに見える状態で送信したと発表した。"}
	op.RequestBody = &huma.RequestBody{Required: true, Description: "The text or page, at most 2 MB.", Content: map[string]*huma.MediaType{
		"text/plain": text, "text/html": text, "text/markdown": text,
	}}
	op.Errors = append(op.Errors, 413, 422)
	huma.Register(a.huma, op, a.read)
}

func (a *API) read(ctx context.Context, in *readInput) (*body[*public.Reading], error) {
	if in.Name == "" {
		in.Name = "text"
	}
	r, err := a.Casebook.Read(ctx, in.RawBody, source.Origin{Name: in.Name, MediaType: in.ContentType})
	if wrong := (public.Unreadable{}); errors.As(err, &wrong) {
		return nil, huma.Error422UnprocessableEntity(err.Error())
	}
	return &body[*public.Reading]{r}, a.fault(err)
}
