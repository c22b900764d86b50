//go:build !unix || solaris || aix

package store

import "os"

// busy is never true: there is no such lock here, and SQLite's own is unfair but safe.
func busy(*os.File) bool { return false }

func unlock(*os.File) {}
