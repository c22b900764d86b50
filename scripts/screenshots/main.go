// Command screenshots takes the pictures of the README. It is no part of the
// program; scripts/screenshots.sh runs it.
//
//	jikenbo list --json --limit 0 | screenshots CHROMIUM BASE NOTICE DIR
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/chromedp/chromedp"

	"github.com/jikenbo/jikenbo"
)

func main() {
	if err := run(os.Args[1], os.Args[2], os.Args[3], os.Args[4]); err != nil {
		fmt.Fprintln(os.Stderr, "screenshots:", err)
		os.Exit(1)
	}
}

const width = 1280

func run(chromium, base, notice, dir string) error {
	told, root, err := chosen(os.Stdin)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(notice)
	if err != nil {
		return err
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), chromedp.ExecPath(chromium),
		chromedp.NoSandbox, chromedp.Headless, chromedp.DisableGPU, chromedp.Flag("hide-scrollbars", true))
	defer stop()
	ctx, end := chromedp.NewContext(allocator)
	defer end()
	open := func(path string) chromedp.Action[chromedp.Void] { return chromedp.Navigate(base + path) }
	return errors.Join(
		shot(ctx, filepath.Join(dir, "home.png"), 1000, open("/")),
		shot(ctx, filepath.Join(dir, "case.png"), 1200, open("/cases/"+told), chromedp.Click(chromedp.CSS("main a.q"))),
		shot(ctx, filepath.Join(dir, "root.png"), 800, open("/roots/"+root)),
		shot(ctx, filepath.Join(dir, "statistics.png"), 1200, open("/statistics")),
		shot(ctx, filepath.Join(dir, "read.png"), 900, open("/read"),
			chromedp.SetValue(chromedp.CSS("#text"), string(text)), submit(chromedp.CSS(".drop button"))),
	)
}

// chosen are the case that most reports tell and the root with most cases.
func chosen(list io.Reader) (told, root string, err error) {
	most, roots := 0, map[string]int{}
	for lines := json.NewDecoder(list); ; {
		var c jikenbo.Case
		switch err := lines.Decode(&c); {
		case err == io.EOF:
			return told, root, nil
		case err != nil:
			return "", "", err
		}
		if len(c.Reports) > most {
			told, most = c.Number, len(c.Reports)
		}
		if roots[c.Root]++; c.Root != "" && roots[c.Root] > roots[root] {
			root = c.Root
		}
	}
}

// submit clicks on a button and waits for the page that it leads to.
func submit(button chromedp.CSS) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, _ *chromedp.Target) (none chromedp.Void, err error) {
		_, err = chromedp.RunResponse(ctx, chromedp.Click(button))
		return none, err
	}
}

// shot takes a picture after some steps.
func shot(ctx context.Context, name string, height int64, steps ...chromedp.Action[chromedp.Void]) error {
	steps = append([]chromedp.Action[chromedp.Void]{chromedp.EmulateViewport(width, height)}, steps...)
	if err := chromedp.Do(ctx, steps...); err != nil {
		return err
	}
	picture, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		return err
	}
	fmt.Println(name)
	return os.WriteFile(name, picture, 0o644)
}
