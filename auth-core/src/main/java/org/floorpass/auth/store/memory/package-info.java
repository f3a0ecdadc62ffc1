/**
 * A store in memory, for tests and simulations: same contract as SQLite, nothing survives the
 * process. May import auth.store and below.
 */
@NullMarked
package org.floorpass.auth.store.memory;

import org.jspecify.annotations.NullMarked;
