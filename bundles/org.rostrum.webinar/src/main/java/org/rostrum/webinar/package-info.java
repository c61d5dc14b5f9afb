/**
 * Public web conferences. A guest shows a ticket at the door; the desk knows whose it is. A ticket is had by link, or by
 * registration where a conference asks for one.
 */
package org.rostrum.webinar;
