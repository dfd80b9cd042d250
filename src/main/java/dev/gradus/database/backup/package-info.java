/**
 * Backups: everything that the database holds at one moment, as one zip that any PostgreSQL can
 * take up again.
 *
 * <p>A backup is logical: the migrations that made the schema, as text, and each table as CSV, all
 * read in one transaction that sees one moment, while the site goes on. So it needs no right beyond
 * the application's, is the same for the embedded and for any other PostgreSQL, survives a change
 * of PostgreSQL's major version, and can be read by people. Restoring runs those migrations on an
 * empty database and copies the rows back; a newer Gradus then migrates further at its next start.
 *
 * <p>Nothing is trusted to be whole: each entry's SHA-256 is in the manifest, which is written
 * last, a backup gets its name when it is complete, and restoring compares before it writes.
 */
@NullMarked
package dev.gradus.database.backup;

import org.jspecify.annotations.NullMarked;
