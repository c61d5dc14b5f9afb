/** Keeps the media engine's arrows equal to what the mode wants each seat to see and hear. */
package org.rostrum.media.director;
