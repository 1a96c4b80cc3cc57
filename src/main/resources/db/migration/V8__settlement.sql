-- Settlement: what was computed is never edited; a correction is a further line (F4).

CREATE TABLE settlement_figures (
    cooperation_key VARCHAR(20) PRIMARY KEY REFERENCES cooperation (cooperation_key),
    agreement_version INTEGER NOT NULL,
    result DECIMAL(30, 10) NOT NULL,
    sales DECIMAL(30, 10),
    unsold_stock_cost DECIMAL(22, 4) NOT NULL,
    confirmed_by VARCHAR(64) NOT NULL,
    confirmed_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE settlement_statement (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL,
    party_id VARCHAR(64) NOT NULL,
    currency CHAR(3) NOT NULL,
    computed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (cooperation_key, party_id),
    FOREIGN KEY (cooperation_key, party_id) REFERENCES cooperation_party (cooperation_key, party_id)
);

CREATE TABLE settlement_line (
    statement_id BIGINT NOT NULL REFERENCES settlement_statement (id),
    position INTEGER NOT NULL,
    clause VARCHAR(100) NOT NULL,
    reason VARCHAR(4000) NOT NULL,
    amount DECIMAL(22, 4) NOT NULL,
    recorded_by VARCHAR(64) NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (statement_id, position)
);

-- a party confirms the lines that it has seen; a line that comes later asks again
CREATE TABLE settlement_confirmation (
    statement_id BIGINT NOT NULL REFERENCES settlement_statement (id),
    through_position INTEGER NOT NULL,
    confirmed_by VARCHAR(64) NOT NULL,
    confirmed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (statement_id, through_position)
);

-- the primary key is what keeps a statement from being paid twice (F4)
CREATE TABLE settlement_payment (
    statement_id BIGINT PRIMARY KEY REFERENCES settlement_statement (id),
    amount DECIMAL(22, 4) NOT NULL,
    paid_on DATE NOT NULL,
    reference VARCHAR(200) NOT NULL,
    recorded_by VARCHAR(64) NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL
);
