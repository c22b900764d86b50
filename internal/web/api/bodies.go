package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"github.com/jikenbo/jikenbo/internal/public"
	"net/url"
)

type bodiesInput struct {
	Page  int `query:"page" doc:"Page, from 1." minimum:"1" default:"1"`
	Limit int `query:"limit" doc:"How many on a page." minimum:"1" maximum:"200" default:"50"`

	at url.URL
}

// Resolve notes the address.
func (in *bodiesInput) Resolve(ctx huma.Context) []error {
	in.at = ctx.URL()
	in.Page, in.Limit = max(in.Page, 1), min(max(in.Limit, 1), 200)
	return nil
}

// listOfBodies is a page of organizations.
type listOfBodies struct {
	Total         int           `json:"total"`
	Organizations []public.Body `json:"organizations"`
}

func registerBodies(a *API) {
	huma.Register(a.huma, get("/api/v1/organizations", "listOrganizations", "organizations", "All organizations, those with the most cases first"), a.organizations)
	huma.Register(a.huma, get("/api/v1/contractors", "listContractors", "organizations", "Those in whose hands others' data was, those with the most cases first"), a.contractors)
	huma.Register(a.huma, get("/api/v1/organizations/{name}", "getOrganization", "organizations", "One organization or contractor: the cases at it and through it"), a.organization)
	look := operation("POST", "/api/v1/organizations/look", "lookUp", "organizations", "Which of many names stand in a case; nothing of the list is kept")
	look.MaxBodyBytes = 1 << 20
	huma.Register(a.huma, look, a.look)
}

type lister func(ctx context.Context, offset, limit int) ([]public.Body, int, error)

func (a *API) bodies(ctx context.Context, in *bodiesInput, of lister) (*answer[listOfBodies], error) {
	list, total, err := of(ctx, (in.Page-1)*in.Limit, in.Limit)
	return &answer[listOfBodies]{pages(in.at, in.Page, in.Limit, total), listOfBodies{total, list}}, a.fault(err)
}

func (a *API) organizations(ctx context.Context, in *bodiesInput) (*answer[listOfBodies], error) {
	return a.bodies(ctx, in, a.Casebook.Organizations)
}

func (a *API) contractors(ctx context.Context, in *bodiesInput) (*answer[listOfBodies], error) {
	return a.bodies(ctx, in, a.Casebook.Contractors)
}

type nameInput struct {
	Name string `path:"name" doc:"The name, however it is written, or its key." example:"霞浜市" maxLength:"200"`
}

func (a *API) organization(ctx context.Context, in *nameInput) (*body[*public.Organization], error) {
	o, err := a.Casebook.Organization(ctx, in.Name)
	return &body[*public.Organization]{o}, a.fault(err)
}

type lookInput struct {
	Body struct {
		Names []string `json:"names" doc:"Names, however they are written." maxItems:"10000" example:"[\"霞浜市\"]"`
	}
}

// listOfLooked is what is known of names.
type listOfLooked struct {
	Names []public.Looked `json:"names"`
}

func (a *API) look(ctx context.Context, in *lookInput) (*body[listOfLooked], error) {
	list, err := a.Casebook.Look(ctx, in.Body.Names)
	return &body[listOfLooked]{listOfLooked{list}}, a.fault(err)
}
