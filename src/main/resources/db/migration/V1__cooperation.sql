-- The shared aggregate: the cooperation, its parties, its record, its journal.

CREATE TABLE cooperation_key_counter (
    key_year INTEGER PRIMARY KEY,
    last_number INTEGER NOT NULL
);
-- the lock that proposals take turns on
INSERT INTO cooperation_key_counter (key_year, last_number) VALUES (0, 0);

CREATE TABLE cooperation (
    cooperation_key VARCHAR(20) PRIMARY KEY,
    title VARCHAR(200) NOT NULL,
    goal VARCHAR(40) NOT NULL,
    our_brand VARCHAR(200) NOT NULL,
    our_profile VARCHAR(4000),
    wanted_from DATE NOT NULL,
    wanted_to DATE NOT NULL,
    currency CHAR(3) NOT NULL,
    budget DECIMAL(19, 2) NOT NULL,
    pilot BOOLEAN NOT NULL,
    stage VARCHAR(20) NOT NULL,
    stage_since TIMESTAMP WITH TIME ZONE NOT NULL,
    status VARCHAR(20) NOT NULL,
    status_reason VARCHAR(4000),
    status_since TIMESTAMP WITH TIME ZONE NOT NULL,
    campaign_from DATE,
    campaign_to DATE,
    proposed_by VARCHAR(64) NOT NULL,
    proposed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    renews VARCHAR(20) REFERENCES cooperation (cooperation_key)
);

CREATE TABLE cooperation_party (
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    party_id VARCHAR(64) NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    industry VARCHAR(100),
    ours BOOLEAN NOT NULL,
    group_id VARCHAR(64) NOT NULL,
    PRIMARY KEY (cooperation_key, party_id)
);
CREATE INDEX cooperation_party_by_group ON cooperation_party (group_id);

-- What each stage hands to the others and to the reader, every version kept (G5).
CREATE TABLE cooperation_record (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    section VARCHAR(40) NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    recorded_by VARCHAR(64) NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (cooperation_key, section, version)
);

CREATE TABLE journal_entry (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    who VARCHAR(64) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    what VARCHAR(1000) NOT NULL,
    figures TEXT,
    audience VARCHAR(64) NOT NULL
);
CREATE INDEX journal_entry_by_cooperation ON journal_entry (cooperation_key, id);
