-- How partners keep their word (M8).

-- When the delivery that stands was made; of what was accepted before this was kept, the acceptance counts.
ALTER TABLE plan_item ADD COLUMN delivered_at TIMESTAMP WITH TIME ZONE;

-- Data that a partner is to deliver, once or again and again.
CREATE TABLE data_obligation (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    party_id VARCHAR(64) NOT NULL,
    name VARCHAR(100) NOT NULL,
    -- which fields or KPIs
    content VARCHAR(1000) NOT NULL,
    first_due DATE NOT NULL,
    -- nothing: once
    every_days INTEGER,
    until_day DATE,
    set_by VARCHAR(64) NOT NULL,
    set_at TIMESTAMP WITH TIME ZONE NOT NULL,
    -- ended before its time: what is due after this day is not owed
    ends_on DATE,
    end_reason VARCHAR(1000),
    ended_by VARCHAR(64),
    ended_at TIMESTAMP WITH TIME ZONE,
    -- what was due before this day and did not come has been told
    told_before DATE NOT NULL
);
CREATE INDEX data_obligation_by_cooperation ON data_obligation (cooperation_key, id);

-- What was recorded of a delivery: the newest row of a due day holds, the others are what it replaced.
CREATE TABLE data_delivery (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    obligation_id BIGINT NOT NULL REFERENCES data_obligation (id),
    due_on DATE NOT NULL,
    -- nothing: what was recorded before was taken back
    delivered_on DATE,
    reference VARCHAR(500),
    remark VARCHAR(1000),
    recorded_by VARCHAR(64) NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX data_delivery_by_obligation ON data_delivery (obligation_id, due_on, id);

-- What a third party found of a partner's money or resources; a correction is a row that replaces another.
CREATE TABLE partner_audit (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    party_id VARCHAR(64) NOT NULL,
    subject VARCHAR(10) NOT NULL,
    about VARCHAR(300) NOT NULL,
    auditor VARCHAR(200) NOT NULL,
    audited_on DATE NOT NULL,
    stated NUMERIC(42, 24) NOT NULL,
    found NUMERIC(42, 24),
    -- of money the currency's code
    unit VARCHAR(50) NOT NULL,
    finding VARCHAR(20) NOT NULL,
    reference VARCHAR(500) NOT NULL,
    remark VARCHAR(1000),
    replaces BIGINT UNIQUE REFERENCES partner_audit (id),
    recorded_by VARCHAR(64) NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX partner_audit_by_cooperation ON partner_audit (cooperation_key, id);

-- Goes along in the partner's record (T5); what was recorded before has none.
ALTER TABLE partner_record ADD COLUMN track_record TEXT;
