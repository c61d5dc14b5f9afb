/** Access policies of every temper, and people at the door. */
package org.rostrum.testkit.admission;
