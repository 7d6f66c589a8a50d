package org.mednec.report.backtest;

/** A term and what is said of it. */
public record Term(String term, String words) {
}
