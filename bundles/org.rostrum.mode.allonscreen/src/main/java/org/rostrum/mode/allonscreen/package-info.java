/** The mode in which everybody sees and hears everybody. */
package org.rostrum.mode.allonscreen;
