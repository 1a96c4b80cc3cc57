CREATE TABLE example (
    name VARCHAR(40) PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    finished BOOLEAN NOT NULL
);
