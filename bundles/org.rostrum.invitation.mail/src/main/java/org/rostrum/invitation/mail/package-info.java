/** Invitations by e-mail. */
package org.rostrum.invitation.mail;
