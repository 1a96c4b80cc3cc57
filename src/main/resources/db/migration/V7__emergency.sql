-- Emergencies: incidents and their lines of work.

CREATE TABLE incident (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    kind VARCHAR(30) NOT NULL,
    what TEXT NOT NULL,
    reported_by VARCHAR(64) NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    closed_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX incident_by_cooperation ON incident (cooperation_key);

CREATE TABLE incident_line (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    incident_id BIGINT NOT NULL REFERENCES incident (id),
    name VARCHAR(200) NOT NULL,
    what TEXT NOT NULL,
    group_id VARCHAR(64) NOT NULL,
    interest INTEGER NOT NULL,
    clock_hours INTEGER NOT NULL,
    finds_replacement BOOLEAN NOT NULL,
    start_by TIMESTAMP WITH TIME ZONE NOT NULL,
    climbed BOOLEAN NOT NULL,
    taken_on_by VARCHAR(64),
    outcome VARCHAR(20),
    result TEXT,
    replacement_needed BOOLEAN NOT NULL
);
CREATE INDEX incident_line_by_incident ON incident_line (incident_id);
