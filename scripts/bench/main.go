// Command bench makes the texts that scripts/bench.sh measures with, and reads
// them. It is no part of the program.
//
//	bench incidents DIR MB FILE...   FILE... again and again as DIR/NNNNN-NAME, and their texts in DIR.txt
//	bench prose DIR MB plain|mixed   prose on everyday subjects as DIR/NNNNN.txt, and all of it in DIR.txt
//	bench casebook N DSN             adds N generated notices to a new casebook; prints the rates
//	bench search N DSN DIR           asks a new casebook of N generated cases; prints how long it took
//	bench addresses N DSN            prints N addresses of searches and of cases of a casebook
//	bench read [-cpuprofile F] FILE|DIR...   reads all facts; prints what it took
package main

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime/pprof"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/rules"
)

func main() {
	if err := run(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(command string, args []string) error {
	switch command {
	case "incidents":
		return incidents(args[0], megabytes(args[1]), args[2:])
	case "prose":
		return proseFiles(args[0], prose(megabytes(args[1]), args[2] == "mixed"))
	case "casebook":
		n, err := strconv.Atoi(args[0])
		if err != nil {
			return err
		}
		return casebook(n, args[1])
	case "search":
		n, err := strconv.Atoi(args[0])
		if err != nil {
			return err
		}
		return searches(n, args[1], args[2])
	case "addresses":
		n, err := strconv.Atoi(args[0])
		if err != nil {
			return err
		}
		return addresses(n, args[1])
	case "read":
		return readAll(args)
	}
	return fmt.Errorf("no such command: %s", command)
}

func megabytes(s string) int {
	n, _ := strconv.Atoi(s)
	return n * 1_000_000
}

// incidents writes the files again and again until their texts are of a size.
func incidents(dir string, size int, files []string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	all, err := os.Create(dir + ".txt")
	if err != nil {
		return err
	}
	defer all.Close()
	for n, done := 0, 0; done < size; n++ {
		name := files[n%len(files)]
		raw, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		text, err := textOf(raw, name)
		if err != nil {
			return err
		}
		done += len(text)
		all.WriteString(text + "\n")
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%05d-%s", n, filepath.Base(name))), raw, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// proseFiles writes a text in documents of some 20 kB.
func proseFiles(dir, text string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(dir+".txt", []byte(text), 0o644); err != nil {
		return err
	}
	for n := 0; text != ""; n++ {
		end := len(text)
		if at := strings.Index(text[min(20_000, end):], "\n\n"); at >= 0 {
			end = 20_000 + at + 2
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%05d.txt", n)), []byte(text[:end]), 0o644); err != nil {
			return err
		}
		text = text[end:]
	}
	return nil
}

func textOf(raw []byte, name string) (text string, err error) {
	err = documents(raw, name, func(d *jikenbo.Document) { text += d.Text })
	return text, err
}

func documents(raw []byte, name string, use func(*jikenbo.Document)) error {
	for d, err := range source.Documents(bytes.NewReader(raw), source.Origin{Name: name}) {
		if err != nil {
			return err
		}
		use(d)
	}
	return nil
}

// readAll reads every fact of the files, held in memory, and prints: documents,
// bytes of text, reports, stretches found to be none, seconds of the processor,
// seconds of the clock, and last seconds of the processor for the start, in neither of them.
func readAll(args []string) error {
	flags := flag.NewFlagSet("read", flag.ExitOnError)
	profile := flags.String("cpuprofile", "", "where to write a processor profile")
	flags.Parse(args)
	files, err := filesIn(flags.Args())
	if err != nil {
		return err
	}
	begin := processorTime()
	reader, err := startedReader()
	if err != nil {
		return err
	}
	start := processorTime() - begin
	if *profile != "" {
		f, err := os.Create(*profile)
		if err != nil {
			return err
		}
		defer f.Close()
		pprof.StartCPUProfile(f)
		defer pprof.StopCPUProfile()
	}
	size, reports, skipped := 0, 0, 0
	wall, cpu := time.Now(), processorTime()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		raw := files[name]
		err := documents(raw, name, func(d *jikenbo.Document) {
			r, none := reader.Read(d)
			size, reports, skipped = size+len(d.Text), reports+len(r), skipped+len(none)
		})
		if err != nil {
			return err
		}
	}
	fmt.Printf("%d %d %d %d %.3f %.3f %.3f\n", len(files), size, reports, skipped, (processorTime() - cpu).Seconds(), time.Since(wall).Seconds(), start.Seconds())
	return nil
}

// startedReader is a reader that has read an incident and a text with a chance word of one: it
// makes what finding asks of a set of rules when it is first asked.
func startedReader() (*read.Reader, error) {
	reader, err := read.New(rules.Files)
	if err != nil {
		return nil, err
	}
	for _, text := range []string{
		"# 名簿の紛失\n\nみほん市は5月3日、市民20人分の氏名が載った名簿を紛失したと発表した。\n",
		"# 川の話\n\n山の土は川に流出し、海の砂になる。\n",
	} {
		if err := documents([]byte(text), "first.md", func(d *jikenbo.Document) { reader.Read(d) }); err != nil {
			return nil, err
		}
	}
	return reader, nil
}

// filesIn reads the files, and those of the folders, into memory.
func filesIn(paths []string) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, root := range paths {
		err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			files[path], err = os.ReadFile(path)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}

// processorTime is what this process has used, the garbage collector included.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
