// Package chronicle keeps what lasts between days.
package chronicle
