-- The e-mail address of an account, for those who gave one. Only a confirmed one is written to.
CREATE TABLE email_addresses (
  account_id     bigint PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
  confirmed      text CHECK (length(confirmed) BETWEEN 3 AND 254),
  proposed       text CHECK (length(proposed) BETWEEN 3 AND 254),
  told_of_grades boolean NOT NULL DEFAULT false,
  CHECK (confirmed IS NOT NULL OR proposed IS NOT NULL)
);

COMMENT ON COLUMN email_addresses.proposed IS 'waits until its owner opens the link that was sent there';

-- An address leads to one account, so that it can stand in for the username.
CREATE UNIQUE INDEX email_addresses_confirmed ON email_addresses (lower(confirmed));
