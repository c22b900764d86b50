//go:build unix && !solaris && !aix

package store

import (
	"os"
	"syscall"
)

// busy takes an advisory lock, unless another has it. Where there are no such
// locks nobody has it: SQLite's own is unfair but safe.
func busy(f *os.File) bool {
	return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == syscall.EWOULDBLOCK
}

func unlock(f *os.File) { _ = syscall.Flock(int(f.Fd()), syscall.LOCK_UN) }
