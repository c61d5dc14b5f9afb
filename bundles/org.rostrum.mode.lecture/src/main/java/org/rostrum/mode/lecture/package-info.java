/** The mode with one lecturer. */
package org.rostrum.mode.lecture;
