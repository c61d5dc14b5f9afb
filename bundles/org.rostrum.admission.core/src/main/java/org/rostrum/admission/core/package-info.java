/** Who may enter: asks every access policy, then gives the join command. */
package org.rostrum.admission.core;
