/** Plans and their runs: who may change them, and when they open. */
package org.rostrum.schedule.core;
