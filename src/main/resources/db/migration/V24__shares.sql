-- What rates are derived from (M9, M10): of a whole, such as all mentions, a part, such as the negative ones.
CREATE TABLE share_input (
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    kind VARCHAR(10) NOT NULL,
    source VARCHAR(100) NOT NULL,
    counted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    whole NUMERIC(42, 24) NOT NULL,
    part NUMERIC(42, 24) NOT NULL,
    PRIMARY KEY (cooperation_key, kind, source, counted_at)
);
