/**
 * Letters by e-mail, where a mail server is configured. A letter is a row that says what to write
 * to whom, written in the transaction that gives the reason for it; its text, and any secret in it,
 * is made when it is sent, so that neither waits in the database. A mail server that is slow or
 * away holds nobody up: letters wait for it, a day at most.
 */
@NullMarked
package dev.gradus.mail;

import org.jspecify.annotations.NullMarked;
