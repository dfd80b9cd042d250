-- Letters that wait to be sent, or were given up. The text is made when one is sent.
CREATE TABLE letters (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind        text NOT NULL CHECK (kind IN ('PASSWORD_RESET', 'ADDRESS_CHECK', 'INVITATION', 'GRADE', 'COMMENT')),
  account_id  bigint REFERENCES accounts (id) ON DELETE CASCADE,
  address     text CHECK (length(address) BETWEEN 3 AND 254),
  subject     text NOT NULL,
  added_at    timestamptz NOT NULL,
  due_at      timestamptz NOT NULL,
  attempts    int NOT NULL DEFAULT 0,
  trouble     text,
  given_up_at timestamptz,
  CHECK (account_id IS NOT NULL OR address IS NOT NULL)
);

COMMENT ON COLUMN letters.trouble IS 'what the mail server answered to the last attempt';

CREATE INDEX letters_due ON letters (due_at) WHERE given_up_at IS NULL;

-- The same letter waits once.
CREATE UNIQUE INDEX letters_waiting
  ON letters (kind, coalesce(account_id, 0), coalesce(lower(address), ''), subject)
  WHERE given_up_at IS NULL;
