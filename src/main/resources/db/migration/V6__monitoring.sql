-- Targets, measurements, and the alerts that they open.

CREATE TABLE kpi (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    name VARCHAR(100) NOT NULL,
    position INTEGER NOT NULL,
    unit VARCHAR(100),
    target NUMERIC(42, 24) NOT NULL,
    direction VARCHAR(10) NOT NULL,
    kind VARCHAR(10) NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    owner VARCHAR(100),
    source VARCHAR(100),
    horizon VARCHAR(100),
    -- what was seen of it last (M3); uploads for one cooperation take turns on these rows
    colour VARCHAR(10),
    alert_colour VARCHAR(10) NOT NULL,
    seen_at TIMESTAMP WITH TIME ZONE,
    alert_closed_at TIMESTAMP WITH TIME ZONE,
    UNIQUE (cooperation_key, name)
);

-- The key is a measurement's identity (M11): the same one twice cannot count twice.
CREATE TABLE measurement (
    kpi_id BIGINT NOT NULL REFERENCES kpi (id),
    measured_at TIMESTAMP WITH TIME ZONE NOT NULL,
    segment VARCHAR(100) NOT NULL,
    source VARCHAR(100) NOT NULL,
    figure NUMERIC(42, 24) NOT NULL,
    recorded_by VARCHAR(64) NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (kpi_id, measured_at, segment, source)
);

-- What corrections replaced (M11).
CREATE TABLE measurement_correction (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kpi_id BIGINT NOT NULL REFERENCES kpi (id),
    measured_at TIMESTAMP WITH TIME ZONE NOT NULL,
    segment VARCHAR(100) NOT NULL,
    source VARCHAR(100) NOT NULL,
    replaced_figure NUMERIC(42, 24) NOT NULL,
    figure NUMERIC(42, 24) NOT NULL,
    corrected_by VARCHAR(64) NOT NULL,
    corrected_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX measurement_correction_by_kpi ON measurement_correction (kpi_id, measured_at);

CREATE TABLE kpi_alert (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kpi_id BIGINT NOT NULL REFERENCES kpi (id),
    -- green: closed
    colour VARCHAR(10) NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    closed_at TIMESTAMP WITH TIME ZONE,
    -- the colour that the process of the alert was last told; none before it was started
    told_colour VARCHAR(10)
);
CREATE INDEX kpi_alert_by_kpi ON kpi_alert (kpi_id);

-- What people found and changed because of an alert: the sheet's analysis and suggestion (M4).
CREATE TABLE kpi_alert_review (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alert_id BIGINT NOT NULL REFERENCES kpi_alert (id),
    kind VARCHAR(20) NOT NULL,
    analysis VARCHAR(4000) NOT NULL,
    suggestion VARCHAR(4000) NOT NULL,
    reviewed_by VARCHAR(64) NOT NULL,
    reviewed_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX kpi_alert_review_by_alert ON kpi_alert_review (alert_id);

-- Alerts whose process has yet to be told of a change; a row goes in the transaction that tells it.
CREATE TABLE kpi_alert_outbox (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alert_id BIGINT NOT NULL REFERENCES kpi_alert (id),
    cooperation_key VARCHAR(20) NOT NULL
);

-- From here on measurements still change the sheet, but no alert opens any more.
CREATE TABLE monitoring_end (
    cooperation_key VARCHAR(20) PRIMARY KEY REFERENCES cooperation (cooperation_key),
    ended_at TIMESTAMP WITH TIME ZONE NOT NULL,
    reason VARCHAR(4000)
);
