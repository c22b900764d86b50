package jtext

import (
	"os"
	"strings"
	"testing"
)

// prose is Japanese text of about 100 kB.
func prose() string {
	line := "霞浜市は8日、図書館の貸出端末が何者かに操作され、利用者およそ2万3400人の登録内容が持ち出されたおそれがあると明らかにした。" +
		"市外から通う学生やボランティアの連絡先も入っていた。" +
		"館長は頭を下げ、窓口を設けた。令和6年6月7日(金)18時40分に気付いた。\n"
	return strings.Repeat(line, 100_000/len(line))
}

func benchScan(b *testing.B, scan func(string)) {
	s := prose()
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		scan(s)
	}
}

func BenchmarkNumbers(b *testing.B) { benchScan(b, func(s string) { Numbers(s) }) }

func BenchmarkCounts(b *testing.B) { benchScan(b, func(s string) { Counts(s) }) }

func BenchmarkDates(b *testing.B) { benchScan(b, func(s string) { Dates(s) }) }

func BenchmarkNumbersAndDates(b *testing.B) {
	benchScan(b, func(s string) { Numbers(s); Dates(s) })
}

// BenchmarkCorpus reads the real pages, if they are there.
func BenchmarkCorpus(b *testing.B) {
	raw, err := os.ReadFile("../../../shared/corpus/003.txt")
	if err != nil {
		b.Skip("no corpus here")
	}
	s := Fold(string(raw)).Folded
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Counts(s)
		Resolve(Dates(s), "2023-06-06")
	}
}
