package export

import (
	"io"

	"github.com/parquet-go/parquet-go"

	"github.com/jikenbo/jikenbo"
)

// parquetCase is a row of the Parquet file. What nobody says is null; dates
// stay text, because they are as precise as their source.
type parquetCase struct {
	Number         string         `parquet:"number"`
	Organization   *string        `parquet:"organization,optional"`
	Site           *string        `parquet:"site,optional"`
	Aliases        []string       `parquet:"aliases,list"`
	Sector         *string        `parquet:"sector,optional,dict"`
	Through        []parquetParty `parquet:"through,list"`
	Types          []string       `parquet:"types,list"`
	Leak           *string        `parquet:"leak,optional,dict"`
	Count          *int64         `parquet:"count,optional"`
	CountUnit      *string        `parquet:"count_unit,optional,dict"`
	CountQualifier *string        `parquet:"count_qualifier,optional,dict"`
	CountStatus    *string        `parquet:"count_status,optional,dict"`
	CountWhat      *string        `parquet:"count_what,optional"`
	Data           []string       `parquet:"data,list"`
	OccurredFrom   *string        `parquet:"occurred_from,optional"`
	OccurredTo     *string        `parquet:"occurred_to,optional"`
	Discovered     *string        `parquet:"discovered,optional"`
	Disclosed      *string        `parquet:"disclosed,optional"`
	DiscoveredBy   *string        `parquet:"discovered_by,optional,dict"`
	ReportedTo     []string       `parquet:"reported_to,list"`
	Harm           *string        `parquet:"harm,optional,dict"`
	Systems        []string       `parquet:"systems,list"`
	Responses      []string       `parquet:"responses,list"`
	Prevention     []string       `parquet:"prevention,list"`
	Root           *string        `parquet:"root,optional"`
	Origin         bool           `parquet:"origin"`
	Reports        int32          `parquet:"reports"`
	Sources        []string       `parquet:"sources,list"`
	Conflicts      []string       `parquet:"conflicts,list"`
}

// parquetParty is another body of a parquetCase.
type parquetParty struct {
	Name *string `parquet:"name,optional"`
	Role string  `parquet:"role"`
}

// rowGroup is how many rows are in memory at a time.
const rowGroup = 1 << 14

func writeParquet(w io.Writer, cases Cases) error {
	out := parquet.NewGenericWriter[parquetCase](w, parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(rowGroup))
	for c, err := range cases {
		if err == nil {
			_, err = out.Write([]parquetCase{parquetRow(c)})
		}
		if err != nil {
			return err
		}
	}
	return out.Close()
}

func parquetRow(c *jikenbo.Case) parquetCase {
	value := func(name string) *string { return orNull(c.Value(name)) }
	row := parquetCase{
		Number: c.Number, Organization: value("organization"), Site: value("site"), Aliases: values(c, "aliases"),
		Sector: value("sector"), Types: values(c, "types"), Leak: value("leak"), Data: values(c, "data"),
		OccurredFrom: value("occurred_from"), OccurredTo: value("occurred_to"), Discovered: value("discovered"),
		Disclosed: value("disclosed"), DiscoveredBy: value("discovered_by"), ReportedTo: values(c, "reported_to"),
		Harm: value("harm"), Systems: values(c, "systems"), Responses: values(c, "responses"), Prevention: values(c, "prevention"),
		Root: orNull(c.Root), Origin: c.Origin, Reports: int32(len(c.Reports)), Sources: sources(c), Conflicts: conflicts(c),
	}
	if f := c.Figure(); f != nil {
		row.Count, row.CountWhat = &f.Value, orNull(f.What)
		row.CountUnit, row.CountQualifier, row.CountStatus = orNull(string(f.Unit)), orNull(string(f.Qualifier)), orNull(string(f.Status))
	}
	for _, s := range c.Field("through").Values {
		row.Through = append(row.Through, parquetParty{orNull(s.Value), string(s.Role)})
	}
	return row
}
