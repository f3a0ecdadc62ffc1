/** Workers, groups, administrative units and terminals as values. May import auth.id. Immutable. */
@NullMarked
package org.floorpass.auth.directory;

import org.jspecify.annotations.NullMarked;
