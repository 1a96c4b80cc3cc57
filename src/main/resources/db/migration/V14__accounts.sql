-- What the application knows of an account beside the engine's own: whether its person must choose a password first,
-- and whether it is shut (no row: neither).
CREATE TABLE account_state (
    login VARCHAR(64) NOT NULL PRIMARY KEY,
    password_change_due BOOLEAN NOT NULL,
    first_password_at TIMESTAMP WITH TIME ZONE,
    disabled_at TIMESTAMP WITH TIME ZONE,
    disabled_by VARCHAR(64)
);

-- Who handed out a first password, shut or opened an account, and when; never the password.
CREATE TABLE account_event (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    login VARCHAR(64) NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    who VARCHAR(64) NOT NULL,
    what VARCHAR(200) NOT NULL
);
CREATE INDEX account_event_by_login ON account_event (login);

-- Wrong passwords, for every node: by when those of an account or of an address are forgiven. The subject is a hash,
-- since people type passwords where a name is asked.
CREATE TABLE wrong_password (
    subject VARCHAR(64) NOT NULL PRIMARY KEY,
    forgiven_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX wrong_password_by_time ON wrong_password (forgiven_at);

-- From where an account has logged in lately: wrong passwords from elsewhere do not shut its person out there.
CREATE TABLE known_address (
    login VARCHAR(64) NOT NULL,
    address VARCHAR(64) NOT NULL,
    seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (login, address)
);
