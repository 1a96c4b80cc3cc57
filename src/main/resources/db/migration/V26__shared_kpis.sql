-- Whether a cooperation's partners see a KPI; so far they saw all.
ALTER TABLE kpi ADD COLUMN shared BOOLEAN DEFAULT TRUE NOT NULL;
