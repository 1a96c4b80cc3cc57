-- What customers did on their way (M13), from where the result came (M5), and what was taken from whom (M7).

-- One upload of another system's data.
CREATE TABLE data_exchange (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    sent_by VARCHAR(64) NOT NULL,
    sent_at TIMESTAMP WITH TIME ZONE NOT NULL,
    -- the names of the fields that were taken, one a line
    fields VARCHAR(4000) NOT NULL,
    accepted BIGINT NOT NULL,
    duplicates BIGINT NOT NULL,
    -- of the bytes as they came
    sha256 CHAR(64) NOT NULL
);
CREATE INDEX data_exchange_by_cooperation ON data_exchange (cooperation_key, id);

-- The key is a touch's identity: the same one twice counts once.
CREATE TABLE touch (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    -- a pseudonym
    customer VARCHAR(100) NOT NULL,
    touched_at TIMESTAMP WITH TIME ZONE NOT NULL,
    kind VARCHAR(10) NOT NULL,
    step VARCHAR(100) NOT NULL,
    -- source and medium; empty where nobody sent the customer
    channel VARCHAR(203) NOT NULL,
    campaign VARCHAR(100),
    term VARCHAR(100),
    content VARCHAR(100),
    -- what a conversion was worth, in the cooperation's currency
    worth NUMERIC(20, 2),
    -- what the agreement lets the parties exchange beside this, as JSON
    agreed_fields VARCHAR(4000),
    UNIQUE (cooperation_key, customer, touched_at, kind, step, channel)
);

-- What was paid for a channel, and what return on it was expected (M6).
CREATE TABLE channel_budget (
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    channel VARCHAR(203) NOT NULL,
    cost NUMERIC(20, 2) NOT NULL,
    expected_roi NUMERIC(12, 4) NOT NULL,
    PRIMARY KEY (cooperation_key, channel)
);

-- Somebody is asked to make the customers' path shorter (M14).
CREATE TABLE path_review (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    median_steps NUMERIC(6, 1) NOT NULL,
    most_steps INTEGER NOT NULL,
    -- what its process knows: NOTHING, OPENED or CLOSED
    told VARCHAR(10) NOT NULL,
    -- whether the path was short enough at some time after it was closed
    met_since BOOLEAN NOT NULL,
    closed_at TIMESTAMP WITH TIME ZONE,
    closed_by VARCHAR(64),
    finding VARCHAR(4000),
    change_made VARCHAR(4000)
);
CREATE INDEX path_review_by_cooperation ON path_review (cooperation_key, id);
