-- Briefs as they were written (M16): one of a kind a day, however often and on however many nodes its hour comes.
CREATE TABLE brief (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    kind VARCHAR(10) NOT NULL,
    brief_day DATE NOT NULL,
    written_at TIMESTAMP WITH TIME ZONE NOT NULL,
    -- the figures as JSON
    content TEXT NOT NULL,
    UNIQUE (cooperation_key, kind, brief_day)
);
