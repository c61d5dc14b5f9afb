/** Keeps the chat of conferences, of which the journal knows, and delivers messages between two. */
package org.rostrum.chat.core;
