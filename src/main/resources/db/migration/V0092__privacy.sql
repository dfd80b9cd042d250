-- Until when the sources of a course are kept; then their texts go, scores stay.
ALTER TABLE courses ADD COLUMN kept_until date;

-- Whoever asks to be erased, and who was: the account stays, for the scores, and names nobody.
ALTER TABLE accounts
  ADD COLUMN erasure_asked_at timestamptz,
  ADD COLUMN erased_at timestamptz;

-- When the text of a submission was taken away; its source is empty then.
ALTER TABLE submissions ADD COLUMN erased_at timestamptz;

-- What the last change of a comment can be taken back to.
ALTER TABLE line_comments
  ADD COLUMN text_before text,
  ADD COLUMN deleted_at  timestamptz;
