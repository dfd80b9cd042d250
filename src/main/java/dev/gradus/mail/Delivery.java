package dev.gradus.mail;

import dev.gradus.mail.MailException.Hope;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Carries letters from the outbox to the mail server, behind the back of whoever ordered them. */
@ApplicationScoped
class Delivery {

  private static final Logger LOG = Logger.getLogger(Delivery.class);

  private final Outbox outbox;
  private final LetterWriter writer;
  private final MailServer server;
  private final ReentrantLock underWay = new ReentrantLock();
  private final AtomicBoolean wanted = new AtomicBoolean();
  private volatile boolean closing;

  Delivery(Outbox outbox, LetterWriter writer, MailServer server) {
    this.outbox = outbox;
    this.writer = writer;
    this.server = server;
  }

  void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterAdded added) {
    Thread.ofVirtual().name("letters").start(this::deliver);
  }

  /** What is left, the next start or another node carries. */
  void stop(@Observes ShutdownEvent end) {
    closing = true;
  }

  /** For what waits for its time, and what another node left. */
  @Scheduled(
      every = "10s",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void deliver() {
    if (closing || !server.configured()) {
      return;
    }
    wanted.set(true);
    while (wanted.get() && underWay.tryLock()) {
      try {
        wanted.set(false);
        outbox.forget();
        while (deliverNext()) {}
      } finally {
        underWay.unlock();
      }
    }
  }

  /** False when nothing more is due, or when others would fail as the last one did. */
  private boolean deliverNext() {
    var next = closing ? Optional.<Outbox.Taken>empty() : outbox.take();
    return next.isPresent() && deliver(next.get());
  }

  private boolean deliver(Outbox.Taken taken) {
    try {
      writer.write(taken.order()).ifPresent(server::send);
      outbox.done(taken.id());
      return true;
    } catch (MailException e) {
      LOG.warnf("A letter was not taken by the mail server: %s", e.answer());
      outbox.failed(taken.id(), e.answer(), e.hope() == Hope.OTHERS_ONLY);
      return e.hope() != Hope.LATER;
    } catch (RuntimeException e) {
      LOG.error("A letter could not be written.", e);
      outbox.failed(taken.id(), "It could not be written: " + e, false);
      return true;
    }
  }
}
