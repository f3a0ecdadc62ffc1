/**
 * The badge as vector PDF: the archive and IPP form, never the source of QR dots.
 *
 * <p>The only importer of PDFBox. Stateless, any thread.
 */
@NullMarked
package org.floorpass.print.pdf;

import org.jspecify.annotations.NullMarked;
