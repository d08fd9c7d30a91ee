-- The database of mod_certaward: its tables, its account and what that account may do.
--
--   mariadb < sql/certaward.sql
--
-- Loading it again upgrades in place and loses nothing. Settings (levels, reasons,
-- banks) that a site has changed stay as the site left them. The site's own file,
-- made after sql/site/demo.sql, comes second: it says where this campus keeps things.

CREATE DATABASE IF NOT EXISTS certaward DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
USE certaward;
SET NAMES utf8mb4;

CREATE TABLE IF NOT EXISTS schema_version (
  version    INT UNSIGNED NOT NULL PRIMARY KEY,
  applied_at DATETIME     NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- What an approved certificate is worth. A setting: schools and years differ.
CREATE TABLE IF NOT EXISTS level (
  level       TINYINT UNSIGNED  NOT NULL PRIMARY KEY,
  points      SMALLINT UNSIGNED NOT NULL,
  description VARCHAR(200)      NOT NULL,
  in_use      BOOLEAN           NOT NULL DEFAULT TRUE   -- FALSE: past decisions keep it, new ones can't choose it
);

-- Why an application was not approved. A setting.
CREATE TABLE IF NOT EXISTS rejection_reason (
  code        VARCHAR(8)   NOT NULL PRIMARY KEY,
  text        VARCHAR(49)  NOT NULL,                    -- with a reviewer's 150 characters it fits a campus's 200
  mendable    BOOLEAN      NOT NULL,                    -- can the student mend it and hand in again?
  needs_words BOOLEAN      NOT NULL DEFAULT FALSE,      -- the reviewer must say more
  in_use      BOOLEAN      NOT NULL DEFAULT TRUE
);

CREATE TABLE IF NOT EXISTS bank (
  bank_code CHAR(3)     NOT NULL PRIMARY KEY,
  name      VARCHAR(60) NOT NULL
);

-- The decision in force. An application without a row is pending, version 0.
-- Every change adds one to version and one row to review_event.
CREATE TABLE IF NOT EXISTS review (
  application_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  version        INT UNSIGNED    NOT NULL,
  status         ENUM('pending', 'approved', 'rejected') NOT NULL,
  level          TINYINT UNSIGNED NULL,
  reason_code    VARCHAR(8)      NULL,                  -- NULL with a decision from before the module
  reason_words   VARCHAR(200)    NULL,                  -- what the reviewer wrote, or the reason of an imported decision
  exception_words VARCHAR(150)   NULL,                  -- why it was approved in spite of a check that blocks
  account        VARCHAR(64)     NULL,                  -- NULL: imported
  reviewer_name  VARCHAR(100)    NULL,
  decided_at     DATETIME        NULL,
  CONSTRAINT level_only_when_approved  CHECK (level IS NULL OR status = 'approved'),
  CONSTRAINT reason_only_when_rejected CHECK ((reason_code IS NULL AND reason_words IS NULL) OR status = 'rejected')
);

-- Append-only: the module's account can neither change nor delete a row.
CREATE TABLE IF NOT EXISTS review_event (
  event_id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  application_id    BIGINT UNSIGNED NOT NULL,
  version           INT UNSIGNED    NOT NULL,           -- the version that this event made
  kind              ENUM('imported', 'decided') NOT NULL,
  from_status       ENUM('pending', 'approved', 'rejected') NOT NULL,
  from_level        TINYINT UNSIGNED NULL,
  from_reason_code  VARCHAR(8)      NULL,
  from_reason_words VARCHAR(200)    NULL,
  from_exception_words VARCHAR(150) NULL,
  to_status         ENUM('pending', 'approved', 'rejected') NOT NULL,
  to_level          TINYINT UNSIGNED NULL,
  to_reason_code    VARCHAR(8)      NULL,
  to_reason_words   VARCHAR(200)    NULL,
  to_exception_words VARCHAR(150)   NULL,
  to_reason         VARCHAR(400)    NULL,               -- the reason in full, as the student may read it
  account           VARCHAR(64)     NULL,
  reviewer_name     VARCHAR(100)    NULL,
  address           VARCHAR(45)     NULL,
  form_key          CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,  -- the form's one-time key
  undoes            CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,  -- the key of the form that this event takes back
  occurred_at       DATETIME        NOT NULL DEFAULT CURRENT_TIMESTAMP,
  round_id          VARCHAR(20)     NULL,               -- NULL: decided before version 3
  UNIQUE KEY one_event_a_version (application_id, version),
  UNIQUE KEY one_event_a_form (form_key, application_id),
  KEY round_since (round_id, occurred_at)
);

-- What colleagues tell each other about an application; the student never sees it. Append-only.
CREATE TABLE IF NOT EXISTS review_note (
  note_id        BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  application_id BIGINT UNSIGNED NOT NULL,
  account        VARCHAR(64)     NOT NULL,
  reviewer_name  VARCHAR(100)    NOT NULL,
  text           VARCHAR(500)    NOT NULL,
  address        VARCHAR(45)     NOT NULL,
  form_key       CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  written_at     DATETIME        NOT NULL DEFAULT CURRENT_TIMESTAMP,
  UNIQUE KEY (form_key),
  KEY (application_id)
);

-- What the checks compare across applications, in a form that an index can find. This table and the three after it
-- are derived from the campus's data and are made again when they are missing.
CREATE TABLE IF NOT EXISTS application_key (
  application_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  round_id       VARCHAR(20)     NOT NULL,
  number_key     VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,  -- letters and digits of the certificate's number
  claim_key      VARCHAR(150) COLLATE utf8mb4_unicode_520_ci NULL,      -- student and its name; NULL: not made yet
  account_key    VARCHAR(40)     NOT NULL,                             -- bank and digits of the account; empty: none
  KEY (number_key),
  KEY claim (claim_key),
  KEY (account_key),
  KEY (round_id)
);

CREATE TABLE IF NOT EXISTS attachment_digest (
  attachment_id  BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  application_id BIGINT UNSIGNED NOT NULL,
  facts          VARCHAR(100)    NOT NULL,              -- size and time of the file that was read
  media          ENUM('jpeg', 'png', 'pdf', 'unreadable') NOT NULL,
  sha256         CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY (sha256),
  KEY (application_id)
);

-- What the checks found, for filters and counts, beside what else a list counts by. What a page shows of a row is
-- checked anew.
CREATE TABLE IF NOT EXISTS application_check (
  application_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  round_id       VARCHAR(20)     NOT NULL DEFAULT '',   -- empty: gone, or not looked at since version 6
  unit_id        VARCHAR(20)     NOT NULL DEFAULT '',
  status         ENUM('pending', 'approved', 'rejected') NOT NULL DEFAULT 'pending',  -- review's, by its triggers
  found          SET('date', 'recognized', 'claimed', 'bank', 'attachments', 'text') NULL,  -- NULL: not looked at yet
  blocks         BOOLEAN         NOT NULL DEFAULT FALSE,
  KEY counted (round_id, unit_id, status, found, blocks)
);

-- When a round's derived data was last brought up to date, and how long that took.
CREATE TABLE IF NOT EXISTS upkeep (
  round_id     VARCHAR(20)  NOT NULL PRIMARY KEY,
  begun_at     DATETIME(3)  NOT NULL,
  milliseconds INT UNSIGNED NOT NULL DEFAULT 0,
  followed_to  BIGINT UNSIGNED NULL,                    -- the applications to go on after; NULL: from the first
  checked_to   BIGINT UNSIGNED NULL
);

-- Who saw or took whose personal data; holds none itself. Append-only, and each row carries a hash over itself and the
-- row before it on the same node: sql/check.sql finds what was changed, removed or slipped in.
CREATE TABLE IF NOT EXISTS access_event (
  event_id    BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  occurred_at DATETIME(3)     NOT NULL,                 -- UTC
  node        VARCHAR(64)     NOT NULL DEFAULT '',      -- the machine; empty: before version 4, without a hash
  account     VARCHAR(64)     NOT NULL,
  address     VARCHAR(45)     NOT NULL,
  action      VARCHAR(20)     NOT NULL,                 -- list, attachment, decide, export, download, roster ...
  subject     MEDIUMTEXT      NOT NULL,                 -- "round 1152": ids and counts
  applications MEDIUMTEXT     NULL,                     -- whose data it was: "[4801,4802]"
  export_id   BIGINT UNSIGNED NULL,                     -- whose rows stand for them
  result      VARCHAR(20)     NOT NULL DEFAULT 'done',  -- or "refused 404"
  previous_hash BINARY(32)    NOT NULL DEFAULT '',
  hash        BINARY(32)      NOT NULL DEFAULT '',
  KEY (occurred_at),
  KEY chain (node, event_id),
  KEY (export_id)
);

-- Where each node's chain ends, and what its oldest row follows.
CREATE TABLE IF NOT EXISTS access_chain (
  node          VARCHAR(64) NOT NULL PRIMARY KEY,
  hash          BINARY(32)  NOT NULL,
  begins_after  BINARY(32)  NOT NULL
);

-- For finding who saw an application. Made from access_event by its triggers.
CREATE TABLE IF NOT EXISTS access_application (
  application_id BIGINT UNSIGNED NOT NULL,
  event_id       BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (application_id, event_id),
  KEY event (event_id)
);

-- What stands in a workbook: which columns, in which order, under which heading, in which format. A setting.
CREATE TABLE IF NOT EXISTS export_column (
  content     ENUM('everything', 'approved') NOT NULL,  -- 全資料, 通過
  position    SMALLINT UNSIGNED NOT NULL,
  field       VARCHAR(30)       NOT NULL,               -- what of an application stands there
  heading     VARCHAR(60)       NOT NULL,
  format      ENUM('text', 'number', 'roc_date', 'date', 'roc_text') NOT NULL,
  in_use      BOOLEAN           NOT NULL DEFAULT TRUE,
  PRIMARY KEY (content, field)
);

-- A workbook that is being made or was made. A complete one is there with all its pieces: one transaction.
CREATE TABLE IF NOT EXISTS export (
  export_id  BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  form_key   CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round_id   VARCHAR(20)     NOT NULL,
  content    ENUM('everything', 'approved') NOT NULL,   -- 全資料, 通過
  every_unit BOOLEAN         NOT NULL,                  -- TRUE: all departments; FALSE: those in export_unit
  scope_key  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,  -- the same for the same departments
  file_name  VARCHAR(60)     NOT NULL,
  row_count  INT UNSIGNED    NOT NULL,                  -- rows to do, while it is running
  byte_count BIGINT UNSIGNED NOT NULL,
  csv_byte_count BIGINT UNSIGNED NOT NULL DEFAULT 0,
  account    VARCHAR(64)     NOT NULL,
  maker_name VARCHAR(100)    NOT NULL,
  made_at    DATETIME        NOT NULL DEFAULT CURRENT_TIMESTAMP,
  state      ENUM('running', 'complete', 'interrupted') NOT NULL DEFAULT 'complete',
  rows_done  INT UNSIGNED    NOT NULL DEFAULT 0,
  beat_at    DATETIME        NULL,                      -- when a running one was last at work
  revision   INT UNSIGNED    NOT NULL DEFAULT 1,        -- of this round, content and scope
  fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL, -- NULL: made before version 3, or not complete
  download_count INT UNSIGNED NOT NULL DEFAULT 0,
  removed_at DATETIME        NULL,                      -- its pieces were deleted by age
  at_work    VARCHAR(64) AS (IF(state = 'running', account, NULL)) VIRTUAL,
  UNIQUE KEY (form_key),
  UNIQUE KEY one_at_a_time (at_work),                   -- for an account, on whatever node
  KEY (round_id),
  KEY of_scope (round_id, content, scope_key),
  KEY by_age (state, removed_at, made_at)
);

-- Whose data a number is: of one round, content and scope each number has one fingerprint.
CREATE TABLE IF NOT EXISTS export_revision (
  round_id    VARCHAR(20)  NOT NULL,
  content     ENUM('everything', 'approved') NOT NULL,
  scope_key   CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision    INT UNSIGNED NOT NULL,
  fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (round_id, content, scope_key, revision)
);

-- Which applications are in it, as they were decided: review_event has the decision of each version.
CREATE TABLE IF NOT EXISTS export_row (
  export_id      BIGINT UNSIGNED NOT NULL,
  position       INT UNSIGNED    NOT NULL,              -- 1, 2, 3 ...: the running number
  application_id BIGINT UNSIGNED NOT NULL,
  version        INT UNSIGNED    NOT NULL,              -- 0: not decided
  PRIMARY KEY (export_id, position),
  UNIQUE KEY (export_id, application_id),
  FOREIGN KEY (export_id) REFERENCES export (export_id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS export_unit (
  export_id BIGINT UNSIGNED NOT NULL,
  unit_id   VARCHAR(20)     NOT NULL,
  PRIMARY KEY (export_id, unit_id),
  FOREIGN KEY (export_id) REFERENCES export (export_id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS export_piece (
  export_id BIGINT UNSIGNED NOT NULL,
  position  INT UNSIGNED    NOT NULL,                   -- 0, 1, 2 ...
  bytes     MEDIUMBLOB      NOT NULL,
  PRIMARY KEY (export_id, position),
  FOREIGN KEY (export_id) REFERENCES export (export_id) ON DELETE CASCADE
);

-- The same rows as text.
CREATE TABLE IF NOT EXISTS export_csv_piece (
  export_id BIGINT UNSIGNED NOT NULL,
  position  INT UNSIGNED    NOT NULL,                   -- 0, 1, 2 ...
  bytes     MEDIUMBLOB      NOT NULL,
  PRIMARY KEY (export_id, position),
  FOREIGN KEY (export_id) REFERENCES export (export_id) ON DELETE CASCADE
);

-- What a department has handed over. Append-only: the last row of a round, department and item counts.
CREATE TABLE IF NOT EXISTS handover (
  handover_id   BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  round_id      VARCHAR(20)     NOT NULL,
  unit_id       VARCHAR(20)     NOT NULL,
  item          ENUM('workbook', 'paper') NOT NULL,     -- 已寄 Excel, 已送紙本
  done          BOOLEAN         NOT NULL,
  account       VARCHAR(64)     NOT NULL,
  reviewer_name VARCHAR(100)    NOT NULL,
  address       VARCHAR(45)     NOT NULL,
  form_key      CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  occurred_at   DATETIME        NOT NULL DEFAULT CURRENT_TIMESTAMP,
  UNIQUE KEY (form_key, item),
  KEY (round_id, unit_id)
);

-- A round's money, in whole NT$. Append-only: the highest version counts.
CREATE TABLE IF NOT EXISTS award_budget (
  round_id      VARCHAR(20)     NOT NULL,
  version       INT UNSIGNED    NOT NULL,
  budget        BIGINT UNSIGNED NOT NULL,
  cap           INT UNSIGNED    NOT NULL,               -- a point is worth at most that
  account       VARCHAR(64)     NOT NULL,
  reviewer_name VARCHAR(100)    NOT NULL,
  address       VARCHAR(45)     NOT NULL,
  form_key      CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  set_at        DATETIME        NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (round_id, version),
  UNIQUE KEY (form_key)
);

-- What else differs between schools.
CREATE TABLE IF NOT EXISTS setting (
  name  VARCHAR(40)  NOT NULL PRIMARY KEY,
  value VARCHAR(500) NOT NULL
);

-- What version 2 added to tables of version 1.
ALTER TABLE review
  ADD COLUMN IF NOT EXISTS exception_words VARCHAR(150) NULL AFTER reason_words;
ALTER TABLE review_event
  ADD COLUMN IF NOT EXISTS from_exception_words VARCHAR(150) NULL AFTER from_reason_words,
  ADD COLUMN IF NOT EXISTS to_exception_words VARCHAR(150) NULL AFTER to_reason_words,
  ADD COLUMN IF NOT EXISTS undoes CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER form_key;

-- What version 3 added.
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

-- What version 4 added.
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

-- What version 5 added.
ALTER TABLE access_application
  ADD KEY IF NOT EXISTS event (event_id);
-- Of several exports that say they are at work for one account, the newest may be.
UPDATE export e
JOIN (SELECT account, MAX(export_id) AS newest FROM export WHERE state = 'running' GROUP BY account) n
  ON n.account = e.account
SET e.state = 'interrupted'
WHERE e.state = 'running' AND (e.export_id < n.newest OR e.beat_at < NOW() - INTERVAL 2 MINUTE);
ALTER TABLE export
  ADD COLUMN IF NOT EXISTS at_work VARCHAR(64) AS (IF(state = 'running', account, NULL)) VIRTUAL AFTER removed_at,
  ADD UNIQUE KEY IF NOT EXISTS one_at_a_time (at_work);

-- What version 6 added. The site file, loaded again, fills it.
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

-- What version 7 added.
ALTER TABLE upkeep
  ADD COLUMN IF NOT EXISTS followed_to BIGINT UNSIGNED NULL AFTER milliseconds;
ALTER TABLE export
  ADD KEY IF NOT EXISTS of_scope (round_id, content, scope_key),
  ADD KEY IF NOT EXISTS by_age (state, removed_at, made_at);

-- Whoever writes a decision, it counts from that moment on.
CREATE OR REPLACE TRIGGER first_decision_counts AFTER INSERT ON review FOR EACH ROW
  UPDATE application_check SET status = NEW.status WHERE application_id = NEW.application_id;
CREATE OR REPLACE TRIGGER decision_counts AFTER UPDATE ON review FOR EACH ROW
  UPDATE application_check SET status = NEW.status WHERE application_id = NEW.application_id;

-- What a row's hash is made of. No field but the applications can hold a line break.
CREATE OR REPLACE FUNCTION access_hash(previous BINARY(32), node VARCHAR(64), occurred_at DATETIME(3),
                                       account VARCHAR(64), address VARCHAR(45), action VARCHAR(20),
                                       subject MEDIUMTEXT, applications MEDIUMTEXT, export_id BIGINT UNSIGNED,
                                       result VARCHAR(20)) RETURNS BINARY(32) DETERMINISTIC NO SQL
  RETURN UNHEX(SHA2(CONCAT_WS('\n', HEX(previous), node, occurred_at, account, address, action, subject,
                              COALESCE(applications, ''), COALESCE(export_id, ''), result), 256));

-- The chain's row is locked until the transaction ends, so rows of one node follow each other.
DELIMITER //
CREATE OR REPLACE TRIGGER access_is_chained BEFORE INSERT ON access_event FOR EACH ROW
BEGIN
  DECLARE last_hash BINARY(32) DEFAULT NULL;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET last_hash = NULL;
  SELECT hash INTO last_hash FROM access_chain WHERE node = NEW.node FOR UPDATE;
  IF last_hash IS NULL THEN
    INSERT INTO access_chain (node, hash, begins_after) VALUES (NEW.node, '', '')
      ON DUPLICATE KEY UPDATE node = NEW.node;
    SELECT hash INTO last_hash FROM access_chain WHERE node = NEW.node FOR UPDATE;
  END IF;
  SET NEW.previous_hash = last_hash;
  SET NEW.hash = access_hash(last_hash, NEW.node, NEW.occurred_at, NEW.account, NEW.address, NEW.action, NEW.subject,
                             NEW.applications, NEW.export_id, NEW.result);
  UPDATE access_chain SET hash = NEW.hash WHERE node = NEW.node;
END//
CREATE OR REPLACE TRIGGER access_finds_applications AFTER INSERT ON access_event FOR EACH ROW
BEGIN
  IF NEW.applications IS NOT NULL THEN
    INSERT IGNORE INTO access_application (application_id, event_id)
      SELECT j.id, NEW.event_id FROM JSON_TABLE(NEW.applications, '$[*]' COLUMNS (id BIGINT UNSIGNED PATH '$')) j;
  ELSEIF NEW.action = 'export' THEN
    INSERT IGNORE INTO access_application (application_id, event_id)
      SELECT x.application_id, NEW.event_id FROM export_row x WHERE x.export_id = NEW.export_id;
  END IF;
END//

-- 誰看過這位學生的資料: CALL certaward.who_saw('C000001681')
-- As a statement of its own: its `?` takes whatever collation the campus's column has, and so that column's index.
CREATE OR REPLACE PROCEDURE who_saw(student VARCHAR(64)) READS SQL DATA
  EXECUTE IMMEDIATE '
    SELECT e.occurred_at, e.account, e.address, e.node, e.action, e.subject, e.result
    FROM (SELECT s.event_id
          FROM application a
          JOIN access_application s ON s.application_id = a.application_id
          WHERE a.student_id = ?
          UNION
          SELECT taken.event_id
          FROM application a
          JOIN access_application s ON s.application_id = a.application_id
          JOIN access_event made ON made.event_id = s.event_id AND made.action = ''export''
          JOIN access_event taken ON taken.export_id = made.export_id
          WHERE a.student_id = ?) seen
    JOIN access_event e ON e.event_id = seen.event_id
    ORDER BY e.event_id' USING student, student//

-- Forgets what is older than the setting access_days: of the node whose rows are the oldest, 100 a call and the first
-- 20,000 of their applications, since somebody waits for it. What is left of a chain begins where the last forgotten row
-- ended. The module calls it; it may delete nothing else of the record.
CREATE OR REPLACE PROCEDURE expire_access() MODIFIES SQL DATA
BEGIN
  DECLARE kept_days INT UNSIGNED DEFAULT
    COALESCE((SELECT IF(value REGEXP '^[0-9]{1,5}$', LEAST(value, 36500), 1827) FROM setting
              WHERE name = 'access_days'), 1827);
  DECLARE kept_since DATETIME(3) DEFAULT UTC_TIMESTAMP(3) - INTERVAL GREATEST(kept_days, 183) DAY;
  DECLARE old_node VARCHAR(64) DEFAULT NULL;
  DECLARE last_event BIGINT UNSIGNED DEFAULT NULL;
  DECLARE last_hash BINARY(32) DEFAULT NULL;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  IF kept_days > 0 THEN
    SET old_node = (SELECT node FROM access_event WHERE occurred_at < kept_since ORDER BY occurred_at LIMIT 1);
  END IF;
  IF old_node IS NOT NULL THEN
    START TRANSACTION;
    -- From the first row on, up to one that is to be kept.
    SET last_event = (
      SELECT MAX(event_id)
      FROM (SELECT event_id, MAX(occurred_at) OVER (ORDER BY event_id) AS newest_until_here,
                   SUM(seen) OVER (ORDER BY event_id) - seen AS seen_before
            FROM (SELECT e.event_id, e.occurred_at,
                         (SELECT COUNT(*) FROM access_application s WHERE s.event_id = e.event_id) AS seen
                  FROM access_event e WHERE e.node = old_node ORDER BY e.event_id LIMIT 100) o) w
      WHERE newest_until_here < kept_since AND seen_before < 20000);
    SET last_hash = (SELECT hash FROM access_event WHERE event_id = last_event);
    DELETE s FROM access_application s JOIN access_event e ON e.event_id = s.event_id
      WHERE e.node = old_node AND e.event_id <= last_event;
    DELETE FROM access_event WHERE node = old_node AND event_id <= last_event;
    IF ROW_COUNT() > 0 THEN
      UPDATE access_chain SET begins_after = last_hash WHERE node = old_node;
      INSERT INTO access_event (occurred_at, node, account, address, action, subject)
        VALUES (UTC_TIMESTAMP(3), COALESCE(@certaward_node, @@hostname), '(certaward)', '', 'expire',
                CONCAT('access record of ', old_node, ' up to event ', last_event));
    END IF;
    COMMIT;
  END IF;
END//
DELIMITER ;

INSERT IGNORE INTO export_revision (round_id, content, scope_key, revision, fingerprint)
  SELECT round_id, content, scope_key, revision, fingerprint
  FROM export
  WHERE state = 'complete' AND fingerprint IS NOT NULL AND scope_key IS NOT NULL
  ORDER BY export_id DESC;

INSERT IGNORE INTO setting (name, value) VALUES
  ('roster_title', '專業證照獎勵核章清冊'),
  ('roster_signers', '承辦人,系主任,院長'),
  ('mail_to', ''),                                      -- the R&D office's address, for the mail draft
  ('access_days', '1827');                              -- how long the access record is kept; 183 at least, 0: forever

-- Positions leave room between them.
INSERT IGNORE INTO export_column (content, position, field, heading, format) VALUES
  ('approved',  10, 'number',             '序號',     'number'),
  ('approved',  20, 'round',              '會議項次', 'text'),
  ('approved',  30, 'college',            '學院',     'text'),
  ('approved',  40, 'unit',               '系所',     'text'),
  ('approved',  50, 'class',              '班級',     'text'),
  ('approved',  60, 'student_id',         '學號',     'text'),
  ('approved',  70, 'student_name',       '姓名',     'text'),
  ('approved',  80, 'certificate_name',   '證照名稱', 'text'),
  ('approved',  90, 'certificate_number', '證照號碼', 'text'),
  ('approved', 100, 'issuer',             '發照單位', 'text'),
  ('approved', 110, 'obtained_on',        '取得日期', 'roc_date'),
  ('approved', 120, 'level',              '等級',     'number'),
  ('approved', 130, 'points',             '點數',     'number'),
  ('approved', 140, 'bank_code',          '銀行代碼', 'text'),
  ('approved', 150, 'branch_code',        '分行代碼', 'text'),
  ('approved', 160, 'bank_name',          '銀行名稱', 'text'),
  ('approved', 170, 'bank_account',       '銀行帳號', 'text'),
  ('approved', 180, 'account_holder',     '戶名',     'text'),
  ('approved', 190, 'reviewer',           '審核人',   'text'),
  ('approved', 200, 'decided_at',         '審核時間', 'roc_date'),
  ('approved', 210, 'exception',          '備註',     'text'),
  ('everything',  10, 'number',             '序號',     'number'),
  ('everything',  15, 'application_id',     '申請編號', 'number'),
  ('everything',  20, 'round',              '會議項次', 'text'),
  ('everything',  30, 'college',            '學院',     'text'),
  ('everything',  40, 'unit',               '系所',     'text'),
  ('everything',  50, 'class',              '班級',     'text'),
  ('everything',  60, 'student_id',         '學號',     'text'),
  ('everything',  70, 'student_name',       '姓名',     'text'),
  ('everything',  80, 'certificate_name',   '證照名稱', 'text'),
  ('everything',  90, 'certificate_number', '證照號碼', 'text'),
  ('everything', 100, 'issuer',             '發照單位', 'text'),
  ('everything', 110, 'obtained_on',        '取得日期', 'roc_date'),
  ('everything', 115, 'submitted_at',       '申請時間', 'roc_date'),
  ('everything', 117, 'status',             '審核狀態', 'text'),
  ('everything', 120, 'level',              '等級',     'number'),
  ('everything', 130, 'points',             '點數',     'number'),
  ('everything', 132, 'reason_code',        '原因代碼', 'text'),
  ('everything', 134, 'reason',             '原因',     'text'),
  ('everything', 136, 'checks',             '檢核結果', 'text'),
  ('everything', 138, 'attachment_count',   '附件數',   'number'),
  ('everything', 140, 'bank_code',          '銀行代碼', 'text'),
  ('everything', 150, 'branch_code',        '分行代碼', 'text'),
  ('everything', 160, 'bank_name',          '銀行名稱', 'text'),
  ('everything', 170, 'bank_account',       '銀行帳號', 'text'),
  ('everything', 180, 'account_holder',     '戶名',     'text'),
  ('everything', 190, 'reviewer',           '審核人',   'text'),
  ('everything', 200, 'decided_at',         '審核時間', 'roc_date'),
  ('everything', 210, 'exception',          '備註',     'text');

INSERT IGNORE INTO level (level, points, description) VALUES
  (1, 10, '國家考試：高考、特考三級以上、師級證照'),
  (2,  3, '甲級技術士技能檢定'),
  (3,  1, '普考或同等級、乙級、丙級及其他經系所認定');

INSERT IGNORE INTO rejection_reason (code, text, mendable, needs_words) VALUES
  ('R01', '證照取得日期不在本梯次獲證期間', FALSE, FALSE),
  ('R02', '銀行帳戶非申請學生本人', TRUE, FALSE),
  ('R03', '銀行代碼或帳號與存摺影本不符', TRUE, FALSE),
  ('R04', '未附存摺封面，或影像無法辨識', TRUE, FALSE),
  ('R05', '未附證照影本，或影像模糊、不完整', TRUE, FALSE),
  ('R06', '證照字號與證照影本不符', TRUE, FALSE),
  ('R07', '證照名稱或發照單位與影本不符', TRUE, FALSE),
  ('R08', '取得日期與證照影本記載不符', TRUE, FALSE),
  ('R09', '證照姓名與申請人不符', TRUE, FALSE),
  ('R10', '非本系認可之專業證照', FALSE, FALSE),
  ('R11', '屬畢業門檻之專業證照', FALSE, FALSE),
  ('R12', '同一證照已申請或已獲獎勵', FALSE, FALSE),
  ('R13', '同一考試或同級證照僅能擇一申請', FALSE, FALSE),
  ('R14', '已獲校內外其他獎補助', FALSE, FALSE),
  ('R15', '非在學期間取得', FALSE, FALSE),
  ('R16', '不具申請資格', FALSE, FALSE),
  ('R17', '語文類證照不在本辦法範圍', FALSE, FALSE),
  ('R18', '換證、補發或展延，非新取得', FALSE, FALSE),
  ('R19', '逾期或資料未於期限內補正', FALSE, FALSE),
  ('R99', '其他', FALSE, TRUE);

INSERT IGNORE INTO bank (bank_code, name) VALUES
  ('004', '臺灣銀行'), ('005', '臺灣土地銀行'), ('006', '合作金庫商業銀行'), ('007', '第一商業銀行'),
  ('008', '華南商業銀行'), ('009', '彰化商業銀行'), ('011', '上海商業儲蓄銀行'), ('012', '台北富邦商業銀行'),
  ('013', '國泰世華商業銀行'), ('016', '高雄銀行'), ('017', '兆豐國際商業銀行'), ('018', '全國農業金庫'),
  ('021', '花旗（台灣）商業銀行'), ('048', '王道商業銀行'), ('050', '臺灣中小企業銀行'), ('052', '渣打國際商業銀行'),
  ('053', '台中商業銀行'), ('054', '京城商業銀行'), ('081', '滙豐（台灣）商業銀行'), ('101', '瑞興商業銀行'),
  ('102', '華泰商業銀行'), ('103', '臺灣新光商業銀行'), ('108', '陽信商業銀行'), ('118', '板信商業銀行'),
  ('147', '三信商業銀行'), ('700', '中華郵政'), ('803', '聯邦商業銀行'), ('805', '遠東國際商業銀行'),
  ('806', '元大商業銀行'), ('807', '永豐商業銀行'), ('808', '玉山商業銀行'), ('809', '凱基商業銀行'),
  ('810', '星展（台灣）商業銀行'), ('812', '台新國際商業銀行'), ('816', '安泰商業銀行'), ('822', '中國信託商業銀行'),
  ('823', '將來商業銀行'), ('824', '連線商業銀行'), ('826', '樂天國際商業銀行');

-- Takes over what the campus decided before the module came, and notes what the checks compare with. Called at the
-- end of the site file; an application that has a row already is left alone, so calling it again changes nothing.
-- Not in strict mode, which a procedure keeps from its creation: bytes that are no text must not stop it.
SET @sql_mode_before = @@sql_mode, sql_mode = '';
DELIMITER //
CREATE OR REPLACE PROCEDURE import_past_decisions()
  SQL SECURITY INVOKER
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;
  START TRANSACTION;
  INSERT INTO review_event (application_id, version, kind, from_status, to_status, to_level, to_reason_words, to_reason)
    SELECT p.application_id, 1, 'imported', 'pending', p.status,
           IF(p.status = 'approved', p.level, NULL),
           IF(p.status = 'rejected', LEFT(p.reason, 200), NULL), IF(p.status = 'rejected', LEFT(p.reason, 400), NULL)
    FROM past_decision p LEFT JOIN review r ON r.application_id = p.application_id
    WHERE r.application_id IS NULL AND p.status IN ('approved', 'rejected');
  INSERT INTO review (application_id, version, status, level, reason_words)
    SELECT e.application_id, 1, e.to_status, e.to_level, e.to_reason_words
    FROM review_event e LEFT JOIN review r ON r.application_id = e.application_id
    WHERE r.application_id IS NULL AND e.version = 1 AND e.kind = 'imported';
  INSERT INTO application_key (application_id, round_id, number_key, claim_key, account_key)
    SELECT a.application_id, a.round_id,
           LEFT(REGEXP_REPLACE(LEFT(CONVERT(a.certificate_number USING utf8mb4), 200), '[^\\p{L}\\p{N}]', ''), 100),
           LEFT(CONCAT(LEFT(COALESCE(CONVERT(a.student_id USING utf8mb4), ''), 40), '.',
                       REGEXP_REPLACE(LEFT(COALESCE(CONVERT(a.certificate_name USING utf8mb4), ''), 200),
                                      '[^\\p{L}\\p{N}]', '')), 150),
           IF(COALESCE(CONVERT(a.bank_code USING utf8mb4), '') = ''
              OR COALESCE(CONVERT(a.bank_account USING utf8mb4), '') = '', '',
              LEFT(CONCAT(LEFT(CONVERT(a.bank_code USING utf8mb4), 3), '.',
                          REGEXP_REPLACE(LEFT(CONVERT(a.bank_account USING utf8mb4), 200), '[^0-9]', '')), 40))
    FROM application a LEFT JOIN application_key k ON k.application_id = a.application_id
    WHERE k.application_id IS NULL OR k.claim_key IS NULL
    ON DUPLICATE KEY UPDATE round_id = VALUES(round_id), number_key = VALUES(number_key),
                            claim_key = VALUES(claim_key), account_key = VALUES(account_key);
  COMMIT;
END//
DELIMITER ;
SET sql_mode = @sql_mode_before;

-- The account is locked until the administrator gives it a password:
--   ALTER USER certaward@localhost IDENTIFIED BY '...' ACCOUNT UNLOCK;
-- It reads the views and what is named here, and writes what a decision and an export write. The access record it can
-- add to and not read.
CREATE USER IF NOT EXISTS certaward@localhost ACCOUNT LOCK;
GRANT SELECT         ON certaward.schema_version   TO certaward@localhost;
GRANT SELECT         ON certaward.setting          TO certaward@localhost;
GRANT SELECT         ON certaward.level            TO certaward@localhost;
GRANT SELECT         ON certaward.rejection_reason TO certaward@localhost;
GRANT SELECT         ON certaward.bank             TO certaward@localhost;
GRANT SELECT         ON certaward.export_column    TO certaward@localhost;
GRANT SELECT, INSERT, UPDATE ON certaward.review       TO certaward@localhost;
GRANT SELECT, INSERT         ON certaward.review_event TO certaward@localhost;
GRANT SELECT, INSERT         ON certaward.review_note  TO certaward@localhost;
GRANT INSERT                 ON certaward.access_event TO certaward@localhost;
GRANT EXECUTE ON PROCEDURE certaward.expire_access TO certaward@localhost;
GRANT SELECT, INSERT, UPDATE ON certaward.export          TO certaward@localhost;
GRANT SELECT, INSERT         ON certaward.export_unit     TO certaward@localhost;
GRANT SELECT, INSERT         ON certaward.export_revision TO certaward@localhost;
GRANT SELECT, INSERT, DELETE ON certaward.export_row      TO certaward@localhost;
GRANT SELECT, INSERT, DELETE ON certaward.export_piece    TO certaward@localhost;
GRANT SELECT, INSERT, DELETE ON certaward.export_csv_piece TO certaward@localhost;
GRANT SELECT, INSERT         ON certaward.handover        TO certaward@localhost;
GRANT SELECT, INSERT         ON certaward.award_budget    TO certaward@localhost;
GRANT SELECT, INSERT, UPDATE ON certaward.application_key   TO certaward@localhost;
GRANT SELECT, INSERT, UPDATE ON certaward.attachment_digest TO certaward@localhost;
GRANT SELECT, INSERT, UPDATE ON certaward.application_check TO certaward@localhost;
GRANT SELECT, INSERT, UPDATE ON certaward.upkeep            TO certaward@localhost;

-- The views, which the site file makes after this one. On what is not there yet MariaDB gives SELECT only together with
-- CREATE, which is taken back at once. So whoever loads the site file needs no right to grant.
GRANT SELECT, CREATE ON certaward.portal_session         TO certaward@localhost;
GRANT SELECT, CREATE ON certaward.reviewer               TO certaward@localhost;
GRANT SELECT, CREATE ON certaward.unit                   TO certaward@localhost;
GRANT SELECT, CREATE ON certaward.award_round            TO certaward@localhost;
GRANT SELECT, CREATE ON certaward.application            TO certaward@localhost;
GRANT SELECT, CREATE ON certaward.attachment             TO certaward@localhost;
GRANT SELECT, CREATE ON certaward.recognized_certificate TO certaward@localhost;
GRANT SELECT, CREATE ON certaward.past_decision          TO certaward@localhost;
REVOKE CREATE ON certaward.portal_session         FROM certaward@localhost;
REVOKE CREATE ON certaward.reviewer               FROM certaward@localhost;
REVOKE CREATE ON certaward.unit                   FROM certaward@localhost;
REVOKE CREATE ON certaward.award_round            FROM certaward@localhost;
REVOKE CREATE ON certaward.application            FROM certaward@localhost;
REVOKE CREATE ON certaward.attachment             FROM certaward@localhost;
REVOKE CREATE ON certaward.recognized_certificate FROM certaward@localhost;
REVOKE CREATE ON certaward.past_decision          FROM certaward@localhost;

-- Until now it could read every table. After the others, so that no page meets a moment without.
DELIMITER //
BEGIN NOT ATOMIC
  DECLARE CONTINUE HANDLER FOR 1141 BEGIN END; -- there is no such grant
  REVOKE SELECT ON certaward.* FROM certaward@localhost;
END//
DELIMITER ;

INSERT IGNORE INTO schema_version (version) VALUES (1), (2), (3), (4), (5), (6), (7);
