/**
 * What is asked for and what became of it: orders, jobs and their states.
 *
 * <p>May import {@code badge}, {@code check} and {@code status}. Values only: no threads, no files.
 */
@NullMarked
package org.floorpass.print.job;

import org.jspecify.annotations.NullMarked;
