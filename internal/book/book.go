// Package book is the casebook.
package book
