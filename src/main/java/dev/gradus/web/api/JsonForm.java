package dev.gradus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** JSON as the contract has it: strict in what is read, nothing absent in what is written. */
@Singleton
class JsonForm implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper json) {
    json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    json.setDefaultPropertyInclusion(Include.NON_ABSENT);
  }
}
