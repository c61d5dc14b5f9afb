/** How the server and each conference went, taken down once a minute and kept for a while. */
package org.rostrum.reports;
