-- Candidates and what was found, scored and decided about each.

CREATE TABLE candidate (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    name VARCHAR(200) NOT NULL,
    industry VARCHAR(100) NOT NULL,
    contact VARCHAR(200),
    outcome VARCHAR(20) NOT NULL,
    outcome_reason VARCHAR(4000),
    -- facts with their sources, as one document
    evidence TEXT,
    total_twelfths INTEGER,
    compatibility INTEGER,
    contribution INTEGER,
    conflict INTEGER,
    strategic_fit INTEGER,
    resource_fit INTEGER,
    execution_synergy INTEGER,
    cleared BOOLEAN,
    clearance_reason VARCHAR(4000),
    verdict VARCHAR(20),
    -- JSON list of sentences
    verdict_reasons TEXT
);
CREATE INDEX candidate_by_name ON candidate (name);

CREATE TABLE candidate_indicator (
    candidate_id BIGINT NOT NULL REFERENCES candidate (id),
    indicator VARCHAR(40) NOT NULL,
    score INTEGER NOT NULL,
    remark VARCHAR(4000),
    PRIMARY KEY (candidate_id, indicator)
);
