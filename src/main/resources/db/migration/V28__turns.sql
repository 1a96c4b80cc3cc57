-- The turn changes with every upload that changed a figure. A node that had one remembers how it left the campaign, and
-- takes the next one by a single statement, provided that nobody had a turn in between.
ALTER TABLE campaign ADD COLUMN turn BIGINT DEFAULT 0 NOT NULL;

-- What each series of an upload that waits comes to, so that it is taken as quickly as if it had not waited; unknown of
-- uploads that began to wait before.
ALTER TABLE staged_series ADD COLUMN figures BIGINT;
ALTER TABLE staged_series ADD COLUMN total NUMERIC(60, 24);
ALTER TABLE staged_series ADD COLUMN oldest_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE staged_series ADD COLUMN in_order BOOLEAN;
