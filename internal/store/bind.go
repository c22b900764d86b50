package store

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
)

// id is an identifier: hexadecimal outside, bytes inside.
type id string

// Lists are passed as one argument, for json_each(?).
type (
	ids    []string // identifiers
	texts  []string
	hashes []int64
)

func (l ids) argument(d *dialect) (any, error) {
	if !d.arrays {
		return toJSON(l)
	}
	all := make([][]byte, len(l))
	for i, name := range l {
		var err error
		if all[i], err = hex.DecodeString(name); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func (l texts) argument(d *dialect) (any, error) {
	all := make([]string, len(l))
	for i, s := range l {
		all[i] = column(s)
	}
	if d.arrays {
		return all, nil
	}
	return toJSON(all)
}

func (l hashes) argument(d *dialect) (any, error) {
	if d.arrays {
		return []int64(l), nil
	}
	return toJSON([]int64(l))
}

func toJSON(list any) (string, error) {
	b, err := json.Marshal(list)
	return string(b), err
}

// bind makes arguments into what both drivers take alike.
func bind(d *dialect, args []any) ([]any, error) {
	bound := make([]any, len(args))
	var err error
	for i, arg := range args {
		switch a := arg.(type) {
		case id:
			bound[i], err = hex.DecodeString(string(a))
		case interface{ argument(*dialect) (any, error) }:
			bound[i], err = a.argument(d)
		case string:
			bound[i] = column(a)
		case []byte:
			bound[i] = append([]byte{}, a...) // never NULL
		default:
			bound[i] = arg
		}
		if err != nil {
			return nil, fmt.Errorf("store: argument %v: %w", arg, err)
		}
	}
	return bound, nil
}

// column is text as both databases can hold it.
func column(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
}
