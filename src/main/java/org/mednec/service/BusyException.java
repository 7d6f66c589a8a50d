package org.mednec.service;

/** As many determinations run as may run at once. */
final class BusyException extends Exception {
}
