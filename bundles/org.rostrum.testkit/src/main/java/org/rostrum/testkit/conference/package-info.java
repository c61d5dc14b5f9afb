/** Conferences and seats that read as sentences, fakes of the core, and the contract of every mode. */
package org.rostrum.testkit.conference;
