ALTER TABLE courses ADD COLUMN archived_at timestamptz;

COMMENT ON COLUMN courses.archived_at IS 'since when nothing more is handed in: all is there to be read, and programs still run';
