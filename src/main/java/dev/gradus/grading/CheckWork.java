package dev.gradus.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** Does the jobs of kind {@code check}, whatever those who queue them want to have checked. */
@ApplicationScoped
class CheckWork {

  private final Checks checks;
  private final Instance<CheckedWork> work;
  private final Leases leases;
  private final GradingStation station;

  CheckWork(Checks checks, Instance<CheckedWork> work, Leases leases, GradingStation station) {
    this.checks = checks;
    this.work = work;
    this.leases = leases;
    this.station = station;
  }

  void perform(Job job, Grader grader) {
    work.get().perform(checks.check(job), station.proving(grader));
    leases.finish(job);
  }

  /** Ends a check that failed too often. */
  void giveUp(Job job, String why) {
    work.get().fail(checks.check(job), why);
    leases.finish(job);
  }
}
