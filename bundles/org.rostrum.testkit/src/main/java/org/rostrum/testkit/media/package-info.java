/** A media engine that moves nothing and remembers everything. */
package org.rostrum.testkit.media;
