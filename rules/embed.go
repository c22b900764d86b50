// Package rules holds the rule files and word lists that jikenbo reads
// documents with, and the names that it covers. They are data: see README.md in this folder for how to add
// one.
package rules

import "embed"

// Files are the rule files (KIND/VALUE.rule) and word lists (words/NAME.txt).
//
//go:embed */*.rule words/*.txt personal/*.txt
var Files embed.FS
