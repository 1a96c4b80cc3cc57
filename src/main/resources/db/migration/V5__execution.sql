-- Execution: the plan with its items, the content's approvals, the readiness gate.

CREATE TABLE execution_plan (
    cooperation_key VARCHAR(20) PRIMARY KEY REFERENCES cooperation (cooperation_key),
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    short_preparation_reason TEXT,
    design_freeze DATE NOT NULL,
    warm_up_live DATE NOT NULL,
    data_review DATE NOT NULL,
    launched_on DATE
);

CREATE TABLE joint_team_member (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES execution_plan (cooperation_key),
    party_id VARCHAR(64) NOT NULL,
    contact TEXT,
    working_roles TEXT,
    decider TEXT,
    decision_limit TEXT
);

CREATE TABLE plan_item (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES execution_plan (cooperation_key),
    item_number INTEGER NOT NULL,
    phase VARCHAR(20) NOT NULL,
    description TEXT NOT NULL,
    our_owner VARCHAR(64) NOT NULL,
    partner_id VARCHAR(64) NOT NULL,
    contact TEXT,
    accountable VARCHAR(10) NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    resources TEXT,
    deliverable TEXT NOT NULL,
    delivery_reference TEXT,
    delivery_remark TEXT,
    times_returned INTEGER DEFAULT 0 NOT NULL,
    late_since TIMESTAMP WITH TIME ZONE,
    accepted_at TIMESTAMP WITH TIME ZONE,
    UNIQUE (cooperation_key, item_number)
);

-- One row for each partner that is asked, in each round of the joint content review.
CREATE TABLE content_approval (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    review_round INTEGER NOT NULL,
    party_id VARCHAR(64) NOT NULL,
    approved BOOLEAN,
    reason TEXT,
    UNIQUE (cooperation_key, review_round, party_id)
);

-- One row for each check, in each passage of the readiness gate.
CREATE TABLE readiness_check (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    passage INTEGER NOT NULL,
    name TEXT NOT NULL,
    question TEXT NOT NULL,
    group_id VARCHAR(64) NOT NULL,
    colour VARCHAR(10),
    remark TEXT
);
CREATE INDEX readiness_check_by_cooperation ON readiness_check (cooperation_key, passage);
