package dev.gradus.database;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Stands in for the transaction manager where there is none: the test says when it ends. */
final class OneTransaction {
  private final List<Synchronization> waiting = new ArrayList<>();

  TransactionSynchronizationRegistry registry() {
    return (TransactionSynchronizationRegistry)
        Proxy.newProxyInstance(
            OneTransaction.class.getClassLoader(),
            new Class<?>[] {TransactionSynchronizationRegistry.class},
            (_, method, arguments) -> {
              if (!method.getName().equals("registerInterposedSynchronization")) {
                throw new UnsupportedOperationException(method.getName());
              }
              waiting.add((Synchronization) arguments[0]);
              return null;
            });
  }

  void commit() {
    end(Status.STATUS_COMMITTED);
  }

  void rollBack() {
    end(Status.STATUS_ROLLEDBACK);
  }

  private void end(int status) {
    waiting.forEach(each -> each.afterCompletion(status));
    waiting.clear();
  }
}
