/** The mode in which the podium fills itself with those who speak or share. */
package org.rostrum.mode.smartmeeting;
