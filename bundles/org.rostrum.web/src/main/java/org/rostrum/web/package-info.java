/** The web client and how it is served: the files that {@code src/main/web} is built into, and the headers on everything. */
package org.rostrum.web;
