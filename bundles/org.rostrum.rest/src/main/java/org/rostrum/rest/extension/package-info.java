/** What of the house can be installed and removed while it runs. */
package org.rostrum.rest.extension;
