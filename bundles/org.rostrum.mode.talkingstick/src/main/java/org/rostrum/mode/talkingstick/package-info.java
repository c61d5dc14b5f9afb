/** The tutorial mode: who holds the stick speaks. */
package org.rostrum.mode.talkingstick;
