-- Who is away, and who stands in (G7).
CREATE TABLE absence (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person VARCHAR(64) NOT NULL,
    deputy VARCHAR(64) NOT NULL,
    starts_at TIMESTAMP WITH TIME ZONE NOT NULL,
    -- excluded
    ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
    set_by VARCHAR(64) NOT NULL,
    set_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX absence_by_end ON absence (ends_at);

-- Taken in turns, so that two absences set at the same moment cannot make a circle.
CREATE TABLE absence_turn (
    id INTEGER PRIMARY KEY
);
INSERT INTO absence_turn (id) VALUES (1);

-- What a deputy does for somebody away; the key makes two nodes hand a task over once.
CREATE TABLE deputy_offer (
    task_id VARCHAR(64) NOT NULL,
    represented VARCHAR(64) NOT NULL,
    deputy VARCHAR(64) NOT NULL,
    state VARCHAR(20) NOT NULL,
    offered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (task_id, represented)
);
CREATE INDEX deputy_offer_by_deputy ON deputy_offer (deputy);

-- Whom the person stood in for: both names stay on record.
ALTER TABLE journal_entry ADD COLUMN on_behalf_of VARCHAR(64);
