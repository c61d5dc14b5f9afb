/** Fakes of what becomes of plans. */
package org.rostrum.testkit.schedule;
