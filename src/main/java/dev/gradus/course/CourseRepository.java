package dev.gradus.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CourseRepository implements PanacheRepository<CourseEntity> {}
