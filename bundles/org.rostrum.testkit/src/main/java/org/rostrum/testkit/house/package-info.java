/** A house in memory, with just enough rules to see what a door makes of them: accounts, log-ins, keys, plans and their runs. */
package org.rostrum.testkit.house;
