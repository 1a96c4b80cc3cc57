-- Negotiation and signing: mandates, rounds of talks, agreement versions, their review and signatures.

CREATE TABLE mandate (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    prepared_by VARCHAR(64) NOT NULL,
    prepared_at TIMESTAMP WITH TIME ZONE NOT NULL,
    approved_by VARCHAR(64),
    approved_at TIMESTAMP WITH TIME ZONE,
    UNIQUE (cooperation_key, version)
);

CREATE TABLE negotiation_round (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    round_number INTEGER NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    content TEXT NOT NULL,
    held_by VARCHAR(64) NOT NULL,
    held_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (cooperation_key, round_number)
);

-- Never updated: what was fixed stays (A6).
CREATE TABLE agreement_version (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    version INTEGER NOT NULL,
    document TEXT NOT NULL,
    terms TEXT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    -- what the next version is written from
    clauses TEXT NOT NULL,
    fixed_by VARCHAR(64) NOT NULL,
    fixed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (cooperation_key, version)
);

CREATE TABLE agreement_finding (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL,
    version INTEGER NOT NULL,
    clause VARCHAR(200) NOT NULL,
    finding TEXT NOT NULL,
    weight VARCHAR(20) NOT NULL,
    found_by VARCHAR(64) NOT NULL,
    found_at TIMESTAMP WITH TIME ZONE NOT NULL,
    FOREIGN KEY (cooperation_key, version) REFERENCES agreement_version (cooperation_key, version)
);

CREATE TABLE agreement_signature (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL,
    version INTEGER NOT NULL,
    party_id VARCHAR(64) NOT NULL,
    answer VARCHAR(20) NOT NULL,
    sha256 CHAR(64) NOT NULL,
    signatory VARCHAR(200),
    reason TEXT,
    answered_by VARCHAR(64) NOT NULL,
    answered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (cooperation_key, version, party_id),
    FOREIGN KEY (cooperation_key, version) REFERENCES agreement_version (cooperation_key, version)
);

-- What the signed agreement makes due on a day.
CREATE TABLE agreement_obligation (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL,
    version INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    due_on DATE NOT NULL,
    party_id VARCHAR(64),
    amount DECIMAL(19, 2),
    description VARCHAR(1000) NOT NULL,
    FOREIGN KEY (cooperation_key, version) REFERENCES agreement_version (cooperation_key, version)
);
CREATE INDEX agreement_obligation_by_day ON agreement_obligation (due_on);
