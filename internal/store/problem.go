package store

import (
	"errors"
	"fmt"
	"strings"
)

// Problem is what went wrong with the casebook, in words that say what to do.
// Errors of this package wrap one where one fits: errors.Is(err, store.Busy).
type Problem string

// The problems that a caller may tell apart.
const (
	Missing     Problem = "事件簿がありません。場所を確かめるか、jikenbo add で新しく作ってください"
	NotCasebook Problem = "事件簿ではありません。別のファイルかデータベースを指定してください"
	Newer       Problem = "この事件簿は新しい版の jikenbo で作られています。jikenbo を新しくしてください"
	Unwritable  Problem = "事件簿に書き込めません。ファイルとフォルダの書き込み権限を確かめてください"
	Unreachable Problem = "事件簿を開けません。場所、権限、接続先を確かめてください"
	Full        Problem = "ディスクに空きがありません。この書き込みは取り消しました。空きを作ってからやり直してください"
	Failing     Problem = "ディスクの読み書きに失敗しました。この書き込みは取り消しました。ディスクの空きと状態を確かめてください"
	Broken      Problem = "事件簿が壊れています。バックアップから戻してください"
	Busy        Problem = "ほかの jikenbo が事件簿に書き込んでいます。終わるのを待ってやり直してください"
	Exists      Problem = "そのファイルはすでにあります。別の名前を指定してください"
	Dump        Problem = "PostgreSQL の事件簿は pg_dump で写してください(例: pg_dump -Fc -f 控え.dump 接続先)"
)

// Error is the problem in words.
func (p Problem) Error() string { return string(p) }

// explain puts the problem, if it is a known one, and the place before an error
// of the database.
func (db *DB) explain(err error) error {
	if err == nil {
		return nil
	}
	var known Problem
	if errors.As(err, &known) {
		if strings.HasPrefix(err.Error(), db.place+": ") {
			return err // explained below
		}
		return fmt.Errorf("%s: %w", db.place, err)
	}
	if p := db.dialect.problem(err); p != "" {
		return fmt.Errorf("%s: %w (%w)", db.place, p, err)
	}
	return fmt.Errorf("%s: %w", db.place, err)
}
