-- Every turn that somebody had with a campaign, with its number: an upload, or a change of what is watched. The number
-- can be had once, so whoever knows how the last turn left the campaign takes the next one by writing its row, and finds
-- out by that whether somebody else had it. Such a turn brings a single figure with it. There is no foreign key, which
-- would be looked up for each of them: the number before is there.
ALTER TABLE measurement_upload RENAME TO campaign_turn;
ALTER TABLE campaign_turn ADD COLUMN campaign_key VARCHAR(20);
ALTER TABLE campaign_turn ADD COLUMN number BIGINT;
ALTER TABLE campaign_turn ADD COLUMN series_id BIGINT;
ALTER TABLE campaign_turn ADD COLUMN measured_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE campaign_turn ADD COLUMN figure NUMERIC(42, 24);
UPDATE campaign_turn SET campaign_key = cooperation_key, number = id;
DROP INDEX measurement_upload_by_cooperation;
ALTER TABLE campaign_turn DROP COLUMN cooperation_key;
ALTER TABLE campaign_turn RENAME COLUMN campaign_key TO cooperation_key;
ALTER TABLE campaign_turn RENAME COLUMN uploaded_by TO taken_by;
ALTER TABLE campaign_turn RENAME COLUMN uploaded_at TO taken_at;
ALTER TABLE campaign_turn ALTER COLUMN cooperation_key SET NOT NULL;
ALTER TABLE campaign_turn ALTER COLUMN number SET NOT NULL;
ALTER TABLE campaign_turn ADD CONSTRAINT campaign_turn_once UNIQUE (cooperation_key, number);

-- The turn up to which all figures are among the measurements and in what their series come to.
UPDATE campaign SET turn = coalesce(
    (SELECT max(number) FROM campaign_turn WHERE campaign_turn.cooperation_key = campaign.cooperation_key), 0);

-- Those after it, which whoever has the campaign's row next puts there; each is later than all others of its series.
CREATE VIEW waiting_figure AS
    SELECT campaign.cooperation_key, turn.id AS turn_id, turn.series_id, turn.measured_at, turn.figure
    FROM campaign JOIN campaign_turn turn
        ON turn.cooperation_key = campaign.cooperation_key AND turn.number > campaign.turn
    WHERE turn.series_id IS NOT NULL;
