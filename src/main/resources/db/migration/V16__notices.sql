-- What people are to be told beyond their task lists (G1).

-- A notice is written in the transaction of what it tells of, and sent afterwards; its key makes it one.
CREATE TABLE notice (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    notice_key VARCHAR(300) NOT NULL UNIQUE,
    channel VARCHAR(10) NOT NULL,
    addressee VARCHAR(255) NOT NULL,
    any_hour BOOLEAN NOT NULL,
    subject VARCHAR(300) NOT NULL,
    -- goes when it has been sent
    message TEXT,
    state VARCHAR(10) NOT NULL,
    tries INTEGER NOT NULL,
    next_try_at TIMESTAMP WITH TIME ZONE NOT NULL,
    queued_at TIMESTAMP WITH TIME ZONE NOT NULL,
    closed_at TIMESTAMP WITH TIME ZONE,
    failure VARCHAR(1000)
);
CREATE INDEX notice_by_state ON notice (state, next_try_at);

-- A reminder waits for the day's digest of whom it is for.
CREATE TABLE notice_reminder (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel VARCHAR(10) NOT NULL,
    addressee VARCHAR(255) NOT NULL,
    task_id VARCHAR(64) NOT NULL,
    UNIQUE (channel, addressee, task_id)
);
