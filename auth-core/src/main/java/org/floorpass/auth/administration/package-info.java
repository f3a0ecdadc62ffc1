/**
 * The facets of administration: policy, workers, groups, methods and codes, tokens, administrators,
 * terminals, audit. Every call takes the caller and answers a sealed outcome. May import everything
 * but the facade. Safe for several threads.
 */
@NullMarked
package org.floorpass.auth.administration;

import org.jspecify.annotations.NullMarked;
