package store

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A casebook that may not be written is read where SQLite can, and says so.
func TestUnwritable(t *testing.T) {
	for _, test := range []struct {
		folder, file os.FileMode
		says         string
	}{
		{0o777, 0o666, "write: <nil>"},
		{0o777, 0o444, "write: %s: " + string(Unwritable)},
		{0o555, 0o444, "open: %s: " + string(Unwritable)},
		{0o777, 0o000, "open: %s: " + string(Unreachable)},
	} {
		dir, err := os.MkdirTemp("/tmp", "jikenbo-store") // t.TempDir is closed to strangers
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.RemoveAll(dir) })
		file := filepath.Join(dir, "a.db")
		if err := open(t, file).Close(); err != nil {
			t.Fatal(err)
		}
		if os.Chmod(file, test.file) != nil || os.Chmod(dir, test.folder) != nil {
			t.Fatal("cannot chmod")
		}
		said := asStranger(t, file)
		if want := strings.ReplaceAll(test.says, "%s", file); !strings.HasPrefix(said, want) {
			t.Errorf("%o %o: %s\nwant %s", test.folder, test.file, said, want)
		}
	}
}

// asStranger runs stranger; root, who may do everything, as nobody.
func asStranger(t *testing.T, dsn string) string {
	t.Helper()
	cmd := exec.Command("/proc/self/exe")
	cmd.Env = append(os.Environ(), strangerEnv+"="+dsn)
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	said, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatal(err, string(said))
	}
	return string(said)
}
