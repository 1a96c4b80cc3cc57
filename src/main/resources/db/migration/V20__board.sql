-- When a cooperation came into each stage and left it: where time goes. A stage that is entered again has a row again.
CREATE TABLE stage_passage (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    stage VARCHAR(20) NOT NULL,
    entered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    left_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX stage_passage_by_cooperation ON stage_passage (cooperation_key);

-- what the journal tells of those that began before
INSERT INTO stage_passage (cooperation_key, stage, entered_at, left_at)
SELECT cooperation_key, stage, recorded_at, lead(recorded_at) OVER (PARTITION BY cooperation_key ORDER BY id)
FROM (
    SELECT id, cooperation_key, recorded_at,
        CASE what
            WHEN 'Research begins' THEN 'RESEARCH'
            WHEN 'Design begins' THEN 'DESIGN'
            WHEN 'Negotiation and signing begins' THEN 'SIGNING'
            WHEN 'Execution begins' THEN 'EXECUTION'
            WHEN 'Campaign and monitoring begins' THEN 'MONITORING'
            WHEN 'Settlement begins' THEN 'SETTLEMENT'
            WHEN 'Retrospective begins' THEN 'RETROSPECTIVE'
        END AS stage
    FROM journal_entry WHERE kind = 'STAGE') told
WHERE stage IS NOT NULL;

INSERT INTO stage_passage (cooperation_key, stage, entered_at)
SELECT cooperation_key, stage, stage_since FROM cooperation
WHERE cooperation_key NOT IN (SELECT cooperation_key FROM stage_passage);

UPDATE stage_passage SET left_at = (
    SELECT status_since FROM cooperation WHERE cooperation.cooperation_key = stage_passage.cooperation_key)
WHERE left_at IS NULL AND cooperation_key IN (
    SELECT cooperation_key FROM cooperation WHERE status IN ('WITHDRAWN', 'ENDED', 'CLOSED'));
