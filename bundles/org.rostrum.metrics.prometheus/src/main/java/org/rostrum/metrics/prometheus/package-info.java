/** What operators and orchestrators read: {@code /metrics} and {@code /health}. */
package org.rostrum.metrics.prometheus;
