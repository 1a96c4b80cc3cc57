-- The campaign's core content, one a week (M10). What was corrected stays, with the time at which it was replaced.
CREATE TABLE core_content (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    -- the week's Monday
    week_of DATE NOT NULL,
    title VARCHAR(200) NOT NULL,
    hook VARCHAR(500) NOT NULL,
    -- with commas between them
    channels VARCHAR(4000) NOT NULL,
    published_on DATE NOT NULL,
    reference VARCHAR(1000) NOT NULL,
    entered_by VARCHAR(64) NOT NULL,
    entered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    replaced_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX core_content_by_cooperation ON core_content (cooperation_key, week_of);

-- From which day on people are asked for it: weeks of before are not missed.
CREATE TABLE core_content_start (
    cooperation_key VARCHAR(20) PRIMARY KEY REFERENCES cooperation (cooperation_key),
    started_on DATE NOT NULL
);
INSERT INTO core_content_start (cooperation_key, started_on) SELECT cooperation_key, CURRENT_DATE FROM campaign;
