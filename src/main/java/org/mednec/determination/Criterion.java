package org.mednec.determination;

/**
 * One thing that a guideline asks for.
 *
 * @param id       topic and name, such as {@code opioids-ongoing.analgesia}
 * @param states   what is so when it is met, in one sentence
 * @param ask      what to document if it is true; empty where it is never asked for (a red flag, an exclusion)
 * @param citation where the guideline asks for it
 */
public record Criterion(String id, String states, String ask, Citation citation) {

    public boolean isAsked() {
        return !ask.isEmpty();
    }

    /** The id without the topic. */
    public String name() {
        return id.substring(id.indexOf('.') + 1);
    }
}
