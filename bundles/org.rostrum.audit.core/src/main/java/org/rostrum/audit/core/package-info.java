/** Takes down who did what, keeps it for a while, and reads the journal for what happens in conferences. */
package org.rostrum.audit.core;
