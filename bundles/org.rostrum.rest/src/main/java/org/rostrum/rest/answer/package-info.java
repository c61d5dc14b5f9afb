/** How outcomes, problems and failures become HTTP answers. */
package org.rostrum.rest.answer;
