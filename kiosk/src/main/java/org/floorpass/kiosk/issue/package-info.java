/**
 * From a credential to paper and back: the size is checked, a code is issued, its badge is ordered
 * from the printer, and the scan of the fresh badge activates it.
 *
 * <p>May import the JDK, SLF4J, auth-core and the printer module; no HTTP, no devices. {@link
 * org.floorpass.kiosk.issue.IssueDesk} is safe for several threads; its calls run on the caller's
 * thread and never wait for a printer.
 */
@NullMarked
package org.floorpass.kiosk.issue;

import org.jspecify.annotations.NullMarked;
