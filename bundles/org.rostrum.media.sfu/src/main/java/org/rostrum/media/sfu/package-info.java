/** The media engine inside the JVM: the doors of the bundle to the house. */
package org.rostrum.media.sfu;
