/** The resources, and the JSON they read and write. */
package org.rostrum.rest.resource;
