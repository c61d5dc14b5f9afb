/** The assembled distribution, really started as a process and asked from outside. */
package org.rostrum.itests;
