-- Figures by series (KPI, segment, region, source), so that an upload of a million rows writes narrow ones; segments
-- with targets and alerts of their own (M15); curves (M1).

ALTER TABLE kpi ADD COLUMN curve VARCHAR(4000);

-- One row for each cooperation with KPIs: uploads for it take turns on it. The revision changes with everything that a
-- node may remember of the campaign between two uploads: definitions, series, and how KPIs stand.
CREATE TABLE campaign (
    cooperation_key VARCHAR(20) PRIMARY KEY REFERENCES cooperation (cooperation_key),
    revision BIGINT NOT NULL
);
INSERT INTO campaign (cooperation_key, revision) SELECT DISTINCT cooperation_key, 1 FROM kpi;

-- What is watched (M3): each KPI as a whole (no segment, no region), and the parts of it that have a target (M15).
CREATE TABLE kpi_watch (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kpi_id BIGINT NOT NULL REFERENCES kpi (id),
    segment VARCHAR(100) NOT NULL,
    region VARCHAR(100) NOT NULL,
    -- of a part; the whole's stands with the KPI; none: the part is not watched any more
    target NUMERIC(42, 24),
    colour VARCHAR(10),
    alert_colour VARCHAR(10) NOT NULL,
    alert_closed_at TIMESTAMP WITH TIME ZONE,
    UNIQUE (kpi_id, segment, region)
);
INSERT INTO kpi_watch (kpi_id, segment, region, colour, alert_colour, alert_closed_at)
    SELECT id, '', '', colour, alert_colour, alert_closed_at FROM kpi;
ALTER TABLE kpi DROP COLUMN colour;
ALTER TABLE kpi DROP COLUMN alert_colour;
ALTER TABLE kpi DROP COLUMN seen_at;
ALTER TABLE kpi DROP COLUMN alert_closed_at;

ALTER TABLE kpi_alert ADD COLUMN segment VARCHAR(100) DEFAULT '' NOT NULL;
ALTER TABLE kpi_alert ADD COLUMN region VARCHAR(100) DEFAULT '' NOT NULL;

-- Who sent measurements, when, and what became of them.
CREATE TABLE measurement_upload (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    uploaded_by VARCHAR(64) NOT NULL,
    uploaded_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX measurement_upload_by_cooperation ON measurement_upload (cooperation_key, id);
INSERT INTO measurement_upload (cooperation_key, uploaded_by, uploaded_at)
    SELECT kpi.cooperation_key, measurement.recorded_by, measurement.recorded_at
    FROM measurement JOIN kpi ON kpi.id = measurement.kpi_id
    UNION SELECT kpi.cooperation_key, correction.corrected_by, correction.corrected_at
    FROM measurement_correction correction JOIN kpi ON kpi.id = correction.kpi_id;

-- Where figures of a KPI come from and what they are of; the total and the newest are kept up with every upload.
CREATE TABLE measurement_series (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kpi_id BIGINT NOT NULL REFERENCES kpi (id),
    segment VARCHAR(100) NOT NULL,
    region VARCHAR(100) NOT NULL,
    source VARCHAR(100) NOT NULL,
    total NUMERIC(60, 24) NOT NULL,
    newest_at TIMESTAMP WITH TIME ZONE,
    newest NUMERIC(42, 24),
    UNIQUE (kpi_id, segment, region, source)
);
INSERT INTO measurement_series (kpi_id, segment, region, source, total, newest_at)
    SELECT kpi_id, segment, '', source, sum(figure), max(measured_at) FROM measurement GROUP BY kpi_id, segment, source;

-- The key is a measurement's identity (M11): the same one twice cannot count twice. There are no foreign keys, which
-- would be looked up for each of a million rows: rows are written by one statement that joins the series.
CREATE TABLE figure (
    series_id BIGINT NOT NULL,
    measured_at TIMESTAMP WITH TIME ZONE NOT NULL,
    figure NUMERIC(42, 24) NOT NULL,
    upload_id BIGINT NOT NULL,
    PRIMARY KEY (series_id, measured_at)
);
INSERT INTO figure (series_id, measured_at, figure, upload_id)
    SELECT series.id, measurement.measured_at, measurement.figure, min(upload.id)
    FROM measurement
    JOIN kpi ON kpi.id = measurement.kpi_id
    JOIN measurement_series series ON series.kpi_id = measurement.kpi_id AND series.segment = measurement.segment
        AND series.source = measurement.source
    JOIN measurement_upload upload ON upload.cooperation_key = kpi.cooperation_key
        AND upload.uploaded_by = measurement.recorded_by AND upload.uploaded_at = measurement.recorded_at
    GROUP BY series.id, measurement.measured_at, measurement.figure;
UPDATE measurement_series SET newest = (
    SELECT figure.figure FROM figure
    WHERE figure.series_id = measurement_series.id AND figure.measured_at = measurement_series.newest_at);

-- What corrections replaced (M11), and the uploads of both figures.
CREATE TABLE figure_correction (
    upload_id BIGINT NOT NULL,
    series_id BIGINT NOT NULL,
    measured_at TIMESTAMP WITH TIME ZONE NOT NULL,
    replaced_figure NUMERIC(42, 24) NOT NULL,
    replaced_upload_id BIGINT,
    figure NUMERIC(42, 24) NOT NULL,
    PRIMARY KEY (upload_id, series_id, measured_at)
);
INSERT INTO figure_correction (upload_id, series_id, measured_at, replaced_figure, figure)
    SELECT DISTINCT upload.id, series.id, correction.measured_at, correction.replaced_figure, correction.figure
    FROM measurement_correction correction
    JOIN kpi ON kpi.id = correction.kpi_id
    JOIN measurement_series series ON series.kpi_id = correction.kpi_id AND series.segment = correction.segment
        AND series.source = correction.source
    JOIN measurement_upload upload ON upload.cooperation_key = kpi.cooperation_key
        AND upload.uploaded_by = correction.corrected_by AND upload.uploaded_at = correction.corrected_at
    WHERE correction.id = (
        SELECT max(later.id) FROM measurement_correction later
        WHERE later.kpi_id = correction.kpi_id AND later.segment = correction.segment
            AND later.source = correction.source AND later.measured_at = correction.measured_at
            AND later.corrected_by = correction.corrected_by AND later.corrected_at = correction.corrected_at);

DROP TABLE measurement_correction;
DROP TABLE measurement;
ALTER TABLE figure RENAME TO measurement;
ALTER TABLE figure_correction RENAME TO measurement_correction;

-- Rows of a long upload on their way; they go with the transaction that takes them over, those of a preview when
-- somebody confirms or drops it, or with the next clean-up.
CREATE TABLE staged_upload (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_key VARCHAR(20) NOT NULL REFERENCES cooperation (cooperation_key),
    file_name VARCHAR(200),
    staged_by VARCHAR(64) NOT NULL,
    staged_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE TABLE staged_series (
    staged_upload_id BIGINT NOT NULL REFERENCES staged_upload (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    kpi_id BIGINT NOT NULL,
    segment VARCHAR(100) NOT NULL,
    region VARCHAR(100) NOT NULL,
    source VARCHAR(100) NOT NULL,
    newest_at TIMESTAMP WITH TIME ZONE NOT NULL,
    newest NUMERIC(42, 24) NOT NULL,
    PRIMARY KEY (staged_upload_id, number)
);
CREATE TABLE staged_measurement (
    staged_upload_id BIGINT NOT NULL,
    line INTEGER NOT NULL,
    number INTEGER NOT NULL,
    measured_at TIMESTAMP WITH TIME ZONE NOT NULL,
    figure NUMERIC(42, 24) NOT NULL
);
CREATE INDEX staged_measurement_by_upload ON staged_measurement (staged_upload_id);
