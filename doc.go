// Package jikenbo holds the nouns of the casebook engine: documents, reports,
// facts with their evidence, counts, dates and the closed vocabularies. It
// imports the standard library only and does no input or output.
//
// The way of the data is one-directional:
//
//	bytes -source-> Document -read-> Reports (facts + evidence)
//
// Every fact a report states carries the exact words that say it. A value that
// no words say does not exist: it is the zero Fact, printed as null.
package jikenbo
