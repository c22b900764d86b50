package web

// editorRoutes are the pages of those who may edit. Each is there in English too, with /en before its path.
var editorRoutes = []route{
	{"GET /signin", (*site).signInPage, "editors sign in"},
	{"POST /signin", (*site).signIn, "name and password are checked"},
	{"GET /review", asEditor((*site).review), "the queue: what an editor should look at, one case a screen"},
	{"GET /review/{number}", asEditor((*site).reviewCase), "a case as editors see it"},
	{"GET /review/documents/{document}", asEditor((*site).dividePage), "where the reports of a document begin and end, moved, and what they would say"},
	{"POST /review/divide", asEditor((*site).divide), "the borders that an editor settled on are kept"},
	{"GET /review/go", asEditor((*site).reviewGo), "to the case of a number"},
	{"GET /review/log", asEditor((*site).audit), "what editors did: an audit log"},
	{"GET /review/searches", asEditor((*site).savedSearches), "an editor's saved searches, of which a webhook is told"},
	{"POST /review/searches", asEditor((*site).saveSearch), "a search is saved with an address to be told"},
	{"POST /review/searches/drop", asEditor((*site).dropSearch), "a saved search is forgotten"},
	{"POST /review/{act}", asEditor((*site).reviewAct), "an act of an editor: accept, merge, split, correct, withdraw, undo"},
	{"POST /signout", (*site).signOut, "the sign-in ends"},
}
