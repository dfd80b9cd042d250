-- What those who teach have written about single lines of a submission; its learner reads them.
CREATE TABLE line_comments (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  submission_id bigint NOT NULL REFERENCES submissions (id),
  line          int NOT NULL CHECK (line > 0),
  text          text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  author_id     bigint REFERENCES accounts (id) ON DELETE SET NULL,
  written_at    timestamptz NOT NULL,
  edited_at     timestamptz,
  seen_at       timestamptz
);

COMMENT ON COLUMN line_comments.seen_at IS 'when the learner first opened the submission with this text; a change makes it new again';

CREATE INDEX line_comments_by_submission ON line_comments (submission_id, line, id);
