/**
 * The embedded PostgreSQL: a real server, unpacked, started, joined and stopped by a JDBC driver,
 * so that {@code DATABASE_URL} alone decides between it and any other PostgreSQL.
 *
 * <p>Theory of operation. All processes that name the same {@link DatabaseHome} share one server.
 * Each of them holds a shared lock on a file of that folder for as long as it lives, so the kernel
 * keeps the count even through {@code kill -9}; whoever leaves last, and finds that it can lock the
 * file for itself, stops the server. A second lock lets one process at a time set up, start or
 * stop. The server outlives the processes on purpose when they die: the next one joins it, or, when
 * it is dead too, starts it again and PostgreSQL recovers from its log. The address is read from
 * the server's own {@code postmaster.pid} at each connect, so a server that was restarted on
 * another port is found, and one that has died is started again.
 *
 * <p>The server listens on the loopback address only and knows one role that can sign in: the
 * application's, owner of its database and of nothing else. There is no superuser with a password;
 * setting up happens in PostgreSQL's single-user mode, before anything listens.
 */
@NullMarked
package dev.gradus.database;

import org.jspecify.annotations.NullMarked;
