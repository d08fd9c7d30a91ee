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
