package dev.gradus.exercise;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ExerciseVersionRepository implements PanacheRepository<ExerciseVersionEntity> {}
