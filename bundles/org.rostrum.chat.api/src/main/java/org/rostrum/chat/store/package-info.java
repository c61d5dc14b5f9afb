/** What of chat is kept; implemented by persistence. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.chat.store;
