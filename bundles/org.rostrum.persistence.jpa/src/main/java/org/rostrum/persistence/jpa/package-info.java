/**
 * Keeps what the house must not forget, in a relational database: H2 in a file by default, PostgreSQL by configuration.
 *
 * <p>{@link org.rostrum.persistence.jpa.DatabaseOpener} brings the schema up to date and only then registers the
 * {@link org.rostrum.persistence.jpa.Database}; every store needs that one, so no store is there before its tables are.
 * Rows never leave this bundle.
 */
package org.rostrum.persistence.jpa;
