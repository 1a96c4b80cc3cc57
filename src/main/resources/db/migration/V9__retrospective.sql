CREATE TABLE lesson (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    lesson_text VARCHAR(2000) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    stage VARCHAR(20) NOT NULL,
    cooperation_mode VARCHAR(40),
    industry VARCHAR(100),
    learned_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX lesson_by_cooperation ON lesson (cooperation_key);

CREATE TABLE partner_feedback (
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    partner VARCHAR(200) NOT NULL,
    went_well VARCHAR(4000) NOT NULL,
    went_badly VARCHAR(4000) NOT NULL,
    rating INTEGER NOT NULL,
    would_repeat VARCHAR(10) NOT NULL,
    PRIMARY KEY (cooperation_key, partner)
);

-- what we remember of a partner after each cooperation (T5, S7)
CREATE TABLE partner_record (
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    group_id VARCHAR(64) NOT NULL,
    partner VARCHAR(200) NOT NULL,
    rating INTEGER NOT NULL,
    remark VARCHAR(1000),
    green_percent INTEGER NOT NULL,
    incidents INTEGER NOT NULL,
    escalations INTEGER NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (cooperation_key, group_id)
);
CREATE INDEX partner_record_by_group ON partner_record (group_id);
