package dev.gradus.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SessionRepository implements PanacheRepository<SessionEntity> {}
