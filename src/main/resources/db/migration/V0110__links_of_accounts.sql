-- Links that lead to a password or confirm an address belong to an account.
ALTER TABLE one_time_links
  ADD COLUMN account_id bigint REFERENCES accounts (id) ON DELETE CASCADE,
  DROP CONSTRAINT one_time_links_purpose_check,
  ADD CONSTRAINT one_time_links_purpose_check
    CHECK (purpose IN ('FIRST_ADMINISTRATOR', 'PASSWORD_RESET', 'ADDRESS_CHECK')),
  ADD CHECK ((purpose = 'FIRST_ADMINISTRATOR') = (account_id IS NULL));

CREATE INDEX one_time_links_by_account ON one_time_links (account_id);
