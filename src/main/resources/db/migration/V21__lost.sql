-- The releases whose models were deployed here, so that an older one that starts again deploys nothing older.

CREATE TABLE deployed_release (
    built_at TIMESTAMP WITH TIME ZONE PRIMARY KEY,
    version VARCHAR(100) NOT NULL
);
