package dev.gradus.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes reports as the JSON that the database keeps, and reads them back. */
@ApplicationScoped
class ReportJson {

  private final ObjectMapper mapper;

  ReportJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  String write(Object report) {
    try {
      // PostgreSQL's jsonb can't hold the character NUL; learners can print it.
      return mapper.writeValueAsString(report).replace("\\u0000", "\\u2400");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write a report as JSON", e);
    }
  }

  List<TestReport> tests(String json) {
    return read(json, new TypeReference<>() {});
  }

  List<DiagnosticReport> diagnostics(String json) {
    return read(json, new TypeReference<>() {});
  }

  <T> T read(String json, TypeReference<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database holds a report that can't be read", e);
    }
  }
}
