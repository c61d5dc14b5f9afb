/** Takes, keeps, hands out and removes the files of conferences. */
package org.rostrum.files.core;
