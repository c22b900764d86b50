package jtext

import (
	"os"
	"strings"
	"testing"
)

// prose is Japanese text of about 100 kB.
func prose() string {
	line := "国土交通省は26日、共有システムへの不正アクセスにより、少なくとも約7万6000件のメールアドレスが外部に流出したと発表した。" +
		"職員だけでなく、業務上関係があり、リストに登録されていた省外のアドレスなどが含まれているという。" +
		"関係者の皆様には多大なるご迷惑とご心配をお掛けすることになりましたことを深くお詫び申し上げます。令和5年5月25日(木)9時5分に判明した。\n"
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
