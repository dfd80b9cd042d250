-- Who may sign in. A username is permanent and kept in lower case, so that case never tells two
-- people apart. Without a password hash an account cannot sign in by password.
CREATE TABLE accounts (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  username      text NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  role          text NOT NULL CHECK (role IN ('LEARNER', 'ASSISTANT', 'INSTRUCTOR', 'ADMINISTRATOR')),
  password_hash text CHECK (password_hash LIKE '$2_$%'),
  demo          boolean NOT NULL DEFAULT false,
  disabled      boolean NOT NULL DEFAULT false,
  created_at    timestamptz NOT NULL DEFAULT now()
);

-- Personal access tokens for the REST interface. Only the SHA-256 of a token is kept; the prefix
-- lets its owner recognise it in a list.
CREATE TABLE tokens (
  id           uuid PRIMARY KEY,
  account_id   bigint NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  prefix       text NOT NULL,
  hash         bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at   timestamptz
);

CREATE INDEX tokens_by_account ON tokens (account_id);

-- Browser sessions: a row per sign-in, gone at sign-out, so that a stolen cookie dies with it. The
-- hash is keyed with the session key: another key ends all sessions.
CREATE TABLE sessions (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash         bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
  account_id   bigint NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  started_at   timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL
);

CREATE INDEX sessions_by_account ON sessions (account_id);

-- Links that work once; today only the one that creates the first administrator.
CREATE TABLE one_time_links (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash       bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
  purpose    text NOT NULL CHECK (purpose IN ('FIRST_ADMINISTRATOR')),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);

-- Who did what to whom. Rows are only ever added; an erased actor leaves the deed.
CREATE TABLE audit_entries (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       timestamptz NOT NULL,
  actor_id bigint REFERENCES accounts (id) ON DELETE SET NULL,
  action   text NOT NULL,
  subject  text NOT NULL,
  details  text NOT NULL
);

CREATE INDEX audit_entries_by_subject ON audit_entries (subject, at);
