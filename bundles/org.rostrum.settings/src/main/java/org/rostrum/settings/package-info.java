/**
 * The configuration of the running server, as administrators read and change it. Knows no setting: what there is, what it
 * means and what it may be is told by the bundles themselves (OSGi Compendium, 105 Metatype), so that an extension's
 * settings are there while it is installed.
 */
package org.rostrum.settings;
