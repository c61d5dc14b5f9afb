/** The running conferences: one writer each, the house rules, the followers, the way into the journal. */
package org.rostrum.conference.core;
