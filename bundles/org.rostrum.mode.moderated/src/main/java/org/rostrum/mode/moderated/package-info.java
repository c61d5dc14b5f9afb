/** The mode in which moderators choose the speakers. */
package org.rostrum.mode.moderated;
