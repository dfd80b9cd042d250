package dev.gradus.lesson.foreign;

import dev.gradus.lesson.Finding;
import dev.gradus.lesson.FindingKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is found in all files of a course. */
final class Remarks {

  private final List<Report.Remark> remarks = new ArrayList<>();
  private final Map<String, String> keys = new HashMap<>();

  void add(String file, int line, FindingKind kind, String message) {
    remarks.add(new Report.Remark(file, line, kind.text(), kind.isDefect(), message));
  }

  void addAll(String file, List<Finding> findings) {
    findings.forEach(finding -> add(file, finding.line(), finding.kind(), finding.message()));
  }

  /** Notes a key, and says where it was before, if it was: a key is there once in a course. */
  void key(String file, int line, String key) {
    String before = keys.putIfAbsent(key, file + ":" + line);
    if (before != null) {
      add(
          file,
          line,
          FindingKind.DUPLICATE_KEY,
          "the key " + key + " is that of " + before + " too");
    }
  }

  List<Report.Remark> inOrder() {
    return remarks.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Report.Remark::file, Comparator.comparing(NaturalOrder::padded))
                .thenComparingInt(Report.Remark::line))
        .toList();
  }
}
