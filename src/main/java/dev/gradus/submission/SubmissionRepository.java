package dev.gradus.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SubmissionRepository implements PanacheRepository<SubmissionEntity> {}
