package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/source"
)

// input is one file to read, or standard input.
type input struct {
	name string
	err  error // why it cannot be read, known before it is opened
}

// documents gives every document of the input to use. Errors name the input.
func (in input) documents(use func(*jikenbo.Document) error) error {
	if in.err != nil {
		return in.err
	}
	var r io.Reader = os.Stdin
	if in.name != "-" {
		f, err := os.Open(in.name)
		if err != nil {
			return named(in.name, err)
		}
		defer f.Close()
		r = f
	}
	for d, err := range source.Documents(r, source.Origin{Name: in.name}) {
		if err != nil {
			return err
		}
		if err := use(d); err != nil {
			return err
		}
	}
	return nil
}

// named says of which file an error is, once.
func named(name string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: ファイルがありません", name)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: 読む権限がありません", name)
	}
	return fmt.Errorf("%s: %w", name, err)
}

// readable are the endings of files that are read out of folders.
var readable = map[string]bool{".txt": true, ".md": true, ".markdown": true, ".html": true, ".htm": true, ".xhtml": true}

// inputs lists the files that the arguments name, in their order, folders in
// the order of their names.
func inputs(paths []string) []input {
	var list []input
	for _, path := range paths {
		info, err := os.Stat(path)
		if path == "-" || err == nil && !info.IsDir() {
			list = append(list, input{name: path})
			continue
		}
		if err != nil {
			list = append(list, input{name: path, err: named(path, err)})
			continue
		}
		list = append(list, inFolder(path)...)
	}
	return list
}

func inFolder(root string) []input {
	list := filesIn(root)
	if len(list) == 0 {
		return []input{{name: root, err: fmt.Errorf("%s: 読める文書(.txt .md .html など)がありません", root)}}
	}
	return list
}

func filesIn(root string) []input {
	var list []input
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			list = append(list, input{name: path, err: named(path, err)})
		case d.IsDir() && strings.HasPrefix(d.Name(), ".") && path != root:
			return filepath.SkipDir
		case d.Type()&^fs.ModeSymlink == 0 && readable[strings.ToLower(filepath.Ext(path))]:
			list = append(list, input{name: path})
		}
		return nil
	})
	return list
}

// outcome is what became of one input.
type outcome[T any] struct {
	value T
	err   error
}

// outcomeOf works on one input. A defect of the program that one document
// brings to light does not cost the others.
func outcomeOf[T any](in input, work func(input) (T, error)) (o outcome[T]) {
	defer func() {
		if p := recover(); p != nil {
			o = outcome[T]{err: fmt.Errorf("%s: プログラムの誤りで読めませんでした。この文書を添えてお知らせください: %v", in.name, p)}
		}
	}()
	o.value, o.err = work(in)
	return o
}

// inOrder works on every input, several at once, and hands over what became of
// them in the order of input. No more than a few are in memory at a time. After
// an error of use nothing more is used.
func inOrder[T any](list []input, work func(input) (T, error), use func(input, T, error) error) error {
	queue := make(chan chan outcome[T], 2*runtime.GOMAXPROCS(0))
	go func() {
		defer close(queue)
		slots := make(chan struct{}, runtime.GOMAXPROCS(0))
		for _, in := range list {
			done := make(chan outcome[T], 1)
			queue <- done
			slots <- struct{}{}
			go func() {
				defer func() { <-slots }()
				done <- outcomeOf(in, work)
			}()
		}
	}()
	var failed error
	n := 0
	for done := range queue {
		o := <-done
		if failed == nil {
			failed = use(list[n], o.value, o.err)
		}
		n++
	}
	return failed
}

// eachInput works on every input and writes their output in the order of
// input. Inputs that fail are named on standard error.
func eachInput(paths []string, work func(input, *bytes.Buffer) error, w io.Writer) (failed bool, err error) {
	list := inputs(paths)
	bar := newBar(len(list))
	err = inOrder(list, func(in input) (*bytes.Buffer, error) {
		out := &bytes.Buffer{}
		return out, work(in, out)
	}, func(_ input, out *bytes.Buffer, err error) error {
		if err != nil {
			failed = true
			bar.clear()
			fmt.Fprintf(os.Stderr, "jikenbo: %v\n", err)
		}
		bar.step()
		if out == nil {
			return nil
		}
		_, err = w.Write(out.Bytes())
		return err
	})
	bar.done()
	return failed, err
}

// errorsOf is the first of errs that is not nil.
func errorsOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
