/** Tells invitees of plans: sees what has changed, keeps what was told, and tries until it has got through. */
package org.rostrum.invitation.core;
