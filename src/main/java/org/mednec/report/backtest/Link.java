package org.mednec.report.backtest;

/**
 * A place of the page that others lead to.
 *
 * @param id      of the element
 * @param name    how it is called
 * @param request the line as written; empty where it is no item
 */
public record Link(String id, String name, String request) {
}
