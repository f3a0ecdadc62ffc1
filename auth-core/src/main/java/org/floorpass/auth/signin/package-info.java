/**
 * Recognition, the sign-in protocol with its durable attempt, PIN change and sessions. May import
 * everything but auth.administration and the facade. The protocol is safe for several threads; what
 * it hands out is confined to one.
 */
@NullMarked
package org.floorpass.auth.signin;

import org.jspecify.annotations.NullMarked;
