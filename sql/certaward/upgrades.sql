-- The columns and keys that later versions added to the tables of earlier ones. Each statement may run again.

-- Added by version 2 to tables of version 1.
ALTER TABLE review
  ADD COLUMN IF NOT EXISTS exception_words VARCHAR(150) NULL AFTER reason_words;
ALTER TABLE review_event
  ADD COLUMN IF NOT EXISTS from_exception_words VARCHAR(150) NULL AFTER from_reason_words,
  ADD COLUMN IF NOT EXISTS to_exception_words VARCHAR(150) NULL AFTER to_reason_words,
  ADD COLUMN IF NOT EXISTS undoes CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER form_key;

-- Added by version 3.
ALTER TABLE review_event
  ADD COLUMN IF NOT EXISTS round_id VARCHAR(20) NULL AFTER occurred_at,
  ADD KEY IF NOT EXISTS round_since (round_id, occurred_at);
ALTER TABLE export
  ADD COLUMN IF NOT EXISTS scope_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER every_unit,
  ADD COLUMN IF NOT EXISTS csv_byte_count BIGINT UNSIGNED NOT NULL DEFAULT 0 AFTER byte_count,
  ADD COLUMN IF NOT EXISTS state ENUM('running', 'complete', 'interrupted') NOT NULL DEFAULT 'complete' AFTER made_at,
  ADD COLUMN IF NOT EXISTS rows_done INT UNSIGNED NOT NULL DEFAULT 0 AFTER state,
  ADD COLUMN IF NOT EXISTS beat_at DATETIME NULL AFTER rows_done,
  ADD COLUMN IF NOT EXISTS revision INT UNSIGNED NOT NULL DEFAULT 1 AFTER beat_at,
  ADD COLUMN IF NOT EXISTS fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER revision,
  ADD COLUMN IF NOT EXISTS download_count INT UNSIGNED NOT NULL DEFAULT 0 AFTER fingerprint,
  ADD COLUMN IF NOT EXISTS removed_at DATETIME NULL AFTER download_count;

-- Added by version 4.
ALTER TABLE upkeep
  ADD COLUMN IF NOT EXISTS checked_to BIGINT UNSIGNED NULL AFTER milliseconds;
ALTER TABLE access_event
  ADD COLUMN IF NOT EXISTS node VARCHAR(64) NOT NULL DEFAULT '' AFTER occurred_at,
  ADD COLUMN IF NOT EXISTS applications MEDIUMTEXT NULL AFTER subject,
  ADD COLUMN IF NOT EXISTS export_id BIGINT UNSIGNED NULL AFTER applications,
  ADD COLUMN IF NOT EXISTS result VARCHAR(20) NOT NULL DEFAULT 'done' AFTER export_id,
  ADD COLUMN IF NOT EXISTS previous_hash BINARY(32) NOT NULL DEFAULT '' AFTER result,
  ADD COLUMN IF NOT EXISTS hash BINARY(32) NOT NULL DEFAULT '' AFTER previous_hash,
  ADD KEY IF NOT EXISTS chain (node, event_id),
  ADD KEY IF NOT EXISTS export_id (export_id);

-- Added by version 5.
ALTER TABLE access_application
  ADD KEY IF NOT EXISTS event (event_id);
-- Interrupts running exports, so that the unique key below can be added: of each account only the newest may stay, if
-- it had a heartbeat within two minutes.
UPDATE export e
JOIN (SELECT account, MAX(export_id) AS newest FROM export WHERE state = 'running' GROUP BY account) n
  ON n.account = e.account
SET e.state = 'interrupted'
WHERE e.state = 'running' AND (e.export_id < n.newest OR e.beat_at < NOW() - INTERVAL 2 MINUTE);
ALTER TABLE export
  ADD COLUMN IF NOT EXISTS at_work VARCHAR(64) AS (IF(state = 'running', account, NULL)) VIRTUAL AFTER removed_at,
  ADD UNIQUE KEY IF NOT EXISTS one_at_a_time (at_work);

-- Added by version 6. The site file, loaded again, fills claim_key.
ALTER TABLE application_key
  ADD COLUMN IF NOT EXISTS claim_key VARCHAR(150) COLLATE utf8mb4_unicode_520_ci NULL AFTER number_key,
  ADD KEY IF NOT EXISTS claim (claim_key);
ALTER TABLE application_check
  ADD COLUMN IF NOT EXISTS round_id VARCHAR(20) NOT NULL DEFAULT '' AFTER application_id,
  ADD COLUMN IF NOT EXISTS unit_id VARCHAR(20) NOT NULL DEFAULT '' AFTER round_id,
  ADD COLUMN IF NOT EXISTS status ENUM('pending', 'approved', 'rejected') NOT NULL DEFAULT 'pending' AFTER unit_id,
  MODIFY found SET('date', 'recognized', 'claimed', 'bank', 'attachments', 'text') NULL,
  MODIFY blocks BOOLEAN NOT NULL DEFAULT FALSE,
  ADD KEY IF NOT EXISTS counted (round_id, unit_id, status, found, blocks);
UPDATE application_check c JOIN review r ON r.application_id = c.application_id
SET c.status = r.status
WHERE c.status <> r.status;

-- Added by version 7.
ALTER TABLE upkeep
  ADD COLUMN IF NOT EXISTS followed_to BIGINT UNSIGNED NULL AFTER milliseconds;
ALTER TABLE export
  ADD KEY IF NOT EXISTS of_scope (round_id, content, scope_key),
  ADD KEY IF NOT EXISTS by_age (state, removed_at, made_at);

-- The triggers count a decision from the moment it is written, by any account.
CREATE OR REPLACE TRIGGER first_decision_counts AFTER INSERT ON review FOR EACH ROW
  UPDATE application_check SET status = NEW.status WHERE application_id = NEW.application_id;
CREATE OR REPLACE TRIGGER decision_counts AFTER UPDATE ON review FOR EACH ROW
  UPDATE application_check SET status = NEW.status WHERE application_id = NEW.application_id;
