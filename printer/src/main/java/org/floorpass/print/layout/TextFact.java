package org.floorpass.print.layout;

/**
 * What the check must know about a placed text.
 *
 * @param element its name
 * @param text as ordered
 * @param emMicrometres size that it got
 * @param smallestEm smallest legible size
 * @param cut true when an ellipsis stands for the rest
 * @param neededMicrometres width of the widest line before cutting
 * @param availableMicrometres width of its place
 * @param lowEnough true when its lines fit into the height of its place
 */
public record TextFact(
    String element,
    String text,
    int emMicrometres,
    int smallestEm,
    boolean cut,
    int neededMicrometres,
    int availableMicrometres,
    boolean lowEnough) {}
